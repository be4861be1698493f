/** Where the network's nodes, labels and lines stand: the same for the same graph. */

import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3";
import type { Graph, Link, Node } from "./graph";
import { around, type Label, Space } from "./labels";

/** A node at its place, pixels from the middle. */
export interface Placed {
  node: Node;
  x: number;
  y: number;
  r: number;
  label: Label | null;
}

interface Body {
  id: string;
  r: number;
  x?: number;
  y?: number;
}

const TICKS = 200;
const MARGIN = 28;
/** Pixels of a letter of a label, about. */
const LETTER = 6.4;

/** Give the radius of a node of so many rows. */
export function size(rows: number): number {
  return Math.min(26, 3.5 + 1.3 * Math.sqrt(rows));
}

/** Place a graph within a width and height in pixels, with labels where they cover nothing. */
export function arrange(graph: Graph, width: number, height: number): Placed[] {
  const bodies: Body[] = graph.nodes.map((node) => ({ id: node.id, r: size(node.rows.length) }));
  settle(bodies, graph.links, width / height);
  fit(bodies, width, height);
  const placed = graph.nodes.map((node, at) => ({ node, ...position(bodies[at]), label: null }));
  return label(placed, width, height);
}

function position(body: Body | undefined): { x: number; y: number; r: number } {
  return { x: body?.x ?? 0, y: body?.y ?? 0, r: body?.r ?? 0 };
}

function settle(bodies: Body[], links: Link[], shape: number): void {
  const lines = links.map((link) => ({ source: link.source, target: link.target, weight: link.rows.length }));
  const pull = forceLink<Body, (typeof lines)[number]>(lines).id((body) => body.id);
  pull.distance(90).strength((line) => Math.min(0.5, 0.06 * Math.log2(1 + line.weight)));
  const simulation = forceSimulation(bodies)
    .force("pull", pull)
    .force("push", forceManyBody<Body>().strength((body) => -140 - 12 * body.r))
    .force("room", forceCollide<Body>((body) => body.r + 14))
    .force("x", forceX<Body>(0).strength(0.06 / Math.max(1, shape)))
    .force("y", forceY<Body>(0).strength(0.06 * Math.max(1, shape)));
  simulation.stop().tick(TICKS);
}

/** Stretch positions over the room there is. */
function fit(bodies: Body[], width: number, height: number): void {
  const side = (get: (body: Body) => number, room: number) => {
    const all = bodies.map(get);
    const [low, high] = [Math.min(...all), Math.max(...all)];
    const scale = high > low ? (room - 2 * MARGIN) / (high - low) : 0;
    return (at: number) => (scale ? MARGIN + (at - low) * scale : room / 2);
  };
  const across = side((body) => body.x ?? 0, width);
  const down = side((body) => body.y ?? 0, height);
  for (const body of bodies) [body.x, body.y] = [across(body.x ?? 0), down(body.y ?? 0)];
}

/** Give labels to the nodes of most rows first. */
function label(placed: Placed[], width: number, height: number): Placed[] {
  const space = new Space(width, height, LETTER);
  for (const { x, y, r } of placed) space.mark(x, y, r);
  for (const each of [...placed].sort((a, b) => b.r - a.r))
    each.label = space.label(each.node.party.name, around(each.x, each.y, each.r));
  return placed;
}

/** A bent line between two nodes, with the point of its arrow. */
export interface Curve {
  line: string;
  head: string;
}

/**
 * Draw the line from one node's rim to another's, bent to the right of its way, so that the lines
 * there and back, and those of either sign, stay apart.
 */
export function curve(from: Placed, to: Placed, bend: number): Curve {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const middle = { x: (from.x + to.x) / 2 - dy * bend, y: (from.y + to.y) / 2 + dx * bend };
  const start = rim(from, middle, 1);
  const end = rim(to, middle, 3);
  const tip = rim(to, middle, 0);
  const length = Math.hypot(tip.x - middle.x, tip.y - middle.y) || 1;
  const [ux, uy] = [(tip.x - middle.x) / length, (tip.y - middle.y) / length];
  const back = { x: tip.x - ux * 9, y: tip.y - uy * 9 };
  return {
    line: `M${at(start)}Q${at(middle)} ${at(end)}`,
    head: `M${at(tip)}L${at({ x: back.x - uy * 4, y: back.y + ux * 4 })}L${at({ x: back.x + uy * 4, y: back.y - ux * 4 })}Z`,
  };
}

function rim(node: Placed, toward: { x: number; y: number }, gap: number): { x: number; y: number } {
  const length = Math.hypot(toward.x - node.x, toward.y - node.y) || 1;
  const share = (node.r + gap) / length;
  return { x: node.x + (toward.x - node.x) * share, y: node.y + (toward.y - node.y) * share };
}

function at({ x, y }: { x: number; y: number }): string {
  return `${x.toFixed(1)},${y.toFixed(1)}`;
}
