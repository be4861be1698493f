"""Victims: single people who were killed or hurt, told of by name or description rather than by number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from dateline.account import Victim
from dateline.extraction.fatewords import fates, is_one_of, is_person_noun, lemmas
from dateline.extraction.harm import Harm, first_joined, harm_of, is_state, is_unreal, word_harm, worst
from dateline.extraction.syntax import relation
from dateline.extraction.who import Who
from dateline.language.text import Range, Text

_HE = frozenset("man boy male gentleman father son brother husband grandfather uncle nephew stepson he him his".split())
_SHE = frozenset(
    "woman girl female lady mother daughter sister wife grandmother aunt niece stepdaughter she her hers".split()
)
_PRONOUNS = frozenset("he she him her his hers".split())
_ALIKE = frozenset("male female old teen baby one woman man boy girl person victim wife husband son daughter".split())
_ANOTHER = frozenset("another second third fourth fifth other".split())
_ATTACKERS = frozenset(
    "gunman shooter attacker suspect assailant robber intruder burglar killer bomber hijacker".split()
)
_AGE = re.compile(r"\b(\d{1,3})(?:[ -]years?[ -]old|[ -]month[ -]old)?\b")


@dataclass
class Person:
    """One victim as it grows: what is known of it from its mentions."""

    ranges: list[Range] = field(default_factory=list)
    heads: list[Token] = field(default_factory=list)
    harm: Harm | None = None
    surnames: set[str] = field(default_factory=set)
    ages: set[str] = field(default_factory=set)
    sexes: set[str] = field(default_factory=set)
    attacker: bool = False


def find_victims(text: Text, who: Who) -> list[Victim]:
    """Find the single people that a report says were killed or hurt, each once."""
    people: list[Person] = []
    attackers = attacker_names(text.doc)
    for head in harmed_heads(text.doc):
        join(people, describe(head, attackers))
    return [victim_of(text, who, person, f"k{number}") for number, person in enumerate(people, 1)]


def victim_of(text: Text, who: Who, person: Person, identifier: str) -> Victim:
    """Make a victim of what its mentions say."""
    return Victim(
        id=identifier,
        what="dead" if person.harm == "dead" else "injured",
        entity=next((who.heads[h.i] for h in person.heads if h.i in who.heads), None),
        attacker=person.attacker,
        mentions=[text.span(*range_) for range_ in person.ranges],
    )


def harmed_heads(doc: Doc) -> Iterator[Token]:
    """Give the heads of phrases for one person in the sentences that tell of harm."""
    for sentence in doc.sents:
        if not any(form in _TELLING for token in sentence for form in lemmas(token)):
            continue
        for token in sentence:
            if is_one_person(token) and harm_of(token) is not None:
                yield token


_TELLING = frozenset(
    (
        *(word for word, what in fates().items() if what in ("dead", "injured", "shot")),
        *"hit strike graze condition hospital critical hospitalized hospitalised wound injury coma body clip".split(),
    )
)


def is_one_person(token: Token) -> bool:
    """Say whether a word stands for one person: a name, a singular noun for a person, "he" or "she"."""
    if token.ent_type_ == "PER":
        return token.head.ent_type_ != "PER" or token.head.i not in range(token.i - 6, token.i + 6)
    if token.lower_ == "another":
        return is_another_person(token)
    if token.pos_ == "PRON":
        return token.lower_ in _PRONOUNS
    if any(c.lower_ == "no" and relation(c) == "det" for c in token.children):
        return False
    if token.tag_ not in ("NN", "JJ", "NNP") or token.text.isupper():
        return False
    if token.lower_ == "old":
        return token.i > 1 and token.nbor(-1).text == "-" and not is_modifier(token)
    if is_modifier(token) or is_epithet(token) or not (token.pos_ == "NOUN" or token.lower_ in _ALIKE):
        return False
    return is_person_noun(token) or token.lower_ in _ALIKE - {"one", "old"}


def is_another_person(token: Token) -> bool:
    """Say whether "another" stands for a person itself ("one man dead and another wounded", not "another 12")."""
    after = token.doc[token.i + 1 : token.i + 2]
    return (relation(token) != "det" or is_state(token.head)) and not any(t.pos_ == "NUM" for t in after)


def is_epithet(token: Token) -> bool:
    """Say whether a description stands in apposition to a name, which is the mention ("Ann Lee, a teacher")."""
    return relation(token) == "appos" and token.head.pos_ in ("PROPN", "NOUN") and token.head.i < token.i


def is_modifier(token: Token) -> bool:
    """Say whether a word belongs to the noun after it ("the victim statement", "a 12-year-old boy")."""
    return relation(token) in ("compound", "amod", "nummod", "advmod") and token.head.i > token.i


def attacker_names(doc: Doc) -> set[str]:
    """Give the names, in lower case, of those who are said to have killed, shot at or hurt somebody."""
    names = set()
    for token in doc:
        if token.ent_type_ != "PER" or token.head.ent_type_ == "PER":
            continue
        called = any(is_one_of(t, _ATTACKERS) for t in (token.head, *token.children) if t.pos_ == "NOUN")
        if called or attacks(token):
            names |= {t.lower_ for t in (token, *token.children) if t.ent_type_ == "PER"}
    return names


def attacks(name: Token) -> bool:
    """Say whether a name is the subject of an attack."""
    verb = name.head
    if relation(name) != "nsubj" or name.dep_ == "nsubj:pass" or is_unreal(verb):
        return False
    objects = [c for c in verb.children if relation(c) == "obj"]
    return (word_harm(verb) is not None and bool(objects)) or any(c.lower_ in _FIRE for c in objects)


_FIRE = frozenset(("fire", "shots", "shot"))


def describe(head: Token, attackers: set[str]) -> Person:
    """Gather what a phrase says of the person it stands for."""
    parts = [head, *(c for c in head.children if relation(c) in ("appos", "flat", "compound", "amod", "det", "nummod"))]
    words = {t.lower_ for t in parts}
    start, end = phrase_range(head)
    spoken = head.doc[start:end].text
    names = {t.lower_ for t in head.doc[start:end] if t.ent_type_ == "PER" and len(t.text) > 2}
    return Person(
        ranges=[(start, end)],
        heads=[head],
        harm=harm_of(head),
        surnames=names,
        ages=set(_AGE.findall(spoken)) if re.search(r"old|, \d", spoken) else set(),
        sexes=({"m"} if words & _HE else set()) | ({"f"} if words & _SHE else set()),
        attacker=bool(names & attackers) or any(is_one_of(t, _ATTACKERS) for t in parts),
    )


def phrase_range(head: Token) -> Range:
    """Give the range of a phrase without its relative clauses and prepositional phrases."""
    kept = [head, *(t for c in head.children if relation(c) in _INSIDE for t in c.subtree)]
    near = [t.i for t in kept if abs(t.i - head.i) < 12]
    return min(near), max(near) + 1


_INSIDE = frozenset("det amod compound nummod flat appos nmod:poss".split())


def join(people: list[Person], new: Person) -> None:
    """Add a mention to the person it stands for, or to the list."""
    known = next((p for p in people if p.surnames & new.surnames), None)
    if known is None:
        known = next((p for p in candidates(people, new.heads[0]) if fits(p, new)), None)
    if known is None:
        people.append(new)
        return
    known.ranges += new.ranges
    known.heads += new.heads
    known.harm = worst([known.harm, new.harm])
    for mine, its in ((known.surnames, new.surnames), (known.ages, new.ages), (known.sexes, new.sexes)):
        mine |= its
    known.attacker = known.attacker or new.attacker


def candidates(people: list[Person], head: Token) -> list[Person]:
    """Give the persons that a phrase may stand for: "another man" is none of them, "the other man" not the first."""
    words = {head.lower_, *(c.lower_ for c in head.children if relation(c) in ("det", "amod"))}
    if not words & _ANOTHER:
        return people
    return people[1:] if "the" in words else []


def fits(known: Person, new: Person) -> bool:
    """Say whether nothing speaks against two descriptions being of one person."""
    head = new.heads[0]
    beside = [other for other in known.heads if other.sent == head.sent]
    kin = any(c.dep_ == "nmod:poss" and c.lower_ in _PRONOUNS for c in head.children)
    if beside and (kin or any(first_joined(other).i == first_joined(head).i for other in beside)):
        return False
    if (known.surnames and new.surnames) or known.attacker != new.attacker:
        return False
    if known.ages and new.ages and not known.ages & new.ages:
        return False
    return not (known.sexes and new.sexes and not known.sexes & new.sexes)
