"""Attributions mended by the tree: a clause said is said as a whole, and the subject of a cue says it."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Doc, Token

from dateline.language.statements import with_statement
from dateline.language.text import Attribution, Range

_SHORT = 3
_EMPTY = frozenset(("DET", "ADP", "PUNCT", "SPACE", "CCONJ", "SCONJ", "PART", "AUX"))
_COVERED = 0.3
_REFUSAL = math.log(0.9)
"""How likely, as a log-probability, a cue without content must say that somebody declines to say something."""
_STEPS = 4
_SUPPOSE = frozenset(
    "allege assume believe consider deem estimate expect fear hope know presume report rumour say suppose think "
    "understand".split()
)
_QUOTE = frozenset("quote quotes quoted quoting cite cites cited citing".split())
_LIGHT = frozenset(("ADV", "AUX", "PART"))
_SAME_SUBJECT = frozenset(("conj", "xcomp", "advcl", "aux", "cop"))


def mended(doc: Doc, attributions: Iterable[Attribution]) -> tuple[Attribution, ...]:
    """Mend attributions, and leave out those that say nothing: no content, nor surely a refusal.

    A cue inside the content of another takes the clause that it governs: somebody tells what
    somebody else said.
    """
    whole = (with_whole_cue(doc, attribution) for attribution in attributions)
    every = [with_statement(doc, supposed(doc, quoting(doc, attribution))) for attribution in whole]
    told = {i for attribution in every for start, end in attribution.content for i in range(start, end)}
    found = [with_clause(doc, a, inside=a.cue[0] in told) for a in every]
    return tuple(with_source(doc, a) for a in found if a.content or a.stance["declines"] >= _REFUSAL)


def with_whole_cue(doc: Doc, attribution: Attribution) -> Attribution:
    """Lengthen a cue that is nothing but adverbs and auxiliaries to the verb after it ("also said")."""
    start, end = attribution.cue
    verb: Token = doc[start:end].root.head
    if all(t.pos_ in _LIGHT for t in doc[start:end]) and verb.pos_ == "VERB" and 0 <= verb.i - end < _STEPS:
        return replace(attribution, cue=(start, verb.i + 1))
    return attribution


def quoting(doc: Doc, attribution: Attribution) -> Attribution:
    """Put right who says what where somebody is quoted as saying it.

    Who quotes tells all of it; whoever is quoted says the clause.
    """
    verb: Token = doc[attribution.cue[0] : attribution.cue[1]].root
    if verb.lower_ in _QUOTE:
        said = next((c for c in verb.children if relation(c) == "advcl" and marked_as(c)), None)
        quoted = next((c for c in verb.children if relation(c) == "obj"), None)
        if said is not None and quoted is not None:
            whole = (quoted.left_edge.i, said.right_edge.i + 1)
            return replace(attribution, source=subject_of(doc, attribution.cue), content=(whole,))
    elif relation(verb) == "advcl" and marked_as(verb) and verb.head.lower_ in _QUOTE:
        quoted = next((c for c in verb.head.children if c.dep_ in ("obj", "nsubj:pass")), None)
        return replace(attribution, source=phrase_of(quoted) if quoted is not None else None)
    return attribution


def supposed(doc: Doc, attribution: Attribution) -> Attribution:
    """Put right what is supposed of somebody: "is expected to resign" is said of its subject, not by it."""
    verb: Token = doc[attribution.cue[0] : attribution.cue[1]].root
    subject = next((c for c in verb.children if c.dep_ == "nsubj:pass"), None)
    clause = next((c for c in verb.children if c.dep_ == "xcomp" and c.i > verb.i), None)
    if subject is None or clause is None or verb.lemma_.lower() not in _SUPPOSE:
        return attribution
    agent = next((c for c in verb.children if c.dep_ == "obl:agent"), None)
    source = phrase_of(agent) if agent is not None else None
    return replace(
        attribution, source=source, content=(phrase_of(subject), (clause.left_edge.i, clause.right_edge.i + 1))
    )


def marked_as(verb: Token) -> bool:
    """Say whether a clause begins with "as"."""
    return any(c.lower_ == "as" and c.i < verb.i for c in verb.children)


def with_clause(doc: Doc, attribution: Attribution, inside: bool) -> Attribution:
    """Lengthen content to the clause that the cue governs, and drop scraps outside its sentence.

    Args:
        doc: the text.
        attribution: what is mended.
        inside: whether the cue stands in the content of another; then it may have no content yet.
    """
    content = attribution.content
    clause = said_clause(doc, attribution)
    if clause is not None:
        touched = [c for c in content if c[0] < clause[1] and clause[0] < c[1]]
        covered = sum(min(c[1], clause[1]) - max(c[0], clause[0]) for c in touched)
        if not content and inside:
            content = (clause,)
        elif touched and covered >= _COVERED * (clause[1] - clause[0]):
            whole = (min(clause[0], touched[0][0]), max(clause[1], touched[-1][1]))
            content = tuple(sorted([whole, *(c for c in content if c not in touched)]))
    content = tuple(c for c in content if any(t.pos_ not in _EMPTY for t in doc[c[0] : c[1]]))
    longest = max((c[1] - c[0] for c in content), default=0)
    if longest >= _SHORT:
        content = tuple(c for c in content if c[1] - c[0] >= _SHORT or beside_cue(doc, attribution, c))
    return replace(attribution, content=content)


def with_source(doc: Doc, attribution: Attribution) -> Attribution:
    """Give an attribution without a source the subject of its cue, if that is none of its content."""
    if attribution.source is not None:
        return attribution
    subject = subject_of(doc, attribution.cue)
    if subject is None or any(a < subject[1] and subject[0] < b for a, b in attribution.content):
        return attribution
    return replace(attribution, source=subject)


def subject_of(doc: Doc, cue: Range) -> Range | None:
    """Find who says: the subject of the cue's verb, or of the verb it is joined to or hangs on."""
    verb: Token = doc[cue[0] : cue[1]].root
    for _ in range(_STEPS):
        subject = next((c for c in verb.children if relation(c) == "nsubj"), None)
        if subject is not None:
            return phrase_of(subject)
        if relation(verb) not in _SAME_SUBJECT:
            return None
        verb = verb.head
    return None


