// Tables of what belongs to the events: claims, people, places.

import { type Address, OFFLINE, href } from "../address";
import { type Claims, type Member, type Spot, ask } from "../data";
import { el, fill } from "../dom";
import type { App, Open, Page } from "../page";
import { filterQuery, read } from "../state";
import { counted, number } from "../wording";
import { claimItem } from "./claim";
import { refuse } from "./missing";

const PAGE = 200;

/** Make a page that lists what an address answers with. */
function list<T extends { left_out: string }>(name: string, title: string, items: (found: T) => HTMLElement[], wrap: (items: HTMLElement[]) => HTMLElement): Open {
  return (host: HTMLElement, address: Address, _app: App): Page => {
    const asking = new AbortController();
    const query = String(filterQuery(read(address.query).filters));
    const asked = query ? `?${query}` : "";
    host.className = "list";
    document.title = `${title} · Dateline`;
    fill(host, el("main", {}, el("p", { class: "note", role: "status" }, "Loading…")));
    ask<T>(`/${name}.json${asked}`, { signal: asking.signal })
      .then((found) => {
        const all = items(found);
        const csv = OFFLINE ? null : el("p", { class: "ways" }, el("a", { href: `/${name}.csv${asked}`, download: "" }, "as CSV"), el("a", { href: `/${name}.json${asked}` }, "as JSON"));
        const none = all.length === 0 ? el("p", {}, "There is nothing to list. ", el("a", { href: href("/") }, "All events")) : null;
        fill(host, el("main", {}, el("h1", {}, title), el("p", { class: "note" }, found.left_out || counted(all.length, "line")), csv, none, paged(all, wrap)));
      })
      .catch(refuse(host));
    return { leave: () => asking.abort() };
  };
}

function paged(all: HTMLElement[], wrap: (items: HTMLElement[]) => HTMLElement): HTMLElement {
  const host = el("div", {});
  const draw = (most: number) => {
    const more = all.length > most ? el("button", { class: "more", onclick: () => draw(most * 4) }, `Show more of ${number(all.length)}`) : null;
    fill(host, wrap(all.slice(0, most)), more);
  };
  if (all.length > 0) draw(PAGE);
  return host;
}

function table(...titles: string[]): (rows: HTMLElement[]) => HTMLElement {
  return (rows) => el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Table" },
    el("table", {}, el("thead", {}, el("tr", {}, ...titles.map((title) => el("th", { scope: "col" }, title)))), el("tbody", {}, ...rows)));
}

const cell = (value: number) => el("td", { class: "number" }, value === 0 ? "" : number(value));

export const claims = list<Claims>("claims", "Claims: who says what", (found) => found.claims.map((claim) => claimItem(claim, found.reports[claim.report])),
  (items) => el("ul", { class: "claims" }, ...items));

export const people = list<{ left_out: string; people: Member[] }>("people", "People and bodies", (found) => found.people.map((one) => el("tr", {},
  el("th", { scope: "row" }, el("a", { href: href(`/people/${one.id}`), dir: "auto" }, one.name)), el("td", {}, one.kind), el("td", {}, one.country ?? ""),
  el("td", {}, one.sectors.join(" ")), cell(one.acts), cell(one.undergoes), cell(one.speaks))),
  table("name", "kind", "country", "sectors", "acts in", "undergoes", "speaks of"));

export const places = list<{ left_out: string; places: Spot[] }>("places", "Places", (found) => found.places.map((one) => el("tr", {},
  el("th", { scope: "row" }, el("a", { href: href("/", { place: one.id }), dir: "auto" }, one.name)), el("td", {}, one.kind), el("td", {}, one.country ?? ""), cell(one.events))),
  table("name", "kind", "country", "events"));
