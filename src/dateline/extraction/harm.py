"""Who was killed or hurt: what the words around one person, or one group of people, say of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from spacy.tokens import Token

from dateline.extraction.fatewords import is_one_of, known_fate
from dateline.extraction.syntax import case_words, relation

Harm = Literal["dead", "injured", "shot"]
"""``shot`` is shot, stabbed or struck, with no word of whether that killed or wounded."""

_WORST: tuple[Harm, ...] = ("dead", "injured", "shot")

_STRIKE = frozenset("hit strike graze clip".split())
_WEAPONS = frozenset(
    "bullet shot gunshot gunfire round shrapnel bomb shell rocket missile blast explosion debris knife car truck bus "
    "vehicle train van lorry tram motorcycle crossfire".split()
)
_BODY = frozenset(
    "head face neck chest back leg arm hand foot shoulder torso abdomen stomach thigh knee hip ankle calf groin jaw "
    "buttocks body side wrist elbow finger toe eye ear skull heel".split()
)
_SUFFER = frozenset("suffer sustain receive have get incur nurse treat".split())
_WOUNDS = frozenset("wound injury burn fracture concussion".split())
_CONDITION = frozenset(
    ("condition", "coma", "hospital", "surgery", "icu", "clinic", "infirmary", "hospitalised", "hospitalized")
)
_GRAVE = frozenset("critical serious stable fair good guarded grave severe satisfactory extremely".split())
_CARRY = frozenset("take rush bring transport airlift fly carry drive admit send evacuate transfer treat list".split())
_RESULT = frozenset(
    "find leave pronounce declare discover confirm report list remain be lie shoot stab beat gun die collapse bleed "
    "identify say believe presume survive recover expect suffer sit walk stand drive ride".split()
)
_FATAL = frozenset("fatally mortally".split())
_SUBJECTS = ("nsubj", "csubj", "expl")
_INNER = frozenset("xcomp ccomp advcl acl obl obj advmod amod nmod".split())
_KILLINGS = frozenset(
    "death murder killing slaying homicide manslaughter body corpse remains assassination execution lynching "
    "shooting stabbing wounding beating injury wound autopsy funeral".split()
)
_UNREAL = frozenset("threaten try attempt want plan intend aim conspire plot hope fear vow".split())
_MODALS = frozenset("would could might may can should will".split())


def harm_of(noun: Token) -> Harm | None:
    """Say whether the person or people of a noun, name or pronoun were killed or hurt.

    What stands under the noun goes first ("a man shot in the leg"), then the clause in which it
    suffers ("was shot and killed"), then the noun it hangs on ("the murder of a man").
    """
    head = first_joined(noun)
    own = told_under(noun)
    if own and head.i != noun.i:
        return own  # "left one man dead and another with burns"
    return worst([own, told_over(head)])


def first_joined(noun: Token) -> Token:
    """Give the first of the nouns that a noun is joined to ("a woman and two men")."""
    while (
        relation(noun) in ("conj", "appos", "flat") and noun.head.i < noun.i and noun.head.pos_ not in ("VERB", "AUX")
    ):
        noun = noun.head
    return noun


def worst(found: list[Harm | None]) -> Harm | None:
    """Give the worse of what is told."""
    return next((harm for harm in _WORST if harm in found), None)


def told_under(noun: Token) -> Harm | None:
    """Find harm in a noun's participles, adjectives and relative clauses, and in "with a gunshot wound"."""
    found: list[Harm | None] = []
    for other in noun.children:
        kind = relation(other)
        if kind == "amod" and other.i < noun.i:
            found.append(word_harm(other))
        elif kind in ("acl", "amod", "ccomp") and other.i > noun.i and acts_on_nobody(other):
            found.append(clause_harm(other))
    after = noun.doc[noun.i + 1 : noun.i + 6]
    if after and after[0].lower_ == "with":
        found += [wound(other) for other in after if "with" in case_words(other)]
    return worst(found)


