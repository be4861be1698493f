/** The list of what one mark stands for: a place, a line of the network, a group too close to draw apart. */

import type { Row } from "../data";
import type { Actions } from "../view";
import { counted, deed, number, STATUS_WORDS, when } from "../wording";

import { el } from "../dom";
import { button, svg } from "./parts";
import { clip } from "./words";
import { classes, glyph } from "./glyphs";

const PAGE = 50;

/** What is listed, and what else may be done with it. */
export interface Listed {
  title: string;
  rows: Row[];
  /** Buttons above the list: a label and what it does. */
  deeds?: [string, () => void][];
}

/** A panel over a view that lists rows. */
export interface Listing {
  open(listed: Listed): void;
  close(): void;
  select(id: string | null): void;
}

/** Add a panel to a host; it opens with the focus on its title, and Escape closes it and gives the focus back. */
export function listing(host: HTMLElement, actions: Actions): Listing {
  const panel = el("section", { class: "listing", hidden: true });
  let before: Element | null = null;
  let selected: string | null = null;
  const close = () => {
    if (panel.hidden) return;
    const inside = panel.contains(document.activeElement);
    panel.hidden = true;
    if (inside && (before instanceof HTMLElement || before instanceof SVGElement)) before.focus();
  };
  const select = (id: string | null) => {
    selected = id;
    for (const each of panel.querySelectorAll<HTMLElement>("[data-id]"))
      each.setAttribute("aria-pressed", String(each.dataset["id"] === id));
  };
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  });
  host.append(panel);
  return {
    close,
    select,
    open(listed) {
      before = document.activeElement;
      panel.hidden = false;
      fill(panel, listed, actions, close);
      select(selected);
      panel.querySelector<HTMLElement>("h3")?.focus();
    },
  };
}

function fill(panel: HTMLElement, listed: Listed, actions: Actions, close: () => void): void {
  const { title, rows, deeds = [] } = listed;
  const list = el("ol");
  const more = button("", () => page(list, more, rows, actions), { class: "more" });
  panel.setAttribute("aria-label", title);
  panel.replaceChildren(
    el("header", {}, el("h3", { tabindex: -1 }, title), button("×", close, { "aria-label": "Close the list", class: "close" })),
    el("p", { class: "deeds" }, counted(rows.length, "event"), ...deeds.map(([label, does]) => button(label, does))),
    list,
    more,
  );
  page(list, more, rows, actions);
}

function page(list: HTMLElement, more: HTMLButtonElement, rows: Row[], actions: Actions): void {
  const shown = list.childElementCount;
  list.append(...rows.slice(shown, shown + PAGE).map((row) => el("li", {}, item(row, actions))));
  const left = rows.length - list.childElementCount;
  more.hidden = left === 0;
  more.textContent = `Show ${Math.min(PAGE, left)} more of ${number(left)}`;
}

function item(row: Row, actions: Actions): HTMLButtonElement {
  const sign = svg("svg", { class: "sign", viewBox: "-7 -7 14 14", "aria-hidden": "true" });
  sign.append(svg("path", { class: `shape ${classes(row)}`, d: glyph(row.status) }));
  const facts = [when(row), STATUS_WORDS[row.status]].filter(Boolean).join(" · ");
  const made = button("", () => actions.select(row.id), { "data-id": row.id, "aria-pressed": "false" });
  made.append(sign, el("strong", {}, deed(row)), el("span", { class: "detail" }, facts), el("q", {}, clip(row.sentence, 160)));
  return made;
}
