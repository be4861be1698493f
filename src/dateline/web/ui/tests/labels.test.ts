import { expect, test } from "vitest";
import { around, Space } from "../src/layout/labels";

test("a label takes the first spot that covers nothing", () => {
  const space = new Space(200, 100, 6);
  space.mark(100, 50, 10);
  const spots = around(100, 50, 10);
  expect(space.label("Aden", spots)).toEqual(spots[0]);
  expect(space.label("Aden", spots)).toEqual(spots[1]);
});

test("a label without room is none, and stays inside the picture", () => {
  const space = new Space(60, 40, 6);
  expect(space.label("A name far too long", around(30, 20, 5))).toBeNull();
  expect(space.label("Rim", around(58, 20, 5))?.anchor).toBe("end");
});
