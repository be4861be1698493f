"""Places by name: countries, our own table of regions and sites, the shipped towns, the user's own gazetteer."""

from __future__ import annotations

import os
from functools import cache, lru_cache
from pathlib import Path

import platformdirs

from dateline.knowledge.countries import countries
from dateline.knowledge.store import SHIPPED, GazetteerPlace, Store
from dateline.knowledge.tables import Row, fold, read_table, values

VARIABLE = "DATELINE_GAZETTEER"
"""The environment variable that names the user's gazetteer file."""

WELL_KNOWN = 15_000
"""A town of so many inhabitants is well known."""

LONGEST = 200
"""No place has a name of so many characters."""


def user_gazetteer() -> Path:
    """Give the path of the user's own gazetteer: ``DATELINE_GAZETTEER``, or in the user's data directory."""
    named = os.environ.get(VARIABLE)
    return Path(named) if named else platformdirs.user_data_path("dateline") / "gazetteer.sqlite"


@cache
def stores() -> tuple[Store, ...]:
    """Open the gazetteer files there are, the user's own first.

    Raises:
        KnowledgeError: the user's file is no gazetteer.
    """
    own = user_gazetteer()
    return (*([Store(own)] if own.exists() else []), Store(SHIPPED))


def forget() -> None:
    """Look places up anew, after the user's gazetteer has changed."""
    stores.cache_clear()
    look_up.cache_clear()


@cache
def tables() -> dict[str, tuple[GazetteerPlace, ...]]:
    """Load countries and our own regions by each of their names."""
    found: dict[str, list[GazetteerPlace]] = {}

    def add(place: GazetteerPlace, names: list[str]) -> None:
        for name in dict.fromkeys(map(fold, (place.name, *names))):
            found.setdefault(name, []).append(place)

    known = countries().by_code
    for row in read_table("countries"):
        if row["kind"] in ("state", "territory"):
            country, number = known[row["code"]], row["geonames"]
            where = country.latitude, country.longitude
            place = GazetteerPlace(row["name"], "country", row["code"], *where, 0, int(number) if number else None)
            add(place, values(row["names"]))
    for row in read_table("regions"):
        add(region(row), values(row["names"]))
    return {name: tuple(places) for name, places in found.items()}


def region(row: Row) -> GazetteerPlace:
    """Make a place of a row of the regions table."""
    return GazetteerPlace(
        row["name"], row["kind"], row["country"] or None, float(row["latitude"]), float(row["longitude"]), 0,
        int(row["geonames"]) if row["geonames"] else None, row["division"].partition(".")[2] or None,
    )  # fmt: skip


@cache
def divisions() -> dict[tuple[str, str], str]:
    """Give the names of first-level divisions by country and GeoNames' code of the division."""
    coded = (row for row in read_table("regions") if row["division"])
    return {tuple(row["division"].split(".", 1)): row["name"] for row in coded}  # type: ignore[misc]


@lru_cache(maxsize=65_536)
def look_up(name: str) -> tuple[GazetteerPlace, ...]:
    """Give every place of a name, whatever its case, accents and article.

    Countries and regions stand first, then the user's places, then towns by size.
    """
    folded = fold(name) if len(name) < LONGEST else ""
    if not folded:
        return ()
    found: dict[object, GazetteerPlace] = {}
    for places in (tables().get(folded, ()), *(store.look_up(folded) for store in stores())):
        for place in places:
            found.setdefault(place.geonames or place, place)
    return tuple(found.values())


def is_well_known(name: str) -> bool:
    """Say whether a name is that of a country, a region or a town of some size, so that it is likely a place's."""
    return any(place.kind != "city" or place.population >= WELL_KNOWN for place in look_up(name))
