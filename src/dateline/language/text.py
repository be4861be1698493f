"""An annotated text: what the language room hands to extraction."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from dateline.knowledge.known import NOTHING_OF_OWN, Known
from dateline.report import Report
from dateline.report import Span as ReportSpan

Range = tuple[int, int]
"""A half-open range of tokens of the ``Doc``."""


@dataclass(frozen=True)
class Attribution:
    """Words attributed to a source: ranges of tokens; ``source`` is ``None`` where it is unsaid.

    ``stance`` and ``kind`` are the model's log-probabilities of the claim's stance and of its
    source's kind, by label.
    """

    cue: Range
    source: Range | None
    content: tuple[Range, ...]
    stance: dict[str, float]
    kind: dict[str, float]


@dataclass(frozen=True)
class Trigger:
    """A word that names an event, as the model scores it.

    Attributes:
        token: index of the word.
        types, modes, statuses, contexts: log-probabilities by label; type ``O`` is no event.
        sides: for ``actor`` and ``recipient`` the words that are that side, with log-probabilities.
        same: index of an earlier word that names the same event, or ``None``.
    """

    token: int
    types: dict[str, float]
    modes: dict[str, float]
    statuses: dict[str, float]
    contexts: dict[str, float]
    sides: dict[str, tuple[tuple[int, float], ...]]
    same: int | None


@dataclass(frozen=True)
class Mention:
    """Words that stand for an entity: the range, the model's kind, an earlier mention it refers back to."""

    range: Range
    kind: str
    antecedent: int | None = None


@dataclass(frozen=True)
class Text:
    """A report with its words, sentences, tags, lemmas, trees and names in a spaCy ``Doc``.

    White space that is more than one space stands as tokens of its own in ``doc``, so that
    ``doc.text == report.text``; names are in ``doc.ents`` (PER, ORG, LOC, NORP). ``model`` is the
    version of the model that made all this, ``known`` what is known of actors.
    """

    report: Report
    doc: Doc
    attributions: tuple[Attribution, ...] = ()
    mentions: tuple[Mention, ...] = ()
    triggers: tuple[Trigger, ...] = ()
    model: str = ""
    known: Known = NOTHING_OF_OWN

    def span(self, start: int, end: int) -> ReportSpan:
        """Give the report's span for the tokens ``start`` to ``end`` (exclusive)."""
        first, last = self.doc[start], self.doc[end - 1]
        return self.report.span(first.idx, last.idx + len(last.text))

    def tokens(self, range_: Range) -> Span:
        """Give the tokens of a range."""
        return self.doc[range_[0] : range_[1]]

    def sentence_of(self, token: Token) -> Span:
        """Give the sentence a token stands in."""
        return token.sent
