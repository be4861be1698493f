import { describe, expect, test } from "vitest";
import { bounded, chosen, DAY, days, moment, reported, same, stretch, wholeMonths, within } from "../src/layout/days";
import { onDay, row } from "./rows";

describe("stretch", () => {
  test("of a day is that day to its end", () => {
    expect(stretch(onDay("2020-02-29"))).toEqual({ from: moment("2020-02-29"), to: moment("2020-03-01") });
  });
  test("of what goes on has no end, of what has no start no beginning", () => {
    expect(stretch(row({ start: "2020-01-01", ongoing: true }))?.to).toBe(Infinity);
    expect(stretch(row({ end: "2020-01-01" }))?.from).toBe(-Infinity);
  });
  test("of an undated row is null, going on or not", () => {
    expect(stretch(row())).toBeNull();
    expect(stretch(row({ ongoing: true }))).toBeNull();
  });
  test("is bounded to a day at an open side", () => {
    expect(bounded({ from: 0, to: Infinity })).toEqual({ from: 0, to: DAY });
    expect(bounded({ from: -Infinity, to: 0 })).toEqual({ from: -DAY, to: 0 });
  });
});

describe("within", () => {
  const brush = { since: "2020-01-10", until: "2020-01-20" };
  test("keeps what has any day in the brush, and drops what has no date", () => {
    const first = onDay("2020-01-10");
    const last = onDay("2020-01-20");
    const long = row({ start: "2019-01-01", end: "2020-01-10" });
    const ongoing = row({ start: "2019-01-01", ongoing: true });
    const rows = [first, last, long, ongoing, onDay("2020-01-09"), onDay("2020-01-21"), row()];
    expect(within(rows, brush)).toEqual([first, last, long, ongoing]);
  });
  test("keeps all rows where nothing is brushed, the very same list", () => {
    const rows = [row(), onDay("2020-01-01")];
    expect(within(rows, null)).toBe(rows);
  });
});

describe("reported", () => {
  test("puts the undated on the day of their report, and says that no text dates them", () => {
    expect(reported([row({ id: "a", day: "2020-03-04", date_basis: "none" })])).toMatchObject([
      { id: "a", start: "2020-03-04", end: "2020-03-04", date_basis: "published" },
    ]);
  });
  test("leaves the dated as they are, and what has no day at all", () => {
    const rows = [onDay("2020-03-04", { day: "2020-03-05" }), row()];
    expect(reported(rows)).toEqual(rows);
  });
});

describe("days", () => {
  test("and chosen are each other's inverse", () => {
    const brush = { since: "1999-12-31", until: "2000-02-29" };
    expect(days(chosen(brush))).toEqual(brush);
  });
  test("of part of a day is that day", () => {
    expect(days({ from: moment("2020-05-05") + 5, to: moment("2020-05-05") + 9 })).toEqual({ since: "2020-05-05", until: "2020-05-05" });
  });
});

test("brushes are the same by their days", () => {
  expect(same({ since: "2020-01-01", until: "2020-01-02" }, { since: "2020-01-01", until: "2020-01-02" })).toBe(true);
  expect(same({ since: "2020-01-01", until: "2020-01-02" }, { since: "2020-01-01", until: "2020-01-03" })).toBe(false);
  expect([same(null, null), same(null, { since: "2020-01-01", until: "2020-01-02" })]).toEqual([true, false]);
});

test("whole months are told from other stretches", () => {
  const of = (start: string, end: string) => wholeMonths(stretch(row({ start, end })) ?? { from: 0, to: 0 });
  expect(of("2020-02-01", "2020-02-29")).toBe(true);
  expect(of("2019-01-01", "2019-12-31")).toBe(true);
  expect(of("2020-02-01", "2020-02-28")).toBe(false);
  expect(of("2020-02-01", "2020-02-01")).toBe(false);
});
