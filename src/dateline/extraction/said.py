"""Who says so: claims with their source, cue, content, stance and quotation."""

from __future__ import annotations

import bisect
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import cast

from spacy.tokens import Doc, Token

from dateline.account import Claim, Event, Stance
from dateline.extraction.located import LocatedCount
from dateline.extraction.opening import dateline_end
from dateline.extraction.quoted import quotation_of
from dateline.extraction.sources import agreeing, make_source, whole_source
from dateline.extraction.syntax import head_of, relation, trimmed
from dateline.extraction.who import Who
from dateline.language.text import Attribution, Range, Text
from dateline.report import Span

_NEAR = 20
"""How many claims before and after one are looked at for the claim that reports it."""
_JUDGING = frozenset(
    "applaud blast commend condemn criticise criticize decry denounce deplore hail praise slam welcome".split()
)
"""Verbs that, with a thing and no clause, are an event and say nothing."""
_SELF = frozenset(("i", "we"))
_CLAUSAL = frozenset(("VERB", "AUX"))


@dataclass(frozen=True)
class Said:
    """What becomes a claim: an attribution with its source and content trimmed, and its stance."""

    attribution: Attribution
    source: Range | None
    content: tuple[Range, ...]
    stance: str


def find_claims(text: Text, who: Who, events: list[Event], counts: list[LocatedCount]) -> list[Claim]:
    """Make a claim of every attribution that says something or declines to."""
    parts = [said_of(text.doc, attribution) for attribution in text.attributions]
    parts = without_repeats([part for part in parts if says(text.doc, part)])
    parts = without_speech_itself(text.doc, with_refusals_joined(text.doc, parts))
    entities = who.by_id()
    event_words = Words((m, e.id) for e in events for m in (e.trigger, *e.mentions))
    count_words = Words((c.count.span, c.count.id) for c in counts)
    starts = [[text.doc[r[0]].idx for r in (p.attribution.cue, *p.content)] for p in parts]
    sources = agreeing([
        make_source(text, who, entities, part.attribution.kind, part.source, begun)
        for part, begun in zip(parts, starts, strict=True)
    ])  # fmt: skip
    claims = []
    for number, (part, source) in enumerate(zip(parts, sources, strict=True), 1):
        spans = [text.span(*c) for c in part.content]
        claims.append(
            Claim(
                id=f"c{number}",
                source=source,
                cue=text.span(*part.attribution.cue),
                content=spans,
                quotation=quotation_of(text.report.text, spans),
                stance=cast(Stance, part.stance),
                events=event_words.within(spans),
                counts=count_words.within(spans),
            )
        )
    return [with_via(claim, claims[max(0, i - _NEAR) : i + _NEAR]) for i, claim in enumerate(claims)]


def said_of(doc: Doc, attribution: Attribution) -> Said:
    """Trim an attribution and settle its stance: what ends in a question mark is asked."""
    content = tuple(c for c in (clean_content(doc, r) for r in attribution.content) if c)
    source = whole_source(doc, attribution.source) if attribution.source else None
    stance = best(attribution.stance)
    if content and stance in ("asserts", "accuses") and asks(doc, content[-1]):
        stance = "asks"
    return Said(attribution, trimmed(doc, source) if source else None, content, stance)


def asks(doc: Doc, content: Range) -> bool:
    """Say whether content ends in a question mark."""
    return "?" in doc[max(content[0], content[1] - 2) : content[1]].text


def says(doc: Doc, part: Said) -> bool:
    """Say whether an attribution is a claim: it says or refuses something, and does not merely judge or hide a name."""
    if not part.content:
        return (
            part.stance == "declines"
            and part.source is not None
            and not inside_range(part.attribution.cue, part.source)
        )
    cue = head_of(doc, part.attribution.cue)
    if doc[part.content[0][0]].lower_ == "anonymity":
        return False
    return cue.lemma_.lower() not in _JUDGING or any(t.pos_ in _CLAUSAL for a, b in part.content for t in doc[a:b])


