"""Who says so: claims with their source, cue, content, stance and quotation."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable
from typing import cast

from spacy.tokens import Doc

from dateline.account import Claim, Entity, Event, Quotation, Source, SourceKind, Stance
from dateline.extraction.located import LocatedCount
from dateline.extraction.syntax import head_of, trimmed
from dateline.extraction.who import Who
from dateline.language.clauses import phrase_of
from dateline.language.text import Attribution, Range, Text
from dateline.report import Span

_PARTICLES = frozenset("al bin ibn de da van von der el la".split())
OPENING, CLOSING = "\"“«„‘'", "\"”»“’'"
_KIND_NOUNS: dict[SourceKind, frozenset[str]] = {
    "anonymous": frozenset("official diplomat source aide insider".split()),
    "organization": frozenset(
        "spokesperson spokesman spokeswoman representative ministry police government army".split()
    ),
    "public": frozenset("resident witness activist analyst critic villager".split()),
}
"""Kinds of unnamed sources that the contract of the account settles by their noun."""

_NEAR = 20
"""How many claims before and after one are looked at for the claim that reports it."""

_QUOTED = re.compile(r"[\"“«„][^\"”»“]*[\"”»]|(?<!\w)[‘'][^’']{8,}[’'](?!\w)")
_ANONYMITY = re.compile(
    r"(?:(?:speaking|spoke|talked|speaks)\s+)?(?:on (?:the )?condition of anonymity|anonymously)[^.;\"”]*"
    r"|who (?:asked|declined|requested|refused|wished|spoke|did not want)[^.;\"”]*?"
    r"(?:named|identified|anonymous|anonymity)[^,.;\"”]*"
    r"|because (?:he|she|they) (?:was|were) not authori[sz]ed[^.;\"”]*"
)


def find_claims(text: Text, who: Who, events: list[Event], counts: list[LocatedCount]) -> list[Claim]:
    """Make a claim of every attribution that says something or declines to."""
    parts: list[tuple[Attribution, Range | None, tuple[Range, ...], str]] = []
    for attribution in text.attributions:
        content = tuple(c for c in (clean_content(text.doc, r) for r in attribution.content) if c)
        source = attribution.source
        source = trimmed(text.doc, whole_source(text.doc, source)) if source else None
        stance = best(attribution.stance)
        repeated = bool(parts) and not content and parts[-1][3] == "declines" and parts[-1][1] == source
        if content or (stance == "declines" and source and not repeated):
            parts.append((attribution, source, content, stance))
    entities = who.by_id()
    event_words = Words((m, e.id) for e in events for m in (e.trigger, *e.mentions))
    count_words = Words((c.count.span, c.count.id) for c in counts)
    claims = []
    for number, (attribution, source, content, stance) in enumerate(parts, 1):
        spans = [text.span(*c) for c in content]
        claims.append(
            Claim(
                id=f"c{number}",
                source=make_source(text, who, entities, attribution, source),
                cue=text.span(*attribution.cue),
                content=spans,
                quotation=quotation_of(text.report.text, spans),
                stance=cast(Stance, stance),
                events=event_words.within(spans),
                counts=count_words.within(spans),
            )
        )
    return [with_via(claim, claims[max(0, i - _NEAR) : i + _NEAR]) for i, claim in enumerate(claims)]


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


def whole_source(doc: Doc, range_: Range) -> Range:
    """Lengthen a source that is nothing but an article to its noun phrase."""
    if all(t.pos_ in ("DET", "ADJ", "SPACE") for t in doc[range_[0] : range_[1]]):
        return phrase_of(head_of(doc, range_).head)
    return range_


def best(scores: dict[str, float]) -> str:
    """Give the label that scores highest."""
    return max(scores, key=lambda label: scores[label])


def clean_content(doc: Doc, range_: Range) -> Range | None:
    """Take "that" and the sentence's own punctuation off content; marks inside quotes stay."""
    cleaned = trimmed(doc, range_)
    if cleaned is None:
        return None
    start, end = cleaned
    while start < end and doc[start].lower_ == "that" and doc[start].dep_ in ("mark", "det"):
        start += 1
    while end > start and (doc[end - 1].text in (".", ",", ";", ":") or doc[end - 1].is_space):
        end -= 1
    return (start, end) if start < end else None


def make_source(
    text: Text, who: Who, entities: dict[str, Entity], attribution: Attribution, range_: Range | None
) -> Source:
    """Say who the source is and of what kind."""
    entity = entity_of(text.doc, who, range_) if range_ else None
    kind = source_kind(attribution, entities.get(entity or ""), range_)
    span = text.span(*range_) if range_ else None
    anonymity = anonymity_of(text, span) if kind == "anonymous" and span else None
    return Source(span=span, kind=kind, entity=entity, anonymity=anonymity)


def entity_of(doc: Doc, who: Who, range_: Range) -> str | None:
    """Give the entity of a source: that of its head, else the first one mentioned in it."""
    head = head_of(doc, range_).i
    if head in who.heads or head in who.of_token:
        return who.heads.get(head) or who.of_token[head]
    return next((who.of_token[i] for i in range(*range_) if i in who.of_token), None)


def source_kind(attribution: Attribution, entity: Entity | None, range_: Range | None) -> SourceKind:
    """The model's kind, but nobody is ``named`` without a name, and a named person always is."""
    scores = dict(attribution.kind)
    named = entity is not None and entity.kind == "person" and is_named(entity)
    if named:
        return "named"
    scores.pop("named", None)
    noun = (entity.name if entity is not None else "").rsplit(" ", 1)[-1].lower()
    for kind, nouns in _KIND_NOUNS.items():
        if noun in nouns or noun.removesuffix("s") in nouns:
            return kind
    if range_ is None:
        scores.pop("anonymous", None)
    return cast(SourceKind, best(scores))


def is_named(entity: Entity) -> bool:
    """Say whether a person is called by a proper name: each word of it begins with a capital."""
    words = [w for w in entity.name.split() if w not in _PARTICLES]
    return bool(words) and all(w[:1].isupper() or not w[:1].isalpha() for w in words)


def anonymity_of(text: Text, source: Span) -> str:
    """Give the reason stated in the sentence, else the description of the source."""
    span = text.doc.char_span(source.start, source.end, alignment_mode="expand")
    match = _ANONYMITY.search(span.sent.text) if span is not None else None
    words = match[0] if match else re.sub(r"^(a|an|the|one|some|two)\s+", "", source.text, flags=re.IGNORECASE)
    return " ".join(words.split()).rstrip(" ,")


def quotation_of(text: str, spans: list[Span]) -> Quotation:
    """Say whether content is quoted as a whole, in part or not at all.

    Quotation marks that enclose the content from just outside count as its own.
    """
    if not spans:
        return "indirect"
    quoted = total = 0
    for span in spans:
        start, end = span.start, span.end
        if start and text[start - 1] in OPENING:
            start -= 1
        if end < len(text) and text[end] in CLOSING:
            end += 1
        words = text[start:end]
        total += len(words.strip("".join({*OPENING, *CLOSING, " ", ","})))
        inside_marks = [m[0] for m in _QUOTED.finditer(words)]
        if not inside_marks and words[:1] in '"“«„':
            inside_marks = [words]
        quoted += sum(len(m) - 2 for m in inside_marks)
    if quoted <= 0:
        return "indirect"
    return "direct" if quoted >= 0.9 * total else "mixed"


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
