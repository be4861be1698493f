"""When and where an event was, and the counts that belong to it: the nearest in the tree."""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from spacy.tokens import Token

from dateline.account import DateBasis
from dateline.extraction.located import LocatedCount, LocatedPlace, LocatedTime
from dateline.extraction.opening import dateline_end
from dateline.extraction.syntax import ancestors, case_words, head_of, relation
from dateline.language.text import Range, Text

if TYPE_CHECKING:
    from dateline.extraction.what import Candidate

T = TypeVar("T")

_CLAUSES = frozenset("root ccomp advcl acl parataxis conj csubj".split())
_FAR = 2
"""How many arcs of the tree may lie between an event and its time."""
_ON_THE_GROUND = frozenset(("ASSAULT", "DISPLACE", "RETREAT", "MOBILIZE", "PROTEST", "COERCE"))
"""Types of events that happen where the report has last been, if it does not say where."""
_ARRIVING = frozenset(("ASSAULT", "AID", "MOBILIZE"))
"""Types of events that happen where they arrive and not where they come from."""
_IN_PHRASE = frozenset("nmod conj appos flat compound".split())
_SENTENCES_BACK = 2
_NO_EVENT = math.log(0.5)
_COUNTED = {
    "dead": {"ASSAULT"}, "injured": {"ASSAULT"}, "arrested": {"COERCE", "ASSAULT"}, "captured": {"ASSAULT", "COERCE"},
    "displaced": {"DISPLACE"}, "troops": {"MOBILIZE", "RETREAT", "ASSAULT", "AID", "COOPERATE"}, "missing": {"ASSAULT"},
}  # fmt: skip
"""Types of events that a count of a kind tells the size of; other kinds go with any."""


@dataclass(frozen=True)
class When:
    """When an event was, and the time expression that says so."""

    start: datetime.date | None = None
    end: datetime.date | None = None
    ongoing: bool = False
    basis: DateBasis = "none"
    said: Range | None = None


class Circumstances:
    """The times, places and counts of a report, ready to be joined to events."""

    def __init__(
        self, text: Text, times: list[LocatedTime], places: list[LocatedPlace], counts: list[LocatedCount]
    ) -> None:
        self.text, self.doc = text, text.doc
        self.sentence_of = [number for number, sentence in enumerate(text.doc.sents) for _ in sentence]
        self.named = {t.token for t in text.triggers if t.types["O"] < _NO_EVENT}
        opened = dateline_end(self.doc)
        self.times = self.by_sentence((t, head_of(self.doc, t.range)) for t in times if t.range[0] >= opened)
        self.place_mentions = self.by_sentence((p.place.id, head_of(self.doc, r)) for p in places for r in p.ranges)
        self.count_heads = self.by_sentence((c.count, head_of(self.doc, c.range)) for c in counts)

    def by_sentence(self, found: Iterable[tuple[T, Token]]) -> dict[int, list[tuple[T, Token]]]:
        """Index things by the sentence that their head stands in."""
        index: dict[int, list[tuple[T, Token]]] = {}
        for thing, head in found:
            index.setdefault(self.sentence_of[head.i], []).append((thing, head))
        return index

    def beside(self, index: dict[int, list[tuple[T, Token]]], token: Token) -> list[tuple[T, Token]]:
        """Give what stands in the same sentence as a word."""
        return index.get(self.sentence_of[token.i], [])

    def when(self, members: list[Candidate], status: str) -> When:
        """Give the interval of the time expression nearest to any of an event's words."""
        nearest: tuple[float, LocatedTime] | None = None
        for member in members:
            for located, head in self.beside(self.times, member.token):
                distance = min(
                    tree_distance(member.token, head), tree_distance(member.token, self.clause_of(head)) + 1.0
                )
                if distance <= _FAR and (nearest is None or distance < nearest[0]):
                    nearest = (distance, located)
        if nearest is None:
            return When(ongoing=any(is_going_on(m.token) for m in members) and status == "actual")
        _, located = nearest
        time = located.time
        if time.start is None and time.end is None:
            return When()
        basis: DateBasis = "event" if time.basis == "event" else "text"
        if located.since:
            return When(time.start, None, status == "actual", basis, located.range)
        return When(time.start, time.end, False, basis, located.range)

    def clause_of(self, word: Token) -> Token:
        """Give the verb of a word's clause, or a noun before it that names an event.

        A day may hang deep in its clause: "shelled a camp on the outskirts of the town on Friday".
        """
        over = (t for t in ancestors(word) if t.pos_ in ("VERB", "AUX") or t.i in self.named)
        return next(over, word)

    def places(self, members: list[Candidate]) -> dict[str, Token]:
        """Give the places that hang on one of an event's words or on its clause, else the nearest of the sentence.

        Returns:
            The head of the mention that each place rests on, by the place's id.
        """
        found: dict[str, Token] = {}
        for member in members:
            near = happened_at(self.beside(self.place_mentions, member.token), member.type)
            hanging = [(identifier, head) for identifier, head in near if hangs_on(head, member.token)]
            if near and not hanging:
                hanging = [min(near, key=lambda item: tree_distance(member.token, item[1]))]
            found = dict(hanging) | found
        if not found and members and members[0].type in _ON_THE_GROUND:
            return self.place_before(members[0].token, members[0].type)
        return found

    def place_before(self, token: Token, type_: str) -> dict[str, Token]:
        """Give the place that was named last in the sentences just before a word's own."""
        sentence = self.sentence_of[token.i]
        for number in range(sentence - 1, max(-1, sentence - 1 - _SENTENCES_BACK), -1):
            if mentions := happened_at(self.place_mentions.get(number, []), type_):
                return dict(mentions[-1:])
        return {}

    def counts(self, members: list[Candidate]) -> list[str]:
        """Give the counts in the clause of one of an event's words that its type can have."""
        found: dict[str, None] = {}
        for member in members:
            for count, head in self.beside(self.count_heads, member.token):
                types = _COUNTED.get(count.what)
                if types is not None and member.type not in types:
                    continue
                if types or tree_distance(member.token, head) <= 2:
                    found[count.id] = None
        return list(found)


