"""The status of an event: the model's, moved by the word that governs it."""

from __future__ import annotations

from typing import cast

from spacy.tokens import Token

from dateline.account import Status
from dateline.extraction.syntax import case_words, relation
from dateline.knowledge.governors import governors

GOVERNOR_PULL, MARK_PULL = 1.0, 2.0
_KINDS = {"VERB": "VERB", "NOUN": "NOUN", "ADJ": "ADJ"}


def status_of(token: Token, scores: dict[str, float]) -> Status:
    """Give the likeliest status of an event word.

    Args:
        token: the word.
        scores: the model's log-probability of each status.
    """
    moved = dict(scores)
    if (governed := governed_status(token)) in moved:
        moved[governed] += GOVERNOR_PULL
    if (marked := marked_status(token)) in moved:
        moved[marked] += MARK_PULL
    return cast(Status, max(moved, key=lambda s: moved[s]))


def governed_status(token: Token) -> str:
    """Give the status that the word over an event word sets for it; empty where it sets none."""
    over = token.head
    kind = _KINDS.get(over.pos_, "")
    if over.i == token.i or not kind:
        return ""
    return governors().get((over.lemma_.lower(), kind, complement_of(token)), "")


def marked_status(token: Token) -> str:
    """Give the status that a modal, a negation or a conjunction of the word's own clause sets for it."""
    if token.pos_ not in ("VERB", "AUX"):
        return ""
    marks = [c.lower_ for c in token.children if relation(c) in ("aux", "advmod", "mark") and c.i < token.i]
    found = [s for m in marks if (s := governors().get((m.replace("n’t", "n't"), "MARK", "clause")))]
    return "negated" if "negated" in found else (found[0] if found else "")


def complement_of(token: Token) -> str:
    """Say what kind of complement a word is to the word over it."""
    if relation(token) == "xcomp" or (relation(token) in ("acl", "advcl") and "to" in case_words(token)):
        return "ing" if token.tag_ == "VBG" else "to"
    if relation(token) == "ccomp":
        return "that"
    return "noun" if relation(token) in ("obj", "nmod", "obl") and token.pos_ in ("NOUN", "PROPN") else ""
