"""What a time expression is read against, and what it is read as."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from dateline.account import TimeBasis
from dateline.extraction.times.calendar import Day, Interval
from dateline.extraction.times.values import length_value, value_of

Kind = Literal["DATE", "TIME", "DURATION", "SET"]
"""The types of TIMEX3 (Pustejovsky and others 2003, "TimeML")."""


@dataclass(frozen=True)
class Setting:
    """What a time expression is read against.

    Attributes:
        published: the report's date.
        anchor: the last day that the report's story was at.
        told: the last week, month, quarter and year that the report told of, by the name of the unit, the last at the
            end.
        later: whether the words around tell of the future.
        before: the lower-case word before the expression.
        gone: whether the verb that the expression hangs on tells of what is past.
        rate: whether a noun or number stands before it, as in "40 tonnes a year".
    """

    published: Day | None
    anchor: Day | None
    told: Mapping[str, Interval]
    later: bool
    before: str
    rate: bool = False
    gone: bool = False


@dataclass(frozen=True)
class Length:
    """A length of time; a ``number`` of 0 is one that is not said."""

    number: float
    unit: str


@dataclass(frozen=True)
class Reading:
    """What an expression means.

    Attributes:
        kind: its TIMEX3 type.
        value: its TIMEX3 value, empty where the calendar has no such thing.
        interval: its days, ``None`` where it has no place on the calendar.
        basis: what the interval rests on.
        length: how long it lasts, for a duration.
    """

    kind: Kind
    value: str
    interval: Interval | None = None
    basis: TimeBasis = "published"
    length: Length | None = None


Reader = Callable[[re.Match[str], Setting], Reading]
UNKNOWN = Reading("DATE", "")
"""A date that is not known without the publication date, or that no calendar has."""


def dated(interval: Interval | None, basis: TimeBasis = "published", named: Interval | None = None) -> Reading:
    """Read an expression as a date.

    Args:
        named: the unit that the expression names, where the interval is a part of it
            ("the end of March" is a day, and March in TIMEX3).
    """
    return Reading("DATE", value_of(named or interval), interval, basis)


def lasting(number: float, unit: str, interval: Interval | None = None, basis: TimeBasis = "published") -> Reading:
    """Read an expression as a length of time, which may have its place on the calendar."""
    return Reading("DURATION", length_value(number, unit), interval, basis, Length(number, unit))


def vague(value: str, interval: Interval | None = None) -> Reading:
    """Read an expression as a vague past, present or future."""
    return Reading("DATE", value, interval)
