"""Which event the text says came before which: by the words that say so, unless the dates speak against it."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from dateline.account import Event, Order
from dateline.extraction.syntax import ancestors, relation
from dateline.language.text import Text
from dateline.report import Span

_AFTER = frozenset("after following since once".split())
_BEFORE = frozenset("before until till".split())
_PHRASES = {
    ("ahead", "of"): "before", ("prior", "to"): "before", ("in", "response", "to"): "after",
    ("in", "retaliation", "for"): "after", ("in", "reply", "to"): "after", ("in", "answer", "to"): "after",
    ("in", "the", "wake", "of"): "after", ("as", "a", "result", "of"): "after", ("in", "return", "for"): "after",
    ("in", "revenge", "for"): "after", ("in", "protest", "at"): "after", ("in", "anger", "at"): "after",
    ("in", "protest", "against"): "after",
}  # fmt: skip
"""Prepositions of several words, and the word of one that they stand for."""
_FIRST = frozenset(words[0] for words in _PHRASES)
_LATER = frozenset("then later subsequently afterwards thereafter".split())
_EARLIER = frozenset("earlier previously beforehand".split())
_CAUSES = frozenset("trigger prompt spark cause provoke precede ignite unleash".split())
_CAUSES_WITH = {"lead": "to", "result": "in", "give": "to"}
_FOLLOWS = frozenset("follow answer result stem arise".split())
_FOLLOWS_WITH = {"result": "from", "stem": "from", "arise": "from"}
_MEASURE = frozenset(
    "minute minutes hour hours day days week weeks month months year years decade decades a an few several some many "
    "couple of just only shortly soon immediately right less than more about almost nearly barely".split()
)
_SPOKEN = frozenset("nsubj obj obl xcomp ccomp csubj nsubj:pass obl:agent".split())
_NOUN_LINKS = frozenset("nmod obl compound amod appos acl obj conj".split())
_DEEP = 4
"""How far below the word under a marker its event may hang ("after 24 hours of heavy fighting")."""

_NEAR = 10
"""How many words after its marker an event may stand where the tree does not hang it there."""


class Reader:
    """Finds the events that words stand for, and the order that words say."""

    def __init__(self, text: Text, events: list[Event]) -> None:
        self.text, self.doc = text, text.doc
        self.events = {event.id: event for event in events}
        self.of_token: dict[int, str] = {}
        for event in events:
            for mention in event.mentions:
                span = text.doc.char_span(mention.start, mention.end, alignment_mode="expand")
                if span is not None:
                    self.of_token.setdefault(span.root.i, event.id)
        self.tokens = sorted(self.of_token)

    def pairs(self) -> Iterator[tuple[str | None, str | None, Span]]:
        """Give the earlier event, the later one and the words that say so; either event may be missing."""
        for token in self.doc:
            low = token.lower_
            if low in _AFTER or low in _BEFORE or low in _FIRST:
                yield from self.marked(token)
            if low in _LATER or low in _EARLIER:
                yield from self.beside(token)
            if token.pos_ == "VERB":
                yield from self.linked(token)

    def marked(self, marker: Token) -> Iterator[tuple[str | None, str | None, Span]]:
        """Order the event under a preposition or conjunction and the event over it."""
        word, length = marker_at(marker)
        under = next((t.head for t in marker.doc[marker.i : marker.i + length] if t.head.i >= marker.i + length), None)
        if word is None or under is None:
            return
        dependent = self.within(under) or self.told_soon_after(marker)
        governor = (
            self.of_token.get(measure_start(marker) - 1) or self.over(under) or self.told_in_sentence(marker, under)
        )
        span = self.text.span(measure_start(marker), marker.i + length)
        yield (dependent, governor, span) if word == "after" else (governor, dependent, span)

    def beside(self, adverb: Token) -> Iterator[tuple[str | None, str | None, Span]]:
        """Order an event with "then", "later" or "earlier" and the event told before it."""
        over = next((t for t in (adverb.head, *ancestors(adverb.head)) if t.i in self.of_token), None)
        if over is None or (adverb.lower_ == "then" and adverb.head.i != over.i):
            return
        told = self.told_before(over)
        this = self.of_token[over.i]
        span = self.text.span(measure_start(adverb), adverb.i + 1)
        yield (told, this, span) if adverb.lower_ in _LATER else (this, told, span)

    def linked(self, verb: Token) -> Iterator[tuple[str | None, str | None, Span]]:
        """Order the subject and the object of "led to", "triggered", "follows", "results from"."""
        lemma, span = verb.lemma_.lower(), self.text.span(verb.i, verb.i + 1)
        if lemma not in _CAUSES | _FOLLOWS and lemma not in _CAUSES_WITH:
            return
        subject = next((c for c in verb.children if c.dep_ in ("nsubj", "csubj")), None)
        for other in verb.children:
            case = next((c.lower_ for c in other.children if c.dep_ == "case"), "")
            if subject is None or relation(other) not in ("obj", "obl", "nsubj") or other.i < verb.i:
                continue
            first, second = self.within(subject), self.within(other)
            if case == _CAUSES_WITH.get(lemma, "") and lemma in {*_CAUSES, *_CAUSES_WITH}:
                yield first, second, span
            elif case == _FOLLOWS_WITH.get(lemma, "") and lemma in _FOLLOWS:
                yield second, first, span

    def within(self, token: Token) -> str | None:
        """Give the event of a word, or the nearest that hangs on it in its phrase."""
        level = [token]
        for _ in range(_DEEP):
            for candidate in level:
                if candidate.i in self.of_token:
                    return self.of_token[candidate.i]
            level = [
                c for t in level for c in t.children if relation(c) in _NOUN_LINKS or relation(c) in ("xcomp", "nsubj")
            ]
        return None

    def over(self, token: Token) -> str | None:
        """Give the event that a marked phrase hangs on, or the one that its verb's subject or object names."""
        for candidate in ancestors(token):
            if candidate.i in self.of_token:
                return self.of_token[candidate.i]
            for child in candidate.children:
                if child.dep_ in _SPOKEN and child != token and token not in child.subtree:
                    found = self.within(child)
                    if found is not None:
                        return found
            if candidate.pos_ == "VERB" and relation(candidate) not in ("xcomp", "advcl", "acl", "conj", "ccomp"):
                return None
        return None

    def told_in_sentence(self, marker: Token, under: Token) -> str | None:
        """Give the event next to a marked phrase in its sentence: the last before it, or the first after it."""
        start, end = marker.sent.start, marker.sent.end
        near = [i for i in self.tokens if start <= i < marker.i]
        behind = [i for i in self.tokens if under.right_edge.i < i < end]
        return self.of_token[near[-1]] if near else self.of_token[behind[0]] if behind else None

    def told_soon_after(self, marker: Token) -> str | None:
        """Give the first event of a marked phrase where the tree has lost it: before any comma."""
        for token in marker.doc[marker.i + 1 : min(marker.i + _NEAR, marker.sent.end)]:
            if token.i in self.of_token:
                return self.of_token[token.i]
            if token.is_punct or token.pos_ == "CCONJ":
                break
        return None

    def told_before(self, token: Token) -> str | None:
        """Give the event told as a fact before a word's own: the last of its sentence, or the main one of the last."""
        own = self.of_token[token.i]
        facts = [i for i in self.tokens if i < token.i and self.is_fact(i, own)]
        if not facts:
            return None
        last = self.doc[facts[-1]].sent
        if last.start <= token.i < last.end:
            return self.of_token[facts[-1]]
        main = min((i for i in facts if i >= last.start), key=lambda i: sum(1 for _ in ancestors(self.doc[i])))
        brought = (c.i for c in self.doc[main].children if relation(c) == "xcomp" and c.i in facts)
        return self.of_token[next(brought, main)]  # "were forced to surrender. Since then ..."

    def is_fact(self, index: int, own: str) -> bool:
        """Say whether a word names an event that happened, other than one."""
        event = self.of_token[index]
        return event != own and self.events[event].status == "actual"


