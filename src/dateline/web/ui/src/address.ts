// Where the reader is: a path and a query. The offline file has no server, so there both stand behind a #.

export interface Address {
  path: string;
  query: URLSearchParams;
}

/** Whether this page carries its data with it. */
export const OFFLINE = document.getElementById("answers") !== null;

/** The address that is shown. */
export function here(): Address {
  return parse(OFFLINE ? location.hash.slice(1) || "/" : location.pathname + location.search);
}

/** Read an address such as `/events/3f:v1?view=map`. */
export function parse(text: string): Address {
  const at = text.indexOf("?");
  const path = at < 0 ? text : text.slice(0, at);
  return { path: decoded(path) || "/", query: new URLSearchParams(at < 0 ? "" : text.slice(at + 1)) };
}

/** What a link to an address has as its `href`. */
export function href(path: string, query: URLSearchParams | Record<string, string> = {}): string {
  const asked = String(new URLSearchParams(query));
  const address = encodeURI(path) + (asked ? `?${asked}` : "");
  return OFFLINE ? `#${address}` : address;
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
