"""Why an event has its codes, in a form that can be replayed.

A reason's ``by`` is ``model:`` and the model's version, a table and the number of its line
(``triggers.tsv:204``), or a rule and its version (``tree/1``).
"""

from __future__ import annotations

import datetime
import math
from typing import TYPE_CHECKING

from spacy.tokens import Token

from dateline.account import Reason
from dateline.extraction.circumstances import When
from dateline.extraction.status import Pull
from dateline.extraction.syntax import trigger_range
from dateline.language.text import Text

if TYPE_CHECKING:
    from dateline.extraction.what import Candidate, Side

LEXICON, GOVERNORS, TREE = "triggers.tsv", "status.tsv", "tree/1"


class Why:
    """The reasons for an event's codes; its clearest word gave type, mode and status."""

    def __init__(self, text: Text, clearest: Candidate) -> None:
        self.text, self.clearest = text, clearest
        self.model = f"model:{text.model}"
        self.words = [text.span(*trigger_range(clearest.token))]

    def type(self) -> list[Reason]:
        """Say what the model and the lexicon take the word for; the lexicon's score is the row's weight."""
        score = chance_of(self.clearest.trigger.types[self.clearest.type])
        found = [Reason(field="type", by=self.model, value=self.clearest.type, words=self.words, score=score)]
        if (row := self.clearest.row) is not None:
            by = f"{LEXICON}:{row.number}"
            found.append(Reason(field="type", by=by, value=row.type, words=self.words, score=row.weight))
        return found

    def mode(self, mode: str | None, score: float) -> list[Reason]:
        """Say what the mode rests on."""
        found = [Reason(field="mode", by=self.model, value=mode, words=self.words, score=chance_of(score))]
        if (row := self.clearest.row) is not None and row.mode and row.type == self.clearest.type:
            by = f"{LEXICON}:{row.number}"
            found.append(Reason(field="mode", by=by, value=row.mode, words=self.words, score=row.weight))
        return found

    def status(self, status: str, pulls: list[Pull]) -> list[Reason]:
        """Say what the status rests on: the model, and the words that pull towards it."""
        score = chance_of(self.clearest.trigger.statuses[status])
        found = [Reason(field="status", by=self.model, value=status, words=self.words, score=score)]
        for pull in pulls:
            words = [self.text.span(pull.word.i, pull.word.i + 1)]
            found.append(Reason(field="status", by=f"{GOVERNORS}:{pull.governor.number}", value=status, words=words))
        return found

    def sides(self, sides: dict[str, dict[str, Side]]) -> list[Reason]:
        """Say which words put each entity on its side."""
        return [
            Reason(
                field=f"{side}s",
                by=TREE if found.score is None else self.model,
                value=entity,
                words=[self.text.span(found.token, found.token + 1)],
                score=None if found.score is None else chance_of(found.score),
            )
            for side, entities in sides.items()
            for entity, found in entities.items()
        ]

    def dates(self, when: When) -> list[Reason]:
        """Say which time expression an event's dates are from."""
        if when.said is None:
            return []
        words = [self.text.span(*when.said)]
        return [Reason(field="dates", by=TREE, value=interval(when.start, when.end), words=words)]

    def places(self, places: dict[str, Token]) -> list[Reason]:
        """Say which mention of each place an event's place is from."""
        return [
            Reason(field="places", by=TREE, value=place, words=[self.text.span(head.i, head.i + 1)])
            for place, head in places.items()
        ]


def interval(start: datetime.date | None, end: datetime.date | None) -> str:
    """Write an interval as ISO 8601 does, an open side as two dots.

    >>> interval(datetime.date(2023, 6, 1), None)
    '2023-06-01/..'
    """
    return "/".join(day.isoformat() if day else ".." for day in (start, end))


def chance_of(score: float) -> float:
    """Turn a log-probability into a rounded probability."""
    return round(math.exp(score), 3)
