"""Which event the text says came before which."""

from __future__ import annotations

from spacy.tokens import Token

from dateline.account import Event, Order
from dateline.extraction.syntax import ancestors, relation
from dateline.language.text import Text
from dateline.report import Span

_LATER = {"after": "head", "following": "head", "since": "head", "before": "dependent", "until": "dependent"}
"""For each marker of a clause or noun, whether its head or its dependent is the later event."""


def find_order(text: Text, events: list[Event]) -> list[Order]:
    """Find pairs of events ordered by "after", "before", "since", "following", "until" in the tree."""
    of_token: dict[int, str] = {}
    for event in events:
        for mention in event.mentions:
            span = text.doc.char_span(mention.start, mention.end, alignment_mode="expand")
            if span is not None:
                of_token[span.root.i] = event.id
    found: dict[tuple[str, str], Order] = {}
    for index, dependent in of_token.items():
        marker = marker_of(text.doc[index])
        if marker is None:
            continue
        head = next((of_token[t.i] for t in ancestors(marker.head) if t.i in of_token), None)
        if head is None or head == dependent:
            continue
        pair = (dependent, head) if _LATER[marker.lower_] == "head" else (head, dependent)
        found.setdefault(pair, Order(before=pair[0], after=pair[1], span=marker_span(text, marker)))
    return list(found.values())


def marker_of(token: Token) -> Token | None:
    """Find the marker of order over a trigger: its own, or that of a noun it hangs on."""
    for candidate in (token, *ancestors(token)):
        for other in candidate.children:
            if other.lower_ in _LATER and other.dep_ in ("case", "mark"):
                return other
        if candidate.pos_ == "VERB" or relation(candidate) not in ("nmod", "obl", "compound", "amod"):
            break
    return None


def marker_span(text: Text, marker: Token) -> Span:
    """Give the marker with the measure before it ("just days before")."""
    start = marker.i
    for other in (*marker.children, *marker.head.children):
        if other.i < marker.i and relation(other) in ("obl", "advmod", "nummod") and other.right_edge.i + 1 == start:
            start = other.left_edge.i
    return text.span(start, marker.i + 1)
