/** How the network is drawn: discs for actors, bent lines for what they do to each other. */

import { curve, type Placed } from "../layout/arrangement";
import type { Link } from "../layout/graph";
import { counted } from "../wording";
import { svg } from "./parts";

/** How much the lines of each sign bend, so that they stay apart. */
const BEND = { conflict: 0.14, cooperation: 0.3 };

/** Draw an actor. */
export function actorElement({ node, x, y, r, label }: Placed): SVGGElement {
  const group = frame("actor", node.id, `${node.party.name}: ${counted(node.rows.length, "event")}`);
  group.append(svg("circle", { cx: x, cy: y, r }));
  const spot = label ?? { x, y: y - r - 4, anchor: "middle" };
  const name = label ? "" : "quiet";
  group.append(svg("text", { class: name, x: spot.x, y: spot.y, "text-anchor": spot.anchor }, node.party.name));
  return group;
}

/** Draw what one does to another, or both together. */
export function tieElement(link: Link, from: Placed, to: Placed): SVGGElement {
  const { sign, mutual, rows, actual } = link;
  const words = mutual ? "with" : "on";
  const says = `${from.node.party.name} ${words} ${to.node.party.name}: ${counted(rows.length, "event")} of ${sign}`;
  const group = frame(`tie ${sign} ${actual ? "" : "unreal"}`, link.id, actual ? says : `${says}, none of which happened`);
  const { line, head } = curve(from, to, BEND[sign]);
  group.append(svg("path", { class: "hit", d: line }));
  const strength = Math.log2(rows.length);
  const opacity = Math.min(1, 0.6 + strength / 6).toFixed(2);
  group.setAttribute("opacity", opacity);
  group.append(svg("path", { class: "line", d: line, "stroke-width": Math.min(8, 1 + strength).toFixed(1) }));
  if (!mutual) group.append(svg("path", { class: "head", d: head }));
  return group;
}

function frame(kind: string, key: string, says: string): SVGGElement {
  return svg("g", { class: `mark ${kind}`, role: "button", tabindex: -1, "aria-label": says, "data-key": key });
}
