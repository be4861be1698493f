// What tellings or sources of an event differ on, side by side.

import { href } from "../address";
import type { EventPage, Version } from "../data";
import { el } from "../dom";

/** Make a table for each aspect: a column a version, below it who gives it. */
export function differences(page: Pick<EventPage, "contradictions">): HTMLElement {
  return el("div", { class: "differences" }, ...page.contradictions.map((each) => {
    const title = each.of ? `${each.aspect} of the ${each.of}` : each.aspect;
    return el("div", { class: "difference" }, el("h3", {}, title), el("div", { class: "versions" }, ...each.versions.map(version)));
  }));
}

function version({ value, tellers }: Version): HTMLElement {
  const lines = tellers.map(({ telling, publisher, voice }) => {
    const [report, event] = telling.split(":");
    const says = voice ? `${voice.name ?? "somebody not named"} ${voice.stance}` : "the report itself";
    return el("li", {}, el("a", { href: href(`/reports/${report ?? ""}`, { event: event ?? "" }), dir: "auto" }, publisher ?? "publisher not known"), `: ${says}`);
  });
  return el("div", { class: "version" }, el("p", { class: "value", dir: "auto" }, value), el("ul", {}, ...lines));
}
