// Reports that have some words, those first that are most about them.

import { type Address, OFFLINE, href } from "../address";
import { type Searched, ask } from "../data";
import { el, fill } from "../dom";
import type { App, Page } from "../page";
import { counted, day, headline } from "../wording";
import { refuse } from "./missing";

/** Show what a search gives, or the field to search with. */
export function search(host: HTMLElement, address: Address, app: App): Page {
  const text = (address.query.get("text") ?? "").trim();
  const asking = new AbortController();
  host.className = "list";
  document.title = text ? `${text} · Search · Dateline` : "Search · Dateline";
  fill(host, el("main", {}, el("h1", {}, "Search reports"), form(text, app)));
  if (text === "" || OFFLINE) return {};
  ask<Searched>(`/search.json?${String(new URLSearchParams({ text }))}`, { signal: asking.signal }).then((found) => draw(host, found, app)).catch(refuse(host));
  return { leave: () => asking.abort() };
}

function form(text: string, app: App): HTMLElement {
  const field = el("input", { type: "search", name: "text", value: text, "aria-label": "Words that are all in a report", dir: "auto" });
  const submit = (event: Event) => {
    event.preventDefault();
    app.open(`/search?${String(new URLSearchParams({ text: field.value }))}`);
  };
  return el("form", { class: "find", onsubmit: submit }, field, el("button", {}, "Search"));
}

function draw(host: HTMLElement, found: Searched, app: App): void {
  const told = found.total > 0 ? found.left_out || counted(found.total, "report") : "No report has all of these words. Try fewer, or other forms of them.";
  const events = found.events > 0
    ? el("p", { class: "ways" }, el("a", { href: href("/", { text: found.text }) }, `${counted(found.events, "event")} with these words in one sentence`))
    : null;
  const hits = found.found.map(({ report, excerpt }) => el("li", {},
    el("a", { href: href(`/reports/${report.id}`), dir: "auto" }, headline(report)),
    el("span", { class: "source" }, ` ${[report.publisher, day(report.published)].filter(Boolean).join(", ")}`),
    el("p", { dir: "auto" }, ...marked(excerpt))));
  fill(host, el("main", {}, el("h1", {}, "Search reports"), form(found.text, app), el("p", { class: "note", role: "status" }, told), events, el("ol", { class: "hits" }, ...hits)));
}

/** Mark what stands in brackets. */
function marked(excerpt: string): Node[] {
  return excerpt.split(/(\[[^\]]*\])/).map((part) => (part.startsWith("[") ? el("mark", {}, part.slice(1, -1)) : document.createTextNode(part)));
}
