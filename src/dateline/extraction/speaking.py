"""Whom "I" and "we" stand for: who says the words, else one speaker of the whole report."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Doc

from dateline.extraction.clusters import Cluster
from dateline.extraction.mentions import Naming
from dateline.extraction.pronouns import PRONOUNS
from dateline.extraction.syntax import head_of
from dateline.language.text import Attribution, Text

_QUOTES = frozenset("\"“”„«»''``")


class Speakers:
    """Who speaks at each word of a report.

    A quoted "I" is the source of the quotation, a quoted "we" the body or state that the source is
    or speaks for.
    """

    def __init__(self, text: Text, by_head: Mapping[int, Cluster]) -> None:
        self.doc, self.by_head = text.doc, by_head
        self.said_by: dict[int, Attribution] = {}
        for attribution in text.attributions:
            for start, end in attribution.content:
                self.said_by.update(dict.fromkeys(range(start, end), attribution))
        self.quoted = quoted(text.doc)

    def of(self, naming: Naming) -> Cluster | None:
        """Give whom a pronoun of the first person stands for, if a source is named for its words."""
        attribution = self.said_by.get(naming.head)
        if attribution is None or attribution.source is None or not self.quoted[naming.head]:
            return None
        pronoun = PRONOUNS[naming.key]
        if pronoun.grammar != 1:
            return None
        source = self.by_head.get(head_of(self.doc, attribution.source).i)
        return self.spoken_for(attribution, source) if pronoun.plural else source

    def spoken_for(self, attribution: Attribution, source: Cluster | None) -> Cluster | None:
        """Give the body or state a source speaks for: itself, or the first one that its words name."""
        if source is None or source.kind != "person":
            return source
        start, end = attribution.source or (0, 0)
        inside = (self.by_head.get(i) for i in range(start, end))
        return next((c for c in inside if c is not None and c.kind in ("organization", "country", "force")), None)


def quoted(doc: Doc) -> list[bool]:
    """Say of each token whether it stands between quotation marks of its paragraph."""
    inside, found = False, []
    for token in doc:
        if token.is_space and "\n" in token.text:
            inside = False
        if token.text in _QUOTES:
            inside = not inside
        found.append(inside)
    return found
