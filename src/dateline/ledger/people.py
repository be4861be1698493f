"""Who is in a report: what they are, what they did, what was done to them and what they said."""

from __future__ import annotations

import datetime

from dateline.account import Account, Claim, EntityKind, Event, EventType, Part, Quotation, Stance, Status
from dateline.ledger.heading import Heading
from dateline.report import Span


class Office(Part):
    """What the text calls somebody, and whose role it is."""

    title: str
    of: str | None = None


class Deed(Part):
    """An event from one side: ``others`` are those on the other side, ``beside`` those on the same."""

    event: str
    type: EventType
    mode: str | None
    status: Status
    start: datetime.date | None
    end: datetime.date | None
    beside: list[str]
    others: list[str]
    trigger: Span


class Saying(Part):
    """A claim of somebody."""

    claim: str
    stance: Stance
    quotation: Quotation
    content: list[Span]


class Member(Part):
    """A person, body, state, group or force and its part in the report."""

    id: str
    name: str
    kind: EntityKind
    country: str | None
    sector: list[str]
    roles: list[Office]
    mentions: int
    did: list[Deed]
    undergone: list[Deed]
    said: list[Saying]


class People(Part):
    """All who are in a report, in the order in which it first mentions them."""

    report: Heading
    people: list[Member]


def people(account: Account) -> People:
    """Give the people and bodies of an account with their part in it."""
    names = {entity.id: entity.name for entity in account.entities}
    did: dict[str, list[Deed]] = {}
    undergone: dict[str, list[Deed]] = {}
    said: dict[str, list[Saying]] = {}
    for event in account.events:
        for actor in event.actors:
            did.setdefault(actor, []).append(_deed(event, actor, event.actors, event.recipients, names))
        for recipient in event.recipients:
            undergone.setdefault(recipient, []).append(_deed(event, recipient, event.recipients, event.actors, names))
    for claim in account.claims:
        said.setdefault(claim.source.entity or "", []).append(_saying(claim))
    return People(
        report=Heading.of(account.report),
        people=[
            Member(
                id=entity.id,
                name=entity.name,
                kind=entity.kind,
                country=entity.country,
                sector=entity.sector,
                roles=[Office(title=role.title, of=names.get(role.of or "")) for role in entity.roles],
                mentions=len(entity.mentions),
                did=did.get(entity.id, []),
                undergone=undergone.get(entity.id, []),
                said=said.get(entity.id, []),
            )
            for entity in account.entities
        ],
    )


def _deed(event: Event, itself: str, side: list[str], others: list[str], names: dict[str, str]) -> Deed:
    return Deed(
        event=event.id,
        type=event.type,
        mode=event.mode,
        status=event.status,
        start=event.start,
        end=event.end,
        beside=[names.get(i, i) for i in side if i != itself],
        others=[names.get(i, i) for i in others],
        trigger=event.trigger,
    )


def _saying(claim: Claim) -> Saying:
    return Saying(claim=claim.id, stance=claim.stance, quotation=claim.quotation, content=claim.content)
