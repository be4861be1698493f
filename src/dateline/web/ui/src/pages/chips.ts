// What is chosen, each with what takes it off again.

import type { Explored } from "../data";
import { el, fill } from "../dom";
import { FACETS, type Filters, type State } from "../state";
import type { Actions } from "../view";
import { day, interval } from "../wording";
import { called } from "./facets";

const TITLES: Record<string, string> = {
  type: "what", actor: "who", recipient: "to whom", country: "where", status: "status", source: "source",
  publisher: "publisher", text: "words", place: "place",
};

/** Draw a chip for each value that is chosen, and for the brush. */
export function chips(host: HTMLElement, found: Explored, state: State, actions: Actions): void {
  const { filters, brush } = state;
  const made: HTMLElement[] = [];
  for (const facet of FACETS) {
    const values = filters[facet] ?? [];
    for (const value of values) {
      made.push(chip(TITLES[facet] ?? facet, named(facet, value, found), () => actions.filter({ [facet]: values.filter((each) => each !== value) })));
    }
  }
  const one = (name: "since" | "until" | "within" | "corroboration", title: string, text: string) => {
    if (filters[name]) made.push(chip(title, text, () => actions.filter({ [name]: "" } as Partial<Filters>)));
  };
  one("within", "within", `${filters.within ?? ""} km`);
  one("since", "from", day(filters.since ?? null));
  one("until", "to", day(filters.until ?? null));
  one("corroboration", "reports", `at least ${filters.corroboration ?? ""}`);
  if (brush) made.push(chip("looking at", interval(brush.since, brush.until), () => actions.brush(null)));
  const none: Partial<Filters> = Object.fromEntries(Object.keys(filters).map((name) => [name, undefined]));
  if (Object.keys(filters).length > 1) made.push(el("button", { class: "clear", onclick: () => actions.filter(none) }, "Take all off"));
  fill(host, ...made);
}

function chip(title: string, text: string, off: () => void): HTMLElement {
  return el("button", { class: "chip", onclick: off, "aria-label": `Take off ${title}: ${text}` },
    el("span", { class: "of" }, title), el("span", { dir: "auto" }, text), el("span", { class: "off", "aria-hidden": "true" }, "×"));
}

/** Actors and places are chosen by their ids, which say nothing: an event that has them knows their names. */
function named(facet: (typeof FACETS)[number], value: string, found: Explored): string {
  const label = called(facet, value, found);
  if (label !== value) return label;
  for (const row of found.events) {
    const them = facet === "place" ? row.places : [...row.actors, ...row.recipients];
    const one = them.find((each) => each.id === value);
    if (one) return one.name;
  }
  return label;
}
