"""Attributions mended by the tree: a clause said is said as a whole, and the subject of a cue says it."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc, Token

from dateline.language.text import Attribution, Range

_SHORT = 3
_EMPTY = frozenset(("DET", "ADP", "PUNCT", "SPACE", "CCONJ", "SCONJ", "PART", "AUX"))
_COVERED = 0.3
_STEPS = 4
_SAME_SUBJECT = frozenset(("conj", "xcomp", "advcl", "aux", "cop"))


def mended(doc: Doc, attribution: Attribution) -> Attribution:
    """Lengthen content to the clause that the cue governs, drop scraps outside its sentence, find the source."""
    content = attribution.content
    clause = said_clause(doc, attribution)
    if clause is not None:
        touched = [c for c in content if c[0] < clause[1] and clause[0] < c[1]]
        covered = sum(min(c[1], clause[1]) - max(c[0], clause[0]) for c in touched)
        if touched and covered >= _COVERED * (clause[1] - clause[0]):
            whole = (min(clause[0], touched[0][0]), max(clause[1], touched[-1][1]))
            content = tuple(sorted([whole, *(c for c in content if c not in touched)]))
    content = tuple(c for c in content if any(t.pos_ not in _EMPTY for t in doc[c[0] : c[1]]))
    longest = max((c[1] - c[0] for c in content), default=0)
    if longest >= _SHORT:
        content = tuple(c for c in content if c[1] - c[0] >= _SHORT or beside_cue(doc, attribution, c))
    return with_source(doc, replace(attribution, content=content))


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
