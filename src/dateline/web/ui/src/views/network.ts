import type { Row } from "../data";
import { el, fill } from "../dom";
import type { State } from "../state";
import type { Actions, View } from "../view";

export function create(host: HTMLElement, _actions: Actions): View {
  return {
    show(rows: Row[], _state: State): void {
      fill(host, el("p", {}, `${rows.length} events: the network comes here.`));
    },
  };
}
