"""A table like ACLED's: comma-separated, with ACLED's columns of precision and its kinds of actors.

Types stay PLOVER's, and the status stands in ``tags``. ``fatalities`` is empty where nobody says how many
died, and the most cautious source's number where several do; the scale of a source is not known.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from dateline.archive import Archive
from dateline.archive.story import Actor
from dateline.export.dates import Interval, iso
from dateline.export.places import country_name, province
from dateline.export.separated import Cell, separated
from dateline.export.told import Told, names, told
from dateline.knowledge.tables import read_table

COLUMNS = (
    "event_id", "event_date", "time_precision", "event_type", "sub_event_type", "actor1", "assoc_actor_1", "inter1",
    "actor2", "assoc_actor_2", "inter2", "country", "admin1", "location", "latitude", "longitude", "geo_precision",
    "source", "source_scale", "notes", "fatalities", "tags",
)  # fmt: skip
"""The columns in their order."""

_GEO_PRECISION = {"point": 1, "city": 1, "region": 3}


def lines(archive: Archive) -> Iterator[str]:
    """Write an archive's stories."""
    yield from separated([COLUMNS], ",")
    yield from separated((row(each) for each in told(archive)), ",")


def row(told: Told) -> tuple[Cell, ...]:
    """Make the row of a story."""
    story = told.story
    first, second = sides(told)
    return (
        story.id, iso(story.start), Interval(story.start, story.end).precision,
        story.type, story.mode, *side(first, told), *side(second, told), *where(told),
        "; ".join(told.publishers), None, told.sentence, told.least("dead"), story.status,
    )  # fmt: skip


def sides(told: Told) -> tuple[Sequence[Actor], Sequence[Actor]]:
    """Give the actors of both sides; of those who act on each other, the first stands on its own."""
    story = told.story
    return (story.actors, story.recipients) if story.recipients else (story.actors[:1], story.actors[1:])


def side(actors: Sequence[Actor], told: Told) -> tuple[Cell, Cell, Cell]:
    """Fill the actor told most, those beside it, and its kind."""
    if not actors:
        return None, None, None
    return actors[0].name, names(actors[1:], "; "), inter(actors[0], told)


def inter(actor: Actor, told: Told) -> str | None:
    """Give ACLED's kind of an actor; a crowd that protests is known by its deed."""
    if told.story.type == "PROTEST" and actor in told.story.actors and actor.kind == "group":
        return "Rioters" if told.story.mode == "riot" else "Protesters"
    return next((inters()[sector] for sector in actor.sectors if sector in inters()), None)


@cache
def inters() -> dict[str, str]:
    """Load the kind of actor for each sector."""
    return {row["sector"]: row["inter"] for row in read_table("acled")}


def where(told: Told) -> tuple[Cell, ...]:
    """Fill country, admin1, location, latitude, longitude and geo_precision."""
    place, point = told.place, told.point or (None, None)
    if place is None:
        return (None,) * 6
    return country_name(place.country), province(place), place.name, *point, _GEO_PRECISION.get(place.precision)
