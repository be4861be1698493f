/** What the shapes and colours mean. */

import type { Status } from "../data";
import { el } from "../dom";
import { bracket, glyph, whiskers } from "./glyphs";
import { svg } from "./parts";

const STATUSES: [Status, string][] = [
  ["actual", "happened"],
  ["future", "future"],
  ["hypothetical", "hypothetical"],
  ["negated", "negated"],
];

/** Make a legend that is open where there is room for it. */
export function folded(...entries: HTMLLIElement[]): HTMLElement {
  const open = innerWidth > 640 ? "" : null;
  return el("details", { class: "key", open }, el("summary", {}, "Key"), el("ul", { class: "legend" }, ...entries));
}

/** Make the legend of events: shape for status, colour for conflict and cooperation. */
export function legend(): HTMLElement {
  return folded(
    ...STATUSES.map(([status, words]) => entry(`shape plain ${status}`, glyph(status), words)),
    entry("shape plain actual sometime", `${bracket(20, -10)}${glyph("actual", 0, 3)}`, "some time in", 26),
    entry("shape plain actual", `${glyph("actual")}${whiskers(0)}`, "date uncertain", 26),
    entry("shape actual conflict material", glyph("actual"), "conflict"),
    entry("shape actual conflict verbal", glyph("actual"), "in words"),
    entry("shape actual cooperation material", glyph("actual"), "cooperation"),
    entry("shape actual cooperation verbal", glyph("actual"), "in words"),
  );
}

function entry(name: string, path: string, words: string, width = 14): HTMLLIElement {
  const sign = svg("svg", { viewBox: `${-width / 2} -7 ${width} 14`, width, height: 14, "aria-hidden": "true" });
  sign.append(svg("path", { class: name, d: path }));
  return el("li", {}, sign, words);
}
