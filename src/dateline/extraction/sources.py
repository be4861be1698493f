"""The source of a claim: who it is, of what kind, and why it is not named."""

from __future__ import annotations

import re
from collections import Counter
from typing import cast

from spacy.tokens import Doc, Token

from dateline.account import Entity, Source, SourceKind
from dateline.extraction.syntax import head_of, relation
from dateline.extraction.who import Who
from dateline.knowledge.actors import agents
from dateline.language.clauses import phrase_of
from dateline.language.text import Range, Text
from dateline.report import Span

_PARTICLES = frozenset("al bin ibn de da van von der el la".split())
_KIND_NOUNS: dict[SourceKind, frozenset[str]] = {
    "anonymous": frozenset("official diplomat source aide insider person".split()),
    "organization": frozenset(
        "spokesperson spokesman spokeswoman representative ministry police government army".split()
    ),
    "public": frozenset("resident witness activist analyst critic villager survivor expert".split()),
    "document": frozenset(
        "report release resolution transcript document study memo letter communique communiqué ruling indictment "
        "survey poll dossier filing cable".split()
    ),
    "media": frozenset(
        "newspaper magazine media television radio broadcaster channel tabloid outlet correspondent".split()
    ),
}  # fmt: skip
"""Kinds of unnamed sources that the contract of the account settles by their noun."""
_RELATIVE = frozenset(("WP", "WDT"))
_PRESS = "JRN"
_OFFICES = frozenset(("GOV", "MIL", "JUD", "LEG", "COP", "SPY"))
"""Sectors of offices whose holder, not named, speaks for the body."""
_AFTER_A_NOUN = frozenset(("appos", "flat", "compound", "nmod"))
_ANONYMITY = re.compile(
    r"(?:(?:speaking|spoke|talked|speaks)\s+)?(?:on (?:the )?condition of anonymity|anonymously)[^.;\"”]*"
    r"|who (?:\w+ )?(?:asked|declined|requested|refused|wished|spoke|did not want)[^.;\"”]*?"
    r"(?:named|identified|anonymous|anonymity)[^,.;\"”]*"
    r"|because (?:he|she|they) (?:was|were) not authori[sz]ed[^.;\"”]*"
)
_CLOSE = 200
"""How many characters after a source are looked at for why it is not named."""
_ARTICLE = re.compile(r"^(a|an|the|one|some|two)\s+", re.IGNORECASE)


def make_source(
    text: Text, who: Who, entities: dict[str, Entity], scores: dict[str, float], range_: Range | None, stops: list[int]
) -> Source:
    """Say who the source is and of what kind.

    Args:
        text, who, entities: the report, who is in it, and its entities by id.
        scores: the model's log-probability of each kind.
        range_: the source's tokens, if the text has any.
        stops: offsets at which cue and content begin: no reason for anonymity goes over them.
    """
    entity = entity_of(text.doc, who, range_) if range_ else None
    kind = source_kind(text.doc, scores, entities.get(entity or ""), range_)
    span = text.span(*range_) if range_ else None
    if span is not None and kind != "named" and hides_its_name(text, span):
        kind = "anonymous"
    anonymity = anonymity_of(text, span, stops) if kind == "anonymous" and span else None
    return Source(span=span, kind=kind, entity=entity, anonymity=anonymity)


def whole_source(doc: Doc, range_: Range) -> Range | None:
    """Lengthen a source that is nothing but an article to its noun phrase, and take "who" off its end.

    "It" of "it is said" is no source.
    """
    head = head_of(doc, range_)
    if relation(head) == "expl":
        return None
    start, end = range_
    while end - start > 1 and (doc[end - 1].tag_ in _RELATIVE or doc[end - 1].is_punct or doc[end - 1].is_space):
        end -= 1
    range_ = (start, end)
    if all(t.pos_ in ("DET", "ADJ", "SPACE") for t in doc[range_[0] : range_[1]]) and head.head.i != head.i:
        return phrase_of(head.head) if head.head.pos_ in ("NOUN", "PROPN") else range_
    return range_


