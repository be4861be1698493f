/** Rows of our own making for the tests. */

import type { Place, Row, Who } from "../src/data";

let made = 0;

/** Make a row; what is not said is as of an undated, unplaced assault. */
export function row(given: Partial<Row> = {}): Row {
  made += 1;
  return {
    id: `r${String(made).padStart(5, "0")}:e1`, type: "ASSAULT", mode: null, context: [], status: "actual",
    start: null, end: null, ongoing: false, date_basis: "text", actors: [], recipients: [], places: [], counts: [],
    reports: 1, independent: 1, named: 0, anonymous: 0, deniers: 0, differ_on: [], quad: "material conflict",
    sentence: "Shells fell on the harbour.", report: "r", day: null, ...given,
  };
}

/** Make a row of one day. */
export function onDay(day: string, given: Partial<Row> = {}): Row {
  return row({ start: day, end: day, ...given });
}

export function who(name: string): Who {
  return { id: name.toLowerCase(), name, country: null };
}

export function place(name: string, given: Partial<Place> = {}): Place {
  return { id: name.toLowerCase(), name, kind: "city", country: null, latitude: 1, longitude: 1, ...given };
}
