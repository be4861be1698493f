// What may be chosen next, with how many events each value has.

import type { Explored, Value } from "../data";
import { el, fill } from "../dom";
import { type Facet, type Filters, type State } from "../state";
import type { Actions } from "../view";
import { SOURCE_WORDS, STATUS_WORDS, number } from "../wording";

const LISTED: [Facet, string][] = [
  ["type", "What"], ["actor", "Who"], ["recipient", "To whom"], ["country", "Where"],
  ["status", "Status"], ["source", "Kind of source"], ["publisher", "Publisher"],
];
const SHORT = 6;

/** Draw the facets; those that were opened stay open. */
export function facets(host: HTMLElement, found: Explored, state: State, actions: Actions): void {
  const open = new Set([...host.querySelectorAll<HTMLElement>("details[open]")].map((each) => each.dataset.facet));
  const first = host.childElementCount === 0;
  const wide = matchMedia("(min-width: 60rem)").matches;
  const all = el("details", { class: "all", open: first ? wide : open.has("all"), "data-facet": "all" }, el("summary", {}, "Filters"), words(state, actions));
  for (const [facet, title] of LISTED) {
    const values = found.facets[facet] ?? [];
    if (values.length > 0 || state.filters[facet]) all.append(group(facet, title, values, state, actions, open.has(`${facet} more`)));
  }
  all.append(days(state, actions), least(state, actions));
  fill(host, all);
}

/** What a value of a facet is called. */
export function called(facet: Facet, value: string, found: Explored): string {
  const label = found.facets[facet]?.find((each) => each.value === value)?.label ?? value;
  if (facet === "status") return STATUS_WORDS[label as keyof typeof STATUS_WORDS] || "happened";
  return facet === "source" ? (SOURCE_WORDS[label] ?? label) : label;
}

function group(facet: Facet, title: string, values: Value[], state: State, actions: Actions, open: boolean): HTMLElement {
  const chosen = state.filters[facet] ?? [];
  const ranked = [...values].sort((a, b) => Number(chosen.includes(b.value)) - Number(chosen.includes(a.value)));
  const lines = ranked.map((value) => line(facet, value, chosen, actions));
  const rest = lines.splice(Math.max(SHORT, chosen.length));
  const more = rest.length > 0
    ? el("details", { open, "data-facet": `${facet} more` }, el("summary", {}, `${rest.length} more`), ...rest)
    : null;
  return el("fieldset", {}, el("legend", {}, title), ...lines, more);
}

function line(facet: Facet, value: Value, chosen: string[], actions: Actions): HTMLElement {
  const on = chosen.includes(value.value);
  const toggle = () => actions.filter({ [facet]: on ? chosen.filter((each) => each !== value.value) : [...chosen, value.value] });
  const found = { facets: { [facet]: [value] } } as unknown as Explored;
  return el("label", { class: "value" },
    el("input", { type: "checkbox", checked: on, onchange: toggle }),
    el("span", { dir: "auto" }, called(facet, value.value, found)), el("data", { value: value.count }, number(value.count)));
}

function words(state: State, actions: Actions): HTMLElement {
  const input = el("input", { id: "words", type: "search", placeholder: "Words", autocomplete: "off", dir: "auto" });
  const submit = (event: Event) => {
    event.preventDefault();
    if (input.value.trim()) actions.filter({ text: [...(state.filters.text ?? []), input.value.trim()] });
  };
  return el("form", { class: "words", onsubmit: submit }, el("label", { class: "unseen", for: "words" }, "Words in one sentence"), input);
}

function days(state: State, actions: Actions): HTMLElement {
  const field = (name: "since" | "until", label: string) =>
    el("label", {}, label, el("input", {
      type: "date", value: state.filters[name] ?? "", max: "9999-12-31",
      onchange: (event: Event) => actions.filter({ [name]: (event.target as HTMLInputElement).value } as Partial<Filters>),
    }));
  return el("fieldset", { class: "days" }, el("legend", {}, "When"), field("since", "from"), field("until", "to"));
}

function least(state: State, actions: Actions): HTMLElement {
  const choose = (event: Event) => actions.filter({ corroboration: (event.target as HTMLSelectElement).value });
  const options = ["1", "2", "3", "5"].map((value) =>
    el("option", { value, selected: (state.filters.corroboration ?? "1") === value }, value === "1" ? "any" : `${value} or more`));
  return el("fieldset", {}, el("legend", {}, "Told by"),
    el("label", { class: "least" }, "independent reports", el("select", { onchange: choose }, ...options)));
}