def told_over(noun: Token) -> Harm | None:
    """Find harm in the word that a noun hangs on."""
    over, kind = noun.head, relation(noun)
    if over.i == noun.i:
        return condition(noun)
    if kind == "det":
        return word_harm(over) if is_state(over) else None
    if kind in ("nsubj", "csubj"):
        suffers = noun.dep_.endswith("pass") or acts_on_nobody(over)
        return clause_harm(over) if suffers else None
    if kind in ("obj", "iobj") or (kind == "obl" and noun.i == over.i + 1):
        return object_harm(noun, over)
    if kind == "nmod" and is_one_of(over, _KILLINGS) and not is_unreal(over):
        return event_harm(over) if noun.dep_ == "nmod:poss" or "of" in case_words(noun) else None
    return None


def is_state(word: Token) -> bool:
    """Say whether a word is a participle or adjective, also where it is tagged as a noun ("another wounded")."""
    return word.tag_ in ("VBN", "JJ") or word.lower_.endswith("ed")


def acts_on_nobody(verb: Token) -> bool:
    """Say whether a verb with a subject acts on nobody else, so that the subject may be who suffers."""
    passive = any(c.dep_ == "aux:pass" for c in verb.children)
    others = [v for v in (verb, *joined_verbs(verb)) for c in v.children if relation(c) == "obj" and not is_ill(c)]
    aimed = any(relation(c) == "obl" and "at" in case_words(c) and c.ent_type_ != "LOC" for c in verb.children)
    return passive or not (others or (aimed and is_one_of(verb, frozenset(("shoot", "fire")))))


def is_ill(noun: Token) -> bool:
    """Say whether an object is what somebody suffers rather than somebody acted on."""
    return is_one_of(noun, _WOUNDS | _BODY) or noun.ent_type_ == "LOC" or noun.lower_ in ("himself", "herself")


def clause_harm(verb: Token, depth: int = 0) -> Harm | None:
    """Find what a clause tells of the one who suffers in it."""
    if is_unreal(verb):
        return None
    found = [own_harm(v, depth) for v in (verb, *joined_verbs(verb))]
    return worst(found)


def joined_verbs(verb: Token) -> Iterator[Token]:
    """Give the verbs joined to a verb that have the same subject ("was shot and later died", not "and 3 killed")."""
    for other in verb.children:
        own = any(relation(c) in _SUBJECTS for c in other.children) or other.doc[max(0, other.i - 1)].pos_ == "NUM"
        if relation(other) in ("conj", "parataxis") and not own:
            yield other


def own_harm(verb: Token, depth: int) -> Harm | None:
    """Find harm in a verb and what stands under it."""
    found = [word_harm(verb), condition(verb)]
    if is_one_of(verb, _STRIKE) and any(is_weapon(c) for c in verb.children):
        found.append("shot")
    for other in verb.children:
        kind = relation(other)
        if kind == "advmod" and other.lower_ in _FATAL:
            found.append("dead")
        elif kind in ("obl", "nmod", "obj") and other.i > verb.i:
            found.append(adjunct_harm(verb, other))
        elif kind in _INNER and other.i > verb.i and depth < 3 and inherits(verb, other):
            found.append(clause_harm(other, depth + 1))
    return worst(found)


def inherits(verb: Token, other: Token) -> bool:
    """Say whether the one who suffers under a verb is also the one that a clause under it tells of."""
    if any(relation(c) in _SUBJECTS for c in other.children):
        return False
    if other.pos_ in ("ADJ", "NOUN", "ADV"):
        return is_one_of(verb, _RESULT)
    return acts_on_nobody(other)


def adjunct_harm(verb: Token, noun: Token) -> Harm | None:
    """Find harm in "to death", "with a gunshot wound", "to a hospital", "in critical condition"."""
    if noun.lower_ == "death" and "to" in case_words(noun):
        return "dead"
    if is_one_of(noun, _WOUNDS):
        return wound(noun) if is_one_of(verb, _SUFFER | _RESULT | _CARRY) or "from" in case_words(noun) else None
    if is_one_of(noun, frozenset(("hospital", "center", "centre", "clinic"))) and is_one_of(verb, _CARRY):
        return "injured" if verb.tag_ == "VBN" and names_hospital(noun) else None
    return condition(noun)


def names_hospital(noun: Token) -> bool:
    """Say whether a noun phrase names a place where the hurt are treated."""
    words = {t.lower_ for t in noun.subtree}
    return bool(words & {"hospital", "hospitals", "medical", "trauma", "clinic"})


