/** The network: who acts on whom over the brushed time, in conflict or in cooperation. */

import type { Row } from "../data";
import { el } from "../dom";
import { type Card, card, manyCard } from "../drawing/card";
import { actorElement, tieElement } from "../drawing/graph";
import { folded } from "../drawing/legend";
import { type Listing, listing } from "../drawing/listing";
import { onWidth, svg } from "../drawing/parts";
import { focused, rove, stop } from "../drawing/roving";
import { arrange, type Placed } from "../layout/arrangement";
import { same, within } from "../layout/days";
import { type Graph, graph, type Link, type Node as Actor } from "../layout/graph";
import type { State } from "../state";
import type { Actions, View } from "../view";
import { counted, deed } from "../wording";
import "./views.css";

/** Pixels of the picture that one actor needs, and how many are drawn at most. */
const ROOM = 9000;
const MOST = 60;

/** Make the network in a host. */
export function create(host: HTMLElement, actions: Actions): View {
  return new Network(host, actions);
}

class Network implements View {
  private rows: Row[] = [];
  private state: State | null = null;
  private graph: Graph = { nodes: [], links: [], hidden: 0, nameless: 0 };
  private readonly actors = new Map<string, Actor>();
  private readonly links = new Map<string, Link>();
  private width = 0;
  private readonly note = el("p", { class: "note", role: "status" });
  private readonly picture = svg("svg", { class: "graph", role: "group", "aria-label": "Who acts on whom" });
  private readonly card: Card;
  private readonly listing: Listing;

  constructor(
    host: HTMLElement,
    private readonly actions: Actions,
  ) {
    const section = el("section", { class: "network", "aria-label": "Network" });
    section.append(el("div", { class: "head" }, this.note), legend(), this.picture);
    host.append(section);
    this.card = card(section);
    this.listing = listing(section, actions);
    const handlers = { choose: (mark: SVGElement) => this.choose(mark), point: (mark: SVGElement) => this.point(mark) };
    rove(this.picture, { ...handlers, leave: () => this.leave() });
    onWidth(this.picture, (width) => {
      this.width = width;
      this.settle();
    });
  }

  show(rows: Row[], state: State): void {
    const before = this.state;
    const unmoved = rows === this.rows && before !== null && same(before.brush, state.brush);
    [this.rows, this.state] = [rows, state];
    this.listing.select(state.event);
    if (unmoved) return this.mark();
    this.listing.close();
    this.settle();
  }

  private settle(): void {
    if (!this.state || !this.width) return;
    const height = Math.round(Math.min(innerHeight * 0.68, Math.max(420, this.width * 0.6)));
    const most = Math.min(MOST, Math.floor((this.width * height) / ROOM));
    const rows = within(this.rows, this.state.brush);
    this.graph = graph(rows, most);
    this.draw(arrange(this.graph, this.width, height), height);
    this.say(rows);
  }

  private draw(placed: Placed[], height: number): void {
    const key = focused(this.picture);
    const at = new Map(placed.map((each) => [each.node.id, each]));
    this.picture.setAttribute("height", String(height));
    this.card.hide();
    this.remember();
    const ties = this.graph.links.map((link) => {
      const [from, to] = [at.get(link.source), at.get(link.target)];
      return from && to ? tieElement(link, from, to) : svg("g");
    });
    this.picture.replaceChildren(...ties, ...placed.map(actorElement));
    const first = stop(this.picture, key ?? placed[0]?.node.id ?? null);
    if (key) first?.focus();
    this.mark();
  }

  private remember(): void {
    this.actors.clear();
    this.links.clear();
    for (const node of this.graph.nodes) this.actors.set(node.id, node);
    for (const link of this.graph.links) this.links.set(link.id, link);
  }

  private say(rows: Row[]): void {
    const { nodes, hidden, nameless } = this.graph;
    const parts = [`${counted(nodes.length, "actor")} in ${counted(rows.length, "event")}`];
    if (hidden) parts.push(`${counted(hidden, "actor")} of fewer events left out`);
    if (nameless) parts.push(`${counted(nameless, "event")} name nobody`);
    this.note.textContent = nodes.length ? `${parts.join("; ")}.` : "No event here names anybody.";
  }

  private mark(): void {
    const id = this.state?.event ?? null;
    for (const mark of this.picture.querySelectorAll<SVGElement>(".mark"))
      mark.classList.toggle("chosen", id !== null && this.found(mark).some((row) => row.id === id));
  }

  private found(mark: SVGElement): Row[] {
    const key = mark.dataset["key"] ?? "";
    return (this.actors.get(key) ?? this.links.get(key))?.rows ?? [];
  }

  private choose(mark: SVGElement): void {
    const key = mark.dataset["key"] ?? "";
    const [actor, link] = [this.actors.get(key), this.links.get(key)];
    if (link) this.listing.open({ title: this.title(link), rows: link.rows });
    if (!actor) return;
    const narrow = (role: "actor" | "recipient") => () => this.actions.filter({ [role]: [actor.id] });
    const deeds: [string, () => void][] = [["Only as actor", narrow("actor")], ["Only as recipient", narrow("recipient")]];
    this.listing.open({ title: actor.party.name, rows: actor.rows, deeds });
  }

  private title({ source, target, mutual, sign }: Link): string {
    const name = (id: string) => this.actors.get(id)?.party.name ?? id;
    return `${name(source)} ${mutual ? "↔" : "→"} ${name(target)}, ${sign}`;
  }

  private point(mark: SVGElement): void {
    const key = mark.dataset["key"] ?? "";
    const [actor, link] = [this.actors.get(key), this.links.get(key)];
    const title = link ? this.title(link) : (actor?.party.name ?? "");
    const rows = this.found(mark);
    this.card.show(mark, manyCard(`${title}: ${counted(rows.length, "event")}`, rows.slice(0, 3).map(deed)));
    this.setAside(key);
  }

  /** Make faint all that has nothing to do with what is pointed at. */
  private setAside(key: string): void {
    const near = (link: Link) => link.id === key || link.source === key || link.target === key;
    const kept = new Set(this.graph.links.filter(near).flatMap((link) => [link.id, link.source, link.target]));
    kept.add(key);
    this.picture.classList.add("aside");
    for (const mark of this.picture.querySelectorAll<SVGElement>(".mark"))
      mark.classList.toggle("faint", !kept.has(mark.dataset["key"] ?? ""));
  }

  private leave(): void {
    this.card.hide();
    this.picture.classList.remove("aside");
  }
}

function legend(): HTMLElement {
  const entry = (name: string, words: string) => {
    const line = svg("path", { class: "line", d: "M0,7H24", "stroke-width": 2.5 });
    const head = svg("path", { class: "head", d: "M32,7L24,3V11Z" });
    const sign = svg("svg", { class: "graph-sign graph", width: 34, height: 14, "aria-hidden": "true" }, svg("g", { class: `tie ${name}` }, line, head));
    return el("li", {}, sign, words);
  };
  return folded(
    entry("conflict", "conflict"),
    entry("cooperation", "cooperation"),
    entry("conflict unreal", "only future, hypothetical or negated"),
    el("li", {}, "Discs and lines grow with the number of events; a line without an arrow is what both do together."),
  );
}
