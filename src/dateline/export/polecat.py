"""POLECAT's tab-separated table of 40 columns.

Several actors, recipients or codes stand in one cell with ``;`` between them, those of several
columns in the same order. Codes of the Correlates of War, titles, Wikipedia's ids and districts are
not known to an archive and stay empty.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline import __version__
from dateline.archive import Archive
from dateline.archive.story import Actor
from dateline.export.dates import iso
from dateline.export.places import is_town, province
from dateline.export.plover import modes
from dateline.export.separated import Cell, separated
from dateline.export.told import Told, names, told
from dateline.knowledge.plover import scale


def _side_columns(side: str) -> tuple[str, ...]:
    return (
        f"{side} Name", f"{side} Country", f"{side} COW", f"Primary {side} Sector", f"{side} Sectors",
        f"{side} Title", f"{side} Name Raw", f"Wikipedia {side} ID",
    )  # fmt: skip


COLUMNS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
    *_side_columns("Actor"), *_side_columns("Recipient"),
    "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID",
    "Raw Placename", "Feature Type", "Source", "Publication Date", "Story People", "Story Organizations",
    "Story Locations", "Language", "Version",
)  # fmt: skip
"""The columns in their order."""


def lines(archive: Archive) -> Iterator[str]:
    """Write an archive's stories."""
    yield from separated([COLUMNS], "\t")
    yield from separated((row(each) for each in told(archive)), "\t")


def row(told: Told) -> tuple[Cell, ...]:
    """Make the row of a story."""
    story, first = told.story, told.reports[0]
    scores = scale(story.type, story.mode, story.context)
    return (
        story.id, iso(story.start), story.type, joined(modes(story)), scores.intensity,
        scores.quad.upper(), joined(story.context), *side(story.actors), *side(story.recipients), *where(told),
        joined(told.publishers), iso(first.published),
        joined(named(told, "person")), joined(named(told, "organization")), names(story.places, ";"),
        first.language, f"dateline-{__version__}",
    )  # fmt: skip


def side(actors: Iterable[Actor]) -> tuple[Cell, ...]:
    """Fill the eight columns of a side."""
    every = list(actors)
    sectors = [actor.sectors for actor in every]
    primary = ";".join(own[0] if own else "" for own in sectors)
    countries = ";".join(actor.country or "" for actor in every)
    return names(every, ";"), countries, None, primary, ";".join(",".join(own) for own in sectors), None, None, None


def where(told: Told) -> tuple[Cell, ...]:
    """Fill the ten columns of the place."""
    place, point = told.place, told.point or (None, None)
    if place is None:
        return (None,) * 10
    town = place.name if is_town(place) else None
    return place.name, town, None, province(place), place.country, *point, place.geonames, None, place.kind


def named(told: Told, kind: str) -> list[str]:
    """Name everybody of a kind that takes part in a story or speaks of it."""
    story = told.story
    everybody = [*story.actors, *story.recipients, *(claim.actor for claim in story.claims if claim.actor)]
    return list(dict.fromkeys(actor.name for actor in everybody if actor.kind == kind))


def joined(codes: Iterable[str]) -> str:
    """Write several codes in a cell."""
    return ";".join(codes)
