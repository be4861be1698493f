// What an account finds in a text, as marks, and the text cut where any of them begins or ends.

import type { Account, AccountEvent, Reason, Span } from "../data";
import { STATUS_WORDS, day, interval, what } from "../wording";

export type Layer = "event" | "claim" | "entity" | "place" | "time" | "count";
export const LAYERS: Layer[] = ["event", "claim", "entity", "place", "time", "count"];

/** Something that was found, at all the places where it is mentioned. */
export interface Mark {
  layer: Layer;
  id: string;
  title: string;
  code: string;
  spans: Span[];
  why: Reason[];
}

/** A stretch of the text over which the same marks lie. */
export interface Piece {
  text: string;
  start: number;
  marks: Mark[];
}

/** Give everything that an account finds. */
export function marksOf(account: Account): Mark[] {
  const names = new Map([...account.entities, ...account.places].map((each) => [each.id, each.name]));
  const plain = (layer: Layer, id: string, title: string, code: string, spans: Span[]): Mark => ({ layer, id, title, code, spans, why: [] });
  return [
    ...account.events.map((event) => ({ layer: "event" as const, id: event.id, title: told(event, names), code: codes(event), spans: [event.trigger, ...event.mentions], why: event.why })),
    ...account.claims.map((claim) => {
      const who = names.get(claim.source.entity ?? "") ?? claim.source.span?.text ?? "somebody not named";
      const spans = [...claim.content, ...(claim.cue ? [claim.cue] : [])];
      return plain("claim", claim.id, `${who} ${claim.stance}`, [claim.source.kind, claim.quotation, claim.source.anonymity].filter(Boolean).join(" · "), spans);
    }),
    ...account.entities.map((each) => plain("entity", each.id, each.name, [each.kind, each.country, ...each.sector].filter(Boolean).join(" · "), each.mentions)),
    ...account.places.map((each) => plain("place", each.id, each.name, [each.precision, each.country].filter(Boolean).join(" · "), each.mentions)),
    ...account.times.map((each) => plain("time", each.id, each.start && each.end ? interval(each.start, each.end) : (day(each.start ?? each.end)), `${each.precision} · ${each.basis}`, [each.span])),
    ...account.counts.map((each) => plain("count", each.id, `${bounds(each.low, each.high)} ${each.what}`, each.approximate ? "about" : "", [each.span])),
  ];
}

/** Cut a text into pieces; offsets count code points. */
export function piecesOf(text: string, marks: Mark[]): Piece[] {
  const letters = [...text];
  const cuts = new Set([0, letters.length]);
  for (const mark of marks) for (const { start, end } of mark.spans) cuts.add(start).add(end);
  const at = [...cuts].filter((cut) => cut >= 0 && cut <= letters.length).sort((a, b) => a - b);
  const over = new Map<number, Set<Mark>>();
  const index = new Map(at.map((cut, i) => [cut, i]));
  for (const mark of marks) {
    for (const { start, end } of mark.spans) {
      for (let i = index.get(start) ?? 0; i < (index.get(end) ?? 0); i++) over.set(i, (over.get(i) ?? new Set()).add(mark));
    }
  }
  return at.slice(0, -1).map((start, i) => ({ start, text: letters.slice(start, at[i + 1]).join(""), marks: [...(over.get(i) ?? [])] }));
}

function told(event: AccountEvent, names: Map<string, string>): string {
  const side = (ids: string[]) => ids.map((id) => names.get(id) ?? id).join(", ");
  return [side(event.actors) || "somebody not named", what(event), side(event.recipients)].filter((part) => part !== "").join(" → ");
}

function codes(event: AccountEvent): string {
  const date = event.start && event.end ? interval(event.start, event.end) : day(event.start ?? event.end);
  return [date, STATUS_WORDS[event.status], ...event.context].filter((part) => part !== "").join(" · ");
}

function bounds(low: number | null, high: number | null): string {
  if (low === high) return String(low ?? "?");
  return high === null ? `at least ${low ?? "?"}` : low === null ? `at most ${high}` : `${low} to ${high}`;
}
