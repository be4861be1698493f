/** The timeline: lanes of events over the brushed time; to zoom it is to brush. */

import { axisTop, scaleUtc, select, type ScaleTime } from "d3";
import type { Row } from "../data";
import { el } from "../dom";
import { type Card, card, manyCard, rowCard } from "../drawing/card";
import { laneElement, LETTER } from "../drawing/lane";
import { legend } from "../drawing/legend";
import { type Listing, listing } from "../drawing/listing";
import { button, onWidth, svg } from "../drawing/parts";
import { focused, rove, stop } from "../drawing/roving";
import { clip } from "../drawing/words";
import { Zoom } from "../drawing/zooming";
import { ticksOf } from "../drawing/ticks";
import { bounded, chosen, DAY, days, overlap, same, stretch, type Stretch } from "../layout/days";
import { type Group, type Lane, lanes, type Mark, pack, type Packed } from "../layout/lanes";
import { core } from "../layout/span";
import type { State } from "../state";
import { type Lanes, LANES } from "../state";
import type { Actions, View } from "../view";
import { counted, deed } from "../wording";
import "./views.css";

/** Lanes at most, and marks drawn one by one before the rest is gathered into groups. */
const MOST_LANES = 24;
const MOST_MARKS = 1500;
/** Tracks of a lane, tried in turn until the marks are few enough. */
const TRACKS = [6, 3, 1, 0];
/** Events few enough for words beside their marks; tracks of these, and letters of words. */
const MOST_LABELS = 60;
const LABELLED_TRACKS = 12;
const LABEL = 38;
/** Pixels of an instant. */
const SIZE = 11;
const NOTHING: Stretch = { from: 0, to: DAY };

/** Make the timeline in a host. */
export function create(host: HTMLElement, actions: Actions): View {
  return new Timeline(host, actions);
}

class Timeline implements View {
  private rows: Row[] = [];
  private state: State | null = null;
  private span = NOTHING;
  private lanes: Lane[] = [];
  private width = 0;
  private readonly groups = new Map<string, Group>();
  private readonly byId = new Map<string, Row>();
  private readonly note = el("p", { class: "note", role: "status" });
  private readonly by = el("div", { class: "by", role: "group", "aria-label": "Lanes" });
  private readonly axis = svg("svg", { class: "axis", height: 22, "aria-hidden": "true" });
  private readonly plot = el("div", { class: "lanes", role: "group", "aria-label": "Events over time" });
  private readonly card: Card;
  private readonly listing: Listing;
  private readonly zoom: Zoom;

  constructor(
    host: HTMLElement,
    private readonly actions: Actions,
  ) {
    const top = el("div", { class: "lane top" }, el("span", { class: "name" }), this.axis);
    const section = el("section", { class: "timeline", "aria-label": "Timeline" });
    section.append(el("div", { class: "head" }, this.by, this.tools(), this.note), legend(), el("div", { class: "frame" }, top, this.plot));
    host.append(section);
    this.card = card(section);
    this.listing = listing(section, actions);
    this.zoom = new Zoom(this.plot, this.axis, (span) => this.draw(span), (span) => this.brush(span));
    const handlers = { choose: (mark: SVGElement) => this.choose(mark), point: (mark: SVGElement) => this.point(mark) };
    rove(this.plot, { ...handlers, leave: () => this.card.hide() });
    section.addEventListener("keydown", (event) => this.pressed(event));
    onWidth(this.axis, (width) => {
      this.width = width;
      this.settle();
    });
  }

  show(rows: Row[], state: State): void {
    const before = this.state;
    const unmoved = rows === this.rows && before?.lanes === state.lanes && same(before.brush, state.brush);
    [this.rows, this.state] = [rows, state];
    this.listing.select(state.event);
    if (unmoved) return this.mark();
    this.listing.close();
    this.byId.clear();
    for (const row of rows) this.byId.set(row.id, row);
    this.settle();
  }

  private tools(): HTMLElement {
    return el(
      "div",
      { class: "tools", role: "group", "aria-label": "Zoom" },
      button("−", () => this.widen(2), { "aria-label": "See more time", title: "See more time (−)" }),
      button("+", () => this.widen(0.5), { "aria-label": "See less time, nearer", title: "Nearer (+), or Ctrl and the wheel" }),
      button("‹", () => this.move(-0.5), { "aria-label": "Earlier", title: "Earlier, or drag" }),
      button("›", () => this.move(0.5), { "aria-label": "Later", title: "Later, or drag" }),
    );
  }

