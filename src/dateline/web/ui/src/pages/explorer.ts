// The filtered result: facets, chips, and the views that one state links.

import { type Address, OFFLINE, href } from "../address";
import { type Explored, type Row, ask, isAbort, session } from "../data";
import { el, fill } from "../dom";
import { reported, within } from "../layout/days";
import type { App, Page } from "../page";
import { type State, VIEWS, type ViewName, changed, filterQuery, read, write } from "../state";
import type { Actions, View } from "../view";
import { create as histogram } from "../views/histogram";
import { create as ledger } from "../views/ledger";
import { create as map } from "../views/map";
import { create as network } from "../views/network";
import { create as timeline } from "../views/timeline";
import { counted } from "../wording";
import { brief } from "./brief";
import { chips } from "./chips";
import { exports } from "./exports";
import { facets } from "./facets";
import { refused } from "./missing";

const CREATE = { timeline, map, network, ledger };
const EMPTY: Explored = { total: 0, shown: 0, left_out: "", facets: {}, events: [], unplaced: 0, boundary_note: "" };

/** Show the filtered result that the address asks for. */
export function explorer(host: HTMLElement, address: Address, app: App): Page {
  const parts = {
    facets: el("aside", { class: "facets", "aria-label": "Filters" }),
    chips: el("div", { class: "chips" }),
    note: el("p", { class: "note", role: "status" }, "Loading the events…"),
    strip: el("div", { class: "strip" }),
    tabs: el("div", { class: "tabs", role: "group", "aria-label": "Views" }),
    stage: el("div", { class: "stage" }),
    brief: el("aside", { class: "brief", "aria-label": "The chosen event" }),
  };
  host.className = "explorer";
  const { facets: left, brief: right, ...middle } = parts;
  fill(host, left, el("main", {}, el("h1", { class: "unseen" }, "Events"), ...Object.values(middle)), right);
  document.title = "Events · Dateline";

  let state = read(address.query);
  let found = EMPTY;
  let rows: Row[] = [];
  let view: View | null = null;
  let asking = new AbortController();
  const go = (next: State, replace = false) => {
    const query = String(write(next));
    app.open(query ? `/?${query}` : "/", replace);
  };
  const actions: Actions = {
    select: (event) => go({ ...state, event }, state.event !== null && event !== null),
    brush: (brush) => go({ ...state, brush }, state.brush !== null),
    filter: (change) => go({ ...state, brush: null, filters: changed(state.filters, change) }),
    arrange: (change) => go({ ...state, ...change }),
    open: (to) => app.open(to),
  };
  const strip = histogram(parts.strip, actions);

  function draw(): void {
    strip.show(rows, state);
    view?.show(rows, state);
    chips(parts.chips, found, state, actions);
    brief(parts.brief, rowsIn(rows, state), state, actions);
  }

  function place(): void {
    rows = state.undated === "reported" ? reported(found.events) : found.events;
  }

  function change(): void {
    const place = el("div", { class: `view ${state.view}` });
    fill(parts.stage, place);
    view = CREATE[state.view](place, actions);
    fill(parts.tabs, ...VIEWS.map((name) => tab(name, name === state.view, actions)), exports(state));
  }

  async function load(): Promise<void> {
    asking.abort();
    asking = new AbortController();
    parts.stage.setAttribute("aria-busy", "true");
    try {
      found = await ask<Explored>(`/explore.json?${filterQuery(state.filters)}`, { signal: asking.signal });
    } catch (error) {
      if (!isAbort(error)) refused(host, error instanceof Error ? error.message : String(error));
      return;
    }
    parts.stage.removeAttribute("aria-busy");
    facets(parts.facets, found, state, actions);
    await tell(parts.note, found);
    place();
    draw();
  }

  function follow(next: Address): boolean {
    if (!parts.stage.isConnected) return false;
    const before = state;
    state = read(next.query);
    const asked = (of: State) => String(filterQuery(of.filters));
    if (before.view !== state.view) change();
    if (before.undated !== state.undated) place();
    if (asked(before) !== asked(state)) void load();
    else draw();
    exportsAgain();
    return true;
  }

  function exportsAgain(): void {
    parts.tabs.lastElementChild?.replaceWith(exports(state));
  }

  change();
  void load();
  return { follow, key: (event) => key(event, rows, state, actions), leave: () => asking.abort() };
}

function tab(name: ViewName, current: boolean, actions: Actions): HTMLElement {
  return el("button", { class: "tab", "aria-pressed": current, onclick: () => actions.arrange({ view: name }) }, name);
}

async function tell(note: HTMLElement, found: Explored): Promise<void> {
  const empty = found.total === 0 && !OFFLINE && (await session()).events === 0;
  if (found.total > 0) fill(note, found.left_out || `${counted(found.total, "event")}.`);
  else if (empty) fill(note, "This archive holds no event yet. Add reports with ", el("code", {}, "dateline add REPORTS --archive FILE"), " and reload.");
  else fill(note, "No event fits. Take a filter off above, or ", el("a", { href: href("/") }, "start again with all events"), ".");
}

/** The events that a reader can step through: those in the brush, by date, those without a date last. */
function rowsIn(rows: Row[], state: State): Row[] {
  const first = (row: Row) => row.start ?? row.end ?? "9999";
  return [...within(rows, state.brush)].sort((a, b) => (first(a) < first(b) ? -1 : first(a) > first(b) ? 1 : a.id < b.id ? -1 : 1));
}

function key(event: KeyboardEvent, rows: Row[], state: State, actions: Actions): boolean {
  const view = VIEWS[Number(event.key) - 1];
  const chosen = rows.find((row) => row.id === state.event);
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (view) actions.arrange({ view });
  else if (step !== undefined && !event.shiftKey) actions.select(neighbour(rowsIn(rows, state), state.event, step));
  else if (event.key === "Escape" && (state.event || state.brush)) state.event ? actions.select(null) : actions.brush(null);
  else if (event.key === "Enter" && chosen && document.activeElement === document.body) actions.open(`/events/${chosen.id}`);
  else if (event.key === "r" && chosen) actions.open(`/reports/${chosen.report}?event=${chosen.id.split(":")[1] ?? ""}`);
  else return false;
  return true;
}

function neighbour(rows: Row[], event: string | null, step: number): string | null {
  const at = rows.findIndex((row) => row.id === event);
  if (at < 0) return rows[step > 0 ? 0 : rows.length - 1]?.id ?? null;
  return rows[at + step]?.id ?? event;
}
