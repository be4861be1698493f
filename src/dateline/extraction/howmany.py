"""How many: counts of people, with what happened to them."""

from __future__ import annotations

from typing import Literal, get_args

from spacy.tokens import Doc, Token

from dateline.account import Count, Fate
from dateline.extraction.fate import clause_fate, fate_of, is_speaker, neighbour_fate, suffers_alone
from dateline.extraction.fatewords import is_military, is_one_of, is_person_noun, known_fate, what_of
from dateline.extraction.homes import LEFT_HOME
from dateline.extraction.located import LocatedCount
from dateline.extraction.numbers import VAGUE
from dateline.extraction.numerals import (
    ARGUMENTS,
    NONE,
    counted_noun,
    is_label,
    label_before,
    value_of,
    with_bounds,
)
from dateline.extraction.syntax import relation
from dateline.language.text import Range, Text

_GATHERING = frozenset(
    "gather march rally protest demonstrate attend turn join flock take pour line pack fill throng crowd show sign "
    "enlist volunteer camp assemble stream walk come sleep spend remain stay live return cross arrive head burn".split()
)
_DWELLINGS = frozenset("home house".split())
_HOUSEHOLDS = _DWELLINGS | frozenset("family household".split())
_PLACING = frozenset(("in", "at", "near"))
_NARROWER: dict[str, Fate] = {fate: fate for fate in get_args(Fate)}


def find_counts(text: Text, numbers: list[Range]) -> list[LocatedCount]:
    """Find which of a report's numbers count people."""
    found: list[LocatedCount] = []
    for range_ in numbers:
        located = make_count(text, range_, len(found) + 1) or repeated(text, range_, found)
        if located is not None and not any(located.range[0] < f.range[1] for f in found[-1:]):
            found.append(located)
    return found


def make_count(text: Text, range_: Range, number: int) -> LocatedCount | None:
    """Make a count of a number if it counts people."""
    noun = counted_noun(text.doc, range_)
    fate = what_happened(text.doc, range_, noun)
    value = value_of(text.doc, range_) if fate is not None else None
    if fate is None or value is None:
        return None
    whole, span = with_bounds(text, range_)
    count = Count(
        id=f"n{number}", span=span, what=what_of().get(fate, "other"), fate=_NARROWER.get(fate), unit=unit_of(noun),
        low=value.low, high=value.high, approximate=value.approximate,
    )  # fmt: skip
    return LocatedCount(count, whole)


def repeated(text: Text, range_: Range, found: list[LocatedCount]) -> LocatedCount | None:
    """Make a count of a number that leaves out what the one before it says ("20 died in Ur and 30 in Uruk")."""
    doc, (start, end) = text.doc, range_
    if not found or start == 0 or end + 1 >= len(doc) or counted_noun(doc, range_) is not None:
        return None
    last = found[-1]
    joined = doc[start - 1].lower_ in ("and", ",", ";") and doc[start].sent.start <= last.range[0]
    placed = doc[end].lower_ in _PLACING and doc[end + 1].pos_ in ("PROPN", "DET")
    between = doc[last.range[1] : start]
    value = value_of(doc, range_)
    if not (joined and placed and value and any(t.lower_ in _PLACING for t in between)):
        return None
    whole, span = with_bounds(text, range_)
    bounds = {"low": value.low, "high": value.high, "approximate": value.approximate}
    return LocatedCount(last.count.model_copy(update={"id": f"n{len(found) + 1}", "span": span, **bounds}), whole)


def unit_of(noun: Token | None) -> Literal["people", "households"]:
    """Say whether a noun counts people one by one or by the household."""
    return "households" if noun is not None and is_one_of(noun, _HOUSEHOLDS) else "people"


def what_happened(doc: Doc, range_: Range, counted: Token | None) -> str | None:
    """Say what happened to the people counted; ``None`` where it is not people that are counted."""
    head = doc[range_[0] : range_[1]].root
    words = doc[range_[0] : range_[1]].text.lower()
    if counted is None and is_label(doc, range_):
        return None
    if counted is None and (found := beside_fate(doc, range_)):
        return found
    if counted is None or (counted.i > head.i and head.head.i != counted.i and counted.pos_ == "PRON"):
        return fate_of_number(head, words)
    if is_one_of(counted, _DWELLINGS):
        fate = fate_of(counted, counted)
        return fate if fate in LEFT_HOME else None
    if not is_person_noun(counted) and not suffers_alone(counted):
        return known_fate(counted) if counted.pos_ in ("ADJ", "VERB") and counted.tag_ in ("JJ", "VBN") else None
    fate = fate_of(head if range_[0] <= counted.head.i < range_[1] else counted, counted)
    if fate is None and relation(counted) != "nsubj":
        fate = clause_fate(doc, counted.i + 1)
    if fate is None and (words.split()[0] in (*NONE, "one", "not", "both") or is_speaker(counted)):
        return None
    if fate is None and is_military(counted):
        return "troops"
    return fate or "other"


def beside_fate(doc: Doc, range_: Range) -> str | None:
    """Find the fate of people that a number stands for itself in the words right after or before it."""
    head = doc[range_[0] : range_[1]].root
    beside = neighbour_fate(head, None) if relation(head) in ("nummod", "root") else None
    return beside or clause_fate(doc, range_[1]) or labelled_fate(doc, range_)


def labelled_fate(doc: Doc, range_: Range) -> str | None:
    """Find the fate that the label before a number names, as tables and bulletins have them ("IDPs total 900")."""
    return next((fate for t in reversed(label_before(doc, range_)) if (fate := known_fate(t))), None)


def fate_of_number(head: Token, words: str) -> str | None:
    """Say what happened to people that a number stands for itself ("killing 107", "thousands marched")."""
    if relation(head) == "obl" and head.head.lower_ in ("more", "fewer", "less") and head.head.i < head.i:
        head = head.head
    fate = fate_of(head, None) if relation(head) in (*ARGUMENTS, "ccomp") else None
    if fate is not None or words.split()[0] in NONE or words in ("no one", "not one"):
        return fate
    subject = relation(head) == "nsubj" and head.head.pos_ == "VERB" and words != "both"
    if subject and (words in VAGUE or head.head.lemma_.lower() in _GATHERING):
        return "other"
    return None
