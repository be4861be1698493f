// One pasted report: paste, date, read, look. Nothing of it is stored.

import { type Address, parse } from "../address";
import { type ReportPage, send } from "../data";
import { el, fill } from "../dom";
import type { App, Page } from "../page";
import { draw } from "./report";

/** Show the form, then the account of what was pasted. */
export function paste(host: HTMLElement, _address: Address, app: App): Page {
  host.className = "pasting";
  document.title = "Read a report · Dateline";
  const text = el("textarea", { id: "text", name: "text", rows: 14, required: true, dir: "auto", placeholder: "The text of one news report, in English" });
  const published = el("input", { id: "published", type: "date", name: "published", max: "9999-12-31" });
  const button = el("button", {}, "Read it");
  const told = el("p", { class: "note", role: "status" });
  let follow = (_: Address) => false;
  const form = el("form", { class: "paste" },
    el("h1", {}, "Read one report"),
    el("p", {}, "Paste a report and say when it was published, so that “on Monday” is a day. It is read on this machine and not kept."),
    el("label", { for: "text" }, "Text"), text, el("label", { for: "published" }, "Published"), published, button, told);
  const read = async () => {
    button.disabled = true;
    fill(told, "Reading… the first time takes some seconds.");
    try {
      const page = await send<ReportPage>("/paste.json", { text: text.value, published: published.value || null });
      const shown = el("div", { class: "reading" });
      fill(host, shown);
      follow = draw(shown, page, parse("/paste"), app);
      shown.querySelector("main")?.prepend(el("p", { class: "ways" }, el("button", { onclick: () => again() }, "Read another")));
    } catch (error) {
      fill(told, error instanceof Error ? error.message : String(error));
    }
    button.disabled = false;
  };
  const again = () => {
    follow = () => false;
    fill(told);
    fill(host, el("main", {}, form));
    text.focus();
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void read();
  });
  fill(host, el("main", {}, form));
  return { follow: (next) => follow(next) };
}
