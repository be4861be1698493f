"""Where: the places a report names, resolved in the context of the report."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass

from spacy.tokens import Token

from dateline.account import Place
from dateline.extraction.located import LocatedPlace
from dateline.extraction.syntax import case_words, head_of, relation
from dateline.knowledge.countries import countries
from dateline.knowledge.gazetteer import GazetteerPlace, look_up
from dateline.knowledge.tables import key
from dateline.language.text import Range, Text

_LOCATIVE = frozenset(
    "in at near from to into across outside inside around through toward towards within along off between beyond "
    "throughout via over on of above below under behind beside north south east west".split()
)
_ACTING = frozenset(("nsubj", "nsubj:pass", "obj", "iobj", "nmod:poss", "obl:agent", "vocative"))
_NEAR_KM = 400.0


def find_places(text: Text) -> list[LocatedPlace]:
    """Find the places of a report: names of the gazetteer that stand where a place stands.

    A state or capital that acts, owns or is acted upon is an actor there and no place. Of
    several places with one name the best fits the states and places that the report names,
    then size decides.
    """
    mentions = [r for r in place_ranges(text) if is_place(head_of(text.doc, r), text.doc[r[0] : r[1]].text)]
    named = country_votes(text)
    settled: list[GazetteerPlace] = []
    groups: dict[str, tuple[GazetteerPlace | None, list[Range]]] = {}
    for range_ in mentions:
        name = key(text.doc[range_[0] : range_[1]].text)
        if name not in groups:
            place = resolve(name, named, settled, container_of(text, range_))
            if place is not None and place.kind != "country":
                settled.append(place)
            same = next((g for g, (p, _) in groups.items() if p is not None and p == place), name)
            groups.setdefault(same, (place, []))
            name = same
        groups[name][1].append(range_)
    found = []
    for number, (name, (resolved, ranges)) in enumerate(groups.items(), 1):
        spans = [text.span(*r) for r in ranges]
        found.append(
            LocatedPlace(make_place(f"p{number}", name, resolved).model_copy(update={"mentions": spans}), tuple(ranges))
        )
    return found


def make_place(identifier: str, name: str, place: GazetteerPlace | None) -> Place:
    """Make the account's place; one that the gazetteer lacks keeps its name alone."""
    if place is None:
        return Place(id=identifier, name=name, kind="unknown", precision="unknown", mentions=[])
    return Place(
        id=identifier, name=place.name, kind=place.kind, country=place.country,
        latitude=place.latitude, longitude=place.longitude, precision=place.precision, mentions=[],
    )  # fmt: skip


def place_ranges(text: Text) -> list[Range]:
    """Give the ranges of location names, joined with what belongs to the name ("Lachin Corridor")."""
    ranges: list[Range] = []
    for entity in text.doc.ents:
        if entity.label_ == "LOC":
            ranges.append((entity.start, entity.end))
    return ranges


def is_place(head: Token, name: str) -> bool:
    """Say whether a location name stands for a place here, and not for a government."""
    governs = key(name) in countries().by_name or key(name) in countries().by_capital
    cases = set(case_words(head))
    if cases & _LOCATIVE and relation(head) in ("obl", "nmod", "conj", "root", "advcl", "acl", "appos", "parataxis"):
        return not (
            relation(head) == "nmod"
            and governs
            and cases <= {"of", "between", "to", "on"}
            and not is_locative_noun(head.head)
        )
    if relation(head) in ("conj", "appos", "flat", "list") and head.head.i != head.i and head.head.ent_type_ == "LOC":
        return is_place(head.head, name)
    if not governs:
        return True
    return not (head.dep_ in _ACTING or relation(head) in ("compound", "amod", "conj", "obl", "nmod"))


def is_locative_noun(noun: Token) -> bool:
    """Say whether "of" after a noun names where it lies ("the north of Syria", "parts of Ukraine")."""
    return noun.lemma_.lower() in _PARTS


_PARTS = frozenset(
    "north south east west centre center part city town village region province coast border capital district area "
    "outskirt suburb invasion occupation bombing shelling blockade siege territory island west-coast interior".split()
)


def country_votes(text: Text) -> Counter[str]:
    """Count the states that a report names, by name, adjective or people."""
    votes: Counter[str] = Counter()
    known = countries()
    for token in text.doc:
        if token.text[:1].isupper() and (code := known.of_words(token.text)):
            votes[code] += 1
    for entity in text.doc.ents:
        if code := known.of_words(entity.text):
            votes[code] += 1
    return votes


def container_of(text: Text, range_: Range) -> str | None:
    """Give the state that a name is said to lie in: "Mosul, Iraq", "Homs in Syria"."""
    known = countries()
    head = head_of(text.doc, range_)
    for other in (
        *head.children,
        *(
            text.doc[range_[1] + 1 : range_[1] + 2]
            if range_[1] + 1 < len(text.doc) and text.doc[range_[1]].text == ","
            else ()
        ),
    ):
        if other.i < range_[0] or other.ent_type_ != "LOC":
            continue
        start = next((e for e in text.doc.ents if e.start <= other.i < e.end), None)
        if start is not None and (code := known.by_name.get(key(start.text))):
            return code
    return None


def resolve(
    name: str, named: Counter[str], settled: list[GazetteerPlace], container: str | None
) -> GazetteerPlace | None:
    """Choose among the places of one name.

    A state said to contain it decides; then how often the report names the place's state and
    how near it lies to places already settled; a state's or region's name beats a city's unless
    the city is large; population is the last resort.
    """
    candidates = look_up(name)
    if container:
        candidates = tuple(c for c in candidates if c.country == container) or candidates
    if not candidates:
        return None

    def fit(place: GazetteerPlace) -> float:
        score = math.log10(place.population + 1) / 2 if place.kind == "city" else 3.0
        if place.kind == "country":
            score += 4.0
        if place.country:
            score += 2.0 * math.log1p(named[place.country])
        if any(distance(place, s) < _NEAR_KM for s in settled):
            score += 1.0
        return score + (1.0 if key(place.name) == key(name) else 0.0)

    return max(candidates, key=fit)


def distance(a: GazetteerPlace, b: GazetteerPlace) -> float:
    """Great-circle distance in kilometres."""
    p, q = math.radians(a.latitude), math.radians(b.latitude)
    east = math.radians(b.longitude - a.longitude)
    h = math.sin((q - p) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin(east / 2) ** 2
    return 2 * 6371.0 * math.asin(math.sqrt(min(1.0, h)))


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