def entity_of(doc: Doc, who: Who, range_: Range) -> str | None:
    """Give the entity of a source: a person named beside its head, that of its head, else the first one in it."""
    head = head_of(doc, range_)
    near = (*range(*range_), *(c.i for c in head.children))
    named = next((i for i in near if names_source(doc[i], head) and who.of_token.get(i) in who.named), None)
    if named is not None:
        return who.of_token[named]
    if head.i in who.heads or head.i in who.of_token:
        return who.heads.get(head.i) or who.of_token[head.i]
    return next((who.of_token[i] for i in range(*range_) if i in who.of_token), None)


def names_source(token: Token, head: Token) -> bool:
    """Say whether a word is the name of the person that a source's head word describes."""
    if token.ent_type_ != "PER" or head.ent_type_ == "PER":
        return False
    return token.head.i == head.i and relation(token) in _AFTER_A_NOUN and not any(
        c.dep_ == "case" for c in token.children
    )  # fmt: skip


def source_kind(doc: Doc, scores: dict[str, float], entity: Entity | None, range_: Range | None) -> SourceKind:
    """The model's kind, but nobody is ``named`` without a name, and a named person always is."""
    if (entity is not None and entity.kind == "person" and is_named(entity)) or (range_ and names_person(doc, range_)):
        return "named"
    left = {kind: score for kind, score in scores.items() if kind != "named" and (range_ or kind != "anonymous")}
    if range_ is not None and (settled := kind_of_noun(doc, head_of(doc, range_), entity)):
        return settled
    return cast(SourceKind, max(left, key=lambda kind: left[kind], default="organization"))


def names_person(doc: Doc, range_: Range) -> bool:
    """Say whether a source's head word is a person's name."""
    head = head_of(doc, range_)
    return head.ent_type_ == "PER" and head.pos_ == "PROPN" and head.text[:1].isupper()


def kind_of_noun(doc: Doc, head: Token, entity: Entity | None) -> SourceKind | None:
    """Give the kind that the noun of an unnamed source settles, or that of a news medium or an office."""
    lemma = head.lemma_.lower()
    agent = agents().get(lemma)
    if (settled := kind_of_word(lemma)) or (agent and agent.title and _OFFICES & set(agent.sectors)):
        return settled or "organization"
    if entity is not None and entity.kind == "organization" and _PRESS in entity.sector:
        return "media"
    last = (entity.name if entity is not None else "").rsplit(" ", 1)[-1].lower()
    return kind_of_word(last) or kind_of_word(last.removesuffix("s"))


def kind_of_word(noun: str) -> SourceKind | None:
    """Give the kind of source that a noun alone settles."""
    return next((kind for kind, nouns in _KIND_NOUNS.items() if noun in nouns), None)


def is_named(entity: Entity) -> bool:
    """Say whether a person is called by a proper name: each word of it begins with a capital."""
    words = [w for w in entity.name.split() if w not in _PARTICLES]
    return bool(words) and all(w[:1].isupper() or not w[:1].isalpha() for w in words)


def hides_its_name(text: Text, source: Span) -> bool:
    """Say whether the words just after a source, or its own, say that it would not be named."""
    match = _ANONYMITY.search(text.report.text, source.start, source.end + _CLOSE)
    return match is not None and match.start() <= source.end + 2


def anonymity_of(text: Text, source: Span, stops: list[int]) -> str:
    """Give the reason stated in the sentence, else the description of the source."""
    span = text.doc.char_span(source.start, source.end, alignment_mode="expand")
    match = _ANONYMITY.search(span.sent.text) if span is not None else None
    words = _ARTICLE.sub("", source.text)
    if span is not None and match is not None:
        first = span.sent.start_char + match.start()
        words = match[0][: min([s - first for s in stops if s > first], default=len(match[0]))]
    return " ".join(words.split()).rstrip(" ,")


def agreeing(sources: list[Source]) -> list[Source]:
    """Give all claims of one entity the kind that most of them have, the first of as many."""
    votes: dict[str, Counter[SourceKind]] = {}
    for source in sources:
        if source.entity:
            votes.setdefault(source.entity, Counter())[source.kind] += 1
    kinds = {entity: counted.most_common(1)[0][0] for entity, counted in votes.items()}
    return [
        source.model_copy(update={"kind": kinds[source.entity]})
        if source.entity and "anonymous" not in (source.kind, kinds[source.entity]) else source
        for source in sources
    ]  # fmt: skip
