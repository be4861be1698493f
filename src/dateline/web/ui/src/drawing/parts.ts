/** Small parts that all views draw with. */

import { el } from "../dom";

type Attributes = Record<string, string | number | null | undefined>;

const SVG = "http://www.w3.org/2000/svg";

/** Make an element of SVG: attributes by name, words as text. */
export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): SVGElementTagNameMap[K] {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== null && value !== undefined) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}

/** Make a button that does something. */
export function button(label: string, does: () => void, attributes: Attributes = {}): HTMLButtonElement {
  return el("button", { type: "button", ...attributes, onclick: does }, label);
}

/** Call back with an element's width when it is first known and whenever it changes. */
export function onWidth(element: Element, does: (width: number) => void): void {
  let last = 0;
  new ResizeObserver(() => {
    const width = Math.floor(element.getBoundingClientRect().width);
    if (width === 0 || width === last) return;
    last = width;
    does(width);
  }).observe(element);
}
