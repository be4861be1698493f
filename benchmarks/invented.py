"""Invented reports in one plain form of sentence, with accounts made by one pattern instead of the model.

They fill archives for tests and for measures of the store: what reading costs is no part of those.
The sentences are ``Syrian rebels attacked the Turkish army in Idlib on 4 May 2021, killing 12 people,
a doctor said.``, everything but the two sides, the place and the date optional.
"""

from __future__ import annotations

import datetime
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from dateline.account import (
    Account,
    Claim,
    Count,
    Entity,
    EntityKind,
    Event,
    EventType,
    Place,
    Source,
    SourceKind,
    Time,
)
from dateline.archive.filing import Filing, filed
from dateline.knowledge.countries import countries
from dateline.knowledge.gazetteer import divisions, look_up
from dateline.knowledge.tables import key, read_table
from dateline.report import Report, Span

VERBS: dict[str, EventType] = {
    "signed a treaty with": "AGREE", "met": "CONSULT", "praised": "SUPPORT", "gave way to": "CONCEDE",
    "worked with": "COOPERATE", "sent food to": "AID", "withdrew from": "RETREAT", "appealed to": "REQUEST",
    "accused": "ACCUSE", "rejected": "REJECT", "threatened": "THREATEN", "marched against": "PROTEST",
    "imposed sanctions on": "SANCTION", "mobilized against": "MOBILIZE", "arrested": "COERCE",
    "attacked": "ASSAULT", "drove out": "DISPLACE",
}  # fmt: skip
BODIES: dict[str, tuple[EntityKind, str]] = {
    "army": ("force", "MIL"), "police": ("force", "COP"), "rebels": ("force", "REB"),
    "government": ("organization", "GOV"), "parliament": ("organization", "LEG"), "court": ("organization", "JUD"),
    "protesters": ("group", "CVL"),
}  # fmt: skip
SOURCES: dict[str, SourceKind] = {
    "a doctor": "anonymous", "an aide": "anonymous", "residents": "public",
    "Maria Lind": "named", "Omar Haddad": "named",
}  # fmt: skip
PUBLISHERS = ("Harbour Post", "Valley Mail", "Northern Courier", "River Gazette", "Hill Herald", "Market Times")
_SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu".split()
"""Of these are the words that only one happening has: without such, all would sound like one."""

_PLAIN = re.compile(r"[A-Z][a-z]+")
_PERSON: tuple[EntityKind, str] = ("person", "")

_SENTENCE = re.compile(
    rf"(?P<actor>[^.,\s][^.,]*?) (?P<verb>{'|'.join(VERBS)}) (?P<recipient>[^.,]+?) in (?P<place>[^.,]+?) "
    r"on (?P<date>\d+ \w+ \d{4})(?: over [^.,]+)?(?:, killing (?P<dead>\d+) people)?(?:, (?P<source>[^.]+?) said)?\."
)


def account_of(report: Report) -> Account:
    """Make the account of an invented report; other sentences than those of the form tell nothing."""
    return _Parts(report).account()


def file_invented(report: Report, origin: str) -> Filing:
    """Do for an invented report what the engine does for a real one."""
    return filed(account_of(report), origin)


