"""A gazetteer on disk: one SQLite file of places and their names, the shipped one and the user's own."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from dateline.errors import KnowledgeError
from dateline.knowledge.tables import fold

SHIPPED = Path(str(files("dateline.knowledge") / "gazetteer.sqlite"))
"""The gazetteer that comes with the package."""

PRECISION = {"country": "country", "city": "city", "site": "point", "camp": "point", "neighbourhood": "city"}
"""Precision by kind; every other kind is a region."""

MOST = 60
"""How many places of one name are looked at, the largest."""

_UNIT = 10_000
"""Coordinates are stored as whole numbers of 1/10,000 degree, 11 m."""
_SCHEMA = """
create table if not exists places (
  id integer primary key, name text not null, kind text, country text, admin1 text,
  latitude integer not null, longitude integer not null, population integer
);
create table if not exists names (name text not null, place integer not null, primary key (name, place)) without rowid;
"""
_LOOK_UP = f"""
select places.name, kind, country, latitude, longitude, population, nullif(max(id, 0), 0), admin1
from names join places on id = place where names.name = ? order by population desc, id limit {MOST}
"""


class GazetteerPlace(NamedTuple):
    """One place of a gazetteer; coordinates in degrees.

    Attributes:
        kind: ``country``, ``city``, or a kind of the regions table (province, river, ...).
        country: alpha-3 code, or ``None`` where it lies in several states or none.
        population: of a city; 0 where not known.
        geonames: GeoNames id, or ``None``.
        admin1: GeoNames' code of the first-level division that it is or lies in ("TX"), or ``None``.
    """

    name: str
    kind: str
    country: str | None
    latitude: float
    longitude: float
    population: int = 0
    geonames: int | None = None
    admin1: str | None = None

    @property
    def precision(self) -> str:
        """The precision that the account gives the place."""
        return PRECISION.get(self.kind, "region")


Named = tuple[GazetteerPlace, Iterable[str]]
"""A place and its other names."""


class Store:
    """The places of a gazetteer file, by name.

    Reading takes no locks and the file is never written to, so that threads and processes can share it.

    Raises:
        KnowledgeError: the file is no gazetteer.
    """

    def __init__(self, path: Path) -> None:
        with explained(path):
            self.db = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, check_same_thread=False)
            self.db.execute(_LOOK_UP, ("",)).fetchone()

    def look_up(self, folded: str) -> tuple[GazetteerPlace, ...]:
        """Give the places of a folded name, the largest first."""
        return tuple(
            GazetteerPlace(name, kind or "city", country, north / _UNIT, east / _UNIT, people or 0, id_, admin1)
            for name, kind, country, north, east, people, id_, admin1 in self.db.execute(_LOOK_UP, (folded,))
        )


def add_places(path: Path, places: Iterable[Named]) -> int:
    """Add places to a gazetteer file, all or, if anything goes wrong, none; it is made if there is none.

    A place takes the place of one with the same GeoNames id. One without gets an id below zero.

    Returns:
        How many were added.

    Raises:
        KnowledgeError: the file is no gazetteer, or cannot be written.
    """
    with explained(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(path)) as db, db:
            db.executescript(_SCHEMA)
            return sum(insert(db, place, names) for place, names in places)


def insert(db: sqlite3.Connection, place: GazetteerPlace, names: Iterable[str]) -> int:
    """Put one place and its names into a database, and say how many places that is."""
    number = place.geonames
    if number is None:
        number = min(0, db.execute("select min(id) from places").fetchone()[0] or 0) - 1
    db.execute(
        "insert or replace into places values (?, ?, ?, ?, ?, ?, ?, ?)",
        (number, place.name, None if place.kind == "city" else place.kind, place.country, place.admin1,
         round(place.latitude * _UNIT), round(place.longitude * _UNIT), place.population or None),
    )  # fmt: skip
    folded = {fold(name) for name in (place.name, *names)} - {""}
    db.executemany("insert or ignore into names values (?, ?)", [(name, number) for name in folded])
    return 1


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Say what is wrong with a gazetteer file in one sentence."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise KnowledgeError(f"{path} cannot be used as a gazetteer ({error}); remove it or name another.") from error
