"""What the explorer's addresses answer with, as JSON."""

from __future__ import annotations

import datetime
from typing import Literal

from dateline.account import DateBasis, EventType, Part, Status

Date = datetime.date
PlaceKind = Literal["point", "city", "region", "country", "area"]


class Who(Part):
    """An actor or recipient."""

    id: str
    name: str
    country: str | None


class Where(Part):
    """A place; coordinates in degrees. Only a ``point`` or a ``city`` may be drawn as one."""

    id: str
    name: str
    kind: PlaceKind
    country: str | None
    latitude: float | None
    longitude: float | None


class Row(Part):
    """An event as the views draw it.

    ``counts`` are written as ``dead 12``; ``quad`` is PLOVER's quad class; ``report`` is the id of its
    first telling's report, whose ``sentence`` stands here too.
    """

    id: str
    type: EventType
    mode: str | None
    context: tuple[str, ...]
    status: Status
    start: Date | None
    end: Date | None
    ongoing: bool
    date_basis: DateBasis
    actors: tuple[Who, ...]
    recipients: tuple[Who, ...]
    places: tuple[Where, ...]
    counts: tuple[str, ...]
    reports: int
    independent: int
    named: int
    anonymous: int
    deniers: int
    differ_on: tuple[str, ...]
    quad: str
    sentence: str
    report: str


class Value(Part):
    """A value of a facet with the number of events that it would give."""

    value: str
    label: str
    count: int


class Explored(Part):
    """What ``/explore.json`` answers.

    Attributes:
        total: how many events fit.
        shown: how many of them are in ``events``.
        left_out: which are not, in a sentence; empty where all are.
        unplaced: how many of those shown have no place that a map can show.
        boundary_note: whose borders and names are used.
    """

    total: int
    shown: int
    left_out: str
    facets: dict[str, list[Value]]
    events: list[Row]
    unplaced: int
    boundary_note: str
