// Putting an event right: what it says, what it is one with, what it is not. The raw account stays as it is.

import { OFFLINE } from "../address";
import { type EventPage, type Session, send, session } from "../data";
import { el, fill } from "../dom";
import type { App } from "../page";

/** Make the forms; where the archive may not be written, what to do about it. */
export function review(page: EventPage, app: App): HTMLElement {
  const host = el("section", { class: "review" });
  if (OFFLINE) return host;
  void session().then((known) => {
    if (!known.may_review) fill(host, el("p", {}, "This archive may not be written here, so nothing can be put right."));
    else fill(host, el("h2", {}, "Put it right"), correction(page, known, app), merge(page, app), page.tellings.length > 1 ? split(page, app) : null);
  });
  return host;
}

function correction(page: EventPage, known: Session, app: App): HTMLElement {
  const field = el("select", { name: "field" }, ...Object.keys(known.fields).map((name) => el("option", { value: name }, name)));
  const value = el("span", { class: "holder" });
  const who = el("input", { name: "who", required: true, value: known.you, maxlength: 200, autocomplete: "name" });
  const reason = el("input", { name: "reason", maxlength: 2000, dir: "auto" });
  const offer = () => fill(value, input(field.value, known.fields[field.value] ?? [], page));
  field.addEventListener("change", offer);
  offer();
  const form = el("form", { class: "correct" }, label("Correct the", field), label("to", value), label("says", who), label("because", reason), el("button", {}, "Correct it"));
  return acting(form, app, () => ["correct", {
    field: field.value, value: value.querySelector<HTMLInputElement | HTMLSelectElement>("[name=value]")?.value || null,
    who: who.value, reason: reason.value,
  }], page);
}

function input(field: string, values: string[], page: EventPage): HTMLElement {
  const now = page.event[field as "type" | "mode" | "status" | "start" | "end"] ?? "";
  if (values.length === 0) return el("input", { name: "value", type: "date", value: now, "aria-label": "New value" });
  const all = field === "mode" ? ["", ...values] : values;
  return el("select", { name: "value", "aria-label": "New value" }, ...all.map((each) => el("option", { value: each, selected: each === now }, each || "none")));
}

function merge(page: EventPage, app: App): HTMLElement {
  const other = el("input", { name: "other", required: true, placeholder: "address or id of the other event" });
  const form = el("form", { class: "merge" }, label("It is the same event as", other), el("button", {}, "Make them one"));
  return acting(form, app, () => ["merge", { others: [other.value.trim().replace(/^.*\/events\//, "").replace(/[?#].*$/, "")] }], page);
}

function split(page: EventPage, app: App): HTMLElement {
  const boxes = page.tellings.map((one) => {
    const title = [one.report.publisher, one.report.title ?? one.mentions[0]?.sentence.text.slice(0, 60)].filter(Boolean).join(": ");
    return el("label", { class: "value" }, el("input", { type: "checkbox", name: "telling", value: one.id }), el("span", { dir: "auto" }, title));
  });
  const form = el("form", { class: "split" }, el("fieldset", {}, el("legend", {}, "These reports tell of another event"), ...boxes), el("button", {}, "Take them out"));
  const chosen = () => [...form.querySelectorAll<HTMLInputElement>("input:checked")].map((box) => box.value);
  return acting(form, app, () => ["split", { tellings: chosen() }], page);
}

function label(text: string, field: HTMLElement): HTMLElement {
  return el("label", {}, el("span", {}, text), field);
}

/** Have a form do what it says, then show the event that is left; what goes wrong is told below it. */
function acting(form: HTMLFormElement, app: App, asked: () => [string, unknown], page: EventPage): HTMLFormElement {
  const wrong = el("p", { class: "wrong", role: "alert" });
  form.append(wrong);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const [action, body] = asked();
    send<{ event: string }>(`/events/${page.event.id}/${action}`, body)
      .then((done) => app.open(`/events/${done.event}`))
      .catch((error: unknown) => fill(wrong, error instanceof Error ? error.message : String(error)));
  });
  return form;
}
