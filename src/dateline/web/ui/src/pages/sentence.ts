// A sentence with words of it marked. Offsets count code points, as the account does.

import type { Span } from "../data";
import { el } from "../dom";

/** Make a sentence whose spans are marked; spans are offsets of the whole text, as the sentence's are. */
export function sentence(whole: Span, spans: Span[]): HTMLElement {
  const letters = [...whole.text];
  const inside = spans.filter((span) => span.start < whole.end && span.end > whole.start).sort((a, b) => a.start - b.start);
  const made = el("span", {});
  let at = 0;
  for (const span of inside) {
    const [from, to] = [Math.max(at, span.start - whole.start), Math.min(letters.length, span.end - whole.start)];
    if (to <= from) continue;
    made.append(letters.slice(at, from).join(""), el("mark", {}, letters.slice(from, to).join("")));
    at = to;
  }
  made.append(letters.slice(at).join(""));
  return made;
}
