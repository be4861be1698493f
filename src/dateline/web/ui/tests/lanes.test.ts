import { scaleUtc } from "d3";
import { describe, expect, test } from "vitest";
import { DAY, moment } from "../src/layout/days";
import { form, lanes, pack, type Room } from "../src/layout/lanes";
import { onDay, place, row, who } from "./rows";

const all = () => true;

describe("lanes", () => {
  const [ann, bob, cid] = [who("Ann"), who("Bob"), who("Cid")];
  const rows = [
    onDay("2020-01-01", { actors: [ann, bob] }),
    onDay("2020-01-02", { actors: [ann] }),
    onDay("2020-01-03", { actors: [cid] }),
    onDay("2020-01-04"),
  ];
  test("hold a row in each lane it belongs to, the fullest first, those of nobody last", () => {
    const names = lanes(rows, "actor", 9, all).map((lane) => [lane.name, lane.seen]);
    expect(names).toEqual([["Ann", 2], ["Bob", 1], ["Cid", 1], ["No actor named", 1]]);
  });
  test("beyond the most are gathered in one, and no row is lost or drawn twice for it", () => {
    const found = lanes(rows, "actor", 1, all);
    expect(found.map((lane) => lane.name)).toEqual(["Ann", "2 other actors", "No actor named"]);
    expect(new Set(found.flatMap((lane) => lane.rows))).toEqual(new Set(rows));
    expect(found[1]?.rows).toEqual([rows[2]]);
  });
  test("with nothing in view are left out", () => {
    expect(lanes(rows, "actor", 9, (one) => one === rows[2]).map((lane) => lane.name)).toEqual(["Cid"]);
  });
  test("by type have codes, by place names", () => {
    const here = [onDay("2020-01-01", { places: [place("Aden")] })];
    expect(lanes(here, "type", 9, all)[0]).toMatchObject({ key: "ASSAULT", name: "ASSAULT" });
    expect(lanes(here, "place", 9, all)[0]).toMatchObject({ key: "aden", name: "Aden" });
  });
});

test("a row is an instant, a bar, or some time in whole months", () => {
  expect(form(onDay("2020-01-01"))).toBe("instant");
  expect(form(row({ start: "2020-01-01", ongoing: true }))).toBe("instant");
  expect(form(row({ start: "2020-01-03", end: "2020-01-09" }))).toBe("bar");
  expect(form(row({ start: "2020-01-01", end: "2020-12-31" }))).toBe("sometime");
});

function room(since: string, until: string, width: number, tracks: number): Room {
  const scale = scaleUtc([moment(since), moment(until) + DAY], [0, width]);
  return { scale, invert: (x) => +scale.invert(x), width, tracks, size: 10, label: () => 0 };
}

describe("pack", () => {
  test("never lets two marks of a track overlap, and loses no row in view", () => {
    const rows = Array.from({ length: 200 }, (_, at) =>
      row({ start: `2020-01-${String(1 + ((at * 7) % 28)).padStart(2, "0")}`, end: `2020-01-${String(1 + ((at * 7) % 28) + (at % 3)).padStart(2, "0")}` }));
    const { marks, groups } = pack(rows, room("2020-01-01", "2020-01-31", 600, 4));
    for (const one of marks)
      for (const other of marks)
        if (one !== other && one.track === other.track && one.x <= other.x) expect(one.x + one.width).toBeLessThanOrEqual(other.x);
    expect(marks.length + groups.reduce((sum, group) => sum + group.rows.length, 0)).toBe(200);
    expect(groups.length).toBeGreaterThan(0);
  });
  test("sets the events of one day side by side where the day is wide", () => {
    const rows = Array.from({ length: 12 }, () => onDay("2020-01-02"));
    const { marks, groups } = pack(rows, room("2020-01-01", "2020-01-03", 300, 3));
    expect(groups).toEqual([]);
    expect(marks.every((mark) => mark.x >= 100 && mark.x + mark.width <= 200)).toBe(true);
  });
  test("leaves out what is not in view and cuts bars at its edges", () => {
    const rows = [onDay("2019-01-01"), row({ start: "2019-12-15", end: "2020-02-15" })];
    const { marks } = pack(rows, room("2020-01-01", "2020-01-31", 310, 3));
    expect(marks.map(({ x, width }) => [x, width])).toEqual([[0, 310]]);
  });
  test("without tracks gathers everything into groups that know their time", () => {
    const { marks, groups } = pack([onDay("2020-01-10")], room("2020-01-01", "2020-01-31", 620, 0));
    expect(marks).toEqual([]);
    expect(groups[0]?.span.from).toBeLessThanOrEqual(moment("2020-01-10"));
    expect(groups[0]?.span.to).toBeGreaterThan(moment("2020-01-10"));
  });
});
