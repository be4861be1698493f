"""What to ask the archive for."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from dateline.account import SourceKind, Status


@dataclass(frozen=True)
class Near:
    """Within a distance, in kilometres, of a point given in degrees."""

    latitude: float
    longitude: float
    kilometres: float


@dataclass(frozen=True)
class Filters:
    """Which stories are wanted: those that fit everything given.

    Attributes:
        type: a PLOVER type, such as ``ASSAULT``.
        actor, recipient: a country code such as ``RUS``, an actor's id, or a part of a name.
        country: the code of the country that it happened in.
        place: a place's id or name.
        near: a point and a distance.
        since, until: days, both inclusive; a story fits if any day of it lies between.
        source: the kind of a source of one of its claims.
        publisher: the publisher of one of its reports.
        corroboration: at least so many independent reports.
        text: words that a sentence mentioning it must have.
        newest: the latest first, not the earliest.
        limit, offset: a page of the list; all from ``offset`` on without a limit.
    """

    type: str | None = None
    actor: str | None = None
    recipient: str | None = None
    country: str | None = None
    place: str | None = None
    near: Near | None = None
    since: datetime.date | None = None
    until: datetime.date | None = None
    status: Status | None = None
    source: SourceKind | None = None
    publisher: str | None = None
    corroboration: int = 1
    text: str | None = None
    newest: bool = False
    limit: int | None = None
    offset: int = 0
