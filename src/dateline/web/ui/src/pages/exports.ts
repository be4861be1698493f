// Taking what is shown elsewhere: every format, and one file that opens without a server.

import { OFFLINE } from "../address";
import { session } from "../data";
import { el, fill } from "../dom";
import { type State, filterQuery } from "../state";

const FOR: Record<string, string> = {
  csv: "a table", hxl: "a table with HXL hashtags", parquet: "DuckDB, pandas", geojson: "maps, QGIS", timelinejs: "TimelineJS",
  plover: "PLOVER JSON", polecat: "POLECAT", icews: "ICEWS", gdelt: "GDELT 2.0", acled: "ACLED-like table", ftm: "FollowTheMoney",
  webannotation: "W3C annotations", conllu: "words and trees",
};

/** Make the menu of what the result can be saved as. */
export function exports(state: State): HTMLElement {
  const menu = el("details", { class: "exports" }, el("summary", {}, "Save"));
  if (OFFLINE) return el("span", {});
  const list = el("ul", {});
  menu.append(list);
  menu.addEventListener("toggle", () => {
    if (menu.open) void session().then(({ formats }) => offer(list, formats, state));
  });
  return menu;
}

function offer(list: HTMLElement, formats: string[], state: State): void {
  const query = String(filterQuery(state.filters));
  const link = (format: string, text: string, use: string) =>
    el("li", {}, el("a", { href: `/export/${format}${query ? `?${query}` : ""}`, download: "" }, text), " ", el("span", {}, use));
  fill(list, link("html", "one page to mail", "opens from a disk, facets and all"), ...formats.map((format) => link(format, format, FOR[format] ?? "")));
}
