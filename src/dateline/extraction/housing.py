"""Homes that were destroyed, damaged or made unfit to live in, by number."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from spacy.tokens import Token

from dateline.account import Housing
from dateline.extraction.fatewords import is_one_of
from dateline.extraction.numerals import counted_noun, label_before, value_of, with_bounds
from dateline.extraction.syntax import relation
from dateline.language.text import Range, Text

State = Literal["destroyed", "damaged", "uninhabitable"]

_DWELLINGS = frozenset(
    "home house dwelling hut apartment flat building household housing residence shack bungalow cottage".split()
)
_WORDS: dict[State, frozenset[str]] = {
    "destroyed": frozenset(
        "destroy destruction collapse demolish flatten raze burn bury gut wreck level ruin wash sweep".split()
    ),
    "uninhabitable": frozenset("uninhabitable unfit unlivable unsafe condemn".split()),
    "damaged": frozenset("damage flood inundate submerge swamp scorch crack".split()),
}
_PARTLY = frozenset("partially partly moderately slightly badly severely".split())


def find_housing(text: Text, numbers: list[Range]) -> list[Housing]:
    """Find which of a report's numbers count homes with what became of them, in the order of the text."""
    found: list[Housing] = []
    last_sentence = -1
    for range_ in numbers:
        sentence = text.doc[range_[0]].sent.start
        noun = counted_noun(text.doc, range_)
        state = labelled_state(text, range_) if noun is None else None
        if state is None and (noun is None or noun.lower_ == "others") and sentence != last_sentence:
            continue
        state = state or state_of(text, range_, noun)
        value = value_of(text.doc, range_) if state else None
        if state is None or value is None:
            continue
        last_sentence = sentence
        _, span = with_bounds(text, range_)
        found.append(
            Housing(
                id=f"h{len(found) + 1}", span=span, state=state,
                low=value.low, high=value.high, approximate=value.approximate,
            )
        )  # fmt: skip
    return found


def state_of(text: Text, range_: Range, noun: Token | None) -> State | None:
    """Say what became of the homes that a number counts.

    A number that stands alone counts homes where the sentence has counted some before ("31 houses
    were destroyed and 80 damaged").
    """
    if noun is not None and noun.lower_ == "others" and relation(noun) == "obj":
        return word_state(noun.head)
    if noun is None or noun.lower_ == "others":
        after = [t for t in text.doc[range_[1] : range_[1] + 3] if t.lower_ not in ("others", "more", "were")]
        return word_state(after[0]) if after else None
    if not is_one_of(noun, _DWELLINGS):
        return None
    return next((state for word in around(noun) if (state := word_state(word))), None)


def labelled_state(text: Text, range_: Range) -> State | None:
    """Say what became of homes by the label before their number ("destroyed houses: 31")."""
    label = label_before(text.doc, range_)
    if not any(is_one_of(word, _DWELLINGS) for word in label):
        return None
    return next((state for word in label if (state := word_state(word))), None)


def around(noun: Token) -> Iterator[Token]:
    """Give the words that may say what became of a home: those under its noun, next to it, and over it."""
    under = [c for c in noun.children if relation(c) in ("acl", "amod", "conj", "ccomp")]
    yield from under
    yield from noun.doc[noun.i + 1 : noun.i + 2]
    first = noun
    while relation(first) in ("conj", "nmod", "compound") and first.head.i != first.i:
        first = first.head
        if relation(first) not in ("nsubj", "obj") and first.pos_ == "VERB":
            break
        yield first
    over = first.head
    joined = [c for c in over.children if relation(c) == "conj" and not has_own(c)]
    yield from sorted((over, *joined), key=lambda t: word_state(t) != "destroyed")
    if relation(over) in ("conj", "xcomp") and not has_own(over.head):
        yield over.head


def has_own(verb: Token) -> bool:
    """Say whether a verb joined to another has a subject or an object of its own."""
    return any(relation(c) in ("nsubj", "obj") for c in verb.children)


def word_state(word: Token) -> State | None:
    """Give the state that a word names; what is destroyed in part is damaged."""
    state = next((state for state, words in _WORDS.items() if is_one_of(word, words)), None)
    partly = any(c.lower_ in _PARTLY for c in word.children)
    return "damaged" if state == "destroyed" and partly else state
