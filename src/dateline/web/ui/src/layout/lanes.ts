/** The timeline's arithmetic: rows into lanes, and the rows of a lane into tracks that do not overlap. */

import type { Row } from "../data";
import type { Lanes } from "../state";
import { bounded, DAY, type Stretch, stretch, wholeMonths } from "./days";

/** Rows that share an actor, a type or a place; `key` is what to filter by, null for a lane of leftovers. */
export interface Lane {
  key: string | null;
  name: string;
  rows: Row[];
  /** How many of the rows are in view. */
  seen: number;
}

const NOBODY: Record<Lanes, string> = { actor: "No actor named", type: "No type", place: "No place named" };
const OTHERS: Record<Lanes, string> = { actor: "other actors", type: "other types", place: "other places" };

/** Give the keys and names of a row's lanes; it stands in each of them. */
function keys(row: Row, by: Lanes): [string, string][] {
  if (by === "type") return [[row.type, row.type]];
  const named = by === "actor" ? row.actors : row.places;
  return named.map(({ id, name }) => [id, name]);
}

/**
 * Put rows into lanes: those with most rows in view first, at most so many, then one for all the rest
 * and one for rows without any, so that each row is somewhere.
 */
export function lanes(rows: Row[], by: Lanes, most: number, seen: (row: Row) => boolean): Lane[] {
  const named = new Map<string, Lane>();
  const nobody: Lane = { key: null, name: NOBODY[by], rows: [], seen: 0 };
  for (const row of rows) {
    const its = keys(row, by);
    if (!its.length) add(nobody, row, seen);
    for (const [key, name] of its) {
      const lane = named.get(key) ?? { key, name, rows: [], seen: 0 };
      named.set(key, lane);
      add(lane, row, seen);
    }
  }
  const sorted = [...named.values()].filter((lane) => lane.seen > 0);
  sorted.sort((a, b) => b.seen - a.seen || compare(a.name, b.name));
  const shown = sorted.slice(0, most);
  return [...shown, rest(sorted.slice(most), shown, by, seen), nobody].filter((lane) => lane.seen > 0);
}

function add(lane: Lane, row: Row, seen: (row: Row) => boolean): void {
  lane.rows.push(row);
  if (seen(row)) lane.seen += 1;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function rest(hidden: Lane[], shown: Lane[], by: Lanes, seen: (row: Row) => boolean): Lane {
  const drawn = new Set(shown.flatMap((lane) => lane.rows));
  const rows = [...new Set(hidden.flatMap((lane) => lane.rows))].filter((row) => !drawn.has(row));
  return { key: null, name: `${hidden.length} ${OTHERS[by]}`, rows, seen: rows.filter(seen).length };
}

/** How a row's time is drawn: a day, a stretch, or a stretch of whole months in which it was. */
export type Form = "instant" | "bar" | "sometime";

/** A row where the timeline draws it: pixels of its left and right end, and its track. */
export interface Mark {
  row: Row;
  form: Form;
  x: number;
  width: number;
  track: number;
  openLeft: boolean;
  openRight: boolean;
}

/** Rows that stand too close to be drawn one by one. */
export interface Group {
  rows: Row[];
  x: number;
  span: Stretch;
}

/** A lane as it is drawn; groups stand on one more track, below the others. */
export interface Packed {
  marks: Mark[];
  groups: Group[];
  tracks: number;
}

/** What packing needs to know: how time maps to pixels, and what room there is. */
export interface Room {
  scale(moment: number): number;
  invert(x: number): number;
  width: number;
  tracks: number;
  /** Pixels that an instant takes, beside its label's. */
  size: number;
  /** Pixels of the label of a row; 0 where there is no room for words. */
  label(row: Row): number;
}

/** Pixels between two marks, and of the column in which what does not fit is gathered. */
const GAP = 2;
export const COLUMN = 26;

/** Tell how a row's time is drawn. */
export function form(row: Row): Form {
  const when = stretch(row);
  if (!when || !row.start || !row.end) return "instant";
  if (when.to - when.from <= DAY) return "instant";
  return wholeMonths(when) ? "sometime" : "bar";
}

/**
 * Lay the rows of a lane on tracks, the earliest first. An instant may stand anywhere in its day's
 * width; what finds no track is gathered into groups, by column.
 */
export function pack(rows: Row[], room: Room): Packed {
  const free = Array.from({ length: room.tracks }, () => -Infinity);
  const marks: Mark[] = [];
  const left = new Map<number, Row[]>();
  for (const row of inOrder(rows)) {
    const mark = place(row, room, free);
    if (mark) marks.push(mark);
    else if (visible(row, room)) gather(left, column(row, room), row);
  }
  const tracks = marks.reduce((most, mark) => Math.max(most, mark.track + 1), 0);
  const groups = [...left].map(([at, some]) => group(at, some, room));
  return { ...freed(marks, groups, room, tracks), tracks };
}

/** Draw a row that is alone in its group on the groups' track, where it does not reach into the next group. */
function freed(marks: Mark[], groups: Group[], room: Room, tracks: number): { marks: Mark[]; groups: Group[] } {
  const kept: Group[] = [];
  for (const each of groups) {
    const [row] = each.rows;
    const mark = row && each.rows.length === 1 ? place(row, { ...room, label: () => 0 }, [-Infinity]) : null;
    if (mark && mark.x + mark.width <= each.x + COLUMN) marks.push({ ...mark, track: tracks });
    else kept.push(each);
  }
  return { marks, groups: kept };
}

function inOrder(rows: Row[]): Row[] {
  const begin = (row: Row) => bounded(stretch(row) ?? { from: 0, to: 0 }).from;
  return rows.filter((row) => stretch(row)).sort((a, b) => begin(a) - begin(b) || compare(a.id, b.id));
}

function visible(row: Row, room: Room): boolean {
  const { from, to } = bounded(stretch(row) ?? { from: 0, to: 0 });
  return room.scale(to) > 0 && room.scale(from) < room.width;
}

function place(row: Row, room: Room, free: number[]): Mark | null {
  if (!visible(row, room)) return null;
  const when = bounded(stretch(row) ?? { from: 0, to: 0 });
  const its = form(row);
  const [start, end] = [Math.max(0, room.scale(when.from)), Math.min(room.width, room.scale(when.to))];
  const slack = its === "instant" ? Math.max(0, end - start - room.size) : 0;
  const width = its === "instant" ? room.size : Math.max(room.size, end - start);
  const track = best(free, start, slack);
  if (track === null) return null;
  const x = Math.max(start, free[track] ?? start);
  free[track] = Math.max(x + width, x + room.size + room.label(row)) + GAP;
  return { row, form: its, x, width, track, openLeft: !row.start, openRight: !row.end && row.ongoing };
}

/** Choose the track on which a mark stands nearest to its time. */
function best(free: number[], start: number, slack: number): number | null {
  let found: number | null = null;
  for (const [track, until] of free.entries()) {
    if (until <= start) return track;
    if (until <= start + slack && (found === null || until < (free[found] ?? 0))) found = track;
  }
  return found;
}

function column(row: Row, room: Room): number {
  const { from } = bounded(stretch(row) ?? { from: 0, to: 0 });
  return Math.max(0, Math.floor(room.scale(from) / COLUMN));
}

function gather(columns: Map<number, Row[]>, at: number, row: Row): void {
  const some = columns.get(at);
  if (some) some.push(row);
  else columns.set(at, [row]);
}

function group(at: number, rows: Row[], room: Room): Group {
  return { rows, x: at * COLUMN, span: { from: room.invert(at * COLUMN), to: room.invert((at + 1) * COLUMN) } };
}
