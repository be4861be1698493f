"""At which level two tellings agree in each aspect: the rows of ``knowledge/tables/agreement.tsv``.

What one of the two does not know is ``unknown`` and says nothing: accounts are partly wrong and
often silent.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache, lru_cache

from dateline.knowledge.common import bits
from dateline.knowledge.tables import read_table
from dateline.ledger.disagreements import together
from dateline.linking.telling import DAY, Number, Side, Spot, Telling
from dateline.linking.words import folded, words_of

NEAR = 40.0
"""Kilometres within which two places can be meant by one happening."""

MONTH = 31 * DAY

_TELLING = 4.0
"""The bits of a word that tells whom a name names; "army" and "minister" have less."""


def dates(a: Telling, b: Telling) -> str:
    """Compare when they happened, or may have."""
    first, second = a.days, b.days
    if first is None or second is None:
        return "unknown"
    gap = (max(first[0], second[0]) - min(first[1], second[1])).days
    if not a.dated or not b.dated:
        return "news of those days" if gap <= 0 else "other news"
    if gap <= 0:
        longest = max(end - start for start, end in (first, second))
        return "long overlap" if longest > MONTH else "overlap" if longest else "same day"
    return "a day apart" if gap == 1 else "days apart" if gap <= 3 else "apart"


def places(a: Sequence[Spot], b: Sequence[Spot]) -> str:
    """Compare where they happened: the best of all pairs of places."""
    order = ("same", "near", "region", "unknown", "elsewhere", "other state")
    return min((spots(x, y) for x in a for y in b), key=order.index, default="unknown")


def spots(a: Spot, b: Spot) -> str:
    """Compare two places: ``same``, ``near``, ``region`` (one may lie in the other), ``elsewhere`` and so on."""
    if folded(a.name) == folded(b.name):
        return "region" if a.kind == "country" else "same"
    if a.kind != "city" or b.kind != "city":
        return "unknown" if None in (a.country, b.country) else "region" if a.country == b.country else "other state"
    apart = kilometres(a, b)
    if math.isinf(apart):
        return "unknown"
    return "near" if apart <= NEAR else "elsewhere" if a.country == b.country else "other state"


def kilometres(a: Spot, b: Spot) -> float:
    """Give the great-circle distance of two places, infinite where one has no coordinates (haversine)."""
    if a.latitude is None or a.longitude is None or b.latitude is None or b.longitude is None:
        return math.inf
    south, north = math.radians(a.latitude), math.radians(b.latitude)
    across = math.radians(b.longitude - a.longitude)
    half = math.sin((north - south) / 2) ** 2 + math.cos(south) * math.cos(north) * math.sin(across / 2) ** 2
    return 2 * 6371 * math.asin(math.sqrt(half))


def sides(a: Telling, b: Telling) -> dict[str, str]:
    """Compare actors with actors and recipients with recipients, and see whether they are swapped."""
    actors, recipients = parties(a.actors, b.actors), parties(a.recipients, b.recipients)
    crossed = (parties(a.actors, b.recipients), parties(a.recipients, b.actors))
    if "same" in crossed and "same" not in (actors, recipients):
        return {"swapped": "yes", "actors": crossed[0], "recipients": crossed[1]}
    return {"actors": actors, "recipients": recipients}


def parties(a: Sequence[Side], b: Sequence[Side]) -> str:
    """Compare two parties: ``same`` name, a name ``alike``, ``same state``, ``other``, or ``unknown``."""
    if not a or not b:
        return "unknown"
    if {folded(side.name) for side in a} & {folded(side.name) for side in b}:
        return "same"
    if _stems(a) & _stems(b):
        return "alike"
    first, second = {side.country for side in a}, {side.country for side in b}
    if (first & second) - {None}:
        return "same state"
    return "unknown" if None in first | second else "other"


def _stems(sides: Sequence[Side]) -> set[str]:
    return {stem for side in sides for stem in _stems_of(side.name)}


@lru_cache(maxsize=8192)
def _stems_of(name: str) -> frozenset[str]:
    return frozenset(stem for stem in words_of(name) if bits(stem) > _TELLING)


def counts(a: Sequence[Number], b: Sequence[Number]) -> str:
    """Compare the numbers told: the best of all pairs of one fate."""
    order = ("same", "compatible", "other")
    found = (_numbers(x, y) for x in a for y in b if x.what == y.what)
    return min(found, key=order.index, default="unknown")


def _numbers(a: Number, b: Number) -> str:
    if (a.low, a.high) == (b.low, b.high):
        return "same"
    return "compatible" if together(a, b) else "other"


def words(a: Telling, b: Telling) -> str:
    """Compare the words in which they are told, without names."""
    return _band("words", likeness(a.plain, b.plain))


def settings(a: Telling, b: Telling) -> str:
    """Compare the words and names around them."""
    return _band("setting", likeness(a.around, b.around))


def _band(aspect: str, alike: float) -> str:
    return next(level for least, level in _bands(aspect) if alike >= least)


def likeness(a: frozenset[str], b: frozenset[str]) -> float:
    """Give the cosine of two sets of stems, each weighed by its bits: 0 to 1."""
    shared = _squares(a & b)
    return shared / math.sqrt(_squares(a) * _squares(b)) if shared else 0.0


@lru_cache(maxsize=8192)
def _squares(stems: frozenset[str]) -> float:
    return sum(bits(stem) ** 2 for stem in stems)


@cache
def _bands(aspect: str) -> tuple[tuple[float, str], ...]:
    rows = [row["level"] for row in read_table("agreement") if row["aspect"] == aspect]
    return tuple(sorted(((float(level), level) for level in rows), reverse=True))
