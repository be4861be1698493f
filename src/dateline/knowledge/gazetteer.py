"""Places by name: countries, our own table of regions and sites, and the cities of GeoNames."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dateline.knowledge.countries import countries
from dateline.knowledge.tables import Row, key, read_table, values

PRECISION = {"country": "country", "city": "city", "site": "point", "camp": "point", "neighbourhood": "city"}
"""Precision by kind; every other kind is a region."""


@dataclass(frozen=True)
class GazetteerPlace:
    """One place of the gazetteer; coordinates in degrees.

    Attributes:
        kind: ``country``, ``city``, or the kind of the regions table (province, river, ...).
        country: alpha-3 code, or ``None`` where it lies in several states or none.
        population: of a city; 0 where not known.
        geonames: GeoNames id, or ``None``.
    """

    name: str
    kind: str
    country: str | None
    latitude: float
    longitude: float
    population: int = 0
    geonames: int | None = None

    @property
    def precision(self) -> str:
        """The precision that the account gives the place."""
        return PRECISION.get(self.kind, "region")


@cache
def gazetteer() -> dict[str, tuple[GazetteerPlace, ...]]:
    """Load countries and our own regions by each of their names."""
    found: dict[str, list[GazetteerPlace]] = {}

    def add(place: GazetteerPlace, names: list[str]) -> None:
        for name in dict.fromkeys([place.name, *names]):
            same = found.setdefault(key(name), [])
            if place not in same:
                same.append(place)

    known = countries()
    for row in read_table("countries"):
        if row["kind"] in ("state", "territory"):
            country = known.by_code[row["code"]]
            place = GazetteerPlace(row["name"], "country", row["code"], country.latitude, country.longitude)
            add(place, values(row["names"]))
    for row in read_table("regions"):
        where = float(row["latitude"]), float(row["longitude"])
        add(GazetteerPlace(row["name"], row["kind"], row["country"] or None, *where), values(row["names"]))
    return {name: tuple(places) for name, places in found.items()}


@cache
def cities() -> dict[str, list[Row]]:
    """Load the rows of the cities table by name, largest first.

    The table's names are in the form they are looked up by already, and a row becomes a place
    only when it is asked for: there are 34,000.
    """
    found: dict[str, list[Row]] = {}
    for row in read_table("cities"):
        for name in (key(row["name"]), *values(row["names"])):
            found.setdefault(name, []).append(row)
    return found


def city(row: Row) -> GazetteerPlace:
    """Make a place of a row of the cities table."""
    return GazetteerPlace(
        row["name"], "city", row["country"] or None, float(row["latitude"]), float(row["longitude"]),
        int(row["population"]), int(row["geonames"]),
    )  # fmt: skip


def look_up(name: str) -> tuple[GazetteerPlace, ...]:
    """Give every place of a name, with or without its article: countries, regions, cities by size."""
    plain = key(name)
    for form in dict.fromkeys((plain, plain.removeprefix("the "), plain.removeprefix("The "))):
        found = (*gazetteer().get(form, ()), *map(city, cities().get(form, ())))
        if found:
            return found
    return ()
