"""The account: what Dateline says of one report. Every part points at the words it came from.

The types here are the contract of ``dateline read --format json``; their JSON Schema is printed
by ``dateline schema``.
"""

from __future__ import annotations

import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict

from dateline.report import Report, Span

EntityKind = Literal["person", "organization", "country", "group", "force"]
Precision = Literal["day", "week", "month", "season", "year", "decade", "range"]
TimeBasis = Literal["explicit", "published", "event"]
DateBasis = Literal["text", "event", "published", "none"]
What = Literal["dead", "injured", "arrested", "displaced", "affected", "troops", "captured", "missing", "other"]
EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE",
    "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "DISPLACE",
]  # fmt: skip
Status = Literal["actual", "future", "hypothetical", "negated"]
SourceKind = Literal["named", "organization", "anonymous", "media", "document", "public"]
Stance = Literal["asserts", "denies", "declines", "asks", "promises", "threatens", "accuses", "believes"]
Fate = Literal["fled", "evacuated", "homeless", "sheltered", "encamped", "relocated", "expelled", "shot"]
Quotation = Literal["direct", "indirect", "mixed"]


class Part(BaseModel):
    """Base of the account's parts: frozen, with no fields but the declared ones."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Role(Part):
    """What the text calls an entity, with the entity it is a role of.

    ``time`` says whether it is held on the day ``as_of``, the report's date, or was or will be.
    """

    title: str
    of: str | None = None
    time: Literal["current", "former", "future"] = "current"
    as_of: datetime.date | None = None
    span: Span


class Entity(Part):
    """A person, body, state, group or force, with all its mentions."""

    id: str
    kind: EntityKind
    name: str
    country: str | None = None
    sector: list[str] = []
    mentions: list[Span]
    roles: list[Role] = []


class Place(Part):
    """A place that the text names; coordinates in degrees, ``None`` where not known.

    ``geonames`` is its GeoNames id, ``admin1`` the name of the first-level division it is or lies in.
    """

    id: str
    name: str
    kind: str
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    precision: str
    geonames: int | None = None
    admin1: str | None = None
    mentions: list[Span]


class Time(Part):
    """A time expression and the interval it stands for, both ends inclusive."""

    id: str
    span: Span
    start: datetime.date | None = None
    end: datetime.date | None = None
    precision: Precision
    basis: TimeBasis


class Count(Part):
    """A number of people and what happened to them; ``None`` is an open bound.

    ``fate`` is the narrower word where the text has one ("evacuated" for the displaced); ``unit``
    says whether people or households were counted.
    """

    id: str
    span: Span
    what: What
    fate: Fate | None = None
    unit: Literal["people", "households"] = "people"
    low: int | None = None
    high: int | None = None
    approximate: bool = False


class Housing(Part):
    """A number of homes and what became of them; ``None`` is an open bound."""

    id: str
    span: Span
    state: Literal["destroyed", "damaged", "uninhabitable"]
    low: int | None = None
    high: int | None = None
    approximate: bool = False


class Reason(Part):
    """Why an event has one of its codes: the rule or model, the words it saw, its score."""

    field: str
    by: str
    value: str | None
    words: list[Span] = []
    score: float | None = None


class Victim(Part):
    """One person who was killed or hurt, told of by name or description; ``attacker`` if in an attack of their own."""

    id: str
    what: Literal["dead", "injured"]
    entity: str | None = None
    attacker: bool = False
    mentions: list[Span]


class Event(Part):
    """Something that somebody did, does, plans, demands or is said not to have done.

    ``confidence`` is how often events so sure are events of their type (``docs/events.md``).
    """

    id: str
    type: EventType
    mode: str | None = None
    context: list[str] = []
    status: Status
    actors: list[str] = []
    recipients: list[str] = []
    start: datetime.date | None = None
    end: datetime.date | None = None
    ongoing: bool = False
    date_basis: DateBasis = "none"
    places: list[str] = []
    counts: list[str] = []
    confidence: float | None = None
    trigger: Span
    mentions: list[Span]
    same_as: str | None = None
    why: list[Reason] = []


class Source(Part):
    """Who a claim is attributed to."""

    span: Span | None = None
    kind: SourceKind
    entity: str | None = None
    anonymity: str | None = None


class Claim(Part):
    """A stretch of text given as what somebody says, thinks, wants or refuses to say."""

    id: str
    source: Source
    cue: Span | None = None
    content: list[Span] = []
    quotation: Quotation
    stance: Stance
    events: list[str] = []
    counts: list[str] = []
    via: str | None = None


class Order(Part):
    """The text says that one event came before another."""

    before: str
    after: str
    span: Span


class Account(Part):
    """All that Dateline says of one report.

    ``sentences`` holds the offsets of each sentence of the text, start and end, in order.
    """

    format: Literal["dateline-account/1"] = "dateline-account/1"
    report: Report
    sentences: list[tuple[int, int]] = []
    entities: list[Entity] = []
    places: list[Place] = []
    times: list[Time] = []
    counts: list[Count] = []
    victims: list[Victim] = []
    housing: list[Housing] = []
    events: list[Event] = []
    claims: list[Claim] = []
    order: list[Order] = []
