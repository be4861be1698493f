/** Days and stretches of them: what a row's dates say, in milliseconds of UTC. */

import type { Row } from "../data";
import type { Brush } from "../state";

export const DAY = 86_400_000;

/** When something was: from the first moment of its first day to the last of its last; an open end is infinite. */
export interface Stretch {
  from: number;
  to: number;
}

/** Give the first moment of a day written YYYY-MM-DD. */
export function moment(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** Write the day in which a moment lies as YYYY-MM-DD. */
export function day(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

const known = new WeakMap<Row, Stretch | null>();

/** Give the stretch of a row's dates, or null where it has none. */
export function stretch(row: Row): Stretch | null {
  const before = known.get(row);
  if (before !== undefined) return before;
  const found = read(row);
  known.set(row, found);
  return found;
}

function read(row: Row): Stretch | null {
  if (!row.start && !row.end) return null;
  const from = row.start ? moment(row.start) : -Infinity;
  if (row.end) return { from, to: moment(row.end) + DAY };
  return { from, to: row.ongoing ? Infinity : from + DAY };
}

/** Give the stretch of days chosen, its end exclusive. */
export function chosen(brush: Brush): Stretch {
  return { from: moment(brush.since), to: moment(brush.until) + DAY };
}

/** Say whether two brushes are of the same days. */
export function same(one: Brush | null | undefined, other: Brush | null): boolean {
  return one?.since === other?.since && one?.until === other?.until;
}

/** Say whether two stretches share a moment. */
export function overlap(one: Stretch, other: Stretch): boolean {
  return one.from < other.to && other.from < one.to;
}

/** Keep the rows that have a day within the days chosen; all of them where none are. */
export function within(rows: Row[], brush: Brush | null): Row[] {
  if (!brush) return rows;
  const wanted = chosen(brush);
  return rows.filter((row) => {
    const when = stretch(row);
    return when !== null && overlap(when, wanted);
  });
}

/** Put rows without a date on the day that they were reported, which says so of itself. */
export function reported(rows: Row[]): Row[] {
  return rows.map((row) => (stretch(row) || !row.day ? row : { ...row, start: row.day, end: row.day, date_basis: "published" }));
}

/** Give the bounded part of a stretch: an open side ends where the other begins. */
export function bounded({ from, to }: Stretch): Stretch {
  return { from: Number.isFinite(from) ? from : to - DAY, to: Number.isFinite(to) ? to : from + DAY };
}

/** Widen a stretch to whole days and give these. */
export function days({ from, to }: Stretch): Brush {
  const first = Math.floor(from / DAY) * DAY;
  const last = Math.max(first, Math.ceil(to / DAY) * DAY - DAY);
  return { since: day(first), until: day(last) };
}

/** Say whether a stretch is just one or more whole months: then the text dates it no nearer. */
export function wholeMonths({ from, to }: Stretch): boolean {
  return to - from > 20 * DAY && new Date(from).getUTCDate() === 1 && new Date(to).getUTCDate() === 1;
}
