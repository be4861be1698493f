"""What linking knows of one event of one account, small enough to be stored beside it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from dateline.account import Account, Claim, DateBasis, Event, EventType, Part, SourceKind, Stance, Status, What
from dateline.linking.words import stem, words_of
from dateline.report import Span


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
    said: tuple[Voice, ...] = ()

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

    def telling(self, event: Event) -> Telling:
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
            words=tuple(sorted(self.words([event.trigger, *event.mentions]))),
            said=tuple(self.voice(claim) for claim in self.claims if event.id in claim.events),
        )

    def words(self, spans: list[Span]) -> set[str]:
        """Give the stems of the sentences that any of the spans stands in."""
        told = [(a, b) for a, b in self.sentences if any(a <= span.start < b for span in spans)]
        return {word for a, b in told for word in words_of(self.report.text[a:b])}

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
