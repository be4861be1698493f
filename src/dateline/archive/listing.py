"""From filters to SQL for what is not a story: claims, people, places, reports.

Each listing is of what belongs to the stories that fit. Of claims, the kind of source, the days and
the words are those of the claim itself; of reports, the days and the words are the report's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, case, func, literal, or_, select, union_all

from dateline.archive import schema
from dateline.archive.asking import fitting, page
from dateline.archive.filters import Filters
from dateline.archive.fulltext import ranked

_NO_FILTERS = Filters()


def claim_ids(connection: Connection, filters: Filters) -> Select[Any]:
    """Select the ids of claims, in the order in which they were published."""
    claims = schema.claims.c
    order = (claims.day, claims.report, claims.position)
    query = select(claims.id).where(*of_claims(connection, filters))
    return page(query.order_by(*(each.desc() for each in order) if filters.newest else order), filters)


def of_claims(connection: Connection, filters: Filters) -> Iterator[ColumnElement[bool]]:
    """Give a condition on ``claims`` for each filter that is set."""
    claims, support = schema.claims.c, schema.support.c
    if filters.source:
        yield claims.kind == filters.source
    if filters.since:
        yield claims.day >= filters.since
    if filters.until:
        yield claims.day <= filters.until
    for word in (filters.text or "").split():
        yield or_(claims.content.icontains(word, autoescape=True), claims.speaker.icontains(word, autoescape=True))
    about = replace(unpaged(filters), source=None, since=None, until=None, text=None)
    if about != _NO_FILTERS:
        yield claims.id.in_(select(support.claim).where(support.story.in_(fitting(connection, about))))


def people(connection: Connection, filters: Filters) -> Select[Any]:
    """Select the ids of actors with how often they act, undergo and speak, those of most stories and claims first."""
    parties, claims = schema.parties.c, schema.claims.c
    acting = select(parties.actor, parties.role, parties.story.label("part"))
    if unpaged(filters) != _NO_FILTERS:
        acting = acting.where(parties.story.in_(fitting(connection, unpaged(filters))))
    speaking = select(claims.actor, literal("speaker").label("role"), claims.id.label("part"))
    speaking = speaking.where(claims.actor.is_not(None), *of_claims(connection, filters))
    parts = union_all(acting.distinct(), speaking).subquery().c
    tallies = [func.count(case((parts.role == role, 1))).label(role) for role in ("actor", "recipient", "speaker")]
    query = select(parts.actor.label("who"), *tallies).group_by(parts.actor)
    return page(query.order_by(func.count().desc(), parts.actor), filters)


def places(connection: Connection, filters: Filters) -> Select[Any]:
    """Select the ids of places with the number of stories set there, those of most stories first."""
    settings = schema.settings.c
    events = func.count(settings.story.distinct()).label("events")
    query = select(settings.place, events).group_by(settings.place)
    if unpaged(filters) != _NO_FILTERS:
        query = query.where(settings.story.in_(fitting(connection, unpaged(filters))))
    return page(query.order_by(events.desc(), settings.place), filters)


def report_numbers(connection: Connection, filters: Filters, words: str) -> Select[Any]:
    """Select the numbers of the reports that have all of some words, those that are most about them first."""
    query = ranked("report_words", words, connection.dialect.name)
    return page(query.where(*of_reports(connection, filters)), filters)


def of_reports(connection: Connection, filters: Filters) -> Iterator[ColumnElement[bool]]:
    """Give a condition on ``reports`` for each filter that is set."""
    reports, tellings = schema.reports.c, schema.tellings.c
    if filters.since:
        yield reports.published >= filters.since
    if filters.until:
        yield reports.published <= filters.until
    about = replace(unpaged(filters), since=None, until=None)
    if about != _NO_FILTERS:
        yield reports.id.in_(select(tellings.report).where(tellings.story.in_(fitting(connection, about))))


def unpaged(filters: Filters) -> Filters:
    """Give filters without order and page."""
    return replace(filters, newest=False, limit=None, offset=0)
