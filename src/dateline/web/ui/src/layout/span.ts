/** Which stretch of time a picture is of, and what lies before and after it. */

import { bisector, utcDay, utcMonday, utcMonth, utcYear, type CountableTimeInterval } from "d3";
import type { Row } from "../data";
import { type Sign, sign } from "./graph";
import { bounded, DAY, type Stretch, stretch } from "./days";

/** The stretch that holds most dated rows, whole years, with how many begin outside it. */
export interface Core {
  span: Stretch;
  all: Stretch;
  earlier: number;
  later: number;
}

/** The share of rows that a core has to hold, and how much shorter than the whole it has to be. */
const MOST = 0.88;
const SHORTER = 0.5;

/**
 * Find the years that hold most rows: a few far ones, such as a war of 1940 in the news of 2018,
 * would squeeze the rest into a corner. They are counted, and shown when asked for.
 */
export function core(rows: Row[]): Core | null {
  const starts = begins(rows);
  const first = starts[0];
  const last = starts.at(-1);
  if (first === undefined || last === undefined) return null;
  const whole = years(first, last);
  const dense = densest(starts);
  const span = dense.to - dense.from <= SHORTER * (whole.to - whole.from) ? dense : whole;
  return {
    span,
    all: { from: first, to: last + DAY },
    earlier: starts.filter((start) => start < span.from).length,
    later: starts.filter((start) => start >= span.to).length,
  };
}

function begins(rows: Row[]): number[] {
  const known = rows.map(stretch).filter((when) => when !== null);
  return known.map((when) => bounded(when).from).sort((a, b) => a - b);
}

/** Give the fewest whole years with most of the moments, given in order. */
function densest(starts: number[]): Stretch {
  const wanted = Math.ceil(MOST * starts.length);
  const windows = starts.slice(0, starts.length - wanted + 1).map((from, at) => years(from, starts[at + wanted - 1] ?? from));
  return windows.reduce((best, each) => (each.to - each.from <= best.to - best.from ? each : best));
}

function years(from: number, to: number): Stretch {
  return { from: +utcYear.floor(new Date(from)), to: +utcYear.offset(utcYear.floor(new Date(to)), 1) };
}

const STEPS: CountableTimeInterval[] = [utcDay, utcMonday, utcMonth, utcYear];

/** Choose the shortest of day, week, month and year that cuts a stretch into at most so many bins. */
export function step(span: Stretch, most: number): CountableTimeInterval {
  const fits = STEPS.find((unit) => unit.count(new Date(span.from), new Date(span.to)) <= most);
  return fits ?? utcYear;
}

/** A bin of a histogram: how much of the rows falls into it, by sign. */
export interface Bin extends Stretch {
  conflict: number;
  cooperation: number;
}

/** Count rows over time; one that takes several bins is shared out among them by its length in each. */
export function histogram(rows: Row[], span: Stretch, unit: CountableTimeInterval): Bin[] {
  const edges = [...unit.range(unit.floor(new Date(span.from)), new Date(span.to)), new Date(span.to)].map(Number);
  const bins = edges.slice(0, -1).map((from, at) => ({ from, to: edges[at + 1] ?? span.to, conflict: 0, cooperation: 0 }));
  for (const row of rows) {
    const when = stretch(row);
    if (when) share(bins, bounded(when), sign(row));
  }
  return bins;
}

function share(bins: Bin[], when: Stretch, to: Sign): void {
  for (let at = Math.max(0, bisector((bin: Bin) => bin.to).right(bins, when.from)); at < bins.length; at += 1) {
    const bin = bins[at];
    if (!bin || bin.from >= when.to) return;
    bin[to] += (Math.min(bin.to, when.to) - Math.max(bin.from, when.from)) / (when.to - when.from);
  }
}
