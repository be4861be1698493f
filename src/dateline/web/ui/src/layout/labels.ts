/** Labels that cover nothing: boxes that are taken, and the first free spot for a word. */

/** Where a label stands: the base line of its text, and which end of it. */
export interface Label {
  x: number;
  y: number;
  anchor: "start" | "middle" | "end";
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Pixels of a line of a label. */
const LINE = 14;

/** The room of a picture, as it fills with marks and labels. */
export class Space {
  private readonly taken: Box[] = [];

  /**
   * @param width pixels of the picture
   * @param height pixels of the picture
   * @param letter pixels of a letter, about
   */
  constructor(
    private readonly width: number,
    private readonly height: number,
    private readonly letter: number,
  ) {}

  /** Take the room of a mark of a radius. */
  mark(x: number, y: number, r: number): void {
    this.taken.push({ left: x - r, top: y - r, right: x + r, bottom: y + r });
  }

  /** Give a text the first spot where it covers nothing, and take it; null where there is none. */
  label(text: string, spots: Label[]): Label | null {
    for (const spot of spots) {
      const box = boxOf(spot, text.length * this.letter);
      if (!this.inside(box) || this.taken.some((other) => meet(box, other))) continue;
      this.taken.push(box);
      return spot;
    }
    return null;
  }

  private inside({ left, right, top, bottom }: Box): boolean {
    return left >= 0 && right <= this.width && top >= 0 && bottom <= this.height;
  }
}

/** Give the spots around a disc: right, below, left, above, and the corners. */
export function around(x: number, y: number, r: number): Label[] {
  const corner = r * 0.7 + 3;
  return [
    { x: x + r + 4, y: y + 4, anchor: "start" },
    { x, y: y + r + LINE - 2, anchor: "middle" },
    { x: x - r - 4, y: y + 4, anchor: "end" },
    { x, y: y - r - 4, anchor: "middle" },
    { x: x + corner, y: y - corner, anchor: "start" },
    { x: x + corner, y: y + corner + 8, anchor: "start" },
    { x: x - corner, y: y - corner, anchor: "end" },
    { x: x - corner, y: y + corner + 8, anchor: "end" },
  ];
}

function boxOf({ x, y, anchor }: Label, length: number): Box {
  const left = anchor === "start" ? x : anchor === "end" ? x - length : x - length / 2;
  return { left, top: y - LINE + 3, right: left + length, bottom: y + 3 };
}

function meet(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
