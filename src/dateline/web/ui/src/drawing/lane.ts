/** One lane of the timeline: its name, its marks, and what stands too close to draw apart. */

import { el } from "../dom";
import type { Group, Lane, Mark, Packed } from "../layout/lanes";
import { COLUMN } from "../layout/lanes";
import { counted, number } from "../wording";
import { classes, outline } from "./glyphs";
import { svg } from "./parts";
import { described } from "./words";

/** Pixels from one track to the next, and of the track of groups. */
const TRACK = 13;
const GROUPS = 19;
/** Pixels of a letter, about. */
export const LETTER = 6;

/** What a lane needs to be drawn. */
export interface Drawn {
  lane: Lane;
  at: number;
  packed: Packed;
  width: number;
  /** The words beside a mark; empty for none. */
  label(mark: Mark): string;
  /** What a click on the lane's name does; null for a lane of leftovers. */
  narrow: (() => void) | null;
}

/** Make a lane's element. */
export function laneElement({ lane, at, packed, width, label, narrow }: Drawn): HTMLElement {
  const below = packed.groups.length > 0 || packed.marks.some((mark) => mark.track === packed.tracks);
  const height = Math.max(1, packed.tracks) * TRACK + (below ? GROUPS : 0) + 6;
  const picture = svg("svg", { width, height, class: "marks" });
  picture.append(...packed.marks.flatMap((mark) => [markElement(mark, at), ...wordsBeside(mark, label(mark), width)]));
  picture.append(...packed.groups.map((group) => groupElement(group, at, packed.tracks * TRACK + GROUPS / 2 + 3)));
  const title = `${lane.name}, ${counted(lane.seen, "event")}`;
  return el("div", { class: "lane", role: "group", "aria-label": title }, nameElement(lane, narrow), picture);
}

function nameElement({ name, seen }: Lane, narrow: (() => void) | null): HTMLElement {
  const count = el("span", { class: "count" }, number(seen));
  if (!narrow) return el("span", { class: "name rest" }, el("span", {}, name), count);
  const title = `Only ${name}`;
  return el("button", { type: "button", class: "name", title, onclick: narrow }, el("span", {}, name), count);
}

function middle({ track }: Mark): number {
  return track * TRACK + TRACK / 2 + 3;
}

function markElement(mark: Mark, at: number): SVGGElement {
  const { row, x, width } = mark;
  const group = svg("g", {
    class: `mark ${classes(row)} ${mark.form}`,
    transform: `translate(${x.toFixed(1)},${middle(mark)})`,
    role: "button",
    tabindex: -1,
    "aria-label": described(row),
    "aria-pressed": "false",
    "data-key": `${at} ${row.id}`,
    "data-id": row.id,
  });
  group.append(svg("rect", { class: "hit", x: -1, y: -TRACK / 2, width: width + 2, height: TRACK }));
  group.append(svg("path", { class: "shape", d: outline(mark) }));
  return group;
}

/** Write beside a mark, for the eye: the mark's own name says it, too. */
function wordsBeside(mark: Mark, words: string, room: number): SVGTextElement[] {
  if (!words) return [];
  const [after, length] = [mark.x + mark.width + 4, words.length * LETTER];
  const x = after + length > room && mark.width > length ? mark.x + 4 : after;
  return [svg("text", { class: "words", x, y: middle(mark) + 4, "aria-hidden": "true" }, words)];
}

function groupElement(group: Group, at: number, y: number): SVGGElement {
  const made = svg("g", {
    class: "mark group",
    transform: `translate(${group.x + COLUMN / 2},${y})`,
    role: "button",
    tabindex: -1,
    "aria-label": `${counted(group.rows.length, "event")} too close to draw apart; open`,
    "data-key": `${at} group ${Math.round(group.x)}`,
  });
  made.append(svg("rect", { x: 1 - COLUMN / 2, y: -8, width: COLUMN - 2, height: 16, rx: 3 }));
  made.append(svg("text", { y: 4 }, group.rows.length > 999 ? "999+" : String(group.rows.length)));
  return made;
}
