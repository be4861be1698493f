// How events are put into words, on the screen and for screen readers.

import type { Heading, Row, Status, Who } from "./data";

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });
const COUNT = new Intl.NumberFormat("en-GB");

export const STATUS_WORDS: Record<Status, string> = {
  actual: "",
  future: "planned or announced",
  hypothetical: "demanded or supposed",
  negated: "said not to have happened",
};

export const BASIS_WORDS: Record<Row["date_basis"], string> = {
  text: "dated in the text",
  event: "reckoned from another date in the text",
  published: "no date in the text: that of publication",
  none: "date not known",
};

export const SOURCE_WORDS: Record<string, string> = {
  named: "named person",
  organization: "body or its spokesperson",
  anonymous: "not named",
  media: "publication",
  document: "document",
  public: "public",
};

/** Say who did what to whom, and when: the accessible name of a mark. */
export function name(row: Row): string {
  const status = STATUS_WORDS[row.status];
  return `${deed(row)}${status ? `, ${status}` : ""}, ${when(row)}`;
}

/** Say who did what to whom. */
export function deed(row: Row): string {
  const parts = [names(row.actors) || "somebody not named", what(row), names(row.recipients)];
  return parts.filter((part) => part !== "").join(" → ");
}

/** Name what was done: `ASSAULT (aerial)`. */
export function what(row: Pick<Row, "type" | "mode">): string {
  return row.mode ? `${row.type} (${row.mode})` : row.type;
}

/** Join names. */
export function names(them: Pick<Who, "name">[]): string {
  return them.map((each) => each.name).join(", ");
}

/** Say when it happened, no more exactly than is known. */
export function when(row: Pick<Row, "start" | "end" | "ongoing">): string {
  if (row.start === null && row.end === null) return "date not known";
  if (row.start === null) return `until ${day(row.end)}`;
  if (row.end === null || row.ongoing) return `since ${day(row.start)}`;
  return interval(row.start, row.end);
}

/** Write an interval of days: a day, a month, or from one to the other. */
export function interval(start: string, end: string): string {
  if (start === end) return day(start);
  if (isMonth(start, end)) return MONTH.format(date(start));
  if (start.endsWith("-01-01") && end === `${start.slice(0, 4)}-12-31`) return start.slice(0, 4);
  return `${day(start)} – ${day(end)}`;
}

/** Write a day: `17 Sept 2023`. */
export function day(text: string | null): string {
  const at = date(text ?? "");
  return Number.isNaN(at.valueOf()) ? (text ?? "not known") : DAY.format(at);
}

/** Call a report by its title, or by how it begins. */
export function headline(report: Pick<Heading, "title" | "opening">): string {
  return report.title ?? `“${report.opening.trim()}…”`;
}

/** Write a number with its thousands apart. */
export function number(value: number): string {
  return COUNT.format(value);
}

/** Count things: `1 event`, `1,200 events`. */
export function counted(value: number, thing: string): string {
  return `${number(value)} ${thing}${value === 1 ? "" : "s"}`;
}

/** Say in a line what stands behind an event. */
export function behind(row: Row): string {
  const copies = row.reports === row.independent ? "" : `, ${number(row.independent)} independent`;
  const said = [
    row.named > 0 ? counted(row.named, "named source") : "",
    row.anonymous > 0 ? counted(row.anonymous, "unnamed source") : "",
    row.deniers > 0 ? `denied by ${number(row.deniers)}` : "",
  ].filter((part) => part !== "");
  return [counted(row.reports, "report") + copies, ...said].join(" · ");
}

function isMonth(start: string, end: string): boolean {
  const after = new Date(date(end).valueOf() + 86_400_000);
  return start.slice(0, 7) === end.slice(0, 7) && start.endsWith("-01") && after.getUTCDate() === 1;
}

function date(text: string): Date {
  return new Date(`${text.slice(0, 10)}T00:00:00Z`);
}
