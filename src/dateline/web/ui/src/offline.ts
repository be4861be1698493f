// The offline file's answers, and narrowing them by facets without a server.

import type { Address } from "./address";
import type { Claims, EventPage, Explored, Row, Value } from "./data";
import { type Facet, type Filters, read } from "./state";

type Answers = Record<string, unknown>;

let answers: Answers | null = null;

/** Answer a question as the server would have; undefined where the file does not hold it. */
export function answered({ path, query }: Address): unknown {
  answers ??= JSON.parse(document.getElementById("answers")?.textContent ?? "{}") as Answers;
  const found = answers[path];
  const { filters } = read(query);
  if (path === "/explore.json") return narrowed(found as Explored, filters, answers);
  if (path === "/claims.json") return claimsOn(found as Claims, filters, answers);
  return found;
}

/** Give the part of a result that fits filters, with its facets counted anew. */
export function narrowed(all: Explored, filters: Filters, known: Answers): Explored {
  const fits = (without?: string) => all.events.filter((row) => tests(row, filters, known).every(([by, ok]) => by === without || ok));
  const events = fits();
  const facets: Record<string, Value[]> = {};
  for (const facet of Object.keys(all.facets)) facets[facet] = tally(facet as Facet, fits(facet), all.facets[facet] ?? [], known);
  const unplaced = events.filter((row) => !row.places.some((place) => place.latitude !== null || place.kind === "country")).length;
  return { ...all, total: events.length, shown: events.length, facets, events, unplaced, left_out: all.left_out };
}

function claimsOn(all: Claims, filters: Filters, known: Answers): Claims {
  if (Object.keys(filters).length === 0) return all;
  const fitting = new Set((answered({ path: "/explore.json", query: new URLSearchParams() }) as Explored).events
    .filter((row) => tests(row, filters, known).every(([, ok]) => ok)).map((row) => row.id));
  const kinds = filters.source;
  return { ...all, claims: all.claims.filter((claim) => claim.events.some((id) => fitting.has(id)) && (!kinds || kinds.includes(claim.kind))) };
}

function tests(row: Row, filters: Filters, known: Answers): [string, boolean][] {
  const any = (facet: Facet): [string, boolean] => {
    const wanted = filters[facet];
    return [facet, !wanted || wanted.some((value) => valuesOf(facet, row, known).some((has) => same(facet, has, value)))];
  };
  const day = row.start ?? row.end ?? "0001-01-01";
  return [
    any("type"), any("status"), any("actor"), any("recipient"), any("country"), any("source"), any("publisher"), any("place"),
    ["text", !filters.text || filters.text.some((words) => hasWords(row, words, known))],
    ["days", (!filters.since || day >= filters.since || (row.end ?? "") >= filters.since || row.ongoing) && (!filters.until || day <= filters.until)],
    ["corroboration", row.independent >= Number(filters.corroboration ?? 1)],
  ];
}

function valuesOf(facet: Facet, row: Row, known: Answers): string[] {
  const page = known[`/events/${row.id}.json`] as EventPage | undefined;
  switch (facet) {
    case "type": return [row.type];
    case "status": return [row.status];
    case "actor": return row.actors.flatMap((who) => [who.id, who.name, who.country ?? ""]);
    case "recipient": return row.recipients.flatMap((who) => [who.id, who.name, who.country ?? ""]);
    case "country": return row.places.flatMap((place) => place.country ?? []);
    case "place": return row.places.flatMap((place) => [place.id, place.name]);
    case "source": return page?.claims.map((claim) => claim.kind) ?? [];
    case "publisher": return page?.tellings.flatMap((telling) => telling.report.publisher ?? []) ?? [];
    default: return [];
  }
}

function same(facet: Facet, has: string, wanted: string): boolean {
  const named = facet === "actor" || facet === "recipient";
  const [a, b] = [has.toLowerCase(), wanted.toLowerCase()];
  return named && wanted.length > 3 ? a.includes(b) : a === b;
}

function hasWords(row: Row, words: string, known: Answers): boolean {
  const page = known[`/events/${row.id}.json`] as EventPage | undefined;
  const sentences = page?.tellings.flatMap((telling) => telling.mentions.map((mention) => mention.sentence.text)) ?? [row.sentence];
  const wanted = words.toLowerCase().split(/\s+/);
  return sentences.some((sentence) => wanted.every((word) => sentence.toLowerCase().includes(word)));
}

function tally(facet: Facet, rows: Row[], labels: Value[], known: Answers): Value[] {
  const counts = new Map<string, number>();
  const ids = new Set(labels.map((each) => each.value));
  for (const row of rows) {
    for (const value of new Set(valuesOf(facet, row, known))) if (ids.has(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return labels
    .map((each) => ({ ...each, count: counts.get(each.value) ?? 0 }))
    .filter((each) => each.count > 0)
    .sort((a, b) => b.count - a.count);
}
