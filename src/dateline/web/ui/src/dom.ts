// Making elements. Text from reports goes in as text, never as markup.

type Child = Node | string | number | null | undefined | false;
type Attributes = Record<string, string | number | boolean | null | undefined | ((event: never) => void)>;

/** Make an element: attributes by name, `onclick` and the like as listeners, children as text or elements. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name.slice(2), value as EventListener);
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(name, String(value));
  }
  made.append(...kept(children));
  return made;
}

/** Put children in the place of what is in an element. */
export function fill(host: Element, ...children: Child[]): void {
  host.replaceChildren(...kept(children));
}

/** Make a link to a page elsewhere; text where the address is none of the web. */
export function outward(address: string, text = address): HTMLElement {
  const safe = /^https?:\/\//i.test(address);
  return safe ? el("a", { href: address, rel: "noopener noreferrer", target: "_blank" }, text) : el("span", {}, text);
}

function kept(children: Child[]): (Node | string)[] {
  return children
    .filter((child) => child !== null && child !== undefined && child !== false)
    .map((child) => (child instanceof Node ? child : String(child)));
}
