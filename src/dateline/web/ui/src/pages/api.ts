// Every address and what it takes, from the server's own description.

import { type Address } from "../address";
import { ask } from "../data";
import { el, fill } from "../dom";
import type { Page } from "../page";
import { refuse } from "./missing";

interface Operation {
  summary?: string;
  description?: string;
  parameters?: { name: string; in: string }[];
}

const FILTERS = "type, status, actor, recipient, country, source, publisher, text, place (any several times), within, since, until, corroboration";

/** Show which addresses there are. */
export function api(host: HTMLElement, _address: Address): Page {
  host.className = "list";
  document.title = "Data · Dateline";
  fill(host, el("main", {}, el("p", { class: "note", role: "status" }, "Loading…")));
  ask<{ paths: Record<string, Record<string, Operation>> }>("/openapi.json").then(({ paths }) => {
    const rows = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => el("tr", {},
      el("td", {}, el("code", {}, method.toUpperCase())),
      el("th", { scope: "row" }, method === "get" && !path.includes("{") ? el("a", { href: path }, el("code", {}, path)) : el("code", {}, path)),
      el("td", {}, operation.description ?? operation.summary ?? ""))));
    fill(host, el("main", {}, el("h1", {}, "The data behind every page"),
      el("p", {}, "What a page shows is at its address with .json, tables with .csv too. Filters, for every list: ", el("code", {}, FILTERS), ". The full description: ",
        el("a", { href: "/openapi.json" }, "/openapi.json"), "."),
      el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Addresses" }, el("table", {}, el("tbody", {}, ...rows)))));
  }).catch(refuse(host));
  return {};
}