def tree_distance(a: Token, b: Token) -> float:
    """Count the arcs between two words of one sentence; leaving a clause counts double."""
    up = {a.i: 0.0}
    cost = 0.0
    previous = a
    for token in ancestors(a):
        cost += 2.0 if relation(previous) in _CLAUSES else 1.0
        up[token.i] = cost
        previous = token
    cost = 0.0
    token = b
    while token.i not in up:
        if token.head.i == token.i:
            return 99.0
        cost += 2.0 if relation(token) in _CLAUSES and token.pos_ in ("VERB", "AUX") else 1.0
        token = token.head
    return up[token.i] + cost


def happened_at(mentions: list[tuple[str, Token]], type_: str) -> list[tuple[str, Token]]:
    """Leave out the places that what struck or arrived elsewhere came from."""
    return [(place, head) for place, head in mentions if type_ not in _ARRIVING or not is_origin(head)]


def is_origin(place: Token) -> bool:
    """Say whether a place is where something came from ("fire from the provinces of Kilis and Hatay")."""
    for token in (place, *ancestors(place)):
        if "from" in case_words(token):
            return True
        if relation(token) not in _IN_PHRASE:
            return False
    return False


def hangs_on(place: Token, trigger: Token) -> bool:
    """Say whether a place is an adjunct of a trigger, of its clause, or of one of its arguments."""
    for step, token in enumerate(ancestors(place)):
        if token.i == trigger.i:
            return True
        if step > 3 or (token.pos_ == "VERB" and relation(token) in _CLAUSES):
            break
    clause = trigger
    for token in ancestors(trigger):
        if clause.pos_ == "VERB":
            break
        clause = token
    return clause.i != trigger.i and place.head.i == clause.i


def is_going_on(token: Token) -> bool:
    """Say whether a verb stands in the progressive of the present ("is shelling", "have been holding")."""
    return token.tag_ == "VBG" and any(
        c.pos_ == "AUX" and c.lower_ in ("is", "are", "'s", "'re", "has", "have", "’s", "’re") for c in token.children
    )
