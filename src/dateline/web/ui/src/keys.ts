// Keys that work on every page, and the help that lists all of them.

import { el } from "./dom";
import type { App, Page } from "./page";

const KEYS: [string, string][] = [
  ["← →", "the event before, the event after"],
  ["Enter", "all that is told of the chosen event"],
  ["r", "the report, at the words of the chosen event"],
  ["1 2 3 4", "timeline, map, network, ledger"],
  ["+ −", "nearer and farther, from within the timeline"],
  ["Esc", "choose nothing; close this"],
  ["/", "search"],
  ["g", "back to all events"],
  ["?", "this help"],
];

/** Answer keys that are pressed outside a field. */
export function answerKeys(app: App, page: () => Page | null): void {
  addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isField(event.target)) return;
    if (common(event, app) || page()?.key?.(event)) event.preventDefault();
  });
}

function common(event: KeyboardEvent, app: App): boolean {
  if (event.key === "/") document.getElementById("find")?.focus();
  else if (event.key === "?") help();
  else if (event.key === "g") app.open("/");
  else return false;
  return true;
}

/** Show which keys there are. */
export function help(): void {
  document.querySelector("dialog.help")?.remove();
  const list = el("dl", {}, ...KEYS.flatMap(([key, does]) => [el("dt", {}, el("kbd", {}, key)), el("dd", {}, does)]));
  const close = el("button", { onclick: () => dialog.close() }, "Close");
  const dialog = el("dialog", { class: "help", "aria-labelledby": "keys" }, el("h2", { id: "keys" }, "Keys"), list, close);
  document.body.append(dialog);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.showModal();
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