def wound(noun: Token) -> Harm | None:
    """Say what a wound does to who has it."""
    if not is_one_of(noun, _WOUNDS):
        return None
    deadly = any(c.lower_ in ("fatal", "deadly", "mortal") for c in noun.children)
    return None if is_none(noun) else "dead" if deadly else "injured"


def is_none(noun: Token) -> bool:
    """Say whether a noun stands with "no" or "without"."""
    return any(c.lower_ in ("no", "any", "without", "self") for c in noun.children)


def condition(word: Token) -> Harm | None:
    """Find harm in "in critical condition", "in hospital" and "critical"."""
    if word.lower_ in ("hospitalized", "hospitalised"):
        return "injured"
    if word.lower_ == "critical" and word.dep_ == "root":
        return "injured"
    if not is_one_of(word, _CONDITION):
        return None
    if word.lower_ in ("condition", "coma", "surgery"):
        graded = word.lower_ == "coma" or any(c.lower_ in _GRAVE for c in word.children)
        return "injured" if graded and {"in", "under"} & set(case_words(word)) else None
    return "injured" if {"in", "at"} & set(case_words(word)) and any(c.pos_ == "AUX" for c in word.children) else None


def is_weapon(noun: Token) -> bool:
    """Say whether a noun under a verb of striking says that it hurt."""
    if relation(noun) == "obl":
        return (
            is_one_of(noun, _WEAPONS) or noun.lower_ == "times" or ("in" in case_words(noun) and is_one_of(noun, _BODY))
        )
    return relation(noun) == "advmod" and noun.lower_ in ("once", "twice")


def object_harm(noun: Token, verb: Token) -> Harm | None:
    """Find what a verb does to its object, with the verbs joined to it and what it is left as."""
    if is_unreal(verb):
        return None
    found = [word_harm(verb)]
    if is_one_of(verb, _STRIKE) and any(is_weapon(c) or is_weapon_subject(c) for c in verb.children):
        found.append("shot")
    over = verb
    while relation(over) == "conj" and over.head.pos_ == "VERB" and not has_object_before(over.head, over):
        over = over.head
        found.append(word_harm(over))
    for other in verb.children:
        if relation(other) == "advmod" and other.lower_ in _FATAL:
            found.append("dead")
        elif other.i > verb.i and relation(other) in _INNER and other.i != noun.i:
            found.append(adjunct_harm(verb, other) if relation(other) == "obl" else None)
            found.append(
                clause_harm(other, 2) if inherits(verb, other) and other.tag_ in ("JJ", "VBN", "VBG") else None
            )
        elif relation(other) == "conj" and not any(relation(c) in (*_SUBJECTS, "obj") for c in other.children):
            found.append(word_harm(other))
    return worst(found)


def has_object_before(verb: Token, other: Token) -> bool:
    """Say whether a verb has an object of its own before the verb joined to it."""
    return any(relation(c) == "obj" and c.i < other.i for c in verb.children)


def is_weapon_subject(noun: Token) -> bool:
    """Say whether a subject is a thing that hurts whom it strikes."""
    return relation(noun) == "nsubj" and is_one_of(noun, _WEAPONS)


def word_harm(word: Token) -> Harm | None:
    """Give the harm that a word names itself."""
    fate = known_fate(word)
    return next((harm for harm in _WORST if harm == fate), None)


def event_harm(noun: Token) -> Harm | None:
    """Give the harm of a noun such as "murder" or "shooting": a fatal shooting kills."""
    if any(c.lower_ in ("fatal", "deadly", "death") for c in noun.children):
        return "dead"
    return word_harm(noun) or "dead"


def is_unreal(word: Token) -> bool:
    """Say whether something is denied, merely possible or attempted."""
    for other in word.children:
        if other.dep_ == "advmod" and other.lower_ in ("not", "n't", "never", "n’t", "nearly", "almost"):
            return True
        if other.pos_ == "AUX" and other.lower_ in _MODALS:
            return True
    if any(c.lower_ in ("attempted", "alleged") and c.lower_ == "attempted" for c in word.children):
        return True
    return relation(word) in ("xcomp", "acl", "obl", "nmod") and is_one_of(word.head, _UNREAL)
