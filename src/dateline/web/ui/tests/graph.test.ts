import { describe, expect, test } from "vitest";
import { arrange, curve } from "../src/layout/arrangement";
import { graph } from "../src/layout/graph";
import { row, who } from "./rows";

const [ann, bob, cid, dan] = [who("Ann"), who("Bob"), who("Cid"), who("Dan")];

describe("graph", () => {
  test("has a link for each side and sign", () => {
    const rows = [
      row({ actors: [ann], recipients: [bob] }),
      row({ actors: [ann], recipients: [bob] }),
      row({ actors: [bob], recipients: [ann] }),
      row({ actors: [ann], recipients: [bob], quad: "verbal cooperation" }),
    ];
    const links = graph(rows, 9).links.map(({ source, target, sign, rows }) => [source, target, sign, rows.length]);
    expect(links).toEqual([["ann", "bob", "conflict", 2], ["bob", "ann", "conflict", 1], ["ann", "bob", "cooperation", 1]]);
  });
  test("ties those who cooperate without a recipient, and not those who fight side by side", () => {
    const meet = row({ actors: [bob, ann], quad: "verbal cooperation" });
    const fight = row({ actors: [cid, dan] });
    const { links, nodes } = graph([meet, fight], 9);
    expect(links).toMatchObject([{ source: "ann", target: "bob", mutual: true }]);
    expect(nodes.map((node) => node.id)).toEqual(["ann", "bob"]);
  });
  test("says how many are left out, and how many rows name nobody", () => {
    const rows = [row({ actors: [ann], recipients: [bob] }), row({ actors: [ann], recipients: [bob] }), row({ actors: [cid], recipients: [bob] }), row()];
    expect(graph(rows, 2)).toMatchObject({ hidden: 1, nameless: 1 });
    expect(graph(rows, 2).links).toHaveLength(1);
  });
  test("tells ties of which nothing happened", () => {
    const rows = [row({ actors: [ann], recipients: [bob], status: "future" })];
    expect(graph(rows, 9).links[0]?.actual).toBe(false);
    expect(graph([...rows, row({ actors: [ann], recipients: [bob] })], 9).links[0]?.actual).toBe(true);
  });
  test("has no tie from somebody to themselves", () => {
    expect(graph([row({ actors: [ann], recipients: [ann] })], 9).links).toEqual([]);
  });
});

describe("arrange", () => {
  const everybody = Array.from({ length: 30 }, (_, at) => who(`Actor ${at}`));
  const rows = everybody.map((actor, at) => row({ actors: [actor], recipients: [everybody[(at * 7 + 1) % 30] ?? ann] }));
  test("is the same for the same graph, and inside the picture", () => {
    const once = arrange(graph(rows, 30), 800, 500);
    expect(arrange(graph(rows, 30), 800, 500)).toEqual(once);
    for (const { x, y } of once) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(800);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(500);
    }
  });
  test("of one tie gives places that are numbers", () => {
    const placed = arrange(graph([row({ actors: [ann], recipients: [bob] })], 9), 400, 300);
    expect(placed.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    const [one, other] = placed;
    if (one && other) expect(curve(one, other, 0.2).line).not.toContain("NaN");
  });
  test("of nothing is nothing", () => {
    expect(arrange(graph([], 9), 400, 300)).toEqual([]);
  });
});
