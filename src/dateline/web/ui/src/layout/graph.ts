/** The network's arithmetic: who acts on whom, and how often in conflict or cooperation. */

import type { Row, Who } from "../data";

export type Sign = "cooperation" | "conflict";

/** Somebody with the rows that they act in or undergo. */
export interface Node {
  id: string;
  party: Who;
  rows: Row[];
}

/** What one side does to another, or both together, of one sign. */
export interface Link {
  id: string;
  source: string;
  target: string;
  sign: Sign;
  /** Nobody acts on the other: they meet, agree, work together. */
  mutual: boolean;
  rows: Row[];
  /** Whether any of it happened, and is not just expected, supposed or denied. */
  actual: boolean;
}

/** Who is shown, what they do to each other, and how many are left out. */
export interface Graph {
  nodes: Node[];
  links: Link[];
  hidden: number;
  /** Rows that name nobody. */
  nameless: number;
}

/** Tell the sign of a row. */
export function sign(row: Row): Sign {
  return row.quad.endsWith("cooperation") ? "cooperation" : "conflict";
}

/**
 * Make the graph of the actors of most rows, at most so many. Those who do nothing to any of the
 * others are left out, too.
 */
export function graph(rows: Row[], most: number): Graph {
  const everybody = nodes(rows).sort((a, b) => b.rows.length - a.rows.length || (a.id < b.id ? -1 : 1));
  const links = [...ties(rows).values()];
  const first = tied(everybody, links).slice(0, most);
  const ids = new Set(first.map((node) => node.id));
  const drawn = links.filter((link) => ids.has(link.source) && ids.has(link.target));
  const shown = tied(first, drawn);
  const nameless = rows.filter((row) => !row.actors.length && !row.recipients.length).length;
  return { nodes: shown, links: drawn, hidden: everybody.length - shown.length, nameless };
}

function tied(nodes: Node[], links: Link[]): Node[] {
  const ends = new Set(links.flatMap((link) => [link.source, link.target]));
  return nodes.filter((node) => ends.has(node.id));
}

function nodes(rows: Row[]): Node[] {
  const found = new Map<string, Node>();
  for (const row of rows) for (const party of parties(row)) join(found, party, row);
  return [...found.values()];
}

function parties(row: Row): Iterable<Who> {
  return new Map([...row.actors, ...row.recipients].map((party) => [party.id, party])).values();
}

function join(nodes: Map<string, Node>, party: Who, row: Row): void {
  const node = nodes.get(party.id);
  if (node) node.rows.push(row);
  else nodes.set(party.id, { id: party.id, party, rows: [row] });
}

function ties(rows: Row[]): Map<string, Link> {
  const found = new Map<string, Link>();
  for (const row of rows) {
    const its = sign(row);
    for (const [source, target, mutual] of pairs(row, its)) tie(found, source, target, mutual, its, row);
  }
  return found;
}

/** Give the pairs of a row: each actor with each recipient, or, where they act together, with each other. */
function* pairs(row: Row, its: Sign): Generator<[string, string, boolean]> {
  for (const actor of row.actors)
    for (const recipient of row.recipients) if (actor.id !== recipient.id) yield [actor.id, recipient.id, false];
  if (row.recipients.length || its !== "cooperation") return;
  const ids = row.actors.map((actor) => actor.id).sort();
  for (const [at, one] of ids.entries()) for (const other of ids.slice(at + 1)) yield [one, other, true];
}

function tie(links: Map<string, Link>, source: string, target: string, mutual: boolean, its: Sign, row: Row): void {
  const id = `${source}${mutual ? " with " : " to "}${target} ${its}`;
  const link = links.get(id) ?? { id, source, target, sign: its, mutual, rows: [], actual: false };
  link.rows.push(row);
  link.actual ||= row.status === "actual";
  links.set(id, link);
}
