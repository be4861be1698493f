/** How places are drawn: discs for towns, hatched squares for regions whose borders are not at hand. */

import { AREA, type Cluster, radius } from "../layout/sites";
import type { Label } from "../layout/labels";
import { counted } from "../wording";
import { svg } from "./parts";

/** Make the hatching of areas. */
export function hatch(): SVGDefsElement {
  const line = svg("path", { d: "M0,6L6,0", stroke: "currentColor", "stroke-width": 1, "stroke-opacity": 0.55 });
  const ground = svg("rect", { width: 6, height: 6, fill: "currentColor", "fill-opacity": 0.08 });
  return svg("defs", {}, svg("pattern", { id: "hatch", width: 6, height: 6, patternUnits: "userSpaceOnUse" }, ground, line));
}

/** Draw one or more towns. */
export function siteElement(some: Cluster): SVGGElement {
  const r = radius(some.rows.length);
  const group = frame(some, "site", some.sites.length > 1 ? "places" : "place");
  if (some.sites.length > 1) group.append(svg("circle", { class: "ring", cx: some.x, cy: some.y, r: r + 3 }));
  group.append(svg("circle", { cx: some.x, cy: some.y, r }));
  return group;
}

/** Draw one or more regions. */
export function areaElement(some: Cluster): SVGGElement {
  const group = frame(some, "area", "region");
  group.append(svg("rect", { x: some.x - AREA, y: some.y - AREA, width: 2 * AREA, height: 2 * AREA, rx: 3 }));
  return group;
}

/** Write the number of a mark's events onto it, and its name beside it, for the eye: the mark's own name says both. */
export function siteWords(some: Cluster, kind: "site" | "area", label: Label | null): SVGGElement {
  const words = svg("g", { class: `${kind}-words`, "aria-hidden": "true" });
  const number = svg("text", { class: "inside", x: some.x, y: some.y + 3.5 }, String(some.rows.length));
  if (kind === "area" || radius(some.rows.length) >= 10) words.append(number);
  if (label) words.append(svg("text", { class: "title", x: label.x, y: label.y, "text-anchor": label.anchor }, title(some)));
  return words;
}

/** Say in few words what a cluster is. */
export function title({ sites }: Cluster): string {
  const name = sites[0]?.place.name ?? "";
  return sites.length > 1 ? `${name} +${sites.length - 1}` : name;
}

function frame(some: Cluster, kind: string, noun: string): SVGGElement {
  const names = some.sites.map((site) => site.place.name);
  const listed = names.length > 5 ? `${names.slice(0, 5).join(", ")} and ${names.length - 5} more` : names.join(", ");
  return svg("g", {
    class: `mark ${kind}`,
    role: "button",
    tabindex: -1,
    "aria-label": `${listed}, ${noun}: ${counted(some.rows.length, "event")}`,
    "data-key": `${kind} ${some.sites[0]?.place.id ?? ""}`,
  });
}
