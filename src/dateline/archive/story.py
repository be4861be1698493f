"""What the archive holds, as frozen types: a story is one happening with everything told of it.

Ids are made of content, so the same reports give the same ids in every archive. A date is a
``datetime.date`` and an interval has both ends inclusive; ``None`` is "not known". Offsets are
those of the account: code points of the report's text.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from dateline.account import (
    Account,
    DateBasis,
    EntityKind,
    EventType,
    Quotation,
    SourceKind,
    Stance,
    Status,
    What,
)
from dateline.linking import Corroboration, Difference
from dateline.report import Report, Span

Date = datetime.date


@dataclass(frozen=True)
class StoredReport:
    """A report of the archive.

    Attributes:
        id: ``report.id``.
        report: the report as it was read.
        origin: where it came from: a path, an address, or ``-`` for standard input.
        added: when it was added, UTC.
        copy_of: the id of the earliest report that has the same text, edits aside; ``None`` for an
            independent text.
    """

    id: str
    report: Report
    origin: str
    added: datetime.datetime
    copy_of: str | None


@dataclass(frozen=True)
class Actor:
    """Somebody of the archive: a person, body, state, group or force, over all reports.

    Attributes:
        country: as in the account: ISO 3166-1 alpha-3, or a code such as ``IGO``.
        sectors: PLOVER's codes, most specific first.
    """

    id: str
    name: str
    kind: EntityKind
    country: str | None
    sectors: tuple[str, ...]


@dataclass(frozen=True)
class Place:
    """A place of the archive; coordinates in degrees, ``geonames`` and ``admin1`` as in the account."""

    id: str
    name: str
    kind: str
    country: str | None
    latitude: float | None
    longitude: float | None
    precision: str
    geonames: int | None
    admin1: str | None


@dataclass(frozen=True)
class Claim:
    """What somebody says, in one report.

    Attributes:
        id: the report's id, a colon, and the claim's id in the account.
        published: when the report was.
        speaker: the words that name the source; ``None`` where the text has none.
        actor: the source as somebody of the archive.
        anonymity: the reason or description given for an anonymous source.
        content: the stretches of text that give what is said.
        via: the claim that reports this one.
        stories: the ids of the stories that the content asserts or denies.
    """

    id: str
    report: str
    published: Date | None
    speaker: Span | None
    kind: SourceKind
    actor: Actor | None
    anonymity: str | None
    stance: Stance
    quotation: Quotation
    cue: Span | None
    content: tuple[Span, ...]
    via: str | None
    stories: tuple[str, ...]


@dataclass(frozen=True)
class Count:
    """A number of people that one report gives for a story; ``None`` is an open bound.

    Attributes:
        claims: the ids of the claims that give it; empty where the report itself does.
    """

    report: str
    span: Span
    what: What
    low: int | None
    high: int | None
    approximate: bool
    claims: tuple[str, ...]


@dataclass(frozen=True)
class Mention:
    """Words of a report that mention a story, with the sentence they stand in.

    ``number`` is the sentence's in its report, counted from 1; ``None`` where the account has no sentences.
    """

    span: Span
    sentence: Span
    number: int | None


@dataclass(frozen=True)
class Telling:
    """What one report tells of a story: one event of its account.

    Attributes:
        id: the report's id, a colon, and the event's id in the account.
        published: when the report was.
        merged_with: the telling through which it came into the story; ``None`` for the story's first.
        score: how sure that merge is, 0 to 1.
        reason: why they were merged.
        trigger: the words that name it best, with their sentence.
        mentions: all its mentions in the report, in order; the trigger's is among them.
    """

    id: str
    report: str
    published: Date | None
    event: str
    type: EventType
    mode: str | None
    status: Status
    start: Date | None
    end: Date | None
    date_basis: DateBasis
    merged_with: str | None
    score: float | None
    reason: str | None
    trigger: Mention
    mentions: tuple[Mention, ...]


@dataclass(frozen=True)
class Story:
    """One happening, with everything that the archive's reports tell of it.

    Attributes:
        id: that of its first telling.
        context: PLOVER's contexts, such as ``military``.
        start, end, ongoing, date_basis: as of an account's event.
        actors, recipients, places: everybody and everywhere that some telling names, most told first.
        tellings: one for each event of an account that tells it, the first published first.
        claims: what sources say of it.
        contradictions: what tellings or sources differ on, side by side.
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
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    places: tuple[Place, ...]
    counts: tuple[Count, ...]
    tellings: tuple[Telling, ...]
    claims: tuple[Claim, ...]
    corroboration: Corroboration
    contradictions: tuple[Difference, ...]


@dataclass(frozen=True)
class Correction:
    """What somebody put right in a story, by hand.

    Attributes:
        telling: the telling that the story was called by then.
        field: ``type``, ``mode``, ``status``, ``start`` or ``end``.
        raw: what the program says; ``None`` where it knows nothing.
        value: what is right; ``None`` where nothing should be known.
        who: who put it right, as they call themselves.
        made: when, UTC.
        reason: why, in their words; may be empty.
    """

    telling: str
    field: str
    raw: str | None
    value: str | None
    who: str
    made: datetime.datetime
    reason: str


@dataclass(frozen=True)
class Person:
    """Somebody of the archive with how many stories they act in and undergo, and how many claims they make."""

    actor: Actor
    acts: int
    undergoes: int
    says: int


@dataclass(frozen=True)
class Setting:
    """A place of the archive with the number of stories set there."""

    place: Place
    events: int


@dataclass(frozen=True)
class Found:
    """A report that has the words that were searched for, with the stretch where most of them are, in brackets."""

    report: StoredReport
    excerpt: str


@dataclass(frozen=True)
class Dossier:
    """A story with the reports that tell it and their accounts, by the reports' ids, and what was put right by hand."""

    story: Story
    reports: dict[str, StoredReport]
    accounts: dict[str, Account]
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True)
class Kept:
    """A report with its account, and the id of the story that each of its events tells, by the event's id."""

    stored: StoredReport
    account: Account
    stories: dict[str, str]
