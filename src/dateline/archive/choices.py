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
_tellings, _reports = schema.tellings.c, schema.reports.c


def chosen(connection: Connection, choices: Choices, *, without: str = "") -> list[ColumnElement[bool]]:
    """Give conditions on ``stories`` for choices, those of one facet left out if wanted."""
    return [
        or_(*(and_(*conditions(connection, filters)) for filters in any_of))
        for facet, any_of in choices.items()
        if any_of and facet != without
    ]


def count(connection: Connection, choices: Choices) -> int:
    """Count the stories that are chosen."""
    query = select(func.count()).select_from(schema.stories).where(*chosen(connection, choices))
    return connection.scalar(query) or 0


def best_ids(connection: Connection, choices: Choices, most: int) -> list[str]:
    """Give the ids of at most so many of the stories chosen: the most corroborated, then the latest."""
    query = select(_stories.id).where(*chosen(connection, choices))
    order = (_stories.independent.desc(), _stories.day.desc(), _stories.id)
    return list(connection.scalars(query.order_by(*order).limit(most)))


def tally(connection: Connection, choices: Choices, facet: str, most: int) -> list[AnyRow]:
    """Count stories by the values of a facet, whatever is chosen of that facet itself.

    Args:
        facet: ``type``, ``status``, ``actor`` and ``recipient`` (by id), ``country``, ``source`` (its kind) or
            ``publisher``.

    Returns:
        Rows of ``value`` and ``stories``, those of most stories first.
    """
    fit = chosen(connection, choices, without=facet)
    query = _BY_FACET[facet]
    if fit:
        query = query.where(_OF_STORY.get(facet, _stories.id).in_(select(_stories.id).where(*fit)))
    value, stories = query.selected_columns
    return list(connection.execute(query.group_by(value).order_by(stories.desc(), value).limit(most)))


def _by(value: Any, story: Any) -> Select[Any]:
    return select(value.label("value"), func.count(story.distinct()).label("stories")).where(value.is_not(None))


_OF_STORY = {
    "actor": _parties.story, "recipient": _parties.story, "country": _settings.story,
    "source": _support.story, "publisher": _tellings.story,
}  # fmt: skip
_BY_FACET: dict[str, Select[Any]] = {
    "type": _by(_stories.type, _stories.id),
    "status": _by(_stories.status, _stories.id),
    "actor": _by(_parties.actor, _parties.story).where(_parties.role == "actor"),
    "recipient": _by(_parties.actor, _parties.story).where(_parties.role == "recipient"),
    "country": _by(_settings.country, _settings.story),
    "source": _by(_support.kind, _support.story),
    "publisher": _by(_reports.publisher, _tellings.story).where(_reports.id == _tellings.report),
}
"""How the stories of each facet are counted."""
