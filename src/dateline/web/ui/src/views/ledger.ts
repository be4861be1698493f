// Who says what of the events shown: by source or by event; denials and refusals; what sources differ on.

import { href } from "../address";
import { type Claims, type EventPage, type Row, type Said, ask, isAbort } from "../data";
import { el, fill } from "../dom";
import { within } from "../layout/days";
import { claimItem, speaker } from "../pages/claim";
import { differences } from "../pages/differences";
import { type State, filterQuery } from "../state";
import type { Actions, View } from "../view";
import { SOURCE_WORDS, counted, deed, number, when } from "../wording";

const PAGE = 40;
const NONE: Claims = { left_out: "", claims: [], reports: {} };

/** Make the ledger. */
export function create(host: HTMLElement, actions: Actions): View {
  let asked: string | null = null;
  let found = NONE;
  let by: "source" | "event" = "source";
  let last: [Row[], State] | null = null;

  function draw(): void {
    if (!last) return;
    const [all, state] = last;
    const rows = within(all, state.brush);
    const ids = new Set(rows.map((row) => row.id));
    const narrow = state.brush !== null || Object.keys(state.filters).length > 0;
    const claims = narrow ? found.claims.filter((claim) => claim.events.some((id) => ids.has(id))) : found.claims;
    const choose = (name: typeof by) => el("button", { "aria-pressed": by === name, onclick: () => { by = name; draw(); } }, `by ${name}`);
    fill(host,
      el("div", { class: "arrange", role: "group", "aria-label": "Arrange claims" }, choose("source"), choose("event"), el("span", { class: "note" }, found.left_out || summary(claims))),
      disputed(rows),
      by === "source" ? bySource(claims, found, state, actions) : byEvent(claims, rows, found, state, actions));
  }

  async function load(query: string): Promise<void> {
    try {
      found = await ask<Claims>(`/claims.json${query ? `?${query}` : ""}`);
      if (query === asked) draw();
    } catch (error) {
      if (!isAbort(error)) fill(host, el("p", { role: "alert" }, error instanceof Error ? error.message : String(error)));
    }
  }

  return {
    show(rows, state) {
      last = [rows, state];
      const query = String(filterQuery(state.filters));
      if (query === asked) return draw();
      asked = query;
      fill(host, el("p", { class: "note", role: "status" }, "Loading the claims…"));
      void load(query);
    },
  };
}

function summary(claims: Said[]): string {
  const of = (stance: string) => claims.filter((claim) => claim.stance === stance).length;
  const parts = [counted(claims.length, "claim"), of("denies") ? `${number(of("denies"))} denying` : "", of("declines") ? `${number(of("declines"))} declining to say` : ""];
  return parts.filter((part) => part !== "").join(", ");
}

function disputed(rows: Row[]): HTMLElement | null {
  const differ = rows.filter((row) => row.differ_on.length > 0 || row.deniers > 0);
  if (differ.length === 0) return null;
  return el("details", { class: "disputed" }, el("summary", {}, `Where they differ: ${counted(differ.length, "event")}`),
    ...differ.slice(0, PAGE).map((row) => {
      const inside = el("div", {});
      const one = el("details", {}, el("summary", { dir: "auto" }, `${when(row)}: ${deed(row)} (${[...row.differ_on, row.deniers ? "denied" : ""].filter(Boolean).join(", ")})`), inside);
      one.addEventListener("toggle", () => void beside(inside, row), { once: true });
      return one;
    }));
}

async function beside(host: HTMLElement, row: Row): Promise<void> {
  const page = await ask<EventPage>(`/events/${row.id}.json`);
  fill(host, differences(page), el("ul", { class: "claims" }, ...page.claims.map((claim) => claimItem(claim, page.tellings.find((one) => one.report.id === claim.report)?.report))),
    el("p", { class: "ways" }, el("a", { href: href(`/events/${row.id}`) }, "All that is told of it")));
}

function bySource(claims: Said[], found: Claims, state: State, actions: Actions): HTMLElement {
  const groups = new Map<string, Said[]>();
  for (const claim of claims) {
    const key = claim.actor?.id ?? (claim.kind === "anonymous" ? `${claim.report} ${claim.speaker ?? claim.id}` : (claim.speaker ?? claim.id).toLowerCase());
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  const ranked = [...groups.values()].sort((a, b) => b.length - a.length);
  return paged(ranked, (group) => {
    const [first] = group;
    if (!first) return el("div", {});
    return el("section", { class: "voice" },
      el("h3", {}, speaker(first), " ", el("span", { class: "kind" }, [SOURCE_WORDS[first.kind] ?? first.kind, first.anonymity].filter(Boolean).join(": "))),
      el("ul", { class: "claims" }, ...group.slice(0, PAGE).map((claim) => line(claim, found, state, actions))));
  });
}

function byEvent(claims: Said[], rows: Row[], found: Claims, state: State, actions: Actions): HTMLElement {
  const of = new Map<string, Said[]>();
  for (const claim of claims) for (const id of claim.events) of.set(id, [...(of.get(id) ?? []), claim]);
  const told = rows.filter((row) => of.has(row.id)).sort((a, b) => ((a.start ?? "9") < (b.start ?? "9") ? -1 : 1));
  return paged(told, (row) => el("section", { class: row.id === state.event ? "voice chosen" : "voice" },
    el("h3", {}, el("button", { class: "link", dir: "auto", onclick: () => actions.select(row.id) }, deed(row)), " ", el("span", { class: "kind" }, when(row))),
    el("ul", { class: "claims" }, ...(of.get(row.id) ?? []).map((claim) => line(claim, found, state, actions)))));
}

function line(claim: Said, found: Claims, state: State, actions: Actions): HTMLElement {
  const item = claimItem(claim, found.reports[claim.report]);
  const [event] = claim.events;
  if (state.event && claim.events.includes(state.event)) item.classList.add("chosen");
  if (event) item.querySelector(".source")?.append(" ", el("button", { class: "link", onclick: () => actions.select(event) }, claim.events.length === 1 ? "its event" : `its ${claim.events.length} events`));
  return item;
}

function paged<T>(items: T[], make: (item: T) => HTMLElement): HTMLElement {
  const host = el("div", { class: "voices" });
  const draw = (most: number) => fill(host, ...items.slice(0, most).map(make),
    items.length > most ? el("button", { class: "more", onclick: () => draw(most * 2) }, `Show more of ${number(items.length)}`) : null);
  if (items.length > 0) draw(PAGE);
  else fill(host, el("p", {}, "Nobody is quoted for these events."));
  return host;
}
