/** Which moments an axis names. */

import type { ScaleTime } from "d3";

/** Pixels that half of a name takes. */
const HALF = 24;

/** Give about so many moments, but none so near the right end that its name would stand outside. */
export function ticksOf(scale: ScaleTime<number, number>, about: number): Date[] {
  const end = scale.range()[1] ?? 0;
  return scale.ticks(Math.max(2, about)).filter((at) => scale(at) <= end - HALF);
}
