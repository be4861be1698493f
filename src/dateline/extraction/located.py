"""Times, places and counts with the tokens they stand on, as the other parts of extraction need them."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.account import Count, Place, Time
from dateline.language.text import Range


@dataclass(frozen=True)
class LocatedTime:
    """A time and the tokens of its expression.

    ``since`` is true where the expression says that something has lasted since then.
    """

    time: Time
    range: Range
    since: bool = False


@dataclass(frozen=True)
class LocatedPlace:
    """A place and the tokens of each of its mentions."""

    place: Place
    ranges: tuple[Range, ...]


@dataclass(frozen=True)
class LocatedCount:
    """A count and the tokens of its expression."""

    count: Count
    range: Range
