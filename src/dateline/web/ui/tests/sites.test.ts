import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { coded } from "../src/layout/shapes";
import { aside, cluster, extent, gather, radius, undrawn } from "../src/layout/sites";
import { place, row } from "./rows";

const town = place("Aden", { country: "YEM" });
const region = place("Hadramawt", { kind: "region", country: "YEM" });
const state = place("Yemen", { kind: "country", country: "YEM" });
const unknown = place("Nowhere", { kind: "area", latitude: null, longitude: null });

describe("gather", () => {
  const rows = [row({ places: [town, region] }), row({ places: [state] }), row({ places: [unknown] }), row()];
  const sites = gather(rows, (country) => country === "YEM");
  test("tells points, areas, states and lost places apart", () => {
    expect(sites.points.map((site) => site.place.name)).toEqual(["Aden"]);
    expect(sites.areas.map((site) => site.place.name)).toEqual(["Hadramawt"]);
    expect([...sites.countries.keys()]).toEqual(["YEM"]);
    expect(sites.lost.map((site) => site.place.name)).toEqual(["Nowhere"]);
    expect(sites.unplaced).toEqual([rows[3]]);
  });
  test("never makes a point of a state without a shape", () => {
    const shapeless = gather(rows, () => false);
    expect(shapeless.points).toHaveLength(1);
    expect(shapeless.areas.map((site) => site.place.name)).toContain("Yemen");
  });
  test("counts what is drawn nowhere", () => {
    expect(undrawn(sites, rows)).toBe(2);
  });
});

describe("cluster", () => {
  const at = (x: number) => place(`at ${x}`, { longitude: x, latitude: 0 });
  const sites = [0, 5, 300].map((x) => ({ place: at(x), rows: [row()] }));
  const project = (some: { longitude: number | null }): [number, number] => [some.longitude ?? 0, 0];
  test("joins sites that overlap on the screen and no others", () => {
    const found = cluster(sites, project, radius);
    expect(found.map((some) => some.sites.length)).toEqual([2, 1]);
    expect(found[0]?.rows).toHaveLength(2);
  });
  test("opens as the map comes nearer", () => {
    const nearer = (some: { longitude: number | null }): [number, number] => [(some.longitude ?? 0) * 20, 0];
    expect(cluster(sites, nearer, radius)).toHaveLength(3);
  });
  test("counts a row at two places of a cluster once", () => {
    const both = row();
    const two = [{ place: at(0), rows: [both] }, { place: at(1), rows: [both] }];
    expect(cluster(two, project, radius)[0]?.rows).toEqual([both]);
  });
});

test("areas move aside for what would cover them, and for each other", () => {
  const some = { sites: [], rows: [], x: 100, y: 100 };
  const [one, other] = aside([some, some], 11, [[100, 100, 20]]);
  const far = (a: { x: number; y: number }, x: number, y: number) => Math.max(Math.abs(a.x - x), Math.abs(a.y - y));
  expect(one && far(one, 100, 100)).toBeGreaterThanOrEqual(31);
  expect(one && other && far(one, other.x, other.y)).toBeGreaterThanOrEqual(22);
  expect(aside([some], 11, [])).toEqual([some]);
});

test("the extent leaves out a far place of little weight", () => {
  expect(extent([[0, 0, 50], [10, 10, 50], [999, 999, 1]], 0.04)).toEqual([0, 0, 10, 10]);
  expect(extent([[0, 0, 50], [10, 10, 50], [999, 999, 1]], 0)).toEqual([0, 0, 999, 999]);
  expect(extent([])).toBeNull();
});

test("the atlas's states have the codes of rows, all but a few that nobody codes", () => {
  const world = JSON.parse(readFileSync(new URL("../node_modules/world-atlas/countries-50m.json", import.meta.url), "utf8"));
  const codes = new Map(coded(world).map((shape) => [shape.properties.name, shape.properties.code]));
  expect([codes.get("Syria"), codes.get("Kosovo"), codes.get("Palestine"), codes.get("Taiwan")]).toEqual(["SYR", "XKX", "PSE", "TWN"]);
  expect([...codes].filter(([, code]) => !code).map(([name]) => name).sort()).toEqual(["Indian Ocean Ter.", "Siachen Glacier"]);
});
