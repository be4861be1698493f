// What is shown stands in the address and nowhere else.

export const FACETS = ["type", "status", "actor", "recipient", "country", "source", "publisher", "text", "place"] as const;
const SINGLE = ["within", "since", "until", "corroboration"] as const;
export type Facet = (typeof FACETS)[number];
export type Filters = Partial<Record<Facet, string[]> & Record<(typeof SINGLE)[number], string>>;

export const VIEWS = ["timeline", "map", "network", "ledger"] as const;
export type ViewName = (typeof VIEWS)[number];
export const LANES = ["actor", "type", "place"] as const;
export type Lanes = (typeof LANES)[number];
export const UNDATED = ["aside", "reported"] as const;
/** Where events without a date are: aside in a list, or on the day that they were reported. */
export type Undated = (typeof UNDATED)[number];

/** Days, both inclusive, as ISO 8601. */
export interface Brush {
  since: string;
  until: string;
}

export interface State {
  filters: Filters;
  view: ViewName;
  brush: Brush | null;
  event: string | null;
  lanes: Lanes;
  undated: Undated;
}

/** Read the state from an address's query. */
export function read(query: URLSearchParams): State {
  const filters: Filters = {};
  for (const facet of FACETS) {
    const values = query.getAll(facet).filter((value) => value !== "");
    if (values.length > 0) filters[facet] = [...new Set(values)];
  }
  for (const name of SINGLE) {
    const value = query.get(name);
    if (value) filters[name] = value;
  }
  return {
    filters,
    view: known(VIEWS, query.get("view")),
    brush: brushOf(query.get("brush")),
    event: query.get("event"),
    lanes: known(LANES, query.get("lanes")),
    undated: known(UNDATED, query.get("undated")),
  };
}

/** Write the state as a query; what is as it is at first is left out. */
export function write(state: State): URLSearchParams {
  const query = filterQuery(state.filters);
  if (state.view !== VIEWS[0]) query.set("view", state.view);
  if (state.lanes !== LANES[0]) query.set("lanes", state.lanes);
  if (state.undated !== UNDATED[0]) query.set("undated", state.undated);
  if (state.brush) query.set("brush", `${state.brush.since}..${state.brush.until}`);
  if (state.event) query.set("event", state.event);
  return query;
}

/** Write filters alone, as the server takes them. */
export function filterQuery(filters: Filters): URLSearchParams {
  const query = new URLSearchParams();
  for (const facet of FACETS) for (const value of filters[facet] ?? []) query.append(facet, value);
  for (const name of SINGLE) {
    const value = filters[name];
    if (value) query.set(name, value);
  }
  return query;
}

/** Put a change over filters; what it sets to nothing goes. */
export function changed(filters: Filters, change: Partial<Filters>): Filters {
  return read(filterQuery({ ...filters, ...change })).filters;
}

function known<T extends string>(names: readonly [T, ...T[]], given: string | null): T {
  return names.find((name) => name === given) ?? names[0];
}

function brushOf(given: string | null): Brush | null {
  const found = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(given ?? "");
  return found?.[1] && found[2] && found[1] <= found[2] ? { since: found[1], until: found[2] } : null;
}
