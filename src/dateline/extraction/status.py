"""The status of an event: the model's, moved by the word that governs it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from spacy.tokens import Token

from dateline.account import Status
from dateline.extraction.syntax import case_words, relation
from dateline.knowledge.governors import Governor, governors

GOVERNOR_PULL, MARK_PULL = 1.0, 2.0
_KINDS = {"VERB": "VERB", "NOUN": "NOUN", "ADJ": "ADJ"}


@dataclass(frozen=True)
class Pull:
    """A word that pulls an event word towards a status, by a row of ``status.tsv``, in log-odds."""

    word: Token
    governor: Governor
    strength: float


def status_of(token: Token, scores: dict[str, float]) -> tuple[Status, list[Pull]]:
    """Give the likeliest status of an event word, and the words that pull towards it.

    Args:
        token: the word.
        scores: the model's log-probability of each status.
    """
    moved = dict(scores)
    pulls = [pull for pull in (governing(token), marking(token)) if pull and pull.governor.status in moved]
    for pull in pulls:
        moved[pull.governor.status] += pull.strength
    status = max(moved, key=lambda s: moved[s])
    return cast(Status, status), [pull for pull in pulls if pull.governor.status == status]


def governing(token: Token) -> Pull | None:
    """Give the pull of the word over an event word."""
    over = token.head
    kind = _KINDS.get(over.pos_, "")
    if over.i == token.i or not kind:
        return None
    governor = governors().get((over.lemma_.lower(), kind, complement_of(token)))
    return Pull(over, governor, GOVERNOR_PULL) if governor else None


def marking(token: Token) -> Pull | None:
    """Give the pull of a modal, a negation or a conjunction of the word's own clause; a negation before others."""
    if token.pos_ not in ("VERB", "AUX"):
        return None
    marks = [c for c in token.children if relation(c) in ("aux", "advmod", "mark") and c.i < token.i]
    rows = ((c, governors().get((c.lower_.replace("n’t", "n't"), "MARK", "clause"))) for c in marks)
    pulls = [Pull(c, governor, MARK_PULL) for c, governor in rows if governor]
    return next((p for p in pulls if p.governor.status == "negated"), pulls[0] if pulls else None)


def complement_of(token: Token) -> str:
    """Say what kind of complement a word is to the word over it."""
    if relation(token) == "xcomp" or (relation(token) in ("acl", "advcl") and "to" in case_words(token)):
        return "ing" if token.tag_ == "VBG" else "to"
    if relation(token) == "ccomp":
        return "that"
    return "noun" if relation(token) in ("obj", "nmod", "obl") and token.pos_ in ("NOUN", "PROPN") else ""
