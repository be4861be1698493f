"""What linking knows of one event of one account, small enough to be stored beside it."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from dateline.account import Account, Claim, DateBasis, Event, EventType, Part, SourceKind, Stance, Status, What
from dateline.knowledge.common import bits
from dateline.linking.words import capitals_of, stem, words_of
from dateline.report import Span

DAY = datetime.timedelta(days=1)
NEWS = 4 * DAY
"""How long before its publication an event without a date of its own may have happened: it is news."""

Days = tuple[datetime.date, datetime.date]
"""First and last day."""

AROUND = 3
"""How many sentences before and after those that tell an event are its setting."""

TELLING = 5.0
"""The bits from which on a word tells what a text is about."""


class Side(Part):
    """An actor or recipient: its name, the state it belongs to, its first sector."""

    name: str
    kind: str
    country: str | None = None
    sector: str | None = None


class Spot(Part):
    """A place of an event; coordinates in degrees."""

    name: str
    kind: str
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None


class Voice(Part):
    """Somebody whom a report gives as the source of something, and how far they stand by it.

    ``claim`` is the report's id, a colon and the claim's id. ``name`` is the entity's name, or the
    words for the source, or ``None`` where it is unsaid.
    """

    claim: str
    kind: SourceKind
    stance: Stance
    name: str | None = None
    country: str | None = None


class Number(Part):
    """A count of an event and who gives it (nobody: the report itself); ``None`` is an open bound."""

    what: What
    low: int | None = None
    high: int | None = None
    approximate: bool = False
    said: tuple[Voice, ...] = ()


class Telling(Part):
    """One report's telling of one happening.

    Attributes:
        id: the report's id, a colon and the event's id: unique in an archive.
        report: the report's id.
        published, publisher: of the report.
        trigger: the stem of the word that names the event.
        words: the stems of the sentences that tell it, sorted, each once; names and numbers among them.
        names: the stems of the names that stand in and around those sentences.
        setting: the stems that tell most in and around those sentences.
        said: who says that it happened (or denies it); empty where the report itself says so.
    """

    id: str
    report: str
    published: datetime.date | None = None
    publisher: str | None = None
    type: EventType
    mode: str | None = None
    status: Status
    actors: tuple[Side, ...] = ()
    recipients: tuple[Side, ...] = ()
    start: datetime.date | None = None
    end: datetime.date | None = None
    ongoing: bool = False
    date_basis: DateBasis = "none"
    places: tuple[Spot, ...] = ()
    counts: tuple[Number, ...] = ()
    trigger: str
    words: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    setting: tuple[str, ...] = ()
    said: tuple[Voice, ...] = ()

    @cached_property
    def plain(self) -> frozenset[str]:
        """Give the words that are no names."""
        return frozenset(self.words) - frozenset(self.names)

    @cached_property
    def around(self) -> frozenset[str]:
        """Give the setting without the names of sides and places, which are compared by themselves."""
        called = [side.name for side in self.sides] + [spot.name for spot in self.places]
        return frozenset(self.setting) - {word for name in called for word in words_of(name)}

    @property
    def dated(self) -> bool:
        """Say whether the text gives the event a date that can be right: what has happened was before its report."""
        first = self.start or self.end
        late = first and self.published and first > self.published and self.status == "actual"
        return first is not None and not late

    @cached_property
    def days(self) -> Days | None:
        """Give the first and last day that may be meant; ``None`` where nothing is known.

        What has no end lasts until its report; what has no date at all is news.
        """
        first = self.start or self.end
        if first is None or not self.dated:
            return (self.published - NEWS, self.published) if self.published else None
        return first, max(first, self.end or self.published or first)

    @property
    def sides(self) -> tuple[Side, ...]:
        """Give actors and recipients together."""
        return self.actors + self.recipients


def tellings_of(account: Account) -> list[Telling]:
    """Give a telling for every event of an account, in the account's order."""
    parts = _Parts(account)
    return [parts.telling(event) for event in account.events]


class _Parts:
    """The parts of one account, looked up by id."""

    def __init__(self, account: Account) -> None:
        self.report = account.report
        self.sentences = account.sentences
        self.claims = account.claims
        self.entities = {entity.id: entity for entity in account.entities}
        self.places = {place.id: place for place in account.places}
        self.counts = {count.id: count for count in account.counts}
        called = [entity.name for entity in account.entities] + [place.name for place in account.places]
        named = {word for name in called if name != name.lower() for word in words_of(name)}
        written = {word for start, end in account.sentences for word in capitals_of(self.report.text[start:end])}
        self.names = {word for word in named | written if bits(word) >= TELLING}
        self.words = [set(words_of(self.report.text[start:end])) for start, end in account.sentences]

    def telling(self, event: Event) -> Telling:
        told = self.sentences_of([event.trigger, *event.mentions])
        words = {word for i in told for word in self.words[i]}
        around = {word for i in told for near in self.words[max(0, i - AROUND) : i + AROUND + 1] for word in near}
        return Telling(
            id=f"{self.report.id}:{event.id}",
            report=self.report.id,
            published=self.report.published,
            publisher=self.report.publisher,
            type=event.type,
            mode=event.mode,
            status=event.status,
            actors=tuple(self.sides(event.actors)),
            recipients=tuple(self.sides(event.recipients)),
            start=event.start,
            end=event.end,
            ongoing=event.ongoing,
            date_basis=event.date_basis,
            places=tuple(self.spots(event.places)),
            counts=tuple(self.number(count) for count in event.counts),
            trigger=stem(event.trigger.text.split()[-1]),
            words=tuple(sorted(words)),
            names=tuple(sorted(around & self.names)),
            setting=tuple(sorted(word for word in around if bits(word) >= TELLING)),
            said=tuple(self.voice(claim) for claim in self.claims if event.id in claim.events),
        )

    def sentences_of(self, spans: list[Span]) -> set[int]:
        """Give the numbers of the sentences that any of the spans begins in."""
        starts = [start for start, _ in self.sentences]
        return {bisect_right(starts, span.start) - 1 for span in spans} - {-1}

    def sides(self, ids: list[str]) -> Iterator[Side]:
        for entity in (self.entities[i] for i in ids):
            sector = entity.sector[0] if entity.sector else None
            yield Side(name=entity.name, kind=entity.kind, country=entity.country, sector=sector)

    def spots(self, ids: list[str]) -> Iterator[Spot]:
        for p in (self.places[i] for i in ids):
            yield Spot(name=p.name, kind=p.kind, country=p.country, latitude=p.latitude, longitude=p.longitude)

    def number(self, id: str) -> Number:
        count = self.counts[id]
        said = tuple(self.voice(claim) for claim in self.claims if id in claim.counts)
        return Number(what=count.what, low=count.low, high=count.high, approximate=count.approximate, said=said)

    def voice(self, claim: Claim) -> Voice:
        source = claim.source
        entity = self.entities[source.entity] if source.entity else None
        words = source.span.text if source.span else None
        return Voice(
            claim=f"{self.report.id}:{claim.id}",
            kind=source.kind,
            stance=claim.stance,
            name=entity.name if entity else words,
            country=entity.country if entity else None,
        )
