"""Where: the places a report names, resolved in the context of the report."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from dateline.account import Place
from dateline.extraction.located import LocatedPlace
from dateline.extraction.resolving import Name, resolve
from dateline.extraction.standing import is_place
from dateline.extraction.toponyms import Toponym, find_toponyms
from dateline.knowledge.countries import countries
from dateline.knowledge.gazetteer import divisions
from dateline.knowledge.store import GazetteerPlace
from dateline.knowledge.tables import fold, key
from dateline.language.text import Range, Text

_HINT, _MOST_HINTS = 0.5, 3
"""What one word that names a state says for it, and how many of them count."""


def find_places(text: Text) -> list[LocatedPlace]:
    """Find the places of a report: place names that stand where a place stands.

    A state or capital that acts, owns or is acted upon is an actor there and no place, nor is a
    place in a body's name; both still help to tell which places the other names mean.
    """
    groups: dict[object, tuple[str, GazetteerPlace | None, list[Range]]] = {}
    for toponym, place in resolved(text):
        name = key(text.tokens(toponym.range).text)
        if not toponym.inside and is_place(text.doc, toponym.range, place):
            groups.setdefault(place or fold(name), (name, place, []))[2].append(toponym.range)
    found = []
    for number, (name, place, ranges) in enumerate(groups.values(), 1):
        spans = [text.span(*r) for r in ranges]
        made = make_place(f"p{number}", name, place).model_copy(update={"mentions": spans})
        found.append(LocatedPlace(made, tuple(ranges)))
    return found


def resolved(text: Text) -> list[tuple[Toponym, GazetteerPlace | None]]:
    """Give every place name of a report, also where it stands for a government, with the place it means."""
    toponyms = find_toponyms(text)
    spans = [text.span(*t.range) for t in toponyms]
    names = [Name(span.text, span.start, span.end) for span in spans]
    return list(zip(toponyms, resolve(names, text.report.text, hints(text)), strict=True))


def make_place(identifier: str, name: str, place: GazetteerPlace | None) -> Place:
    """Make the account's place; one that the gazetteer lacks keeps its name alone.

    Its name is the text's where that is a spelling of the gazetteer's ("Afrin" for "‘Afrīn").
    """
    if place is None:
        return Place(id=identifier, name=name, kind="unknown", precision="unknown", mentions=[])
    own = fold(name) == fold(place.name) and not name.isupper()
    return Place(
        id=identifier, name=name if own else place.name, kind=place.kind, country=place.country,
        latitude=place.latitude, longitude=place.longitude, precision=place.precision, geonames=place.geonames,
        admin1=divisions().get((place.country or "", place.admin1 or "")), mentions=[],
    )  # fmt: skip


def hints(text: Text) -> dict[str, float]:
    """Say which states a report speaks of by other words than place names: peoples, adjectives, seats, bodies."""
    votes: Counter[str] = Counter()
    for entity in text.doc.ents:
        actor = text.known.actor(entity.text, text.report.published) if entity.label_ == "ORG" else None
        code = actor.country if actor else countries().of_words(entity.text)
        if code and entity.label_ != "LOC":
            votes[code] += 1
    return {code: _HINT * min(n, _MOST_HINTS) for code, n in votes.items()}


def country_votes(text: Text) -> Counter[str]:
    """Count the states that a report names, by name, adjective or people."""
    votes: Counter[str] = Counter()
    known = countries()
    for token in text.doc:
        if token.ent_type_ != "PER" and token.text[:1].isupper() and (code := known.of_words(token.text)):
            votes[code] += 1
    for entity in text.doc.ents:
        if code := known.of_words(entity.text):
            votes[code] += 1
    return votes


@dataclass(frozen=True)
class Home:
    """The state that a report is about, and which share of all its naming of states is its."""

    code: str
    share: float


def home_country(text: Text, places: list[LocatedPlace]) -> Home | None:
    """Find the state most of a report's places lie in, the first of two as frequent.

    A report without a place has the state that it names most.
    """
    inside: Counter[str] = Counter()
    for located in places:
        if located.place.country:
            inside[located.place.country] += len(located.ranges)
    every = country_votes(text) + inside
    chosen = inside or every
    if not chosen:
        return None
    code = max(chosen, key=lambda c: chosen[c])
    return Home(code, every[code] / every.total())
