"""The flat table of stories: CSV, with HXL's hashtags on request.

Several values stand in one cell with ``; `` between them.
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.account import What
from dateline.archive import Archive
from dateline.archive.story import Actor
from dateline.export.dates import iso
from dateline.export.places import province
from dateline.export.separated import Cell, separated
from dateline.export.told import Told, names, told

HASHTAGS = {
    "id": "#event+id",
    "title": "#event+name",
    "type": "#event+type",
    "mode": "#event+mode",
    "status": "#status",
    "contexts": "#subject+list",
    "start": "#date+start",
    "end": "#date+end",
    "ongoing": "#status+ongoing",
    "date_basis": "#meta+date_basis",
    "actors": "#org+actor+name+list",
    "actor_countries": "#org+actor+code+list",
    "recipients": "#org+recipient+name+list",
    "recipient_countries": "#org+recipient+code+list",
    "place": "#loc+name",
    "place_precision": "#loc+type",
    "country": "#country+code+v_iso3",
    "admin1": "#adm1+name",
    "geonames": "#loc+id+geonames",
    "latitude": "#geo+lat",
    "longitude": "#geo+lon",
    "dead": "#affected+killed",
    "injured": "#affected+injured",
    "arrested": "#affected+arrested",
    "displaced": "#affected+displaced",
    "reports": "#indicator+reports+num",
    "independent": "#indicator+independent+num",
    "publishers": "#meta+source+list",
    "published": "#date+reported",
    "url": "#meta+url",
    "sentence": "#description",
}
"""The columns in their order, with the hashtag of each."""


def lines(archive: Archive) -> Iterator[str]:
    """Write an archive's stories."""
    yield from separated([HASHTAGS], ",")
    yield from rows(archive)


def hxl_lines(archive: Archive) -> Iterator[str]:
    """Write an archive's stories with HXL's row of hashtags below the header."""
    yield from separated([HASHTAGS, HASHTAGS.values()], ",")
    yield from rows(archive)


def rows(archive: Archive) -> Iterator[str]:
    """Write the rows below the header."""
    for each in told(archive):
        yield from separated([record(each).values()], ",")


def record(told: Told) -> dict[str, Cell]:
    """Give the cell of each column."""
    story = told.story
    return {
        "id": story.id, "title": told.title, "type": story.type, "mode": story.mode, "status": story.status,
        "contexts": "; ".join(story.context), "start": iso(story.start), "end": iso(story.end),
        "ongoing": story.ongoing, "date_basis": story.date_basis,
        "actors": names(story.actors, "; "), "actor_countries": codes(story.actors),
        "recipients": names(story.recipients, "; "), "recipient_countries": codes(story.recipients),
        **where(told), **people(told), **reporting(told),
    }  # fmt: skip


def where(told: Told) -> dict[str, Cell]:
    """Give the place."""
    place, (latitude, longitude) = told.place, told.point or (None, None)
    known = (place.name, place.precision, place.country, province(place), place.geonames) if place else (None,) * 5
    columns = ("place", "place_precision", "country", "admin1", "geonames", "latitude", "longitude")
    return dict(zip(columns, (*known, latitude, longitude), strict=True))


def codes(actors: tuple[Actor, ...]) -> str:
    """Join the country codes of actors, each in the place of its actor."""
    return "; ".join(actor.country or "" for actor in actors)


def people(told: Told) -> dict[str, Cell]:
    """Give how many people at least were killed, hurt, arrested and driven from home."""
    fates: tuple[What, ...] = ("dead", "injured", "arrested", "displaced")
    return {fate: told.least(fate) for fate in fates}


def reporting(told: Told) -> dict[str, Cell]:
    """Give what is told of a story: how often, by whom, first when and where, in which words."""
    behind, first = told.story.corroboration, told.reports[0]
    return {
        "reports": behind.reports, "independent": behind.independent, "publishers": "; ".join(told.publishers),
        "published": iso(first.published), "url": first.url, "sentence": told.sentence,
    }  # fmt: skip
