"""PLOVER contexts of an event: which of the table's words stand around it."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from dateline.knowledge.tables import read_table, values

_MOST = 3


@cache
def context_words() -> dict[str, tuple[str, ...]]:
    """Load the table: the contexts that a lemma speaks for."""
    found: dict[str, list[str]] = {}
    for row in read_table("contexts"):
        for word in values(row["words"]):
            found.setdefault(word, []).append(row["context"])
    return {word: tuple(contexts) for word, contexts in found.items()}


@cache
def default_contexts() -> dict[str, tuple[str, ...]]:
    """Load the contexts that an event type has where no word says more."""
    found: dict[str, list[str]] = {}
    for row in read_table("contexts"):
        for event_type in values(row["types"]):
            found.setdefault(event_type, []).append(row["context"])
    return {event_type: tuple(contexts) for event_type, contexts in found.items()}


def contexts_of(triggers: list[Token], event_type: str) -> list[str]:
    """Give at most three contexts, those that most words of the triggers' sentences speak for."""
    votes: dict[str, int] = {}
    for sentence in {t.sent.start: t.sent for t in triggers}.values():
        for token in sentence:
            for context in context_words().get(token.lemma_.lower(), ()):
                votes[context] = votes.get(context, 0) + 1
    found = sorted(votes, key=lambda c: (-votes[c], c))[:_MOST]
    defaults = [c for c in default_contexts().get(event_type, ()) if c not in found]
    return (found + defaults)[:_MOST]
