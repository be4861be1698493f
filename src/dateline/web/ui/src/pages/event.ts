// Everything told of one event: the words, who says so, what differs, why it is coded so, and putting it right.

import { type Address, href } from "../address";
import { type EventPage, type Telling, ask } from "../data";
import { el, fill, outward } from "../dom";
import type { App, Page } from "../page";
import { BASIS_WORDS, headline, counted, day, deed, number, what, when } from "../wording";
import { facts, words } from "./brief";
import { claimItem } from "./claim";
import { differences } from "./differences";
import { refuse } from "./missing";
import { review } from "./review";
import { sentence } from "./sentence";

/** Show an event. */
export function event(host: HTMLElement, address: Address, app: App): Page {
  host.className = "dossier";
  fill(host, el("main", {}, el("p", { class: "note", role: "status" }, "Loading the event…")));
  const asking = new AbortController();
  ask<EventPage>(`${address.path}.json`, { signal: asking.signal }).then((page) => draw(host, page, app)).catch(refuse(host));
  return {
    leave: () => asking.abort(),
    key: (pressed) => {
      const link = pressed.key === "r" ? host.querySelector<HTMLAnchorElement>("a.main") : null;
      link?.click();
      return link !== null;
    },
  };
}

function draw(host: HTMLElement, page: EventPage, app: App): void {
  const row = page.event;
  document.title = `${deed(row)} · Dateline`;
  const inAll = href("/", { event: row.id });
  fill(host, el("main", {},
    el("p", { class: "when" }, when(row), row.date_basis === "text" || row.date_basis === "none" ? null : el("span", { class: "basis" }, BASIS_WORDS[row.date_basis])),
    el("h1", { dir: "auto" }, deed(row)),
    facts(row),
    corrections(page),
    el("p", { class: "ways" },
      el("a", { class: "main", href: words(row) }, "Read it in the report"), el("a", { href: inAll }, "Show it among all events"),
      el("a", { href: href(`/events/${row.id}`) }, "Permalink")),
    section("What tells of it", el("ol", { class: "tellings" }, ...page.tellings.map((one) => el("li", {}, telling(one))))),
    section("Who says so", claims(page)),
    page.contradictions.length > 0 ? section("What they differ on", differences(page)) : null,
    section("Why it is coded so", ...page.tellings.filter((one) => one.why.length > 0).map(reasons)),
    review(page, app)));
}

function section(title: string, ...children: (Node | null)[]): HTMLElement {
  return el("section", {}, el("h2", {}, title), ...children);
}

function corrections({ corrections: made }: EventPage): HTMLElement | null {
  if (made.length === 0) return null;
  const lines = made.map((each) => el("li", {},
    el("b", {}, each.field), ": ", el("del", {}, each.raw ?? "not known"), " → ", el("ins", {}, each.value ?? "not known"),
    el("span", { class: "made" }, ` by ${each.who}, ${day(each.made)}${each.reason ? `: ${each.reason}` : ""}`)));
  return el("section", { class: "corrections" }, el("h2", {}, "Corrected by hand"), el("ul", {}, ...lines));
}

function telling(one: Telling): HTMLElement {
  const { report } = one;
  const to = href(`/reports/${report.id}`, { event: one.event });
  const heading = [report.publisher, report.published ? day(report.published) : "date not known"].filter((part) => part !== null).join(", ");
  return el("article", {},
    el("p", { class: "source" },
      el("a", { href: to, dir: "auto" }, headline(report)), " ", heading, report.url ? el("span", {}, " · ", outward(report.url, "the page")) : null,
      report.copy_of ? el("span", { class: "copy" }, " · a copy of an earlier text") : null),
    ...one.mentions.map((mention) => el("blockquote", { dir: "auto" }, el("a", { class: "words", href: to }, sentence(mention.sentence, [mention.span])))),
    one.merged_with
      ? el("p", { class: "merged" }, `Held for the same event${one.score === null ? "" : `, ${number(Math.round(one.score * 100))} %`}: ${one.reason ?? ""}`)
      : null);
}

function claims(page: EventPage): HTMLElement {
  if (page.claims.length === 0) return el("p", {}, "The reports tell it in their own voice: nobody is quoted.");
  const from = new Map(page.tellings.map((one) => [one.report.id, one.report]));
  return el("ul", { class: "claims" }, ...page.claims.map((claim) => claimItem(claim, from.get(claim.report))));
}

function reasons(one: Telling): HTMLElement {
  const rows = one.why.map((reason) => el("tr", {},
    el("th", { scope: "row" }, reason.field), el("td", {}, reason.value ?? ""), el("td", {}, el("code", {}, reason.by)),
    el("td", { class: "number" }, reason.score === null ? "" : reason.score.toFixed(2)),
    el("td", { dir: "auto" }, reason.words.map((word) => `“${word.text}”`).join(" "))));
  const head = ["field", "says", "what fired", "score", "on the words"].map((title) => el("th", { scope: "col" }, title));
  return el("details", { class: "why" },
    el("summary", {}, `${one.report.publisher ?? one.report.title ?? "One report"}: ${what(one)}, ${counted(rows.length, "reason")}`),
    el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Reasons" }, el("table", {}, el("thead", {}, el("tr", {}, ...head)), el("tbody", {}, ...rows))));
}
