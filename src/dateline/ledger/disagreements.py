"""What the sources of one report disagree on; the report's own voice is one of them."""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterator
from itertools import combinations
from typing import Literal, Protocol

from dateline.account import Account, Claim, Count, Event, Part, What
from dateline.ledger.sources import source_key

_OWN_VOICE = ""
_HOLDS = frozenset(("asserts", "accuses", "believes"))
"""Stances of somebody who holds that what they say is so."""
_STEM = 4
"""How many first letters forms of one word share."""
_ABOUT = 0.1
"""How far from an approximate number the true one may lie, as a share of it."""


class Position(Part):
    """What one side says: that an event was, was not (``denied``), or that a count is right.

    ``claims`` holds the claims that say so; none where the report says it in its own voice.
    """

    event: str
    denied: bool = False
    count: str | None = None
    claims: list[str]


class Disagreement(Part):
    """Positions of different sources of which at most one is right.

    ``what`` is what is counted, where they disagree on a number.
    """

    about: Literal["event", "count"]
    what: What | None = None
    positions: list[Position]


class Bounded(Protocol):
    """A number of which bounds are known; ``None`` is an open bound."""

    @property
    def low(self) -> int | None: ...
    @property
    def high(self) -> int | None: ...
    @property
    def approximate(self) -> bool: ...


def together(a: Bounded, b: Bounded) -> bool:
    """Say whether two numbers can both be true; a number that is "about" one has a tenth of it as room."""
    (low, high), (other_low, other_high) = _range(a), _range(b)
    return max(low, other_low) <= min(high, other_high)


def _range(number: Bounded) -> tuple[float, float]:
    room = _ABOUT if number.approximate else 0.0
    low = 0.0 if number.low is None else number.low * (1 - room)
    return low, math.inf if number.high is None else number.high * (1 + room)


def disagreements(account: Account) -> list[Disagreement]:
    """Give what the sources of a report disagree on, in the order of its events.

    Sources disagree on an event that one holds and another denies, also where the report tells it
    as two events, and on two numbers of one kind for one event that cannot both be true.
    """
    by_event, by_count = _index(account.claims)
    counts = {count.id: count for count in account.counts}
    actual = _by_side(account.events)
    found: list[Disagreement] = []
    for event in account.events:
        if event.status == "negated":
            found += _told_twice(event, _same_happenings(event, actual), by_event)
        found += _held_and_denied(event, by_event.get(event.id, []))
        found += _counted(event, [counts[i] for i in event.counts if i in counts], by_count)
    return found


def _index(claims: list[Claim]) -> tuple[dict[str, list[Claim]], dict[str, list[Claim]]]:
    """Find claims by the events and by the counts in them."""
    by_event: dict[str, list[Claim]] = {}
    by_count: dict[str, list[Claim]] = {}
    for claim in claims:
        for event in claim.events:
            by_event.setdefault(event, []).append(claim)
        for count in claim.counts:
            by_count.setdefault(count, []).append(claim)
    return by_event, by_count


def _by_side(events: list[Event]) -> dict[tuple[str, str], list[Event]]:
    """Find the events that are told as facts by type and entity."""
    found: dict[tuple[str, str], list[Event]] = {}
    for event in events:
        if event.status == "actual":
            for entity in {*event.actors, *event.recipients}:
                found.setdefault((event.type, entity), []).append(event)
    return found


def _same_happenings(event: Event, actual: dict[tuple[str, str], list[Event]]) -> list[Event]:
    """Give the events told as facts that can be what an event says was not.

    They share a side, contradict each other in nothing, and are named by one word or share one more thing.
    """
    near = {e.id: e for side in (*event.actors, *event.recipients) for e in actual.get((event.type, side), [])}
    return [
        other
        for other in near.values()
        if all(_meet(a, b) for a, b in _aspects(event, other))
        and _days_meet(event, other)
        and (_one_word(event, other) or sum(not set(a).isdisjoint(b) for a, b in _aspects(event, other)) > 1)
    ]


def _aspects(a: Event, b: Event) -> list[tuple[list[str], list[str]]]:
    return [(a.actors, b.actors), (a.recipients, b.recipients), (a.places, b.places)]


def _one_word(a: Event, b: Event) -> bool:
    """Say whether two events are named by forms of one word ("shelled", "shelling")."""
    size = min(len(a.trigger.text), len(b.trigger.text), _STEM)
    return a.trigger.text[:size].casefold() == b.trigger.text[:size].casefold()


def _meet(a: list[str], b: list[str]) -> bool:
    """Say whether two lists share something, or one of them is not known."""
    return not a or not b or not set(a).isdisjoint(b)


def _days_meet(a: Event, b: Event) -> bool:
    """Say whether two events can have been on the same day, by what the text says of it."""
    if "published" in (a.date_basis, b.date_basis):
        return True
    last = min(a.end or datetime.date.max, b.end or datetime.date.max)
    return max(a.start or datetime.date.min, b.start or datetime.date.min) <= last


def _apart(a: list[Claim], b: list[Claim]) -> bool:
    """Say whether two things are told by different sources."""
    return _voices(a).isdisjoint(_voices(b))


def _voices(claims: list[Claim]) -> set[str]:
    return {source_key(claim) for claim in claims} or {_OWN_VOICE}


def _told_twice(event: Event, others: list[Event], claims: dict[str, list[Claim]]) -> Iterator[Disagreement]:
    """Put an event that is said not to have been beside those that other sources tell as facts."""
    said = claims.get(event.id, [])
    held = []
    for other in others:
        told = claims.get(other.id, [])
        holding = [claim for claim in told if claim.stance in _HOLDS]
        if bool(holding) == bool(told) and _apart(holding, said):
            held.append(Position(event=other.id, claims=_ids(holding)))
    if held:
        yield Disagreement(about="event", positions=[*held, Position(event=event.id, denied=True, claims=_ids(said))])


def _held_and_denied(event: Event, said: list[Claim]) -> Iterator[Disagreement]:
    """Put those who hold an event beside those who deny it."""
    denying = [claim for claim in said if claim.stance == "denies"]
    holding = [claim for claim in said if claim.stance in _HOLDS]
    if denying and holding and _apart(holding, denying):
        held = Position(event=event.id, claims=_ids(holding))
        yield Disagreement(about="event", positions=[held, Position(event=event.id, denied=True, claims=_ids(denying))])


def _ids(claims: list[Claim]) -> list[str]:
    return [claim.id for claim in claims]


def _counted(event: Event, counts: list[Count], claims: dict[str, list[Claim]]) -> Iterator[Disagreement]:
    """Put the numbers of one kind side by side that different sources give for an event.

    ``other`` is left out: two such numbers need not count the same.
    """
    kinds: dict[What, list[Count]] = {}
    for count in counts:
        kinds.setdefault(count.what, []).append(count)
    kinds.pop("other", None)
    for what, found in kinds.items():
        said = {count.id: claims.get(count.id, []) for count in found}
        if any(not together(a, b) and _apart(said[a.id], said[b.id]) for a, b in combinations(found, 2)):
            positions = [Position(event=event.id, count=c.id, claims=_ids(said[c.id])) for c in found]
            yield Disagreement(about="count", what=what, positions=positions)