class _Parts:
    """The parts of an account as they are found."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.entities: dict[str, Entity] = {}
        self.places: dict[str, Place] = {}
        self.sentences: list[tuple[int, int]] = []
        self.times: list[Time] = []
        self.counts: list[Count] = []
        self.events: list[Event] = []
        self.claims: list[Claim] = []

    def account(self) -> Account:
        """Read all sentences."""
        for number, match in enumerate(_SENTENCE.finditer(self.report.text), 1):
            self.read(number, match)
        return Account(
            report=self.report, sentences=self.sentences, entities=list(self.entities.values()),
            places=list(self.places.values()), times=self.times, counts=self.counts, events=self.events,
            claims=self.claims,
        )  # fmt: skip

    def read(self, number: int, match: re.Match[str]) -> None:
        """Read one sentence."""
        self.sentences.append(match.span())
        day = datetime.datetime.strptime(match["date"], "%d %B %Y").date()
        self.times.append(
            Time(id=f"t{number}", span=self.span(match, "date"), start=day, end=day, precision="day", basis="explicit")
        )
        counts = []
        if match["dead"]:
            dead = int(match["dead"])
            counts = [Count(id=f"n{number}", span=self.span(match, "dead"), what="dead", low=dead, high=dead)]
        event = Event(
            id=f"e{number}", type=VERBS[match["verb"]], status="actual", actors=[self.entity(match, "actor")],
            recipients=[self.entity(match, "recipient")], start=day, end=day, date_basis="text",
            places=[self.place(match)], counts=[count.id for count in counts],
            trigger=self.span(match, "verb"), mentions=[self.span(match, "verb")],
        )  # fmt: skip
        self.counts += counts
        self.events.append(event)
        if match["source"]:
            self.claims.append(self.claim(number, match, event))

    def span(self, match: re.Match[str], group: str) -> Span:
        """Give the span of a group."""
        return self.report.span(*match.span(group))

    def entity(self, match: re.Match[str], group: str) -> str:
        """Add somebody, or a mention of them, and give the id."""
        name = match[group]
        found = self.entities.get(name)
        mentions = [*(found.mentions if found else ()), self.span(match, group)]
        body = name.rsplit(" ", 1)[-1]
        kind, sector = BODIES.get(body, _PERSON)
        country = countries().by_adjective.get(key(re.sub(rf"^[Tt]he | {body}$", "", name)))
        id = found.id if found else f"a{len(self.entities) + 1}"
        self.entities[name] = Entity(
            id=id, kind=kind, name=name, country=country, sector=[sector] if sector else [], mentions=mentions
        )
        return id

    def place(self, match: re.Match[str]) -> str:
        """Add the place, or a mention of it, and give the id."""
        name, found = match["place"], self.places.get(match["place"])
        mentions = [*(found.mentions if found else ()), self.span(match, "place")]
        id = found.id if found else f"p{len(self.places) + 1}"
        known = known_place(name)
        self.places[name] = Place(id=id, name=name, mentions=mentions, **known)
        return id

    def claim(self, number: int, match: re.Match[str], event: Event) -> Claim:
        """Make the claim of the one who said it."""
        kind: SourceKind = SOURCES.get(match["source"], "organization")
        entity = None if kind in ("anonymous", "public") else self.entity(match, "source")
        return Claim(
            id=f"c{number}", source=Source(span=self.span(match, "source"), kind=kind, entity=entity),
            content=[self.report.span(match.start(), match.end("date"))], quotation="indirect", stance="asserts",
            events=[event.id], counts=event.counts,
        )  # fmt: skip


@cache
def known_place(name: str) -> dict[str, Any]:
    """Give what the gazetteer knows of a place."""
    [place, *_] = look_up(name)
    fields = ("kind", "country", "latitude", "longitude", "precision", "geonames")
    division = divisions().get((place.country or "", place.admin1 or ""))
    return {**{field: getattr(place, field) for field in fields}, "admin1": division}


@dataclass(frozen=True)
class _World:
    """Who and where."""

    adjectives: list[str]
    places: list[str]


@cache
def _world() -> _World:
    adjectives = [row["adjectives"].split("|")[0] for row in read_table("countries") if row["kind"] == "state"]
    places = [row["name"] for row in read_table("regions") if row["country"]]
    return _World([name for name in adjectives if _PLAIN.fullmatch(name)], list(filter(_PLAIN.fullmatch, places)))


def reports(events: int, seed: int = 1, each: int = 10) -> Iterator[Report]:
    """Invent reports, ten events each, over ten years; about one event in six was told before."""
    chance = random.Random(seed)
    told: list[tuple[datetime.date, str]] = []
    first = datetime.date(2015, 1, 1)
    for number in range(-(-events // each)):
        published = first + datetime.timedelta(days=number * 3650 // max(1, events // each))
        sentences = []
        for _ in range(min(each, events - number * each)):
            if told and chance.random() < 1 / 6:
                sentence = chance.choice(told[-100:])[1]
            else:
                day = published - datetime.timedelta(days=chance.randint(0, 3))
                sentence = invent(chance, day)
                told.append((day, sentence))
            sentences.append(sentence + tail(chance))
        yield Report.of(" ".join(sentences), published, publisher=chance.choice(PUBLISHERS), title=f"Report {number}")


def invent(chance: random.Random, day: datetime.date) -> str:
    """Invent a happening: few states and towns are in many of them, as in the news."""
    world = _world()
    sides = [f"the {often(chance, world.adjectives)} {chance.choice(list(BODIES))}" for _ in range(2)]
    verb, place = chance.choice(list(VERBS)), often(chance, world.places)
    matter = " and ".join("".join(chance.choices(_SYLLABLES, k=4)) for _ in range(3))
    return f"{sides[0]} {verb} {sides[1]} in {place} on {day.day} {day:%B %Y} over {matter}"


def tail(chance: random.Random) -> str:
    """Invent how many died and who says so, or neither."""
    dead = f", killing {chance.randint(1, 40)} people" if chance.random() < 0.2 else ""
    return f"{dead}, {chance.choice(list(SOURCES))} said." if chance.random() < 0.4 else f"{dead}."


def often(chance: random.Random, names: list[str]) -> str:
    """Choose a name, the first ones far oftener than the last (a density that falls as one over the rank)."""
    return names[int(len(names) ** chance.random()) - 1]
