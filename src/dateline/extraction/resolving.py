"""Which place a name means in its report: what contains it, what else is named, then size.

The names of a report vote for the countries, first-level divisions and neighbourhoods of what they
may mean, each sharing one vote among its places by their scores; the votes of the others raise a
place's own score; and again. It is mean-field inference in a graph of names in which agreement is
counted by country, division and square of a grid instead of pair by pair, so that the time is linear.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from dateline.knowledge.countries import countries
from dateline.knowledge.gazetteer import look_up
from dateline.knowledge.store import GazetteerPlace
from dateline.knowledge.tables import fold, key

DIVISIONS = frozenset(("state", "province", "territory"))
_PRIOR = {
    "country": 10.0,
    "continent": 10.0,
    "ocean": 10.0,
    "state": 6.5,
    "province": 5.5,
    "region": 6.0,
    "sea": 6.0,
    "district": 3.5,
}
_PRIOR_ELSE = 4.0
_PRIOR_WIDE = 10.0
"""A sea, continent or region of several states, which no vote for a country can help."""
_CAPITAL = 0.7
_OTHER_NAME = 2.0
"""What a town's being a capital adds to its prior, and what a name that is not its first takes off."""
_COUNTRY, _DIVISION, _NEAR = 2.0, 2.0, 1.5
"""Weights of the votes for a place's country, its division and its neighbourhood."""
_SAID = 8.0
_SHARP = 1.5
_ROUNDS = 2
_LEAST_SHARE = 0.01
_SQUARE = 1.0
"""Side of a square of the grid in degrees."""
_NEAR_KM = 80.0
_FAR = 12
_WITHIN = re.compile(r",? \(?|,? in (the )?", re.I)
"""What stands between a place and the one it lies in."""


class Name(NamedTuple):
    """A place name in a text: its words and the characters it covers, end exclusive."""

    words: str
    start: int
    end: int


Division = tuple[str, str]
"""A country and GeoNames' code of a first-level division of it."""
Square = tuple[int, int, int]
"""A square of one of the two grids."""


class Candidate(NamedTuple):
    """A place that a name may mean, and what it votes for.

    ``prior`` is how likely it is meant whatever the report, in powers of ten of a town's inhabitants.
    """

    place: GazetteerPlace
    prior: float
    country: str | None
    division: Division | None
    squares: tuple[Square, ...]


@lru_cache(maxsize=16_384)
def candidates(name: str) -> tuple[Candidate, ...]:
    """Give the places that a name may mean; the name of a people means its country."""
    places = look_up(name)
    if not places and (code := countries().of_words(name)):
        places = tuple(p for p in look_up(countries().by_code[code].name) if p.kind == "country")
    folded = fold(name)
    return tuple(candidate(place, folded) for place in places)


def candidate(place: GazetteerPlace, folded: str) -> Candidate:
    """Weigh a place by itself."""
    if place.kind == "city":
        prior = math.log10(place.population + 100)
        prior += _CAPITAL if countries().by_capital.get(key(place.name)) == place.country else 0.0
        prior -= _OTHER_NAME if place.name.lower() != folded and fold(place.name) != folded else 0.0
    else:
        prior = _PRIOR.get(place.kind, _PRIOR_ELSE) if place.country else _PRIOR_WIDE
    division = (place.country, place.admin1) if place.country and place.admin1 else None
    pointed = place.kind != "country" and place.kind not in DIVISIONS
    return Candidate(place, prior, place.country, division, squares(place) if pointed else ())


def squares(place: GazetteerPlace) -> tuple[tuple[int, int, int], ...]:
    """Give the squares of two grids, half a square apart, that a place lies in."""
    north, east = place.latitude / _SQUARE, place.longitude / _SQUARE
    return (0, math.floor(north), math.floor(east)), (1, math.floor(north + 0.5), math.floor(east + 0.5))


class Sense:
    """What one name means all over a report, or as long as it stands in one container."""

    def __init__(self, options: tuple[Candidate, ...]) -> None:
        self.options = options
        self.scores = [option.prior for option in options]
        self.mentions = 0
        self.shares: list[float] = []

    def prefer(self, wanted: Sequence[bool]) -> None:
        """Raise the places that the text says are meant, as inside another name's or containing it."""
        self.scores = [s + _SAID if yes else s for s, yes in zip(self.scores, wanted, strict=True)]

    def best(self) -> GazetteerPlace | None:
        """Give the likeliest place."""
        return self.options[self.shares.index(max(self.shares))].place if self.options else None


