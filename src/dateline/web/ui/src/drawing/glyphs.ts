/** The shapes of events: what happened is full, what did not is hollow, each in its own outline. */

import type { Row, Status } from "../data";
import type { Mark } from "../layout/lanes";
import { sign } from "../layout/graph";
import { uncertain } from "./words";

/** Half the height of a bar and of a mark, in pixels. */
export const HALF = 4.5;

/** Draw the sign of a status around a point of the base line: disc, triangle ahead, diamond, cross. */
export function glyph(status: Status, x: number = 0, r: number = HALF): string {
  switch (status) {
    case "actual":
      return `M${x - r},0a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0Z`;
    case "future":
      return `M${x - r * 0.8},${-r}L${x + r},0L${x - r * 0.8},${r}Z`;
    case "hypothetical":
      return `M${x},${-r - 1}L${x + r + 1},0L${x},${r + 1}L${x - r - 1},0Z`;
    case "negated":
      return `M${x - r},${-r}L${x + r},${r}M${x - r},${r}L${x + r},${-r}`;
  }
}

/** Draw a mark of the timeline from its left end: an instant, a bar, or a bracket for "some time in". */
export function outline(mark: Mark): string {
  const { row, width } = mark;
  const middle = width / 2;
  const doubt = uncertain(row) ? whiskers(middle, mark.form === "instant" ? 0 : middle) : "";
  if (mark.form === "bar") return `${bar(row.status, width)}${doubt}`;
  if (mark.form === "sometime") return `${bracket(width)}${glyph(row.status, middle, HALF - 1)}${doubt}`;
  return `${glyph(row.status, middle)}${ends(mark, middle + HALF)}${doubt}`;
}

function bar(status: Status, width: number): string {
  const [h, tip] = [HALF - 1, Math.max(0, width - HALF)];
  if (status === "future") return `M0,${-h}H${tip}L${width},0L${tip},${h}H0Z`;
  const box = `M0,${-h}H${width}V${h}H0Z`;
  return status === "negated" ? `${box}M-2,0H${width + 2}` : box;
}

/** Draw the bracket of a stretch in which something was at some time. */
export function bracket(width: number, x: number = 0): string {
  const right = x + width;
  return `M${x + 0.5},${-HALF}V${HALF}M${right - 0.5},${-HALF}V${HALF}M${x},0H${right}`;
}

/** Draw the dots on either side of what nothing in the text dates. */
export function whiskers(middle: number, half: number = 0): string {
  const near = half + HALF + 2;
  return `M${middle - near - 4},0h1.5m1,0h1.5M${middle + near},0h1.5m1,0h1.5`;
}

function ends({ openLeft, openRight }: Mark, right: number): string {
  const chevron = (x: number, way: number) => `M${x},-3l${3 * way},3l${-3 * way},3`;
  return `${openRight ? chevron(right + 2, 1) : ""}${openLeft ? chevron(-2, -1) : ""}`;
}

/** Name the classes that give a row its colour and outline. */
export function classes(row: Row): string {
  const force = row.quad.startsWith("material") ? "material" : "verbal";
  return `${row.status} ${sign(row)} ${force}`;
}