def find_order(text: Text, events: list[Event]) -> list[Order]:
    """Find pairs of events that the text puts in order; a pair that the dates contradict is left out."""
    reader = Reader(text, events)
    found: dict[tuple[str, str], Order] = {}
    for before, after, span in reader.pairs():
        if before is None or after is None or before == after or (after, before) in found:
            continue
        if not contradicts(reader.events[before], reader.events[after]):
            found.setdefault((before, after), Order(before=before, after=after, span=span))
    return list(found.values())


def contradicts(before: Event, after: Event) -> bool:
    """Say whether the dates put the second event wholly before the first."""
    return before.start is not None and after.end is not None and after.end < before.start


def marker_at(token: Token) -> tuple[str | None, int]:
    """Give "after" or "before" for a marker that begins at a word, and its number of words."""
    low = token.lower_
    if low in _AFTER or low in _BEFORE:
        fits = token.dep_ in ("case", "mark", "advmod")
        return (("after" if low in _AFTER else "before") if fits else None), 1
    for words, meaning in _PHRASES.items():
        if low == words[0] and tuple(t.lower_ for t in token.doc[token.i : token.i + len(words)]) == words:
            return meaning, len(words)
    return None, 1


def measure_start(marker: Token) -> int:
    """Give the first word of a marker with the measure before it ("just days before")."""
    start, doc = marker.i, marker.doc
    while start > 0 and (doc[start - 1].lower_ in _MEASURE or doc[start - 1].like_num):
        start -= 1
    return start
