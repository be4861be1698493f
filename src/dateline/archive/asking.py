"""From filters to SQL."""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, or_, select

from dateline.archive import schema
from dateline.archive.filters import Filters, Near
from dateline.archive.fulltext import matching
from dateline.archive.rows import one_of

_KILOMETRES_A_DEGREE = 111.32
_EARTH = 6371.0


def story_ids(connection: Connection, filters: Filters) -> Select[Any]:
    """Select the ids of the stories that fit, in the order wanted."""
    stories = schema.stories
    order = (stories.c.day.desc(), stories.c.id.desc()) if filters.newest else (stories.c.day, stories.c.id)
    return page(fitting(connection, filters).order_by(*order), filters)


def fitting(connection: Connection, filters: Filters) -> Select[Any]:
    """Select the ids of all stories that fit, in no order."""
    return select(schema.stories.c.id).where(*conditions(connection, filters))


def page(query: Select[Any], filters: Filters) -> Select[Any]:
    """Ask for one page of what a query gives."""
    return query.limit(filters.limit).offset(filters.offset or None)


def conditions(connection: Connection, filters: Filters) -> Iterator[ColumnElement[bool]]:
    """Give a condition on ``stories`` for each filter that is set."""
    stories = schema.stories
    if filters.type:
        yield stories.c.type == filters.type.upper()
    if filters.status:
        yield stories.c.status == filters.status
    if filters.corroboration > 1:
        yield stories.c.independent >= filters.corroboration
    yield from of_time(filters.since, filters.until)
    for role, who in (("actor", filters.actor), ("recipient", filters.recipient)):
        if who:
            yield stories.c.id.in_(of_party(role, who))
    if filters.country:
        settings = schema.settings.c
        yield stories.c.id.in_(select(settings.story).where(settings.country == filters.country.upper()))
    if filters.place or filters.near:
        yield stories.c.id.in_(of_places(places_like(filters.place), near(connection, filters.near)))
    if filters.source:
        yield stories.c.id.in_(select(schema.support.c.story).where(schema.support.c.kind == filters.source))
    if filters.publisher:
        yield stories.c.id.in_(published_by(filters.publisher))
    if filters.text:
        found = matching("mention_words", filters.text, connection.dialect.name)
        yield stories.c.id.in_(select(schema.mentions.c.story).where(schema.mentions.c.number.in_(found)))


def of_time(since: datetime.date | None, until: datetime.date | None) -> Iterator[ColumnElement[bool]]:
    """Ask for stories that have a day in a period."""
    stories = schema.stories.c
    if since:
        yield or_(stories.day >= since, stories.end >= since, stories.ongoing)
    if until:
        yield stories.day <= until


def of_party(role: str, who: str) -> Select[Any]:
    """Select the stories in which somebody has a role: by code of a state, id or part of a name."""
    parties, actors = schema.parties.c, schema.actors.c
    if len(who) == 3 and who.isupper():
        return select(parties.story).where(parties.role == role, parties.country == who)
    named = select(actors.id).where(or_(actors.id == who, actors.folded.contains(who.casefold(), autoescape=True)))
    return select(parties.story).where(parties.role == role, parties.actor.in_(named))


def published_by(publisher: str) -> Select[Any]:
    """Select the stories that a report of a publisher tells."""
    tellings, reports = schema.tellings.c, schema.reports.c
    return select(tellings.story).where(reports.id == tellings.report, reports.publisher == publisher)


def places_like(name: str | None) -> list[ColumnElement[bool]]:
    """Ask for places by id or name."""
    places = schema.places.c
    return [or_(places.id == name, places.folded == name.casefold())] if name else []


def near(connection: Connection, point: Near | None) -> list[ColumnElement[bool]]:
    """Ask for places within a distance: a box on the index first, then each by its great circle."""
    if point is None:
        return []
    places = schema.places.c
    reach = point.kilometres / _KILOMETRES_A_DEGREE
    box = select(places.id, places.latitude, places.longitude).where(
        places.latitude.between(point.latitude - reach, point.latitude + reach)
    )
    inside = [
        row.id for row in connection.execute(box) if distance(point, row.latitude, row.longitude) <= point.kilometres
    ]
    return [one_of(connection, places.id, inside)]


def distance(point: Near, latitude: float, longitude: float) -> float:
    """Give the kilometres along a great circle (haversine) between a point and another in degrees."""
    a, b = math.radians(point.latitude), math.radians(latitude)
    across = math.radians(longitude - point.longitude)
    half = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(across / 2) ** 2
    return 2 * _EARTH * math.asin(math.sqrt(min(1.0, half)))


def of_places(*conditions: list[ColumnElement[bool]]) -> Select[Any]:
    """Select the stories set in places that fit all conditions."""
    wanted = select(schema.places.c.id).where(*(c for some in conditions for c in some))
    return select(schema.settings.c.story).where(schema.settings.c.place.in_(wanted))