class Votes:
    """How many names, in shares, speak for each country, division and square."""

    def __init__(self, hints: Mapping[str, float]) -> None:
        self.of: defaultdict[str | Division | Square | None, float] = defaultdict(float)
        self.of.update(hints)

    def add(self, sense: Sense, sign: int) -> None:
        """Count or take back a name's vote, which it shares among its places."""
        weight = sign * (1.0 + math.log(sense.mentions))
        of = self.of
        for option, share in zip(sense.options, sense.shares, strict=True):
            if share > _LEAST_SHARE:
                for thing in (option.country, option.division, *option.squares):
                    if thing:
                        of[thing] = max(0.0, of[thing] + weight * share)

    def weigh(self, sense: Sense) -> None:
        """Share a name's vote anew, by its places' own scores and the votes of the other names."""
        if len(sense.options) == 1:
            sense.shares = [1.0]
            return
        scores = [s + self.support(option) for s, option in zip(sense.scores, sense.options, strict=True)]
        most = max(scores)
        weights = [math.exp(_SHARP * (s - most)) for s in scores]
        total = sum(weights)
        sense.shares = [w / total for w in weights]

    def support(self, option: Candidate) -> float:
        """Give what the other names say for a place."""
        of = self.of
        found = _COUNTRY * math.log1p(of[option.country])
        if option.division:
            found += _DIVISION * math.log1p(of[option.division])
        if option.squares:
            one, other = option.squares
            found += _NEAR * math.log1p(max(of[one], of[other]))
        return found


def resolve(names: Sequence[Name], text: str, hints: Mapping[str, float]) -> list[GazetteerPlace | None]:
    """Say which place each name of a report means.

    Args:
        names: in the order of the text.
        text: the report's.
        hints: votes for countries (alpha-3) from what is no place name, such as actors.

    Returns:
        A place for each name, ``None`` where the gazetteer has none of the name.
    """
    of_name = senses(names, text)
    every = [sense for sense in dict.fromkeys(of_name) if sense.options]
    votes = Votes({})
    for sense in every:
        votes.weigh(sense)
    votes = Votes(hints)
    for sense in every:
        votes.add(sense, 1)
    for _ in range(_ROUNDS):
        for sense in every:
            votes.add(sense, -1)
            votes.weigh(sense)
            votes.add(sense, 1)
    return [sense.best() for sense in of_name]


def senses(names: Sequence[Name], text: str) -> list[Sense]:
    """Give each name its sense: one for all mentions of a name but those said to lie elsewhere."""
    inner = containers(names, text)
    found: dict[tuple[str, str | None], Sense] = {}
    first: dict[str, str] = {}
    for number, container in inner.items():
        first.setdefault(fold(names[number].words), fold(names[container].words))
    of_name = []
    for number, name in enumerate(names):
        folded = fold(name.words)
        inside = fold(names[inner[number]].words) if number in inner else first.get(folded)
        sense = found.get((folded, inside))
        if sense is None:
            sense = found[folded, inside] = Sense(candidates(name.words))
        sense.mentions += 1
        of_name.append(sense)
    for number, container in inner.items():
        narrow(of_name[number], of_name[container])
    return of_name


def containers(names: Sequence[Name], text: str) -> dict[int, int]:
    """Say which names are said to lie in the next: "Mosul, Iraq", "Homs in Syria"."""
    return {
        number: number + 1
        for number, (name, other) in enumerate(pairwise(names))
        if other.start - name.end < _FAR and _WITHIN.fullmatch(text, name.end, other.start)
    }


def narrow(sense: Sense, container: Sense) -> None:
    """Prefer the places that lie in one of another name's, and those others that hold one."""
    pairs = [[lies_in(a.place, b.place) for b in container.options] for a in sense.options]
    if any(map(any, pairs)):
        sense.prefer([any(row) for row in pairs])
        container.prefer([any(column) for column in zip(*pairs, strict=True)])


def lies_in(place: GazetteerPlace, other: GazetteerPlace) -> bool:
    """Say whether a place lies in another, as far as the gazetteer knows."""
    if place.country != other.country or place == other or place.kind == "country":
        return False
    if other.kind == "country":
        return True
    if place.admin1 != other.admin1 or place.kind in DIVISIONS:
        return False
    return other.kind in DIVISIONS or (other.kind == "district" and distance(place, other) < _NEAR_KM)


def distance(a: GazetteerPlace, b: GazetteerPlace) -> float:
    """Great-circle distance in kilometres."""
    p, q = math.radians(a.latitude), math.radians(b.latitude)
    east = math.radians(b.longitude - a.longitude)
    h = math.sin((q - p) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin(east / 2) ** 2
    return 2 * 6371.0 * math.asin(math.sqrt(min(1.0, h)))
