/** What a mark says beside what `wording` says of its row. */

import type { Row } from "../data";
import { stretch } from "../layout/days";
import { BASIS_WORDS, behind, name } from "../wording";

/** Say whether nothing in the text gives a row's date. */
export function uncertain(row: Row): boolean {
  return stretch(row) !== null && (row.date_basis === "published" || row.date_basis === "none");
}

/** Say how sure a row's date is, where the text itself does not give it; else nothing. */
export function basis(row: Row): string {
  return stretch(row) && row.date_basis !== "text" ? BASIS_WORDS[row.date_basis] : "";
}

/** Name the places of a row. */
export function where(row: Row): string {
  return row.places.map((place) => place.name).join(", ");
}

/** Describe a row for those who hear it: what a picture says by shape and place, too. */
export function described(row: Row): string {
  const place = where(row);
  return [name(row), basis(row), place && `in ${place}`, behind(row)].filter(Boolean).join("; ");
}

/** Cut a text that is longer than so many letters. */
export function clip(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
