"""People who had to leave their homes: what the words around them say of it."""

from __future__ import annotations

from spacy.tokens import Token

from dateline.extraction.fatewords import is_one_of, known_fate
from dateline.extraction.syntax import case_words, relation

_HOMES = frozenset(
    "home house village town district city neighbourhood neighborhood apartment flat property residence".split()
)
_FORCE = frozenset("force drive push order oblige compel prompt cause make advise tell ask require have need".split())
_GO = frozenset("leave flee abandon quit".split())
_MOVE = frozenset("move shift transfer take bring relocate send carry".split())
_STAY = frozenset(
    "place accommodate house host stay live shelter take seek find move shift transfer lodge put settle camp sleep "
    "force remain".split()
)
_SHELTERS = frozenset("shelter accommodation".split())
_CENTRES = frozenset("centre center school gymnasium gym church mosque stadium tent".split())
_SAFER = frozenset("safe safer higher secure".split())
LEFT_HOME = frozenset("displaced fled evacuated homeless sheltered encamped relocated expelled".split())


def displacement_of(noun: Token, verb: Token, role: str) -> str | None:
    """Say how the people of a noun had to leave home by the clause in which they are subject or object.

    The narrowest word decides: where they are now goes before how they left.
    """
    moved = role == "nsubj" or (role in ("obj", "iobj") and is_one_of(verb, _FORCE | _MOVE))
    if not moved or any(c.lower_ in ("not", "n't", "n’t", "never") for c in verb.children):
        return None
    return forced_to(noun, verb) or taken_in(noun, verb) or left_homes(verb)


def forced_to(noun: Token, verb: Token) -> str | None:
    """Find what people are forced, told or had to do: "forced to flee", "had to be evacuated", "driven from homes"."""
    if not is_one_of(verb, _FORCE):
        return None
    for other in verb.children:
        if other.i < verb.i or other.i == noun.i:
            continue
        if other.pos_ == "VERB" and relation(other) in ("xcomp", "ccomp", "advcl", "acl"):
            fate = known_fate(other)
            if fate in LEFT_HOME or is_one_of(other, _GO):
                return fate if fate in LEFT_HOME else "fled"
            if found := taken_in(noun, other) or left_homes(other):
                return found
        if relation(other) == "obl" and is_one_of(other, _HOMES) and {"from", "out", "of"} & set(case_words(other)):
            return "fled"
    return None


def left_homes(verb: Token) -> str | None:
    """Say whether a verb with its object says that people left or lost their homes."""
    for other in verb.children:
        if relation(other) == "obj" and is_one_of(other, _HOMES):
            if is_one_of(verb, _GO):
                return "fled"
            owned = any(c.dep_ == "nmod:poss" for c in other.children)
            return "homeless" if is_one_of(verb, frozenset(("lose",))) and owned else None
    return None


def taken_in(noun: Token, verb: Token) -> str | None:
    """Find where people now are: "moved to safer places", "placed in shelters", "sheltering in camps"."""
    for other in verb.children:
        if relation(other) not in ("obl", "obj", "advmod", "xcomp") or other.i == noun.i:
            continue
        marks = set(case_words(other))
        if is_one_of(verb, _MOVE) and "to" in marks and is_safe(other):
            return "relocated"
        stays = is_one_of(verb, _STAY | _MOVE) and (marks & {"in", "at", "into", "to"} or relation(other) == "obj")
        if stays and (found := refuge(other)):
            return found
    return None


def is_safe(noun: Token) -> bool:
    """Say whether a noun means a place of safety ("safer places", "safety")."""
    return noun.lower_ == "safety" or any(c.lower_ in _SAFER for c in noun.children)


def refuge(noun: Token) -> str | None:
    """Say what kind of refuge a noun means, with what stands in it or beside it ("took shelter in six camps")."""
    beside = [c for c in noun.head.children if relation(c) == "obl" and relation(noun) == "obj"]
    words = [noun, *beside, *(c for c in noun.children if relation(c) in ("nmod", "compound", "conj"))]
    if any(is_one_of(w, frozenset(("camp",))) for w in words):
        return "encamped"
    tents = any(w.lower_ in ("evacuation", "relief", "community", "transit", "emergency") for w in noun.children)
    return "sheltered" if is_one_of(noun, _SHELTERS) or (is_one_of(noun, _CENTRES) and tents) else None
