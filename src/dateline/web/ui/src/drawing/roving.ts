/** Marks by keyboard: one stop for the Tab key, arrows from mark to mark, Enter to choose. */

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

/** What happens to the marks of a host; each mark is an element with the class "mark" and a data-key. */
export interface Handlers {
  choose(mark: SVGElement): void;
  point(mark: SVGElement): void;
  leave(): void;
}

/** Let the marks of a host be pointed at and chosen, by pointer and keyboard alike. */
export function rove(host: HTMLElement | SVGElement, handlers: Handlers): void {
  host.addEventListener("keydown", (event) => {
    if (event instanceof KeyboardEvent) pressed(host, event, handlers);
  });
  host.addEventListener("click", (event) => {
    const mark = markOf(event);
    if (mark) handlers.choose(settle(host, mark));
  });
  for (const type of ["pointerover", "focusin"])
    host.addEventListener(type, (event) => {
      const mark = markOf(event);
      if (mark) handlers.point(type === "focusin" ? settle(host, mark) : mark);
    });
  for (const type of ["pointerout", "focusout"]) host.addEventListener(type, () => handlers.leave());
}

/** Make one mark the stop of the Tab key: the one that had it, else the first. */
export function stop(host: Element, key: string | null): SVGElement | null {
  const all = marks(host);
  const mark = all.find((each) => each.dataset["key"] === key) ?? all[0] ?? null;
  mark?.setAttribute("tabindex", "0");
  return mark;
}

/** Give the key of the mark that has the focus, to focus it again when it is drawn anew. */
export function focused(host: Element): string | null {
  const active = document.activeElement;
  return active instanceof SVGElement && host.contains(active) ? (active.dataset["key"] ?? null) : null;
}

function pressed(host: Element, event: KeyboardEvent, handlers: Handlers): void {
  const mark = markOf(event);
  if (!mark || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Enter" || event.key === " ") handlers.choose(mark);
  else {
    const next = neighbour(marks(host), mark, event.key);
    if (!next) return;
    next.focus();
  }
  event.preventDefault();
  event.stopPropagation();
}

function neighbour(all: SVGElement[], mark: SVGElement, key: string): SVGElement | undefined {
  if (key === "Home") return all[0];
  if (key === "End") return all.at(-1);
  const step = STEPS[key];
  if (!step) return undefined;
  return all[Math.min(all.length - 1, Math.max(0, all.indexOf(mark) + step))];
}

function settle(host: Element, mark: SVGElement): SVGElement {
  for (const each of host.querySelectorAll(".mark[tabindex='0']")) each.setAttribute("tabindex", "-1");
  mark.setAttribute("tabindex", "0");
  return mark;
}

function marks(host: Element): SVGElement[] {
  return [...host.querySelectorAll<SVGElement>(".mark")];
}

function markOf(event: Event): SVGElement | null {
  return event.target instanceof Element ? event.target.closest<SVGElement>(".mark") : null;
}
