// What the server answers with, and asking for it. The offline file carries the same answers with it.

import countries from "world-atlas/countries-50m.json?url";

export type Status = "actual" | "future" | "hypothetical" | "negated";
export type Quad = "verbal cooperation" | "material cooperation" | "verbal conflict" | "material conflict";

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
  date_basis: "text" | "event" | "published" | "none";
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

/** What the server says is wrong, in a sentence. */
export class Refusal extends Error {}

/** Ask for the data of an address. */
export async function ask<T>(address: string, signal?: AbortSignal): Promise<T> {
  const answer = await fetch(address, signal ? { signal } : {});
  const body: unknown = await answer.json().catch(() => null);
  if (!answer.ok || body === null) throw new Refusal(reason(body) ?? "The server gives no answer that can be shown.");
  return body as T;
}

function reason(body: unknown): string | null {
  const said = typeof body === "object" && body !== null && "error" in body ? body.error : null;
  return typeof said === "string" ? said : null;
}

/** Countries as TopoJSON, from the package's own files. */
export async function shapes<T>(): Promise<T> {
  return ask<T>(countries);
}
