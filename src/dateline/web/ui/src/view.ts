// What every view is, and what it may have done.

import type { Row } from "./data";
import type { Brush, Filters, State } from "./state";

export interface Actions {
  /** Choose an event everywhere; null chooses none. */
  select(id: string | null): void;
  /** Narrow the views to days, without asking the server. */
  brush(brush: Brush | null): void;
  /** Change filters, for which the server is asked. */
  filter(change: Partial<Filters>): void;
  /** Change how the views look: which is shown, by which lanes, where undated events are. */
  arrange(change: Partial<Pick<State, "view" | "lanes" | "undated">>): void;
  /** Go to a page of the explorer, such as `/events/...`. */
  open(address: string): void;
}

export interface View {
  /** Draw rows; of those outside the brush the view knows from the state. */
  show(rows: Row[], state: State): void;
}
