// A claim: who says it, how they stand to it, in which words.

import { href } from "../address";
import type { Heading, Said } from "../data";
import { el } from "../dom";
import { SOURCE_WORDS, day, headline } from "../wording";

/** Make the line of a claim, with the report it stands in. */
export function claimItem(claim: Said, report?: Heading): HTMLElement {
  const content = claim.content.map((span) => span.text).join(" … ");
  return el("li", { class: `claim ${claim.stance}` },
    el("p", { class: "who" },
      speaker(claim), " ", el("span", { class: "kind" }, [SOURCE_WORDS[claim.kind] ?? claim.kind, claim.anonymity].filter(Boolean).join(": ")),
      el("span", { class: "stance" }, claim.stance)),
    content ? el("blockquote", { dir: "auto" }, content) : el("p", { class: "nothing" }, "without saying more"),
    el("p", { class: "source" },
      el("a", { href: href(`/reports/${claim.report}`, { claim: claim.id.split(":")[1] ?? "" }) }, report ? headline(report) : "In the report"),
      ` ${[report?.publisher, day(claim.published)].filter(Boolean).join(", ")}`));
}

/** Name who makes a claim; a link where they are somebody of the archive. */
export function speaker(claim: Said): HTMLElement {
  const name = claim.actor?.name ?? claim.speaker ?? "somebody not named";
  const country = claim.actor?.country ? ` (${claim.actor.country})` : "";
  return claim.actor
    ? el("a", { class: "speaker", href: href(`/people/${claim.actor.id}`), dir: "auto" }, name + country)
    : el("span", { class: "speaker", dir: "auto" }, name);
}
