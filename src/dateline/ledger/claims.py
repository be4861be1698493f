"""The ledger of a report's claims: by who makes them, and by the event they speak of."""

from __future__ import annotations

import datetime

from dateline.account import Account, Claim, Event, EventType, Part, SourceKind, Stance, Status
from dateline.ledger.disagreements import Disagreement, disagreements
from dateline.ledger.heading import Heading
from dateline.ledger.sources import source_key, source_names
from dateline.report import Span


class Speaker(Part):
    """A source with its claims, in the order of the text.

    Attributes:
        name: what it is called; ``None`` where the report does not say who it is.
        entity: the id of its entity in the account.
        anonymity: the reasons or descriptions given for a source that is not named.
    """

    name: str | None
    kind: SourceKind
    entity: str | None
    country: str | None
    anonymity: list[str]
    claims: list[Claim]


class BySource(Part):
    """A report's claims under their sources; ``own_voice`` are the events that nobody is quoted for."""

    report: Heading
    sources: list[Speaker]
    own_voice: list[str]
    disagreements: list[Disagreement]


class Voice(Part):
    """Somebody who is quoted for an event: the claim, who makes it and how they stand to it."""

    claim: str
    source: str | None
    kind: SourceKind
    stance: Stance
    content: list[Span]


class Told(Part):
    """An event with those who are quoted for it: nobody, where the report tells it in its own voice."""

    id: str
    type: EventType
    mode: str | None
    status: Status
    actors: list[str]
    recipients: list[str]
    start: datetime.date | None
    end: datetime.date | None
    trigger: Span
    said: list[Voice]


class ByEvent(Part):
    """A report's events, each with who stands behind it."""

    report: Heading
    events: list[Told]
    disagreements: list[Disagreement]


def by_source(account: Account) -> BySource:
    """Arrange an account's claims by their sources, in the order in which these first speak."""
    groups: dict[str, list[Claim]] = {}
    for claim in account.claims:
        groups.setdefault(source_key(claim), []).append(claim)
    claimed = {event for claim in account.claims for event in claim.events}
    names, countries = source_names(account), {entity.id: entity.country for entity in account.entities}
    return BySource(
        report=Heading.of(account.report),
        sources=[_speaker(group, names[group[0].id], countries) for group in groups.values()],
        own_voice=[event.id for event in account.events if event.id not in claimed],
        disagreements=disagreements(account),
    )


def _speaker(claims: list[Claim], name: str | None, countries: dict[str, str | None]) -> Speaker:
    first = claims[0].source
    return Speaker(
        name=name,
        kind=first.kind,
        entity=first.entity,
        country=countries.get(first.entity or ""),
        anonymity=list(dict.fromkeys(c.source.anonymity for c in claims if c.source.anonymity)),
        claims=claims,
    )


def by_event(account: Account) -> ByEvent:
    """Arrange an account's claims by the events they speak of."""
    names, entities = source_names(account), {entity.id: entity.name for entity in account.entities}
    said: dict[str, list[Voice]] = {}
    for claim in account.claims:
        voice = Voice(
            claim=claim.id, source=names[claim.id], kind=claim.source.kind, stance=claim.stance, content=claim.content
        )
        for event in claim.events:
            said.setdefault(event, []).append(voice)
    return ByEvent(
        report=Heading.of(account.report),
        events=[_told(event, entities, said.get(event.id, [])) for event in account.events],
        disagreements=disagreements(account),
    )


def _told(event: Event, entities: dict[str, str], said: list[Voice]) -> Told:
    return Told(
        id=event.id, type=event.type, mode=event.mode, status=event.status,
        actors=[entities.get(i, i) for i in event.actors], recipients=[entities.get(i, i) for i in event.recipients],
        start=event.start, end=event.end, trigger=event.trigger, said=said,
    )  # fmt: skip
