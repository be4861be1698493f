// The text of a report with its marks: hover says the code and why, a click chooses.

import { href } from "../address";
import type { ReportPage } from "../data";
import { el, fill } from "../dom";
import { LAYERS, type Layer, type Mark, type Piece, marksOf, piecesOf } from "./marks";

type Choose = (part: Record<string, string> | null) => void;
const TITLES: Record<Layer, string> = { event: "Events", claim: "Claims", entity: "People and bodies", place: "Places", time: "Times", count: "Numbers" };

/** Draw the text; gives what chooses a mark by an address's query. */
export function reader(host: HTMLElement, page: ReportPage, choose: Choose): (query: URLSearchParams) => void {
  const marks = marksOf(page.account);
  const about = el("aside", { class: "about", "aria-label": "What is chosen", "aria-live": "polite" });
  const text = el("article", { class: "text", dir: "auto", lang: page.account.report.language });
  const told = new Map<Mark, HTMLElement[]>();
  let chosen: Mark | null = null;

  for (const piece of piecesOf(page.account.report.text, marks)) text.append(stretch(piece, told, (mark) => choose(mark === chosen ? null : { [mark.layer]: mark.id })));
  text.addEventListener("pointerover", (event) => peek(event.target));
  text.addEventListener("focusin", (event) => peek(event.target));
  text.addEventListener("pointerleave", () => tell());
  fill(host, layers(text, marks), text, about);

  function peek(target: EventTarget | null): void {
    const at = target instanceof HTMLElement ? target.closest<HTMLElement>("[data-at]") : null;
    const over = at ? marks.filter((mark) => told.get(mark)?.includes(at)) : [];
    if (over.length > 0) fill(about, ...ranked(over).map((mark) => card(mark, page)));
    else tell();
  }

  function tell(): void {
    if (chosen) fill(about, card(chosen, page));
    else fill(about, el("p", { class: "hint" }, "Point at marked words to see what was made of them and why; click to keep it here."), contents(marks, choose));
  }

  return (query) => {
    for (const parts of told.values()) for (const part of parts) part.classList.remove("chosen");
    chosen = marks.find((mark) => query.get(mark.layer) === mark.id) ?? null;
    const parts = (chosen && told.get(chosen)) ?? [];
    for (const part of parts) part.classList.add("chosen");
    if (chosen && text.classList.contains(`no-${chosen.layer}`)) text.classList.remove(`no-${chosen.layer}`);
    parts[0]?.scrollIntoView({ block: "center" });
    tell();
  };
}

function stretch({ text, start, marks }: Piece, told: Map<Mark, HTMLElement[]>, click: (mark: Mark) => void): Node {
  const [first] = ranked(marks);
  if (!first) return document.createTextNode(text);
  const layers = [...new Set(marks.map((mark) => mark.layer))];
  const events = marks.filter((mark) => mark.layer === "event");
  // A claim's words are long: they are marked, but only what is inside them can be stepped to.
  const reached = layers.some((layer) => layer !== "claim");
  const press = (event: Event) => {
    if (event instanceof KeyboardEvent && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    click(first);
  };
  const part = el("span", {
    class: layers.map((layer) => `is-${layer}`).join(" "), "data-at": start, "data-events": events.map((mark) => mark.id).join(" ") || null,
    ...(reached ? { tabindex: 0, role: "button", "aria-label": `${text}: ${first.title}`, onkeydown: press } : {}), onclick: press,
  }, text);
  for (const mark of marks) told.set(mark, [...(told.get(mark) ?? []), part]);
  return part;
}

/** Marks, the most telling first: events, then what is inside them, then the claims around them. */
function ranked(marks: Mark[]): Mark[] {
  const order: Layer[] = ["event", "count", "time", "entity", "place", "claim"];
  return [...marks].sort((a, b) => order.indexOf(a.layer) - order.indexOf(b.layer));
}

function card(mark: Mark, page: ReportPage): HTMLElement {
  const story = mark.layer === "event" ? page.stories[mark.id] : undefined;
  const named = new Map([...page.account.entities, ...page.account.places].map((each) => [each.id, each.name]));
  const why = mark.why.map((reason) => el("li", {},
    el("b", {}, reason.field), " ", el("span", { dir: "auto" }, named.get(reason.value ?? "") ?? reason.value ?? ""),
    el("p", {}, el("code", {}, reason.by), reason.score === null ? "" : ` ${reason.score.toFixed(2)} `,
      el("span", { dir: "auto" }, reason.words.map((word) => `“${word.text}”`).join(" ")))));
  return el("div", { class: `found ${mark.layer}` },
    el("p", { class: "layer" }, TITLES[mark.layer]), el("h2", { dir: "auto" }, mark.title), mark.code ? el("p", { class: "code" }, mark.code) : null,
    why.length > 0 ? el("h3", {}, "Why") : null, why.length > 0 ? el("ul", { class: "why" }, ...why) : null,
    story ? el("p", { class: "ways" }, el("a", { href: href(`/events/${story}`) }, "All that is told of it"), el("a", { href: href("/", { event: story }) }, "Show it among all events")) : null);
}

function contents(marks: Mark[], choose: Choose): HTMLElement {
  const events = marks.filter((mark) => mark.layer === "event");
  return el("ol", { class: "contents" }, ...events.map((mark) =>
    el("li", {}, el("button", { onclick: () => choose({ event: mark.id }) }, el("span", { dir: "auto" }, mark.title), el("small", {}, mark.code)))));
}

function layers(text: HTMLElement, marks: Mark[]): HTMLElement {
  const shown = LAYERS.filter((layer) => marks.some((mark) => mark.layer === layer));
  return el("div", { class: "layers", role: "group", "aria-label": "What is marked" }, ...shown.map((layer) => {
    const toggle = (event: Event) => text.classList.toggle(`no-${layer}`, !(event.target as HTMLInputElement).checked);
    return el("label", { class: `is-${layer}` }, el("input", { type: "checkbox", checked: true, onchange: toggle }), TITLES[layer]);
  }));
}
