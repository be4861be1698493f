"""ICEWS's tab-separated table of 20 columns.

CAMEO has no code for what has not happened: a story that is planned, supposed or denied has no CAMEO
code and no intensity, and its status stands in the event's text. Of several actors the one told most
is given; a story is one row.
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.archive import Archive
from dateline.archive.story import Actor
from dateline.export.dates import iso
from dateline.export.places import country_name, is_town, province
from dateline.export.separated import Cell, separated
from dateline.export.told import Told, told, what
from dateline.knowledge.plover import CameoEvent, scale
from dateline.knowledge.sectors import SECTORS

COLUMNS = (
    "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code",
    "Intensity", "Target Name", "Target Sectors", "Target Country", "Story ID", "Sentence Number", "Publisher",
    "City", "District", "Province", "Country", "Latitude", "Longitude",
)  # fmt: skip
"""The columns in their order."""


def lines(archive: Archive) -> Iterator[str]:
    """Write an archive's stories."""
    yield from separated([COLUMNS], "\t")
    yield from separated((row(each) for each in told(archive)), "\t")


def row(told: Told) -> tuple[Cell, ...]:
    """Make the row of a story."""
    story = told.story
    source, target = told.sides
    return (
        story.id, iso(story.start), *side(source),
        *deed(told), *side(target),
        story.tellings[0].report, story.tellings[0].trigger.number, "; ".join(told.publishers), *where(told),
    )  # fmt: skip


def cameo_of(told: Told) -> CameoEvent | None:
    """Give the CAMEO code of a story that has happened."""
    story = told.story
    return scale(story.type, story.mode, story.context).cameo if story.status == "actual" else None


def deed(told: Told) -> tuple[Cell, Cell, Cell]:
    """Fill the text, code and intensity of what was done."""
    code = cameo_of(told)
    return (code.label, code.code, code.goldstein) if code else (what(told.story), None, None)


def side(actor: Actor | None) -> tuple[Cell, Cell, Cell]:
    """Fill the name, sectors and country of a side."""
    if actor is None:
        return None, None, None
    return actor.name, ",".join(SECTORS[sector] for sector in actor.sectors), country_name(actor.country)


def where(told: Told) -> tuple[Cell, ...]:
    """Fill the six columns of the place."""
    place, point = told.place, told.point or (None, None)
    if place is None:
        return (None,) * 6
    town = place.name if is_town(place) else None
    return town, None, province(place), country_name(place.country), *point
