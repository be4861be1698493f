"""The status of an event: the model's, moved by the words that govern it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from spacy.tokens import Token

from dateline.account import Status
from dateline.extraction.syntax import case_words, child, relation
from dateline.knowledge.governors import SAME, Governor, governors

GOVERNOR_PULL, MARK_PULL = 4.0, 5.0
_KINDS = {"VERB": "VERB", "AUX": "VERB", "NOUN": "NOUN", "ADJ": "ADJ"}
_OF_A_NOUN = frozenset(("", "of", "to", "on", "about", "over", "with", "between"))
_MARKING = frozenset(("aux", "advmod", "mark", "cc", "case", "det"))
_MOST_OVER, _MOST_WORDS = 4, 3


@dataclass(frozen=True)
class Pull:
    """A word that pulls an event word towards a status, by a row of ``status.tsv``, in log-odds."""

    word: Token
    governor: Governor
    strength: float


def status_of(token: Token, scores: dict[str, float], refused: bool = False) -> tuple[Status, list[Pull]]:
    """Give the likeliest status of an event word, and the words that pull towards it.

    Args:
        token: the word.
        scores: the model's log-probability of each status.
        refused: whether the word makes a refusal together with its negation ("will not allow"), which is then
            no mark: the refusal is what happened.
    """
    moved = dict(scores)
    pulls = [pull for pull in pulls_on(token) if pull.governor.status in moved]
    if refused and pulls and pulls[0].governor.status == "negated":
        pulls = []
    for pull in pulls:
        moved[pull.governor.status] += pull.strength
    status = max(moved, key=lambda s: moved[s])
    return cast(Status, status), [pull for pull in pulls if pull.governor.status == status]


def pulls_on(token: Token) -> list[Pull]:
    """Give the nearest mark and the nearest governor of an event word.

    A word that has the status of what it governs ("hold" of talks, "begin" to) is passed through:
    its own marks and governor count. One that says that something is so, adds nothing to a mark
    ("said that it would").
    """
    marks: list[Pull] = []
    for _ in range(_MOST_OVER):
        marks += [marked] if (marked := marking(token)) else []
        pull = governing(token)
        if pull is None:
            over = joined_to(token)
        elif pull.governor.status != SAME:
            return marks[:1] if marks and pull.governor.status == "actual" else [*marks[:1], pull]
        else:
            over = pull.word
        if over is None:
            break
        token = over
    return marks[:1]


def governing(token: Token) -> Pull | None:
    """Give the pull of the word over an event word."""
    over = token.head
    kind = _KINDS.get(over.pos_, "")
    if over.i == token.i or not kind:
        return None
    lemma, table = over.lemma_.lower(), governors()
    if (particle := child(over, "compound")) is not None and particle.dep_ == "compound:prt":
        lemma = f"{lemma} {particle.lower_}"
    for word, complement in complements(token, lemma):
        if governor := table.get((word, kind, complement)):
            return Pull(over, governor, GOVERNOR_PULL)
    return None


def complements(token: Token, lemma: str) -> Iterator[tuple[str, str]]:
    """Give the words and kinds of complement under which the table may know a word's place, the narrowest first.

    A perfect infinitive states as a clause with "that" does ("claims to have shelled").
    """
    perfect = any(c.lower_ == "have" and relation(c) == "aux" for c in token.children)
    cases = [case for case in case_words(token) if case != "to" or not perfect]
    clause = token.pos_ in ("VERB", "AUX")
    if relation(token) in ("obl", "nmod", "advcl", "acl", "xcomp"):
        for case in cases:
            yield lemma, case
            yield f"{lemma} {case}", "noun"
    if relation(token) in ("xcomp", "acl", "advcl") and clause:
        yield lemma, "ing" if token.tag_ == "VBG" else "that" if perfect or "that" in cases else "to"
    elif relation(token) in ("ccomp", "csubj"):
        yield lemma, "that" if token.tag_ != "VBG" else "ing"
    elif is_object(token):
        yield lemma, "noun"
    elif relation(token) == "nsubj":
        yield lemma, "subject"


def is_object(token: Token) -> bool:
    """Say whether a noun is an object, has "of" or the like, or is said to be something ("the reports are false")."""
    if token.dep_ in ("obj", "nsubj:pass"):
        return True
    if relation(token) == "nmod":
        return bool(set(case_words(token) or [""]) & _OF_A_NOUN)
    return token.dep_ == "nsubj" and token.head.pos_ in ("ADJ", "NOUN")


def joined_to(token: Token) -> Token | None:
    """Give the verb whose marks and governor a joined verb shares: the first, where the second has no subject."""
    shared = relation(token) == "conj" and token.pos_ == "VERB" and token.head.pos_ == "VERB"
    alone = child(token, "nsubj", "aux") is None and not any(c.lower_ == "but" for c in token.children)
    return token.head if shared and alone else None


def marking(token: Token) -> Pull | None:
    """Give the pull of a condition, else of a negation, else of a modal or conjunction of a word's own clause."""
    table = governors()
    for clause in token.children:
        for word in clause.children if relation(clause) == "advcl" else ():
            if governor := table.get((word.lower_, "MARK", "condition")):
                return Pull(word, governor, MARK_PULL)
    pulls = [Pull(word, governor, MARK_PULL) for word, governor in marks_of(token)]
    conditions = [p for p in pulls if (p.word.lower_, "MARK", "condition") in table]
    negations = [p for p in pulls if p.governor.status == "negated"]
    return next(iter([*conditions, *negations, *pulls]), None)


def marks_of(token: Token) -> Iterator[tuple[Token, Governor]]:
    """Find the marks of a word: words right before it, those that hang on it, and a subject or object with "no"."""
    table = governors()
    first = max(token.sent.start, token.i - _MOST_WORDS)
    for start in range(first, token.i - 1):
        words = " ".join(t.lower_ for t in token.doc[start : token.i])
        if governor := table.get((words, "MARK", "clause")):
            yield token.doc[start], governor
    sides = [c for c in token.children if relation(c) in ("nsubj", "obj")]
    near = [c for c in token.children if relation(c) in _MARKING and c.i < token.i]
    for word in [*near, *sides, *(c for s in sides for c in s.children if relation(c) in ("det", "advmod", "cc"))]:
        form = word.lower_.replace("n’t", "n't")
        noun = relation(word) in ("det", "case") or word in sides
        kinds = ["noun"] if noun else ["that", "clause"] if relation(token) == "ccomp" else ["clause"]
        rows = (table.get((form, "MARK", kind)) for kind in kinds)
        if governor := next(filter(None, rows), None):
            yield word, governor
