"""The place names of a text: names tagged as places, cut to the place, and those inside other names.

A body named after where it works ("Leeds City Council", "Mercer County Sheriff's Office") names a
place; a newspaper, university or company so named does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from dateline.extraction.times.calendar import MONTHS
from dateline.knowledge.actors import actors, agents, leader
from dateline.knowledge.gazetteer import look_up
from dateline.knowledge.tables import fold, key
from dateline.language.text import Range, Text

_LONGEST = 4
"""Words of the longest place name that is looked for inside other names."""
_LARGE = 100_000
_LARGE_KINDS = frozenset(("country", "state", "province", "district"))
_SITES = frozenset(
    "airbase airfield airport base courthouse fair fairgrounds high highway hospital jail library school "
    "schools".split()
)
_BODIES = frozenset(
    "board branch bureau chamber circuit city clerk commission commissioners community council county court department "
    "district fire health house legislature ministry municipal office police public regional senate sheriff state "
    "superior supreme town transit unified volunteer".split()
)
"""Words that go on after a place in the name of a site or body that is for the people there."""
_PUBLIC = _SITES | _BODIES
_PRIVATE = frozenset(
    "airlines airways bank broadcasting chronicle college company corp daily gazette globe group herald inc institute "
    "journal llc ltd magazine mail news observer post press radio star sun telegraph television times tribune tv "
    "university".split()
)
"""Words in the names of bodies that only bear a place's name."""
_BEFORE = frozenset(
    "barangay barangays canton central city commune county district downtown east eastern governorate greater inner "
    "metro metropolitan mid midtown municipality north northeast northeastern northern northwest northwestern of old "
    "outer province region south southeast southeastern southern southwest southwestern state suburban the town "
    "uptown upper village west western".split()
)
"""Words before a place's name that may be left off."""
_LEADING = frozenset(("in", "near", "outside", "around", "across", "downtown"))
"""Words before a large place's name that tell it from the same word as another name."""
_GROUND = frozenset(
    "ave avenue beach boulevard bridge canyon cave creek dam drive forest garden gardens grove hill hills island lake "
    "lane mountain mountains park path peak pike plaza pond ridge river road route springs square st street trail "
    "valley way woods".split()
)
"""Last words of names of features, streets and parks, which only bear a place's name."""
_SIDE = re.compile(r"(north|south)?-?(east|west)?-?(ern)?|central|upper|lower", re.I)
_TITLES = frozenset("mr mr. mrs mrs. ms ms. dr dr.".split())
_PARTIES = frozenset("D R I DFL".split())
_DASHES = frozenset("- – — --".split())


@dataclass(frozen=True)
class Toponym:
    """A place name; ``inside`` is true where it is part of the name of something else, such as a body."""

    range: Range
    inside: bool = False


def find_toponyms(text: Text) -> list[Toponym]:
    """Find all place names of a text, in order; none overlaps another."""
    doc = text.doc
    people = {e[-1].text for e in doc.ents if e.label_ == "PER" and len(e) > 1}
    named = (e for e in doc.ents if e.label_ == "LOC" and "$" not in e.text)
    tagged = (e for e in named if not is_person(e, people) and not is_month(e))
    found = [toponym for entity in tagged for toponym in in_name(doc, entity)]
    here = {fold(doc[t.range[0] : t.range[1]].text) for t in found}
    taken = {i for t in found for i in range(*t.range)}
    more = (t for t in inside_names(doc, here, people) if taken.isdisjoint(range(*t.range)))
    return sorted([*found, *more], key=lambda t: t.range)


def in_name(doc: Doc, name: Tokens) -> Iterator[Toponym]:
    """Give the place names in what is tagged as one: a pair of places ("Kenya-Uganda") holds two."""
    dash = next((t.i for t in name[1:-1] if t.text in _DASHES), None)
    if dash is not None and not look_up(name.text):
        parts = [(name.start, dash), (dash + 1, name.end)]
        if all(look_up(doc[a:b].text) for a, b in parts):
            yield from (Toponym(part, inside=True) for part in parts)
            return
    halves = name.text.split("-") if len(name) == 1 else []
    if len(halves) == 2 and all(look_up(half) for half in halves) and not look_up(name.text):
        yield Toponym((name.start, name.end), inside=True)
        return
    start, end = with_dot(doc, widened(doc, trimmed(doc, name)))
    follows = doc[end] if end < len(doc) else None
    body = follows is not None and follows.text[:1].isupper() and names_body(follows)
    yield Toponym((start, end), inside=body)


def names_body(word: Token) -> bool:
    """Say whether a word after a place makes it the name of a body or of an office there."""
    plain = word.lower_.rstrip(".")
    agent = agents().get(plain)
    return plain in _BODIES or (agent is not None and agent.title)


def widened(doc: Doc, range_: Range) -> Range:
    """Add the side of a state that is named, where the tables know it: "northern Mali", "Mali's north"."""
    start, end = range_
    if start and _SIDE.fullmatch(doc[start - 1].text) and look_up(doc[start - 1 : end].text):
        return start - 1, end
    owned = end + 1 < len(doc) and doc[end].lower_ in ("'s", "’s") and _SIDE.fullmatch(doc[end + 1].text)
    return (start, end + 2) if owned and look_up(doc[start : end + 2].text) else range_


