// Where there is nothing, or an answer could not be had: what is wrong, and how to go on.

import { type Address, href } from "../address";
import { Refusal, isAbort } from "../data";
import { el, fill } from "../dom";
import type { Page } from "../page";

/** Say that there is no such page. */
export function missing(host: HTMLElement, address: Address): Page {
  refused(host, `There is no page at ${address.path}.`);
  return {};
}

/** Say what is wrong, and where to go from here. */
export function refused(host: HTMLElement, what: string): void {
  const say = what.charAt(0).toUpperCase() + what.slice(1);
  fill(host, el("main", { class: "missing" },
    el("h1", {}, "Not here"),
    el("p", { role: "alert" }, say),
    el("p", {}, el("a", { href: href("/") }, "All events"), " · ", el("a", { href: href("/search") }, "Search reports"))));
  document.title = "Not here · Dateline";
}

/** Say of an error what is wrong; an error of this program is no answer, so it is passed on. */
export function refuse(host: HTMLElement): (error: unknown) => void {
  return (error) => {
    if (isAbort(error)) return;
    if (!(error instanceof Refusal)) throw error;
    refused(host, error.message);
  };
}
