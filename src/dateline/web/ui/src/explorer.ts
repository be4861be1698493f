// The filtered result: facets, chips, and the views that are linked by one state.

import { ask, type Explored, type Row } from "./data";
import { el, fill } from "./dom";
import { type State, VIEWS, changed, filterQuery, read, write } from "./state";
import type { Actions, View } from "./view";
import { create as ledger } from "./views/ledger";
import { create as map } from "./views/map";
import { create as network } from "./views/network";
import { create as timeline } from "./views/timeline";

const CREATE = { timeline, map, network, ledger };

/** Show the filtered result that the address asks for. */
export function explorer(host: HTMLElement): void {
  const tabs = el("nav", { class: "tabs", "aria-label": "Views" });
  const stage = el("main", { class: "stage" });
  const note = el("p", { class: "note", role: "status" });
  fill(host, tabs, note, stage);
  let state = read(new URLSearchParams(location.search));
  let rows: Row[] = [];
  let view: View | null = null;

  const actions: Actions = {
    select: (event) => go({ ...state, event }),
    brush: (brush) => go({ ...state, brush }),
    filter: (change) => go({ ...state, filters: changed(state.filters, change) }),
    arrange: (change) => go({ ...state, ...change }),
    open: (address) => location.assign(address),
  };

  function go(next: State): void {
    history.pushState(null, "", `?${write(next)}`);
    void follow(next);
  }

  async function follow(next: State): Promise<void> {
    const before = state;
    state = next;
    if (view === null || before.view !== next.view) show();
    if (String(filterQuery(before.filters)) !== String(filterQuery(next.filters))) await load();
    else view?.show(rows, state);
  }

  function show(): void {
    const place = el("div", { class: `view ${state.view}` });
    fill(stage, place);
    view = CREATE[state.view](place, actions);
    fill(tabs, ...VIEWS.map((name) => el("button", { "aria-pressed": name === state.view, onclick: () => actions.arrange({ view: name }) }, name)));
  }

  async function load(): Promise<void> {
    const found = await ask<Explored>(`/explore.json?${filterQuery(state.filters)}`);
    rows = found.events;
    fill(note, found.left_out || `${found.total} events`);
    view?.show(rows, state);
  }

  addEventListener("popstate", () => void follow(read(new URLSearchParams(location.search))));
  show();
  void load();
}
