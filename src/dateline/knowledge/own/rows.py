"""What a file of actors holds: rows, and lines that could not be read."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from dateline.knowledge.actors import Actor, Agent


class MalformedError(Exception):
    """A line cannot be read; the message says why."""


@dataclass(frozen=True)
class Dated:
    """An actor with the first and last day on which its row holds; ``None`` is an open bound."""

    actor: Actor
    start: datetime.date | None = None
    end: datetime.date | None = None

    @property
    def always(self) -> bool:
        """Say whether the row holds on any day."""
        return self.start is None and self.end is None

    def holds(self, day: datetime.date) -> bool:
        """Say whether the row holds on a day."""
        return (self.start or day) <= day <= (self.end or day)


@dataclass
class Rows:
    """What was read of a file.

    Attributes:
        actors: rows with the names they go by.
        agents: common nouns.
        problems: for each line that was passed over its number and what is wrong with it.
    """

    actors: list[tuple[list[str], Dated]] = field(default_factory=list)
    agents: list[Agent] = field(default_factory=list)
    problems: list[tuple[int, str]] = field(default_factory=list)
