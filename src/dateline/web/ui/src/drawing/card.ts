/** The card beside a mark: what it is, before it is chosen. */

import type { Row } from "../data";
import { behind, deed, STATUS_WORDS, when } from "../wording";
import { basis, clip, where } from "./words";
import { el } from "../dom";

/** A card that follows the mark under the pointer or the keyboard's focus. */
export interface Card {
  show(mark: Element, content: Node[]): void;
  hide(): void;
}

/** Add a card to a host; Escape hides it. What it says, the marks' own names say too. */
export function card(host: HTMLElement): Card {
  const element = el("div", { class: "card", "aria-hidden": "true", hidden: true });
  host.append(element);
  const hide = () => (element.hidden = true);
  host.addEventListener("keydown", (event) => event.key === "Escape" && hide());
  return {
    hide,
    show(mark, content) {
      element.replaceChildren(...content);
      element.hidden = false;
      place(element, mark.getBoundingClientRect());
    },
  };
}

function place(element: HTMLElement, mark: DOMRect): void {
  const { width, height } = element.getBoundingClientRect();
  const left = Math.min(Math.max(8, mark.x + mark.width / 2 - width / 2), innerWidth - width - 8);
  const below = mark.bottom + 8;
  element.style.left = `${left}px`;
  element.style.top = `${below + height < innerHeight ? below : Math.max(8, mark.top - height - 8)}px`;
}

/** Write the card of one row. */
export function rowCard(row: Row): Node[] {
  const facts = [STATUS_WORDS[row.status], when(row), basis(row), where(row)];
  return [
    el("strong", {}, deed(row)),
    el("span", { class: "detail" }, facts.filter(Boolean).join(" · ")),
    el("q", {}, clip(row.sentence, 220)),
    el("span", { class: "detail" }, [...row.counts.slice(0, 3), behind(row)].join(" · ")),
  ];
}

/** Write the card of something with several rows. */
export function manyCard(title: string, facts: string[]): Node[] {
  return [el("strong", {}, title), ...facts.filter(Boolean).map((fact) => el("span", { class: "detail" }, fact))];
}
