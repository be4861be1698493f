/** The strip of time with every view: how many events when, and a brush that narrows all views to some days. */

import { axisBottom, brushX, scaleLinear, scaleUtc, select, type D3BrushEvent, type ScaleTime } from "d3";
import type { Row } from "../data";
import type { State } from "../state";
import type { Actions, View } from "../view";
import { counted, number } from "../wording";
import { el } from "../dom";
import { button, onWidth, svg } from "../drawing/parts";
import { listing } from "../drawing/listing";
import { ticksOf } from "../drawing/ticks";
import { chosen, DAY, day, days, stretch, within } from "../layout/days";
import { type Bin, core, type Core, histogram, step } from "../layout/span";
import "./views.css";

const HEIGHT = 46;
const AXIS = 20;
/** Pixels of the narrowest bin. */
const BIN = 5;

/** Make the strip of time in a host. */
export function create(host: HTMLElement, actions: Actions): View {
  return new Histogram(host, actions);
}

class Histogram implements View {
  private rows: Row[] = [];
  private state: State | null = null;
  private core: Core | null = null;
  private width = 0;
  private readonly since = el("input", { type: "date" });
  private readonly until = el("input", { type: "date" });
  private readonly whole: HTMLButtonElement;
  private readonly note = el("span", { class: "note", role: "status" });
  private readonly picture = svg("svg", { class: "histogram", height: HEIGHT + AXIS, "aria-hidden": "true" });
  private readonly far = el("span", { class: "far" });
  private readonly brush = brushX<unknown>();
  private readonly undated;

  constructor(
    host: HTMLElement,
    private readonly actions: Actions,
  ) {
    this.whole = button("All time", () => actions.brush(null));
    const line = el("div", { class: "time-line" });
    line.append(el("label", {}, "Look from ", this.since), el("label", {}, "until ", this.until), this.whole, this.far, this.note);
    const section = el("section", { class: "time", "aria-label": "Time" }, this.picture, line);
    host.append(section);
    this.undated = listing(section, actions);
    for (const input of [this.since, this.until]) input.addEventListener("change", () => this.typed());
    this.brush.on("end", (event: D3BrushEvent<unknown>) => this.brushed(event));
    onWidth(this.picture, (width) => {
      this.width = width;
      this.draw();
    });
  }

  show(rows: Row[], state: State): void {
    if (rows !== this.rows) this.core = core(rows);
    const same = rows === this.rows;
    [this.rows, this.state] = [rows, state];
    if (!same) this.undated.close();
    this.undated.select(state.event);
    this.draw();
  }

  private typed(): void {
    const [since, until] = [this.since.value, this.until.value];
    if (since && until && since <= until) this.actions.brush({ since, until });
  }

  private brushed(event: D3BrushEvent<unknown>): void {
    if (!event.sourceEvent) return;
    const [left, right] = (event.selection ?? [0, 0]) as [number, number];
    if (!event.selection || right - left < 2) return this.actions.brush(null);
    const scale = this.scale();
    this.actions.brush(days({ from: +scale.invert(left) + DAY / 2, to: +scale.invert(right) - DAY / 2 }));
  }

  private scale(): ScaleTime<number, number> {
    const span = this.core?.span ?? { from: 0, to: DAY };
    return scaleUtc([span.from, span.to], [0, this.width]);
  }

  private draw(): void {
    this.say();
    this.picture.replaceChildren();
    if (!this.core || !this.width) return;
    const scale = this.scale();
    const unit = step(this.core.span, Math.max(1, this.width / BIN));
    this.picture.append(columns(histogram(this.rows, this.core.span, unit), scale));
    const axis = svg("g", { class: "axis", transform: `translate(0,${HEIGHT})` });
    select<SVGGElement, unknown>(axis).call(axisBottom(scale).tickValues(ticksOf(scale, this.width / 90)).tickSizeOuter(0));
    this.picture.append(axis, this.brushLayer(scale));
  }

  private brushLayer(scale: ScaleTime<number, number>): SVGGElement {
    const layer = svg("g", { class: "brush" });
    this.brush.extent([[0, 0], [this.width, HEIGHT]]);
    const selection = select<SVGGElement, unknown>(layer).call(this.brush);
    const days = this.state?.brush;
    if (!days) return layer;
    const { from, to } = chosen(days);
    const clamp = (x: number) => Math.min(this.width, Math.max(0, x));
    const [left, right] = [clamp(scale(from)), clamp(scale(to))];
    if (right > left) selection.call((its) => this.brush.move(its, [left, Math.max(right, left + 2)]));
    return layer;
  }

  private say(): void {
    const brush = this.state?.brush ?? null;
    const dated = this.rows.filter((row) => stretch(row));
    const undated = this.rows.filter((row) => !stretch(row));
    const ends = brush ?? (this.core && days(this.core.span));
    this.since.value = ends?.since ?? "";
    this.until.value = ends?.until ?? "";
    this.whole.disabled = !brush;
    const there = this.state?.undated === "reported";
    const all = counted(dated.length, there ? "event" : "dated event");
    const some = brush ? `${number(within(this.rows, brush).length)} of ${all}` : all;
    const list = button(`${number(undated.length)} undated`, () =>
      this.undated.open({ title: "Events without a date", rows: undated }), { class: "link" });
    const none = there ? "undated ones stand on the day of their report" : "none undated";
    this.note.replaceChildren(`${some}; `, undated.length ? list : none, ...this.turn(there, undated.length));
    this.far.replaceChildren(...this.farther());
  }

  /** Offer to put the undated on the day that they were reported, or to set them aside again. */
  private turn(there: boolean, undated: number): Node[] {
    if (!there && !undated) return [];
    const label = there ? "Set undated events aside" : "Show them on the day of their report";
    return [document.createTextNode(". "), button(label, () => this.actions.arrange({ undated: there ? "aside" : "reported" }), { class: "link" })];
  }

  /** Offer the few events before and after the years of the strip. */
  private farther(): Node[] {
    if (!this.core) return [];
    const { span, all, earlier, later } = this.core;
    const offer = (label: string, from: number, to: number) => {
      return button(label, () => this.actions.brush(days({ from, to })), { class: "link" });
    };
    const before = earlier ? [offer(`‹ ${number(earlier)} before ${day(span.from).slice(0, 4)}`, all.from, span.from)] : [];
    return later ? [...before, offer(`${number(later)} after ${day(span.to - DAY).slice(0, 4)} ›`, span.to, all.to)] : before;
  }
}

function columns(bins: Bin[], scale: ScaleTime<number, number>): SVGGElement {
  const most = Math.max(1, ...bins.map((bin) => bin.conflict + bin.cooperation));
  const height = scaleLinear([0, most], [0, HEIGHT - 4]);
  const group = svg("g");
  for (const bin of bins) {
    const [x, width] = [scale(bin.from), Math.max(1, scale(bin.to) - scale(bin.from) - 1)];
    const [low, high] = [height(bin.conflict), height(bin.cooperation)];
    if (low) group.append(svg("rect", { class: "conflict", x, width, y: HEIGHT - low, height: low }));
    if (high) group.append(svg("rect", { class: "cooperation", x, width, y: HEIGHT - low - high, height: high }));
  }
  return group;
}
