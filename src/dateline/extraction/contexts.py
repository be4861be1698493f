"""PLOVER contexts of an event: the model's, moved by the table's words that stand around it."""

from __future__ import annotations

import math
from functools import cache

from spacy.tokens import Token

from dateline.knowledge.tables import read_table, values

WORD_PULL = 1.0
"""By how much a word of the table moves the log-odds of its contexts."""
_MOST = 3
_LEAST = math.log(0.1)
"""How likely a context is beside the likeliest, at the least."""


@cache
def context_words() -> dict[str, tuple[str, ...]]:
    """Load the table: the contexts that a lemma speaks for."""
    found: dict[str, list[str]] = {}
    for row in read_table("contexts"):
        for word in values(row["words"]):
            found.setdefault(word, []).append(row["context"])
    return {word: tuple(contexts) for word, contexts in found.items()}


def contexts_of(triggers: list[Token], scores: dict[str, float]) -> list[str]:
    """Give at most three contexts, the likeliest first.

    Args:
        triggers: the words that name the event; the table's words of their sentences count.
        scores: the model's log-probability of each context.
    """
    moved = dict(scores)
    for sentence in {t.sent.start: t.sent for t in triggers}.values():
        for token in sentence:
            for context in context_words().get(token.lemma_.lower(), ()):
                if context in moved:
                    moved[context] += WORD_PULL
    best = max(moved.values())
    ranked = sorted((c for c in moved if moved[c] >= best + _LEAST), key=lambda c: (-moved[c], c))
    return ranked[:_MOST]
