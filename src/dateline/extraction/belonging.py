"""Which state and sector the words of a mention or role speak of."""

from __future__ import annotations

from spacy.tokens import Doc

from dateline.extraction.roles import time_of
from dateline.extraction.syntax import case_words, child, head_of, relation
from dateline.knowledge.actors import actors
from dateline.knowledge.countries import countries
from dateline.knowledge.tables import key
from dateline.language.text import Range, Text

_LONGEST_NAME = 4
_TOWARDS = frozenset("about against between for on to toward towards with".split())
"""Prepositions after which stands whom somebody deals with, not whose they are ("the ambassador to Chad")."""


def country_in(text: Text, range_: Range) -> str | None:
    """Find the state that a mention or role names by the user's knowledge, adjective, name, people, seat or capital."""
    doc, day = text.doc, text.report.published
    start, end = range_
    if start >= 2 and doc[start - 1].text in ("'s", "’s"):
        start -= 2
    known, others = countries(), dealt_with(doc, (start, end))
    for i in range(start, end):
        if i in others or not doc[i].text[:1].isupper():
            continue
        for size in range(min(_LONGEST_NAME, end - i), 0, -1):
            words = key(doc[i : i + size].text)
            own, body = text.known.own_actor(words, day), actors().get(words)
            code = own.country if own else None
            code = code or known.of_words(words) or known.by_capital.get(words) or (body.country if body else None)
            if code:
                return code
    return None


def dealt_with(doc: Doc, range_: Range) -> set[int]:
    """Give the tokens of a range that say whom somebody deals with."""
    found: set[int] = set()
    for token in doc[range_[0] : range_[1]]:
        if not range_[0] <= token.head.i < range_[1]:
            continue
        if relation(token) in ("nmod", "obl", "acl", "advcl") and _TOWARDS.intersection(case_words(token)):
            found.update(range(token.left_edge.i, token.right_edge.i + 1))
    return found


def with_modifiers(doc: Doc, range_: Range) -> Range:
    """Lengthen a mention to the words that modify its head from before."""
    head = head_of(doc, range_)
    before = [c.i for c in head.children if c.i < range_[0] and relation(c) in ("amod", "compound", "nmod")]
    return min([range_[0], *before]), range_[1]


def former(doc: Doc, range_: Range) -> bool:
    """Say whether a mention is of somebody who was what it says ("a former minister")."""
    return time_of(doc[range_[0] : range_[1]].text) == "former"


def sectors_in(text: Text, range_: Range) -> list[str]:
    """Give the sectors of the agent nouns in a mention: the longest phrase that ends at its head first."""
    doc, known = text.doc, text.known
    head = head_of(doc, range_)
    beside = [t for t in doc[range_[0] : range_[1]] if t.i != head.i and relation(t) in ("compound", "amod")]
    owned: list[str] = []
    for token in (head, *beside):
        for size in (3, 2, 1):
            start = token.i - size + 1
            if start < 0:
                continue
            before = "".join(f"{t.lower_} " for t in doc[start : token.i])
            forms = (before + token.lemma_.lower(), before + token.lower_)
            agent = known.agent(*forms, *(form.replace(" - ", "-") for form in forms))
            if agent:
                owned += agent.sectors
                break
        if owned:
            break
    of = child(head, "nmod")
    if not owned and of is not None and range_[0] <= of.i < range_[1]:
        agent = known.agent(of.lemma_.lower())
        owned += agent.sectors if agent else ()
    return owned
