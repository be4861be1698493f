"""What the explorer's addresses answer with, as JSON."""

from __future__ import annotations

import datetime
from typing import Literal

from pydantic import BaseModel, Field

from dateline.account import (
    Account,
    DateBasis,
    EventType,
    Part,
    Quotation,
    Reason,
    SourceKind,
    Stance,
    Status,
    What,
)
from dateline.linking import Corroboration, Difference
from dateline.report import Span

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
    first telling's report, whose ``sentence`` stands here too; ``day`` is that of what happened, else that of
    publication.
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
    day: Date | None


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


class Heading(Part):
    """A report without its text but for its ``opening``; ``copy_of`` is the earliest report of the same text."""

    id: str
    title: str | None
    opening: str
    published: Date | None
    publisher: str | None
    url: str | None
    copy_of: str | None


class Said(Part):
    """A claim: ``events`` are the ids of the events that its content asserts or denies."""

    id: str
    report: str
    published: Date | None
    speaker: str | None
    kind: SourceKind
    actor: Who | None
    anonymity: str | None
    stance: Stance
    quotation: Quotation
    cue: str | None
    content: tuple[Span, ...]
    via: str | None
    events: tuple[str, ...]


class Mentioned(Part):
    """Words that mention an event, with their sentence; ``trigger`` are those that name it best."""

    span: Span
    sentence: Span
    trigger: bool


class Telling(Part):
    """What one report tells of an event, raw: as the program read it there."""

    id: str
    event: str
    report: Heading
    type: EventType
    mode: str | None
    status: Status
    start: Date | None
    end: Date | None
    date_basis: DateBasis
    merged_with: str | None
    score: float | None
    reason: str | None
    mentions: tuple[Mentioned, ...]
    why: tuple[Reason, ...]


class Counted(Part):
    """A number of people that one report gives."""

    report: str
    text: str
    what: What
    low: int | None
    high: int | None
    approximate: bool
    claims: tuple[str, ...]


class Corrected(Part):
    """What somebody put right by hand."""

    field: str
    raw: str | None
    value: str | None
    who: str
    made: datetime.datetime
    reason: str


class EventPage(Part):
    """Everything told of an event."""

    event: Row
    tellings: tuple[Telling, ...]
    claims: tuple[Said, ...]
    counts: tuple[Counted, ...]
    corroboration: Corroboration
    contradictions: tuple[Difference, ...]
    corrections: tuple[Corrected, ...]


class ReportPage(Part):
    """A report with its account; ``stories`` leads from each event of it to the event of the archive."""

    id: str
    origin: str
    added: datetime.datetime | None
    copy_of: str | None
    account: Account
    stories: dict[str, str]
    warnings: tuple[str, ...] = ()


class Claims(Part):
    """Claims, the latest first, with the headings of their reports by id."""

    left_out: str
    claims: list[Said]
    reports: dict[str, Heading]


class Member(Part):
    """Somebody, with how many events they act in, undergo and speak of."""

    id: str
    name: str
    kind: str
    country: str | None
    sectors: tuple[str, ...]
    acts: int
    undergoes: int
    speaks: int


class People(Part):
    """Who takes part in the events chosen, those of most first."""

    left_out: str
    people: list[Member]


class PersonPage(Part):
    """Somebody, with the events they act in and undergo, and what they say."""

    person: Member
    acts: list[Row]
    undergoes: list[Row]
    claims: list[Said]
    reports: dict[str, Heading]


class Spot(Part):
    """A place with the number of events there; ``kind`` is the gazetteer's."""

    id: str
    name: str
    kind: str
    country: str | None
    latitude: float | None
    longitude: float | None
    events: int


class Places(Part):
    """Where the events chosen are set, the places of most first."""

    left_out: str
    places: list[Spot]


class Hit(Part):
    """A report that has the words, with the stretch where most of them are, these in brackets."""

    report: Heading
    excerpt: str


class Searched(Part):
    """What a search gives; ``events`` counts the events one of whose sentences has all the words."""

    text: str
    total: int
    left_out: str
    found: list[Hit]
    events: int


class Session(Part):
    """What the page has to know: of the archive, and what may be done with it.

    Attributes:
        token: what a review action has to show; only a page of this server can read it.
        you: what whoever reviews is called, unless they say otherwise.
        fields: what can be corrected, with the values there are; a day where there are none.
    """

    archive: str
    version: str
    reports: int
    events: int
    may_review: bool
    token: str
    you: str
    fields: dict[str, tuple[str, ...]]
    formats: tuple[str, ...]


class Pasted(BaseModel):
    """A report that somebody pastes."""

    text: str
    published: Date | None = None
    title: str | None = None


class Merge(BaseModel):
    """Events that are one with another."""

    others: list[str] = Field(min_length=1, max_length=100)


class Split(BaseModel):
    """Tellings that are not of their event."""

    tellings: list[str] = Field(min_length=1, max_length=1000)


class Correct(BaseModel):
    """What a field of an event should say; nothing, where nothing is known."""

    field: str
    value: str | None
    who: str = Field(max_length=200)
    reason: str = Field("", max_length=2000)


class Reviewed(Part):
    """The id of the event that a review action leaves."""

    event: str