def is_person(name: Tokens, people: set[str]) -> bool:
    """Say whether words taken for a place are a surname, and no large place's name, or that of an operation."""
    before = name.doc[name.start - 1].lower_ if name.start else ""
    if before in _TITLES or "operation" in (before, name[0].lower_):
        return True
    if len(name) > 1 or is_large(name.text):
        return False
    return name.text in people or leader(name.text, None) is not None


def is_month(name: Tokens) -> bool:
    """Say whether a name is a month's, and not the town's of that name ("March, Cambridgeshire")."""
    after = name.doc[name.end : name.end + 2]
    followed = len(after) == 2 and after[0].text == "," and after[1].ent_type_ == "LOC"
    return name.text.lower() in MONTHS and not followed


def is_large(name: str) -> bool:
    """Say whether a name is that of a country, a division or a large town."""
    return any(p.kind in _LARGE_KINDS or p.population >= _LARGE for p in look_up(name))


def is_division(name: str) -> bool:
    """Say whether a name is that of a country or of a first-level division."""
    return any(p.kind in ("country", "state", "province") for p in look_up(name))


def trimmed(doc: Doc, name: Tokens) -> Range:
    """Cut a name that the gazetteer lacks to the place in it: "downtown Leeds", "Leeds City Council"."""
    start, end = after_party(doc, name.start, name.end), name.end
    if look_up(doc[start:end].text):
        return start, end
    first = next((i for i in range(start, end) if doc[i].lower_ not in _BEFORE), end)
    if first < end and look_up(doc[first:end].text):
        return first, end
    for last in range(min(end - 1, first + _LONGEST), first, -1):
        if look_up(doc[first:last].text):
            large = is_large(doc[first:last].text) and doc[end - 1].lower_.rstrip(".") not in _GROUND
            public = any(word.lower_ in _PUBLIC for word in doc[last:end])
            return (first, last) if public or large else (start, end)
    return start, end


def after_party(doc: Doc, start: int, end: int) -> int:
    """Go past a party's letter before a member's place ("R-Florence")."""
    party = start + 2 < end and doc[start].text in _PARTIES and doc[start + 1].text in _DASHES
    return start + 2 if party else start


def with_dot(doc: Doc, range_: Range) -> Range:
    """Add the dot of an abbreviation that stands apart from it ("W.Va" and ".")."""
    start, end = range_
    dotted = "." in doc[start:end].text and end < len(doc) and doc[end].text == "." and not doc[end - 1].whitespace_
    return (start, end + 1) if dotted and look_up(doc[start:end].text) else range_


def inside_names(doc: Doc, here: set[str], people: set[str]) -> Iterator[Toponym]:
    """Give the places that names of other things begin with, and those left untagged.

    Args:
        here: the folded names of places found in the text.
        people: last words of people's names.
    """
    for start, end in capitalised(doc):
        start = after_party(doc, start, end)
        start += start + 1 < end and doc[start].lower_ == "the"
        if is_common(doc[start]) or any(word.lower_ in _PRIVATE for word in doc[start:end]):
            continue
        for last in range(min(end, start + _LONGEST), start, -1):
            if look_up(doc[start:last].text):
                if is_meant(doc, (start, last), end, here, people):
                    yield Toponym((start, last), last < end or doc[start].ent_type_ != "")
                break


def capitalised(doc: Doc) -> Iterator[Range]:
    """Give the runs of capitalised words, with dashes between, that no place name is in."""
    start = 0
    while start < len(doc):
        end = start
        while end < len(doc) and (is_name_word(doc[end]) or (end > start and doc[end].text == "-")):
            end += 1
        if end > start:
            yield start, end
        start = end + 1


def is_common(token: Token) -> bool:
    """Say whether a capitalised word begins no place's name: no proper noun, a body, an office, a direction."""
    word = token.lower_.rstrip(".")
    return token.pos_ != "PROPN" or word in _PUBLIC or word in _BEFORE or word in agents()


def is_name_word(token: Token) -> bool:
    """Say whether a word is capitalised and not tagged as part of a place's or a people's name."""
    return token.text[:1].isupper() and token.ent_type_ not in ("LOC", "NORP")


def is_meant(doc: Doc, range_: Range, end: int, here: set[str], people: set[str]) -> bool:
    """Say whether capitalised words that are a place's name mean it.

    Args:
        end: where the run of capitalised words ends.
    """
    start, last = range_
    name = doc[start:last]
    if key(name.text) in actors() or name[-1].text in people:
        return False
    if last < end:
        public = names_body(doc[last]) or doc[last].lower_ in _SITES
        return public or (name[0].ent_type_ != "PER" and is_division(name.text))
    if name.text.isupper() and len(name.text) > 3 and last < len(doc) and doc[last].text in _DASHES:
        return True
    before = doc[start - 1].lower_ if start else ""
    if name[0].ent_type_ == "PER":
        return before == "of"
    return fold(name.text) in here or (before in _LEADING and is_large(name.text))