def inside_range(inner: Range, outer: Range) -> bool:
    """Say whether a range lies in another."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def without_speech_itself(doc: Doc, parts: list[Said]) -> list[Said]:
    """Leave out what a speaker says of their own saying inside what they say ("we believe", "I ask")."""
    told = {i for part in parts for start, end in part.content for i in range(start, end)}
    return [p for p in parts if not (p.source and doc[p.source[0]].lower_ in _SELF and p.attribution.cue[0] in told)]


def without_repeats(parts: list[Said]) -> list[Said]:
    """Leave out a refusal without content that repeats the one before."""
    kept: list[Said] = []
    for part in parts:
        repeated = kept and not part.content and kept[-1].stance == "declines" and kept[-1].source == part.source
        if not repeated:
            kept.append(part)
    return kept


def with_refusals_joined(doc: Doc, parts: list[Said]) -> list[Said]:
    """Make one claim of a refusal and the words it is given in ("declined to comment, saying ...")."""
    joined: list[Said] = []
    for part in parts:
        before = joined[-1] if joined else None
        if before and before.stance == "declines" and explains(doc, part, before):
            joined[-1] = replace(before, content=part.content)
        else:
            joined.append(part)
    return joined


def explains(doc: Doc, part: Said, refusal: Said) -> bool:
    """Say whether words are said in a clause that hangs on a refusal."""
    verb: Token = head_of(doc, part.attribution.cue)
    refusing = range(*refusal.attribution.cue)
    if relation(verb) not in ("advcl", "xcomp", "parataxis") or not part.content:
        return False
    return verb.head.i in refusing or verb.head.head.i in refusing


class Words:
    """Spans with the ids they stand for, found by where they are."""

    def __init__(self, found: Iterable[tuple[Span, str]]) -> None:
        self._sorted = sorted(found, key=lambda item: item[0].start)
        self._starts = [span.start for span, _ in self._sorted]

    def within(self, contents: list[Span]) -> list[str]:
        """Give the ids, each once, of the spans that lie in one of the contents."""
        ids: dict[str, None] = {}
        for content in contents:
            first = bisect.bisect_left(self._starts, content.start)
            last = bisect.bisect_left(self._starts, content.end)
            for span, identifier in self._sorted[first:last]:
                if span.end <= content.end:
                    ids[identifier] = None
        return list(ids)


def best(scores: dict[str, float]) -> str:
    """Give the label that scores highest."""
    return max(scores, key=lambda label: scores[label])


def clean_content(doc: Doc, range_: Range) -> Range | None:
    """Take "that" and the sentence's own punctuation off content; marks inside quotes stay."""
    cleaned = trimmed(doc, range_)
    if cleaned is None:
        return None
    start, end = max(cleaned[0], dateline_end(doc)), cleaned[1]
    if end - start > 1 and doc[start].lower_ == "only" and doc[start + 1].lower_ == "that":
        start += 1
    while start < end and doc[start].lower_ == "that" and doc[start].dep_ in ("mark", "det"):
        start += 1
    while end > start and (doc[end - 1].text in (".", ",", ";", ":") or doc[end - 1].is_space):
        end -= 1
    return (start, end) if start < end else None


def inside(span: Span, contents: Iterable[Span]) -> bool:
    """Say whether a span lies in one of the contents."""
    return any(c.start <= span.start and span.end <= c.end for c in contents)


def with_via(claim: Claim, claims: list[Claim]) -> Claim:
    """Point a claim at the one whose content holds its cue, the narrowest of them."""
    cue = claim.cue
    if cue is None:
        return claim
    outer = [c for c in claims if c.id != claim.id and inside(cue, c.content)]
    if not outer:
        return claim
    narrowest = min(outer, key=lambda c: sum(s.end - s.start for s in c.content))
    return claim.model_copy(update={"via": narrowest.id})
