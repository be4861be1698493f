import { expect, test } from "vitest";
import { moment } from "../src/layout/days";
import { core, histogram, step } from "../src/layout/span";
import { onDay, row } from "./rows";

const recent = Array.from({ length: 40 }, (_, at) => onDay(`2018-0${1 + (at % 9)}-1${at % 10}`));

test("a few far rows do not squeeze the rest, and are counted", () => {
  const found = core([onDay("1940-05-01"), ...recent]);
  expect(found?.span).toEqual({ from: moment("2018-01-01"), to: moment("2019-01-01") });
  expect(found).toMatchObject({ earlier: 1, later: 0 });
  expect(found?.all.from).toBe(moment("1940-05-01"));
});

test("far rows after the rest are counted, too", () => {
  expect(core([...recent, onDay("2050-01-01")])).toMatchObject({ earlier: 0, later: 1 });
});

test("rows spread over decades are all in the span", () => {
  const rows = Array.from({ length: 60 }, (_, at) => onDay(`${1960 + at}-06-01`));
  expect(core(rows)).toMatchObject({ earlier: 0, later: 0 });
});

test("without a dated row there is no span", () => {
  expect(core([row()])).toBeNull();
});

test("the step is the shortest that leaves room for each bin", () => {
  const span = { from: moment("2018-01-01"), to: moment("2019-01-01") };
  const days = (most: number) => step(span, most).count(new Date(span.from), new Date(span.to));
  expect([days(400), days(100), days(20), days(3)]).toEqual([365, 52, 12, 1]);
});

test("a histogram holds each row once, however long it is", () => {
  const span = { from: moment("2018-01-01"), to: moment("2019-01-01") };
  const rows = [onDay("2018-03-05"), row({ start: "2018-01-01", end: "2018-12-31", quad: "verbal cooperation" })];
  const bins = histogram(rows, span, step(span, 20));
  const sum = (of: "conflict" | "cooperation") => bins.reduce((total, bin) => total + bin[of], 0);
  expect(bins).toHaveLength(12);
  expect(sum("conflict")).toBeCloseTo(1);
  expect(sum("cooperation")).toBeCloseTo(1);
  expect(bins[2]?.conflict).toBe(1);
});
