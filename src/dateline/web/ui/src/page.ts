// What every page is, and how it is reached.

import type { Address } from "./address";

export interface Page {
  /** Take an address of the same page without being made anew; false if it cannot. */
  follow?(address: Address): boolean;
  /** Answer a key that was pressed outside a field; true if it was one of the page's. */
  key?(event: KeyboardEvent): boolean;
  /** Stop what still runs when another page takes its place. */
  leave?(): void;
}

export interface App {
  /** Go to an address of the explorer; `replace` leaves the one before out of the history. */
  open(address: string, replace?: boolean): void;
}

/** Make a page in an element. */
export type Open = (host: HTMLElement, address: Address, app: App) => Page;
