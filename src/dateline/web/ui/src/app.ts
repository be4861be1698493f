// The frame about every page: where one is, where one can go, what the keys do.

import { type Address, OFFLINE, here, href, parse } from "./address";
import { session } from "./data";
import { el, fill } from "./dom";
import { answerKeys } from "./keys";
import type { App, Open, Page } from "./page";
import { api } from "./pages/api";
import { event } from "./pages/event";
import { explorer } from "./pages/explorer";
import { claims, people, places } from "./pages/lists";
import { missing } from "./pages/missing";
import { paste } from "./pages/paste";
import { person } from "./pages/person";
import { report } from "./pages/report";
import { search } from "./pages/search";
import { number } from "./wording";

const PAGES: [RegExp, Open][] = [
  [/^\/(explore)?$/, explorer],
  [/^\/events\/[^/]+$/, event],
  [/^\/reports\/[^/]+$/, report],
  [/^\/people\/[^/]+$/, person],
  [/^\/claims$/, claims],
  [/^\/people$/, people],
  [/^\/places$/, places],
  [/^\/search$/, search],
  [/^\/paste$/, paste],
  [/^\/api$/, api],
];
const PLACES: [string, string][] = OFFLINE
  ? [["/", "Events"], ["/claims", "Claims"]]
  : [["/", "Events"], ["/claims", "Claims"], ["/people", "People"], ["/places", "Places"], ["/paste", "Read a report"], ["/api", "Data"]];

/** Show the page that the address asks for, and those after it. */
export function start(body: HTMLElement): void {
  const links = el("nav", { class: "places", "aria-label": "Pages" });
  const about = el("p", { class: "archive" });
  const host = el("div", { id: "page", tabindex: -1 });
  fill(body, el("a", { class: "skip", href: "#page", onclick: skip }, "Skip to the page"), bar(links, about), host);
  let open: Open | null = null;
  let page: Page | null = null;

  const app: App = {
    open(address, replace = false) {
      history[replace ? "replaceState" : "pushState"](null, "", OFFLINE ? `#${address}` : address);
      show(parse(address));
    },
  };

  function show(address: Address): void {
    const wanted = PAGES.find(([path]) => path.test(address.path))?.[1] ?? missing;
    mark(links, address.path);
    if (wanted === open && page?.follow?.(address)) return;
    page?.leave?.();
    open = wanted;
    host.className = "";
    fill(host);
    page = wanted(host, address, app);
    if (document.activeElement !== document.body) host.focus({ preventScroll: true });
    if (!location.hash || OFFLINE) scrollTo(0, 0);
  }

  function skip(event: Event): void {
    event.preventDefault();
    host.focus();
  }

  addEventListener("popstate", () => show(here()));
  addEventListener("click", (event) => followed(event, app));
  answerKeys(app, () => page);
  void tellArchive(about);
  show(here());
}

function bar(links: HTMLElement, about: HTMLElement): HTMLElement {
  const find = OFFLINE
    ? null
    : el("form", { class: "find", role: "search", action: "/search" },
        el("label", { class: "unseen", for: "find" }, "Search reports"),
        el("input", { id: "find", name: "text", type: "search", placeholder: "Search reports", autocomplete: "off" }),
        el("kbd", { "aria-hidden": "true" }, "/"));
  const home = el("a", { class: "wordmark", href: href("/") }, "Dateline");
  return el("header", { class: "bar" }, home, links, find, about);
}

function mark(links: HTMLElement, path: string): void {
  const current = path === "/explore" ? "/" : path.replace(/^\/(people)\/.*/, "/$1");
  fill(links, ...PLACES.map(([to, label]) => el("a", { href: href(to), "aria-current": to === current ? "page" : null }, label)));
}

async function tellArchive(about: HTMLElement): Promise<void> {
  if (OFFLINE) {
    fill(about, "a file that was exported, without its archive");
    return;
  }
  const known = await session().catch(() => null);
  if (known) fill(about, el("b", {}, known.archive.split(/[/\\]/).at(-1) ?? ""), ` ${number(known.reports)} reports, ${number(known.events)} events`);
}

/** Follow a link within the explorer without loading the page anew. */
function followed(event: MouseEvent, app: App): void {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!link || !plain || link.target || link.hasAttribute("download") || event.defaultPrevented) return;
  const to = link.getAttribute("href") ?? "";
  const inside = OFFLINE ? to.startsWith("#/") : to.startsWith("/") && !/^\/(static|export)\/|\.(json|csv)(\?|$)/.test(to);
  if (!inside) return;
  event.preventDefault();
  app.open(OFFLINE ? to.slice(1) : to);
}
