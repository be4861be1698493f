"""The keys by which tellings of one happening find each other.

Only tellings that meet in a key are ever compared, so that the work grows with the archive and not
with its square (blocking; Papadakis and others, Blocking and Filtering Techniques for Entity
Resolution: A Survey, ACM Computing Surveys 53, 2020). A key joins a day to a name; where only a
state is known, also to a family of types, for a state has many events a day. What lasts longer than
a few days goes by its months.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator

from dateline.linking.telling import Telling
from dateline.linking.types import family

_SHORT = datetime.timedelta(days=4)
_MONTHS = 36
_DAY = datetime.timedelta(days=1)
Days = tuple[datetime.date, datetime.date]


def keys_of(telling: Telling) -> tuple[str, ...]:
    """Give the keys under which a telling is stored; none where it has no name or no date at all."""
    return _keys(telling, _stored)


def probes_of(telling: Telling) -> tuple[str, ...]:
    """Give the keys by which a telling asks for others.

    They reach a day further than ``keys_of``. Of two tellings one's probes hold a key of the other
    exactly when the other's hold a key of the first, so it does not matter which comes first.
    """
    return _keys(telling, _asked)


def _keys(telling: Telling, when: Callable[[Days], Iterator[str]]) -> tuple[str, ...]:
    days = days_of(telling)
    return tuple(sorted({f"{w}|{n}" for w in when(days) for n in _names(telling)})) if days else ()


def days_of(telling: Telling) -> Days | None:
    """Give the first and last day that a telling may have in mind.

    Where it has no date of its own it is taken for news: of the days before its publication.
    """
    if telling.start is not None:
        return telling.start, telling.end or telling.start
    if telling.end is not None:
        return telling.end, telling.end
    if telling.published is not None:
        return telling.published - 2 * _DAY, telling.published
    return None


def _stored(days: Days) -> Iterator[str]:
    start, end = days
    if end - start > _SHORT:
        yield from (f"long {month}" for month in _months(start, end))
    else:
        yield from (f"in {month}" for month in _months(start, end))
        yield from _each_day(start, end)


def _asked(days: Days) -> Iterator[str]:
    start, end = days
    yield from (f"long {month}" for month in _months(start, end))
    if end - start > _SHORT:
        yield from (f"in {month}" for month in _months(start, end))
    else:
        yield from _each_day(start - _DAY, end + _DAY)


def _months(start: datetime.date, end: datetime.date) -> Iterator[str]:
    """Give the months of an interval; of a very long one those of its first years."""
    first, last = start.year * 12 + start.month - 1, end.year * 12 + end.month - 1
    return (f"{month // 12}-{month % 12 + 1:02}" for month in range(first, min(last, first + _MONTHS) + 1))


def _each_day(start: datetime.date, end: datetime.date) -> Iterator[str]:
    return ((start + n * _DAY).isoformat() for n in range((end - start).days + 1))


def _names(telling: Telling) -> Iterator[str]:
    yield from (spot.name.casefold() for spot in telling.places if spot.kind != "country")
    yield from (side.name.casefold() for side in telling.sides if side.kind != "country")
    states = {spot.country for spot in telling.places} | {side.country for side in telling.sides}
    yield from (f"{family(telling.type)} {state}" for state in states if state)