def phrase_of(noun: Token) -> Range:
    """Give a noun phrase without its relative clauses, appositions and the punctuation after them."""
    start, end = noun.left_edge.i, noun.right_edge.i + 1
    for other in noun.children:
        if other.i > noun.i and relation(other) in ("acl", "appos", "parataxis", "punct"):
            end = min(end, other.left_edge.i)
    while end > noun.i + 1 and (noun.doc[end - 1].is_space or noun.doc[end - 1].is_punct):
        end -= 1
    return start, max(end, noun.i + 1)


def relation(token: Token) -> str:
    """Give a token's relation without its subtype."""
    return token.dep_.split(":")[0]


def said_clause(doc: Doc, attribution: Attribution) -> Range | None:
    """Give the range of the clause that is the complement of the cue, if it holds neither cue nor source."""
    verb: Token = doc[attribution.cue[0] : attribution.cue[1]].root
    clause = next((c for c in verb.children if c.dep_ == "ccomp"), None)
    if clause is None:
        return None
    range_ = (clause.left_edge.i, clause.right_edge.i + 1)
    others = [attribution.cue] + ([attribution.source] if attribution.source else [])
    return None if any(a < range_[1] and range_[0] < b for a, b in others) else range_


def beside_cue(doc: Doc, attribution: Attribution, content: Range) -> bool:
    """Say whether content stands in the sentence of its cue."""
    return bool(doc[attribution.cue[0]].sent.start == doc[content[0]].sent.start)
