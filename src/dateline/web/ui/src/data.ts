// What the server answers with, and asking for it. The offline file carries the same answers with it.

import countries from "world-atlas/countries-50m.json?url";
import { OFFLINE, parse } from "./address";
import { answered } from "./offline";

export type Status = "actual" | "future" | "hypothetical" | "negated";
export type Quad = "verbal cooperation" | "material cooperation" | "verbal conflict" | "material conflict";
export type Basis = "text" | "event" | "published" | "none";

/** A stretch of a text: offsets in code points, end exclusive. */
export interface Span {
  start: number;
  end: number;
  text: string;
}

export interface Who {
  id: string;
  name: string;
  country: string | null;
}

export interface Place {
  id: string;
  name: string;
  kind: "point" | "city" | "region" | "country" | "area";
  country: string | null;
  latitude: number | null;
  longitude: number | null;
}

export interface Row {
  id: string;
  type: string;
  mode: string | null;
  context: string[];
  status: Status;
  start: string | null;
  end: string | null;
  ongoing: boolean;
  date_basis: Basis;
  actors: Who[];
  recipients: Who[];
  places: Place[];
  counts: string[];
  reports: number;
  independent: number;
  named: number;
  anonymous: number;
  deniers: number;
  differ_on: string[];
  quad: Quad;
  sentence: string;
  report: string;
  /** The day of what happened, else of publication. */
  day: string | null;
}

export interface Value {
  value: string;
  label: string;
  count: number;
}

export interface Explored {
  total: number;
  shown: number;
  left_out: string;
  facets: Record<string, Value[]>;
  events: Row[];
  unplaced: number;
  boundary_note: string;
}

export interface Heading {
  id: string;
  title: string | null;
  opening: string;
  published: string | null;
  publisher: string | null;
  url: string | null;
  copy_of: string | null;
}

export interface Said {
  id: string;
  report: string;
  published: string | null;
  speaker: string | null;
  kind: string;
  actor: Who | null;
  anonymity: string | null;
  stance: string;
  quotation: string;
  cue: string | null;
  content: Span[];
  via: string | null;
  events: string[];
}

export interface Claims {
  left_out: string;
  claims: Said[];
  reports: Record<string, Heading>;
}

export interface Reason {
  field: string;
  by: string;
  value: string | null;
  words: Span[];
  score: number | null;
}

export interface Telling {
  id: string;
  event: string;
  report: Heading;
  type: string;
  mode: string | null;
  status: Status;
  start: string | null;
  end: string | null;
  date_basis: Basis;
  merged_with: string | null;
  score: number | null;
  reason: string | null;
  mentions: { span: Span; sentence: Span; trigger: boolean }[];
  why: Reason[];
}

export interface Version {
  value: string;
  tellers: { telling: string; publisher: string | null; voice: { name: string | null; kind: string; stance: string } | null }[];
}

export interface EventPage {
  event: Row;
  tellings: Telling[];
  claims: Said[];
  counts: { report: string; text: string; what: string; low: number | null; high: number | null; approximate: boolean; claims: string[] }[];
  corroboration: Record<string, number>;
  contradictions: { aspect: string; of: string | null; versions: Version[] }[];
  corrections: { field: string; raw: string | null; value: string | null; who: string; made: string; reason: string }[];
}

interface Mentioned {
  id: string;
  name: string;
  kind: string;
  country: string | null;
  mentions: Span[];
}

export interface AccountEvent {
  id: string;
  type: string;
  mode: string | null;
  context: string[];
  status: Status;
  actors: string[];
  recipients: string[];
  start: string | null;
  end: string | null;
  ongoing: boolean;
  date_basis: Basis;
  places: string[];
  counts: string[];
  trigger: Span;
  mentions: Span[];
  why: Reason[];
}

export interface Account {
  report: Omit<Heading, "copy_of" | "id" | "opening"> & { text: string; language: string | null };
  sentences: [number, number][];
  entities: (Mentioned & { sector: string[]; roles: { title: string; span: Span }[] })[];
  places: (Mentioned & { latitude: number | null; longitude: number | null; precision: string })[];
  times: { id: string; span: Span; start: string | null; end: string | null; precision: string; basis: string }[];
  counts: { id: string; span: Span; what: string; low: number | null; high: number | null; approximate: boolean }[];
  events: AccountEvent[];
  claims: {
    id: string;
    source: { span: Span | null; kind: string; entity: string | null; anonymity: string | null };
    cue: Span | null;
    content: Span[];
    quotation: string;
    stance: string;
    events: string[];
  }[];
}

export interface ReportPage {
  id: string;
  origin: string;
  added: string | null;
  copy_of: string | null;
  account: Account;
  stories: Record<string, string>;
  warnings: string[];
}

export interface Member {
  id: string;
  name: string;
  kind: string;
  country: string | null;
  sectors: string[];
  acts: number;
  undergoes: number;
  speaks: number;
}

export interface PersonPage {
  person: Member;
  acts: Row[];
  undergoes: Row[];
  claims: Said[];
  reports: Record<string, Heading>;
}

export interface Spot {
  id: string;
  name: string;
  kind: string;
  country: string | null;
  latitude: number | null;
  longitude: number | null;
  events: number;
}

export interface Searched {
  text: string;
  total: number;
  left_out: string;
  found: { report: Heading; excerpt: string }[];
  events: number;
}

export interface Session {
  archive: string;
  version: string;
  reports: number;
  events: number;
  may_review: boolean;
  token: string;
  you: string;
  fields: Record<string, string[]>;
  formats: string[];
}

/** What the server says is wrong, in a sentence. */
export class Refusal extends Error {}

const SILENT = "The explorer's server does not answer: is 'dateline serve' still running? Start it again and reload.";

/** Ask for the data of an address. */
export async function ask<T>(address: string, options: RequestInit = {}): Promise<T> {
  if (OFFLINE) {
    const found = answered(parse(address));
    if (found === undefined) throw new Refusal("This file holds only what was exported into it, and that is not in it.");
    return found as T;
  }
  const answer = await fetch(address, options).catch((error: unknown) => {
    throw isAbort(error) ? error : new Refusal(SILENT);
  });
  const body: unknown = await answer.json().catch((error: unknown) => {
    if (isAbort(error)) throw error;
    return null;
  });
  if (!answer.ok || body === null) throw new Refusal(reason(body) ?? "The server gives no answer that can be shown.");
  return body as T;
}

/** Send something for which the server wants the token of this page. */
export async function send<T>(address: string, body: unknown): Promise<T> {
  const { token } = await session();
  const headers = { "content-type": "application/json", "x-dateline-token": token };
  return ask<T>(address, { method: "POST", headers, body: JSON.stringify(body) });
}

let known: Promise<Session> | null = null;

/** What the page has to know of the archive; asked for once. */
export function session(): Promise<Session> {
  known ??= ask<Session>("/session.json").catch((error: unknown) => {
    known = null;
    throw error;
  });
  return known;
}

/** Countries as TopoJSON, from the package's own files. */
export async function shapes<T>(): Promise<T> {
  return ask<T>(OFFLINE ? "/shapes.json" : countries);
}

/** Whether an error is only that a newer question was asked. */
export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}

function reason(body: unknown): string | null {
  const said = typeof body === "object" && body !== null && "error" in body ? body.error : null;
  return typeof said === "string" ? said : null;
}
