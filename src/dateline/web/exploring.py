"""The filtered result that all views show."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from threading import Lock
from typing import cast, get_args

from sqlalchemy import Connection

from dateline.archive import Archive, choices
from dateline.archive.changes import Changes
from dateline.archive.choices import Choices
from dateline.archive.loading import load_actors
from dateline.archive.outlines import Outline, load_outlines
from dateline.archive.story import Actor, Place
from dateline.knowledge.countries import countries
from dateline.knowledge.plover import scale
from dateline.web.models import Explored, PlaceKind, Row, Value, Where, Who

MOST = 5_000
"""How many events the views draw."""

VALUES = 25
"""How many values of a facet are listed."""

FACETS = ("type", "status", "actor", "recipient", "country", "source", "publisher")

BOUNDARY_NOTE = (
    "Borders are Natural Earth's, drawn as they are controlled. A disputed place is listed under the state that the "
    "usage of the United Nations names, or under none. Neither says who is right."
)


class Rows:
    """Rows of an archive, made once and kept until the archive changes: most filters share most of theirs.

    Args:
        archive: the archive.
        most: how many are kept.
    """

    def __init__(self, archive: Archive, most: int = 8 * MOST) -> None:
        self.archive, self._most = archive, most
        self._changes, self._lock = Changes(archive.engine), Lock()
        self._stamp, self._kept = 0, dict[str, Row]()

    def of(self, connection: Connection, ids: Sequence[str], stamp: int) -> list[Row]:
        """Give rows in the order of their ids.

        Args:
            stamp: what ``stamp`` gave before the connection's transaction began.
        """
        with self._lock:
            if stamp != self._stamp or len(self._kept) > self._most:
                self._stamp, self._kept = stamp, {}
            kept = self._kept
        missing = [id for id in ids if id not in kept]
        kept.update((outline.id, row_of(outline)) for outline in load_outlines(connection, missing))
        return [kept[id] for id in ids]

    def stamp(self) -> int:
        """Give a number that is another whenever the archive changed."""
        return self._changes.stamp()


def explore(rows: Rows, wanted: Choices, most: int = MOST) -> Explored:
    """Give the events that are chosen, as many as the views draw, and what may be chosen next."""
    stamp = rows.stamp()
    with rows.archive.reading() as connection:
        total = choices.count(connection, wanted)
        events = rows.of(connection, choices.best_ids(connection, wanted, most), stamp)
        facets = {facet: values(connection, wanted, facet) for facet in FACETS}
    return Explored(
        total=total, shown=len(events), left_out=left_out(total, len(events)), facets=facets, events=events,
        unplaced=sum(not any(map(has_spot, row.places)) for row in events), boundary_note=BOUNDARY_NOTE,
    )  # fmt: skip


def left_out(total: int, shown: int) -> str:
    """Say which events are not shown.

    >>> left_out(7000, 5000)
    'Of 7,000 events the 5,000 most corroborated are shown, of equals the latest: choose facets to see the other 2,000.'
    """
    if total <= shown:
        return ""
    return (
        f"Of {total:,} events the {shown:,} most corroborated are shown, of equals the latest: "
        f"choose facets to see the other {total - shown:,}."
    )


def values(connection: Connection, wanted: Choices, facet: str) -> list[Value]:
    """Give the values of a facet by how many events have them, whatever is chosen of that facet itself."""
    found = choices.tally(connection, choices.without(wanted, facet), facet, VALUES)
    actors = load_actors(connection, [row.value for row in found]) if facet in ("actor", "recipient") else {}
    return [Value(value=row.value, label=label(facet, row.value, actors), count=row.stories) for row in found]


def label(facet: str, value: str, actors: dict[str, Actor]) -> str:
    """Call a value as people do."""
    if facet == "country":
        country = countries().by_code.get(value)
        return country.name if country else value
    actor = actors.get(value)
    if actor is None:
        return value
    return f"{actor.name} ({actor.country})" if actor.country and actor.kind != "country" else actor.name


def row_of(outline: Outline) -> Row:
    """Make a row of a story in outline."""
    fields = {name: getattr(outline, name) for name in Row.model_fields if name not in _MADE}
    return Row.model_construct(
        **fields, quad=quad(outline.type, outline.mode, outline.context),
        actors=tuple(map(who, outline.actors)), recipients=tuple(map(who, outline.recipients)),
        places=tuple(map(where, outline.places)),
    )  # fmt: skip


@cache
def quad(type: str, mode: str | None, context: tuple[str, ...]) -> str:
    """Give PLOVER's quad class."""
    return scale(type, mode, context).quad


_MADE = ("quad", "actors", "recipients", "places")


def who(actor: Actor) -> Who:
    """Make an actor of a row."""
    return Who.model_construct(id=actor.id, name=actor.name, country=actor.country)


def where(place: Place) -> Where:
    """Make a place of a row."""
    kind = cast(PlaceKind, place.precision if place.precision in get_args(PlaceKind) else "area")
    return Where.model_construct(
        id=place.id, name=place.name, kind=kind, country=place.country,
        latitude=place.latitude, longitude=place.longitude,
    )  # fmt: skip


def has_spot(place: Where) -> bool:
    """Say whether a map can show a place: as a point, or as an area of a country or about a region."""
    return place.latitude is not None or (place.kind == "country" and place.country is not None)
