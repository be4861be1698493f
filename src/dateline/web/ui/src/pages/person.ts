// Somebody: what they do, what is done to them, what they say.

import { type Address, href } from "../address";
import { type PersonPage, type Row, ask } from "../data";
import { el, fill } from "../dom";
import type { Page } from "../page";
import { counted, deed, when } from "../wording";
import { claimItem } from "./claim";
import { refuse } from "./missing";

/** Show somebody of the archive. */
export function person(host: HTMLElement, address: Address): Page {
  const asking = new AbortController();
  host.className = "dossier";
  fill(host, el("main", {}, el("p", { class: "note", role: "status" }, "Loading…")));
  ask<PersonPage>(`${address.path}.json`, { signal: asking.signal }).then((page) => draw(host, page)).catch(refuse(host));
  return { leave: () => asking.abort() };
}

function draw(host: HTMLElement, { person: who, acts, undergoes, claims, reports }: PersonPage): void {
  document.title = `${who.name} · Dateline`;
  fill(host, el("main", {},
    el("h1", { dir: "auto" }, who.name),
    el("p", { class: "source" }, [who.kind, who.country, ...who.sectors].filter(Boolean).join(" · ")),
    section("Does", acts, who.acts, href("/", { actor: who.id })),
    section("Undergoes", undergoes, who.undergoes, href("/", { recipient: who.id })),
    claims.length > 0 ? el("section", {}, el("h2", {}, `Says (${counted(claims.length, "claim")})`), el("ul", { class: "claims" }, ...claims.map((claim) => claimItem(claim, reports[claim.report])))) : null));
}

function section(title: string, rows: Row[], total: number, all: string): HTMLElement | null {
  if (rows.length === 0) return null;
  return el("section", {}, el("h2", {}, `${title} (${counted(total, "event")})`),
    el("p", { class: "ways" }, el("a", { href: all }, "Look at these events")),
    el("ol", { class: "deeds" }, ...rows.map((row) => el("li", {}, el("time", {}, when(row)), el("a", { href: href(`/events/${row.id}`), dir: "auto" }, deed(row))))));
}
