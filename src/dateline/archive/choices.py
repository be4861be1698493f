"""Several values of a facet at once: a story is chosen that fits any of them, of every facet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select

from dateline.archive import schema
from dateline.archive.asking import conditions
from dateline.archive.filters import Filters
from dateline.archive.rows import AnyRow

Choices = Mapping[str, Sequence[Filters]]
"""For each facet, by any name, filters of which one must fit."""

_stories, _parties, _settings, _support = schema.stories.c, schema.parties.c, schema.settings.c, schema.support.c
_tellings, _reports, _claims = schema.tellings.c, schema.reports.c, schema.claims.c


def chosen(connection: Connection, choices: Choices) -> list[ColumnElement[bool]]:
    """Give conditions on ``stories`` for choices."""
    alternatives = (any_of for any_of in choices.values() if any_of)
    return [or_(*(and_(*conditions(connection, filters)) for filters in any_of)) for any_of in alternatives]


def without(choices: Choices, facet: str) -> Choices:
    """Give choices but for those of one facet."""
    return {name: any_of for name, any_of in choices.items() if name != facet}


def count(connection: Connection, choices: Choices) -> int:
    """Count the stories that are chosen."""
    query = select(func.count()).select_from(schema.stories).where(*chosen(connection, choices))
    return connection.scalar(query) or 0


def reports(connection: Connection) -> int:
    """Count all reports."""
    return connection.scalar(select(func.count()).select_from(schema.reports)) or 0


def best_ids(connection: Connection, choices: Choices, most: int) -> list[str]:
    """Give the ids of at most so many of the stories chosen: the most corroborated, then the latest."""
    query = select(_stories.id).where(*chosen(connection, choices))
    order = (_stories.independent.desc(), _stories.day.desc(), _stories.id)
    return list(connection.scalars(query.order_by(*order).limit(most)))


def all_ids(connection: Connection, choices: Choices) -> list[str]:
    """Give the ids of all stories chosen, in the order of their days."""
    query = select(_stories.id).where(*chosen(connection, choices))
    return list(connection.scalars(query.order_by(_stories.day, _stories.id)))


def claim_ids(connection: Connection, choices: Choices, most: int) -> list[str]:
    """Give the ids of at most so many of the claims on the stories chosen, the latest first.

    Without choices these are all claims; where kinds of sources are chosen, only claims of those.
    """
    query = select(_claims.id)
    if kinds := [filters.source for filters in choices.get("source", ()) if filters.source]:
        query = query.where(_claims.kind.in_(kinds))
    if fit := chosen(connection, choices):
        stories = select(_stories.id).where(*fit)
        query = query.where(_claims.id.in_(select(_support.claim).where(_support.story.in_(stories))))
    order = (_claims.day.desc(), _claims.report, _claims.position)
    return list(connection.scalars(query.order_by(*order).limit(most)))


def claims_of(connection: Connection, actor: str, most: int) -> list[str]:
    """Give the ids of at most so many of somebody's claims, the latest first."""
    order = (_claims.day.desc(), _claims.report, _claims.position)
    return list(connection.scalars(select(_claims.id).where(_claims.actor == actor).order_by(*order).limit(most)))


def tally(connection: Connection, choices: Choices, facet: str, most: int) -> list[AnyRow]:
    """Count the stories that are chosen by the values of a facet.

    Args:
        facet: ``type``, ``status``, ``actor``, ``recipient``, ``speaker`` and ``place`` (these by id), ``country``,
            ``source`` (its kind) or ``publisher``.

    Returns:
        Rows of ``value`` and ``stories``, those of most stories first.
    """
    fit = chosen(connection, choices)
    query = _BY_FACET[facet]
    if fit:
        query = query.where(_OF_STORY.get(facet, _stories.id).in_(select(_stories.id).where(*fit)))
    value, stories = query.selected_columns
    return list(connection.execute(query.group_by(value).order_by(stories.desc(), value).limit(most)))


def _by(value: Any, story: Any) -> Select[Any]:
    return select(value.label("value"), func.count(story.distinct()).label("stories")).where(value.is_not(None))


_OF_STORY = {
    "actor": _parties.story, "recipient": _parties.story, "country": _settings.story,
    "source": _support.story, "publisher": _tellings.story, "speaker": _support.story, "place": _settings.story,
}  # fmt: skip
_BY_FACET: dict[str, Select[Any]] = {
    "type": _by(_stories.type, _stories.id),
    "status": _by(_stories.status, _stories.id),
    "actor": _by(_parties.actor, _parties.story).where(_parties.role == "actor"),
    "recipient": _by(_parties.actor, _parties.story).where(_parties.role == "recipient"),
    "country": _by(_settings.country, _settings.story),
    "source": _by(_support.kind, _support.story),
    "speaker": _by(_claims.actor, _support.story).where(_claims.id == _support.claim),
    "place": _by(_settings.place, _settings.story),
    "publisher": _by(_reports.publisher, _tellings.story).where(_reports.id == _tellings.report),
}
"""How the stories of each facet are counted."""