  private pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "+" || event.key === "=") this.widen(0.5);
    if (event.key === "-") this.widen(2);
  }

  /** Show the brushed time, or the years that have most, with the lanes that have most in it. */
  private settle(): void {
    const { state, width } = this;
    if (!state || !width) return;
    const base = core(this.rows)?.span ?? NOTHING;
    const span = state.brush ? chosen(state.brush) : base;
    const dated = this.rows.filter((row) => stretch(row));
    const seen = (row: Row) => overlap(bounded(stretch(row) ?? NOTHING), span);
    this.lanes = lanes(dated, state.lanes, MOST_LANES, seen);
    this.zoom.settle(base, span);
    this.choices(state.lanes);
    this.draw(span);
  }

  private choices(chosen: Lanes): void {
    const choice = (by: Lanes) => button(by, () => this.actions.arrange({ lanes: by }), { "aria-pressed": String(by === chosen) });
    this.by.replaceChildren("Lanes by ", ...LANES.map(choice));
  }

  private draw(span: Stretch): void {
    this.span = span;
    const scale = scaleUtc([span.from, span.to], [0, this.width]);
    const { packed, labels } = this.pack(scale);
    const key = focused(this.plot);
    this.groups.clear();
    this.card.hide();
    this.plot.replaceChildren(this.grid(scale), ...this.lanes.map((lane, at) => this.lane(lane, at, packed[at], labels)));
    this.drawAxis(scale);
    const first = stop(this.plot, key);
    if (key) first?.focus();
    this.mark();
    this.say(packed);
  }

  /** Lay the lanes out, with words where the events are few, and with fewer tracks where the marks are many. */
  private pack(scale: ScaleTime<number, number>): { packed: Packed[]; labels: boolean } {
    const labels = this.lanes.reduce((sum, lane) => sum + lane.seen, 0) <= MOST_LABELS;
    const room = { scale, invert: (x: number) => +scale.invert(x), width: this.width, size: SIZE };
    const label = (row: Row) => (labels ? clip(deed(row), LABEL).length * LETTER : 0);
    let packed: Packed[] = [];
    for (const tracks of labels ? [LABELLED_TRACKS] : TRACKS) {
      packed = this.lanes.map((lane) => pack(lane.rows, { ...room, tracks, label }));
      if (packed.reduce((sum, lane) => sum + lane.marks.length, 0) <= MOST_MARKS) break;
    }
    return { packed, labels };
  }

  private lane(lane: Lane, at: number, packed: Packed = { marks: [], groups: [], tracks: 0 }, labels: boolean): HTMLElement {
    for (const group of packed.groups) this.groups.set(`${at} group ${Math.round(group.x)}`, group);
    const { key } = lane;
    const by = this.state?.lanes ?? "type";
    const narrow = key === null ? null : () => this.actions.filter({ [by]: [key] });
    const label = ({ row }: Mark) => (labels ? clip(deed(row), LABEL) : "");
    return laneElement({ lane, at, packed, width: this.width, label, narrow });
  }

  private drawAxis(scale: ScaleTime<number, number>): void {
    const group = svg("g", { transform: "translate(0,21)" });
    select<SVGGElement, unknown>(group).call(axisTop(scale).tickValues(ticksOf(scale, this.ticks())).tickSizeOuter(0));
    this.axis.replaceChildren(group);
  }

  private grid(scale: ScaleTime<number, number>): SVGElement {
    const lines = scale.ticks(this.ticks()).map((at) => svg("line", { x1: scale(at), x2: scale(at), y1: 0, y2: "100%" }));
    return svg("svg", { class: "grid", width: this.width, "aria-hidden": "true" }, ...lines);
  }

  private ticks(): number {
    return Math.max(2, this.width / 110);
  }

  /** Show which event is chosen, in every lane, and in the groups that hold it. */
  private mark(): void {
    const id = this.state?.event ?? null;
    for (const mark of this.plot.querySelectorAll<SVGElement>(".mark")) {
      const group = this.groups.get(mark.dataset["key"] ?? "");
      const chosen = group ? group.rows.some((row) => row.id === id) : mark.dataset["id"] === id;
      mark.classList.toggle("chosen", chosen);
      if (!group) mark.setAttribute("aria-pressed", String(chosen));
    }
  }

  private say(packed: Packed[]): void {
    const grouped = new Set(packed.flatMap((lane) => lane.groups.flatMap((group) => group.rows))).size;
    const seen = this.lanes.length > 0;
    const gathered = `${counted(grouped, "event")} too close to draw apart: the boxes count them. Zoom in to see each.`;
    this.note.textContent = grouped ? gathered : seen ? "" : "No dated event here.";
  }

  private choose(mark: SVGElement): void {
    const group = this.groups.get(mark.dataset["key"] ?? "");
    if (group) return this.open(group);
    this.actions.select(mark.dataset["id"] ?? null);
  }

  private open(group: Group): void {
    const nearer: [string, () => void] = ["Zoom in here", () => this.brush(group.span)];
    this.listing.open({ title: "Close together", rows: group.rows, deeds: [nearer] });
  }

  private point(mark: SVGElement): void {
    const group = this.groups.get(mark.dataset["key"] ?? "");
    const row = this.byId.get(mark.dataset["id"] ?? "");
    if (group) this.card.show(mark, manyCard(counted(group.rows.length, "event"), group.rows.slice(0, 4).map(deed)));
    else if (row) this.card.show(mark, rowCard(row));
  }

  private brush(span: Stretch): void {
    this.actions.brush(days(span));
  }

  private widen(by: number): void {
    const middle = (this.span.from + this.span.to) / 2;
    const half = Math.max(1.5 * DAY, ((this.span.to - this.span.from) / 2) * by);
    this.brush({ from: middle - half, to: middle + half });
  }

  private move(by: number): void {
    const step = (this.span.to - this.span.from) * by;
    this.brush({ from: this.span.from + step, to: this.span.to + step });
  }
}
