/** Zooming a stretch of time by wheel, drag and pinch. */

import { type D3ZoomEvent, scaleUtc, select, zoom, zoomIdentity, zoomTransform } from "d3";
import { DAY, type Stretch } from "../layout/days";

/** The least that can be seen at once. */
const LEAST = 3 * DAY;

/** Lets an element be zoomed whose time runs along another one below or beside its labels. */
export class Zoom {
  private base: Stretch = { from: 0, to: DAY };
  private span = this.base;
  private readonly behaviour = zoom<HTMLElement, unknown>();

  /**
   * @param plot what is zoomed
   * @param axis what is as wide as the time, and stands where it stands
   * @param moved called while it is zoomed
   * @param done called when that ends
   */
  constructor(
    private readonly plot: HTMLElement,
    private readonly axis: Element,
    moved: (span: Stretch) => void,
    done: (span: Stretch) => void,
  ) {
    this.behaviour.filter((event: Event) => allowed(event));
    this.behaviour.on("zoom", (event: D3ZoomEvent<HTMLElement, unknown>) => {
      if (event.sourceEvent) moved((this.span = this.seen()));
    });
    let before = this.span;
    this.behaviour.on("start", () => (before = this.span));
    this.behaviour.on("end", () => {
      if (this.span !== before) done(this.span);
    });
    select<HTMLElement, unknown>(plot).call(this.behaviour).on("dblclick.zoom", null);
  }

  /** Take up a stretch that was set from elsewhere. */
  settle(base: Stretch, span: Stretch): void {
    this.base = base;
    this.span = span;
    const [whole, part] = [base.to - base.from, span.to - span.from];
    const k = whole / part;
    const at = zoomIdentity.translate(this.left() - k * this.scale()(span.from), 0).scale(k);
    select(this.plot).property("__zoom", at);
    this.behaviour.scaleExtent([Math.min(k, 0.01), Math.max(k, whole / LEAST)]);
  }

  private seen(): Stretch {
    const { k, x } = zoomTransform(this.plot);
    const at = zoomIdentity.translate(x - this.left(), 0).scale(k);
    const [from, to] = at.rescaleX(this.scale()).domain();
    return { from: Number(from), to: Number(to) };
  }

  private scale() {
    return scaleUtc([this.base.from, this.base.to], [0, this.axis.getBoundingClientRect().width]);
  }

  private left(): number {
    return this.axis.getBoundingClientRect().x - this.plot.getBoundingClientRect().x;
  }
}

/** The wheel alone scrolls the page; buttons are for pressing. */
function allowed(event: Event): boolean {
  if (event.target instanceof Element && event.target.closest("button")) return false;
  if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
  return !(event instanceof MouseEvent && event.button !== 0);
}
