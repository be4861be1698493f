// The chosen event in short: the words first, one click from the report.

import { href } from "../address";
import type { Row } from "../data";
import { el, fill } from "../dom";
import type { State } from "../state";
import type { Actions } from "../view";
import { BASIS_WORDS, STATUS_WORDS, behind, deed, names, number, what, when } from "../wording";

const PAGE = 60;

/** Draw the chosen event; without one, the events that can be chosen. */
export function brief(host: HTMLElement, rows: Row[], state: State, actions: Actions): void {
  const at = rows.findIndex((row) => row.id === state.event);
  const row = rows[at];
  if (row) fill(host, chosen(row, at, rows, actions));
  else fill(host, listed(host, rows, actions, PAGE));
}

function chosen(row: Row, at: number, rows: Row[], actions: Actions): HTMLElement {
  const step = (by: number, label: string, sign: string) => {
    const other = rows[at + by];
    return el("button", { class: "step", "aria-label": label, disabled: !other, onclick: () => actions.select(other?.id ?? null) }, sign);
  };
  return el("article", { class: "event" },
    el("div", { class: "steps" },
      step(-1, "The event before", "←"), el("span", {}, `${number(at + 1)} of ${number(rows.length)}`), step(1, "The event after", "→"),
      el("button", { class: "close", "aria-label": "Choose none", onclick: () => actions.select(null) }, "×")),
    el("p", { class: "when" }, when(row), row.date_basis === "text" || row.date_basis === "none" ? null : el("span", { class: "basis" }, BASIS_WORDS[row.date_basis])),
    el("h2", { dir: "auto" }, deed(row)),
    facts(row),
    el("blockquote", { dir: "auto" }, row.sentence),
    el("p", { class: "ways" },
      el("a", { class: "main", href: words(row) }, "Read it in the report"),
      el("a", { href: href(`/events/${row.id}`) }, "All that is told of it")));
}

/** The address of the words that tell an event first. */
export function words(row: Row): string {
  return href(`/reports/${row.report}`, { event: row.id.split(":")[1] ?? "" });
}

/** What is known of an event besides its sides and its date. */
export function facts(row: Row): HTMLElement {
  const status = STATUS_WORDS[row.status];
  const lines: [string, string][] = [
    ["status", status], ["where", names(row.places)], ["how many", row.counts.join(", ")],
    ["context", row.context.join(", ")], ["told by", behind(row)],
    ["differ on", row.differ_on.join(", ")],
  ];
  const known = lines.filter(([, text]) => text !== "");
  return el("dl", { class: "facts" }, ...known.flatMap(([title, text]) => [el("dt", {}, title), el("dd", { dir: "auto" }, text)]));
}

function listed(host: HTMLElement, rows: Row[], actions: Actions, most: number): HTMLElement {
  const items = rows.slice(0, most).map((row) => el("li", {}, item(row, actions)));
  const more = rows.length > most
    ? el("button", { class: "more", onclick: () => fill(host, listed(host, rows, actions, most + PAGE * 4)) }, `Show more of ${number(rows.length)}`)
    : null;
  return el("section", { class: "events" }, el("h2", {}, "In the order of time"), el("ol", {}, ...items), more);
}

function item(row: Row, actions: Actions): HTMLElement {
  const sides = [names(row.actors) || "somebody", names(row.recipients)].filter((side) => side !== "").join(" → ");
  return el("button", { class: `item ${row.status}`, onclick: () => actions.select(row.id) },
    el("time", {}, when(row)), el("span", { class: "type" }, what(row)), el("span", { class: "sides", dir: "auto" }, sides));
}
