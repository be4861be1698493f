import { describe, expect, test } from "vitest";
import { glyph, outline } from "../src/drawing/glyphs";
import type { Mark } from "../src/layout/lanes";
import { onDay, row } from "./rows";

const STATUSES = ["actual", "future", "hypothetical", "negated"] as const;

function mark(given: Partial<Mark> = {}): Mark {
  return { row: onDay("2020-01-01"), form: "instant", x: 0, width: 11, track: 0, openLeft: false, openRight: false, ...given };
}

describe("outlines", () => {
  test("differ by status, for instants, bars and brackets alike", () => {
    expect(new Set(STATUSES.map((status) => glyph(status))).size).toBe(4);
    for (const form of ["instant", "sometime"] as const)
      expect(new Set(STATUSES.map((status) => outline(mark({ form, width: 60, row: row({ status }) })))).size).toBe(4);
    // a hypothetical bar has the outline of an actual one: it is hollow and dashed
    expect(new Set(STATUSES.map((status) => outline(mark({ form: "bar", width: 60, row: row({ status }) })))).size).toBe(3);
  });
  test("differ by how the time is known", () => {
    const forms = (["instant", "bar", "sometime"] as const).map((form) => outline(mark({ form, width: 60 })));
    expect(new Set(forms).size).toBe(3);
    expect(outline(mark({ openRight: true }))).not.toBe(outline(mark()));
    expect(outline(mark({ openLeft: true }))).not.toBe(outline(mark()));
  });
  test("have dots on either side where no words give the date", () => {
    const of = (date_basis: "text" | "event" | "published") => outline(mark({ row: onDay("2020-01-01", { date_basis }) }));
    expect(of("published").length).toBeGreaterThan(of("text").length);
    expect(of("event")).toBe(of("text"));
  });
});
