// A report with its account: the text with everything found in it marked.

import { type Address, href } from "../address";
import { type ReportPage, ask } from "../data";
import { el, fill, outward } from "../dom";
import type { App, Page } from "../page";
import { day } from "../wording";
import { refuse } from "./missing";
import { reader } from "./reader";

/** Show a report of the archive. */
export function report(host: HTMLElement, address: Address, app: App): Page {
  host.className = "reading";
  fill(host, el("main", {}, el("p", { class: "note", role: "status" }, "Loading the report…")));
  const asking = new AbortController();
  let follow = (_: Address) => false;
  ask<ReportPage>(`${address.path}.json`, { signal: asking.signal })
    .then((page) => {
      follow = draw(host, page, address, app);
    })
    .catch(refuse(host));
  return { leave: () => asking.abort(), follow: (next) => next.path === address.path && follow(next) };
}

/** Draw a report; gives what shows another part of it. */
export function draw(host: HTMLElement, page: ReportPage, address: Address, app: App): (next: Address) => boolean {
  const { report: about } = page.account;
  const title = about.title ?? `${[...about.text].slice(0, 60).join("")}…`;
  document.title = `${title} · Dateline`;
  const stored = page.added !== null;
  const known = [about.publisher, about.published ? day(about.published) : "publication date not known", about.language].filter(Boolean).join(" · ");
  const body = el("div", { class: "reader" });
  fill(host, el("main", {},
    el("h1", { dir: "auto" }, title),
    el("p", { class: "source" }, known, about.url ? el("span", {}, " · ", outward(about.url)) : null),
    page.copy_of ? el("p", { class: "copy" }, "The same text stood ", el("a", { href: href(`/reports/${page.copy_of}`) }, "in an earlier report"), "; the two count as one.") : null,
    ...page.warnings.map((warning) => el("p", { class: "warning" }, warning)),
    body));
  const choose = reader(body, page, (part) => {
    const at = stored ? address.path : "/paste";
    app.open(part ? `${at}?${String(new URLSearchParams(part))}` : at, true);
  });
  const follow = (next: Address): boolean => {
    choose(next.query);
    return true;
  };
  follow(address);
  return follow;
}
