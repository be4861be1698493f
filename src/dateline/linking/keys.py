"""The keys by which tellings of one happening find each other.

Only tellings that meet in a key are ever compared, so that the work grows with the archive and not
with its square (blocking; Papadakis and others, Blocking and Filtering Techniques for Entity
Resolution: A Survey, ACM Computing Surveys 53, 2020). A key joins a time to a type of event and a
name or a state, or to two names. What lasts longer goes by its months, what lasts very long by the
year in which it began, and what has no date by the day of its report.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from itertools import combinations

from dateline.knowledge.common import bits
from dateline.linking.telling import DAY, NEWS, Telling

MOST = 100
"""How many tellings, the smallest ids first, are compared for the sake of one key: nothing that so many
share tells them apart, and time must not grow with its square."""

_SHORT = 4 * DAY
_LONG = 31 * DAY
_NAMES = 6
_PAIRED = 4


def keys_of(telling: Telling) -> tuple[str, ...]:
    """Give the keys under which a telling is stored, sorted; none where it has no name or no time at all."""
    return _keys(telling, _stored(telling))


def probes_of(telling: Telling) -> tuple[str, ...]:
    """Give the keys by which a telling asks for others, sorted.

    They reach further than ``keys_of``. Of two tellings one's probes hold a key of the other exactly
    when the other's hold a key of the first, so it does not matter which comes first.
    """
    return _keys(telling, _asked(telling))


def _keys(telling: Telling, times: Iterator[str]) -> tuple[str, ...]:
    about = tuple(_about(telling))
    return tuple(sorted({f"{time}|{each}" for time in times for each in about}))


def _about(telling: Telling) -> Iterator[str]:
    told = set(telling.words) & set(telling.names) or set(telling.names)
    names = sorted(told, key=lambda stem: (-bits(stem), stem))[:_NAMES]
    yield from (f"{telling.type} {name}" for name in names)
    yield from (f"{one} {other}" for one, other in combinations(sorted(names[:_PAIRED]), 2))
    states = {spot.country for spot in telling.places} | {side.country for side in telling.sides}
    yield from (f"{telling.type} {state}" for state in states if state)


def _stored(telling: Telling) -> Iterator[str]:
    days = telling.days
    if days is None:
        return
    start, end = days
    if not telling.dated:
        yield f"news {end}"
    elif end - start <= _SHORT:
        yield from (f"day {day}" for day in _days(start, end))
        yield from (f"in {month}" for month in _months(start, end))
    elif end - start <= _LONG:
        yield from (f"over {month}" for month in _months(start, end))
    else:
        yield f"since {start.year}"


def _asked(telling: Telling) -> Iterator[str]:
    days = telling.days
    if days is None:
        return
    start, end = days
    if not telling.dated:
        yield from (f"day {day}" for day in _days(start, end))
        yield from (f"news {day}" for day in _days(end - NEWS, end + NEWS))
    elif end - start <= _SHORT:
        yield from (f"day {day}" for day in _days(start - DAY, end + DAY))
        yield from (f"news {day}" for day in _days(start, end + NEWS))
        yield from (f"over {month}" for month in _months(start, end))
    elif end - start <= _LONG:
        yield from (f"{how} {month}" for month in _months(start, end) for how in ("in", "over"))
    else:
        yield f"since {start.year}"


def _days(start: datetime.date, end: datetime.date) -> Iterator[datetime.date]:
    return (start + n * DAY for n in range((end - start).days + 1))


def _months(start: datetime.date, end: datetime.date) -> list[str]:
    """Give the months of an interval of at most a month: those of its first and last day."""
    return sorted({f"{day:%Y-%m}" for day in (start, end)})
