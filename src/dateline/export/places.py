"""What formats with a column for each level want to know of a place."""

from __future__ import annotations

from dateline.archive.story import Place
from dateline.knowledge.countries import countries

_FIRST_LEVEL = frozenset(("province", "state"))


def is_town(place: Place) -> bool:
    """Say whether a place is a town or a part of one."""
    return place.precision == "city"


def province(place: Place) -> str | None:
    """Name the first-level division of a state that a place is or lies in."""
    return place.name if place.kind in _FIRST_LEVEL else place.admin1


def country_name(code: str | None) -> str | None:
    """Name the state that a code means.

    >>> country_name("RUS"), country_name("UNO"), country_name(None)
    ('Russia', None, None)
    """
    country = countries().by_code.get(code or "")
    return country.name if country else None
