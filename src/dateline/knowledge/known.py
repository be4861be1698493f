"""What is known of actors: the package's tables, and the user's rows over them."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from dateline.knowledge.actors import Actor, Agent, actors, agents
from dateline.knowledge.own import read_own
from dateline.knowledge.own.rows import Dated
from dateline.knowledge.tables import key

_MARKS = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
"""Marks of direction and width, which nobody sees in a word."""


@dataclass(frozen=True)
class Known:
    """Actors by name and agents by noun; without rows of the user's it is what the package knows.

    Attributes:
        own: the user's rows by each name, in lower case, those of a name in the order of the files.
        own_agents: the user's agents by noun.
        problems: a sentence for each line of the user's files that was passed over.
    """

    own: Mapping[str, tuple[Dated, ...]] = field(default_factory=dict)
    own_agents: Mapping[str, Agent] = field(default_factory=dict)
    problems: tuple[str, ...] = ()

    def own_actor(self, name: str, day: datetime.date | None) -> Actor | None:
        """Give the user's actor of a name on a day: the first row that is restricted to it, else one that is not.

        Where the day is not known only a row without restriction holds.
        """
        rows = self.own.get(key(name).casefold(), ())
        restricted = (row for row in rows if not row.always and day is not None and row.holds(day))
        found = next(restricted, None) or next((row for row in rows if row.always), None)
        return found.actor if found else None

    def kind_of(self, name: str) -> str | None:
        """Give the kind of the user's actor of a name, empty where its row gives none; ``None`` if there is no row."""
        rows = self.own.get(key(name).casefold())
        return rows[0].actor.kind if rows else None

    def actor(self, name: str, day: datetime.date | None) -> Actor | None:
        """Give the actor of a name on a day; the user's before the package's."""
        return self.own_actor(name, day) or actors().get(key(name))

    def agent(self, *forms: str) -> Agent | None:
        """Give the agent that a noun names in one of its lower-case forms; the user's before the package's."""
        plain = [form.strip(_MARKS) for form in forms]
        found = (table[form] for table in (self.own_agents, agents()) for form in plain if form in table)
        return next(found, None)


NOTHING_OF_OWN = Known()
"""What the package knows."""


def known_with(paths: Iterable[str | os.PathLike[str]]) -> Known:
    """Read files of actors; where two have rows for one name, those of the first come first.

    Raises:
        KnowledgeError: a file cannot be read or holds no actor.
    """
    own: dict[str, list[Dated]] = {}
    nouns: dict[str, Agent] = {}
    problems: list[str] = []
    for path in paths:
        rows = read_own(path)
        for names, row in rows.actors:
            for name in dict.fromkeys(key(name).casefold() for name in names):
                own.setdefault(name, []).append(row)
        for agent in rows.agents:
            nouns.setdefault(agent.noun, agent)
        problems += [
            f"line {number} of {os.fspath(path)} was passed over: {why}." for number, why in sorted(rows.problems)
        ]
    return Known({name: tuple(found) for name, found in own.items()}, nouns, tuple(problems))
