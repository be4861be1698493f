"""Named bodies, armed groups and leaders, and the common nouns that name agents."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import cache

from dateline.knowledge.sectors import BEYOND_STATES
from dateline.knowledge.tables import key, read_table, values

_NEAR = 5
"""How many years from a term a surname alone still means who held it."""


@dataclass(frozen=True)
class Actor:
    """What is known of a named actor: kind, country code and sectors, most specific first.

    ``own`` says that the user gave it; of such a one ``kind`` may be empty.
    """

    name: str
    kind: str
    country: str | None
    sectors: tuple[str, ...]
    own: bool = False


@dataclass(frozen=True)
class Term:
    """A leader's time in an office; ``end`` is ``None`` while it lasts."""

    name: str
    country: str
    office: str
    start: datetime.date
    end: datetime.date | None

    def holds(self, day: datetime.date) -> bool:
        """Say whether a day is one of the term."""
        return self.start <= day <= (self.end or datetime.date.max)

    def years_from(self, day: datetime.date) -> float:
        """Give how many years lie between a day and the term."""
        nearest = min(max(day, self.start), self.end or datetime.date.max)
        return abs((day - nearest).days) / 365.25


@dataclass(frozen=True)
class Agent:
    """A common noun that names agents; ``title`` nouns stand before or after a name."""

    noun: str
    kind: str
    sectors: tuple[str, ...]
    title: bool


@cache
def actors() -> dict[str, Actor]:
    """Load bodies and groups by each of their names; the first row of a name has it."""
    found: dict[str, Actor] = {}
    for table in ("bodies", "groups"):
        for row in read_table(table):
            actor = Actor(row["name"], row["kind"], row["country"] or None, tuple(values(row["sector"])))
            for name in (row["name"], *values(row["aliases"])):
                found.setdefault(key(name), actor)
    return found


@cache
def agents() -> dict[str, Agent]:
    """Load the agent nouns by their lower-case singular."""
    return {
        row["noun"]: Agent(row["noun"], row["kind"], tuple(values(row["sector"])), row["what"] == "title")
        for row in read_table("agents")
    }


@cache
def terms() -> dict[str, tuple[Term, ...]]:
    """Load the leaders' terms by each of their names."""
    found: dict[str, list[Term]] = {}
    for row in read_table("leaders"):
        end = row["end"]
        term = Term(
            row["name"], row["country"], row["office"],
            first_day(row["start"]), last_day(end) if end else None,
        )  # fmt: skip
        for name in dict.fromkeys((row["name"], *values(row["aliases"]))):
            found.setdefault(key(name), []).append(term)
    return {name: tuple(found[name]) for name in found}


def leader(name: str, day: datetime.date | None) -> Term | None:
    """Give the leader that a name means on a day, or any whose name is shared by nobody else.

    A full name means its bearer at any time: on a day out of office the state that it was or will
    be an office of, the nearest in time. A surname alone means only somebody in office at most five
    years before or after, and nobody where two such share it.
    """
    candidates = terms().get(key(name), ())
    if day is not None:
        in_office = [t for t in candidates if t.holds(day)]
        if not in_office and " " in name:
            return min(candidates, key=lambda t: (t.country in BEYOND_STATES, t.years_from(day)), default=None)
        candidates = tuple(in_office or (t for t in candidates if t.years_from(day) <= _NEAR))
    bearers = {(t.name, t.country) for t in candidates}
    return candidates[0] if len(bearers) == 1 else None


def first_day(text: str) -> datetime.date:
    """Read ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD`` as the first day it can mean."""
    year, month, day = [*(int(x) for x in text.split("-")), 1, 1][:3]
    return datetime.date(year, month, day)


def last_day(text: str) -> datetime.date:
    """Read ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD`` as the last day it can mean."""
    parts = [int(x) for x in text.split("-")]
    if len(parts) == 3:
        return datetime.date(*parts)
    year, month = parts if len(parts) == 2 else (parts[0], 12)
    following = datetime.date(year + month // 12, month % 12 + 1, 1)
    return following - datetime.timedelta(days=1)
