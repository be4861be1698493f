"""What happened to the people that a number counts: the word of fate over, at or under their noun."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from dateline.extraction.fatewords import is_one_of, is_person_noun, known_fate
from dateline.extraction.harm import clause_harm, first_joined, harm_of, joined_verbs
from dateline.extraction.homes import LEFT_HOME, displacement_of
from dateline.extraction.syntax import case_words, relation
from dateline.knowledge.actors import agents

_DO = frozenset(
    "kill wound injure arrest detain capture displace murder seize hold abduct kidnap hurt slay execute gun behead "
    "massacre slaughter expel evacuate deport jail imprison round shoot hang uproot assassinate lynch trap affect "
    "starve infect strand resettle intern".split()
)
"""Verbs whose active subject does it and does not suffer it."""
_LEAVE = frozenset(
    "leave be find report fear presume believe shoot remain declare confirm put rise climb reach stand raise lift "
    "bring number estimate jump grow pass list count".split()
)
_SAY = frozenset("say tell report confirm reveal add warn quip announce reply concede explain".split())
_OF_NOUNS = frozenset(
    "killing murder massacre arrest detention jailing execution death abduction kidnapping deportation expulsion body "
    "evacuation relocation resettlement capture shooting wounding displacement slaughter disappearance toll loss "
    "injury imprisonment".split()
)


def is_speaker(noun: Token) -> bool:
    """Say whether people are only the source of what is said ("two officials said")."""
    return relation(noun) == "nsubj" and is_one_of(noun.head, _SAY)


def fate_of(phrase: Token, noun: Token | None) -> str | None:
    """Find what happened to the people of a phrase.

    What stands right at the noun ("the wounded", "people killed in ...") goes first, then the
    verb or noun that the phrase depends on, then the noun's own meaning ("five refugees").

    Args:
        phrase: the head of the phrase with the number.
        noun: the noun counted, or ``None`` where the number stands alone.
    """
    found = None if is_denied(phrase) else told_fate(phrase, noun)
    if found in (None, "shot") and not is_denied(phrase):
        return harm_of(phrase) or found
    return found


def is_denied(phrase: Token) -> bool:
    """Say whether the clause in which people are the subject says that it did not happen ("were not hurt")."""
    first = first_joined(phrase)
    return relation(first) == "nsubj" and any(c.lower_ in ("not", "n't", "n’t", "never") for c in first.head.children)


def clause_fate(doc: Doc, end: int) -> str | None:
    """Find what the verb right after people, or a number that stands for them, says ("1,000 were evacuated").

    The words themselves are asked because trees often join such a number to a noun elsewhere.
    """
    if doc[end : end + 2].text.lower() in ("of which", "of whom", "of them"):
        end += 2
    while end < len(doc) and (doc[end].pos_ == "ADV" or doc[end].is_space or doc[end].lower_ in _RELATIVE):
        end += 1
    if end + 1 >= len(doc):
        return None
    verb = doc[end]
    if verb.lower_ == "to" and doc[end + 1].tag_ == "VB":
        fate = known_fate(doc[end + 1])
        return fate if fate in LEFT_HOME else displacement_of(verb, doc[end + 1], "nsubj")
    while verb.pos_ == "AUX" and verb.head.i > verb.i:
        verb = verb.head
    if verb.i == end or any(c.lower_ in ("not", "n't", "n’t", "never") for c in verb.children):
        return None
    fate = displacement_of(doc[end], verb, "nsubj") or (known_fate(verb) if verb.tag_ in ("VBN", "JJ") else None)
    return fate or complement_fate(verb) or clause_harm(verb)


def told_fate(phrase: Token, noun: Token | None) -> str | None:
    """Find the fate that the words around a phrase name themselves."""
    for token in dict.fromkeys((phrase, noun or phrase)):
        if found := modifier_fate(token):
            return found
    if found := neighbour_fate(phrase, noun):
        return found
    first = phrase
    while relation(first) in ("conj", "appos") and first.head.pos_ in ("NOUN", "NUM", "PROPN"):
        first = first.head
        if first.head.pos_ == "VERB" and phrase.i > first.head.i > first.i:
            break
    if first.i != phrase.i and relation(first) == "nummod":
        first = first.head
    if found := governing_fate(first):
        return found
    if noun is None:
        return None
    if is_held(phrase, noun):
        agent = agents().get(noun.lemma_.lower())
        return "captured" if agent is not None and agent.kind == "force" else "arrested"
    return "dead" if is_one_of(noun, _REMAINS) else known_fate(noun)


_HELD_IN = frozenset("prison jail detention custody captivity cell dungeon internment gulag".split())
_ON_DUTY = frozenset("guard warden officer soldier troop police policeman worker staff official doctor nurse".split())


def is_held(phrase: Token, noun: Token) -> bool:
    """Say whether people are in or from a place where people are held ("fighters from detention centres")."""
    parts = (phrase, noun, *([noun.head] if relation(noun) == "nmod" else []))
    places = [c for t in parts for c in t.children if relation(c) == "nmod" and _IN & set(case_words(c))]
    held = any(is_one_of(word, _HELD_IN) for place in places for word in (place, *place.children))
    return held and not is_one_of(noun, _ON_DUTY)


_IN = frozenset(("in", "inside", "from"))
_RELATIVE = frozenset(("who", "that", "which"))
_REMAINS = frozenset(("life", "body", "corpse"))


def neighbour_fate(phrase: Token, noun: Token | None) -> str | None:
    """Find a fate in the word next to a phrase: "people killed", "31 more wounded", "killing 107"."""
    doc = phrase.doc
    last, first = noun or phrase, phrase.left_edge.i
    end = last.i + 1
    while noun is None and end < len(doc) - 1 and doc[end].lower_ in _MORE:
        end += 1
    after = doc[end] if end < len(doc) else None
    tags = ("JJ", "VBN", "VBD", "NN") if noun is None or last.lower_ in _MORE else ("VBN",)
    acts = after is not None and has_object(after) and not is_person_noun(doc[min(after.i + 1, len(doc) - 1)])
    if after is not None and after.tag_ in tags and not acts and (found := known_fate(after)):
        return found
    while first > 0 and doc[first - 1].lower_ in _BOUND_WORDS:
        first -= 1
    before = doc[first - 1] if first else None
    telling = before is not None and (before.tag_ in ("VBG", "VBD", "VB") or relation(before) == "conj")
    if before is not None and telling and is_one_of(before, _DO):
        return known_fate(before)
    return None


_MORE = frozenset("more other others additional further".split())
_BOUND_WORDS = frozenset("at least most more than up to over about around some nearly almost as many another".split())


def modifier_fate(noun: Token) -> str | None:
    """Find a fate among a noun's participles, adjectives and relative clauses."""
    for other in noun.children:
        kind = relation(other)
        if kind == "acl" and other.tag_ == "VBN" and (found := complement_fate(other)):
            return found
        if kind == "acl" and other.i > noun.i and (found := displacement_of(noun, other, "nsubj")):
            return found
        if kind in ("amod", "acl") and (found := known_fate(other)):
            active = other.tag_ in ("VBD", "VBZ", "VBP", "VBG", "VB") and is_one_of(other, _DO) and has_object(other)
            if not active:
                return found
    return None


def has_object(verb: Token) -> bool:
    """Say whether a verb has an object, so that its subject is the one who acts."""
    return any(c.dep_ in ("obj", "ccomp") for c in verb.children)


def governing_fate(noun: Token) -> str | None:
    """Find the fate that the word over a phrase gives it."""
    over = noun.head
    if found := next((f for c in noun.children if relation(c) == "nsubj" and (f := toll_fate(c))), None):
        return found
    if over.i == noun.i:
        return complement_fate(noun)
    role = "nsubj" if noun.dep_ == "obl:unmarked" and noun.i < over.i else relation(noun)
    if role == "nmod":
        found = ("dead" if is_one_of(over, _REMAINS) else known_fate(over)) if is_one_of(over, _OF_NOUNS) else None
        return found or (governing_fate(over) if is_one_of(over, _TOTALS) else None)
    if role not in ("nsubj", "obj", "iobj", "obl", "xcomp", "ccomp", "advcl", "nummod"):
        return None
    return verb_fate(noun, over, role)


_TOTALS = frozenset("number total group crowd score family member group toll count".split())


def verb_fate(noun: Token, verb: Token, role: str) -> str | None:
    """Find the fate that a verb gives its subject, object or complement."""
    if role == "obl" and noun.doc[noun.left_edge.i].lower_ in _BOUNDS:
        role = "obj"
    if role == "obl" and not is_one_of(verb, _LEAVE):
        return None
    passive = is_passive(verb) or noun.dep_ == "nsubj:pass"
    suffers = role != "nsubj" or passive or not (is_one_of(verb, _DO) and not intransitive(verb))
    if moved := displacement_of(noun, verb, role):
        return moved
    found = known_fate(verb)
    if found == "affected" and (narrower := next((f for v in joined_verbs(verb) if (f := known_fate(v))), None)):
        return narrower
    if found and suffers and role != "obl":
        return found
    if role == "nsubj" and not passive and has_object(verb):
        return lost_lives(verb)
    if found := complement_fate(verb, noun) or (lost_lives(verb) if is_life(noun) else None):
        return found
    return "affected" if role == "nsubj" and is_afflicted(verb) else None


_BOUNDS = frozenset("at more up as fewer less no over between".split())


def is_afflicted(verb: Token) -> bool:
    """Say whether a clause tells of people in a plight ("are in areas besieged by", "live without food")."""
    found = [t for t in verb.subtree if known_fate(t) == "affected"]
    return any(t.dep_ == "acl" or (t.i > verb.i and t.pos_ != "VERB") for t in found)


def suffers_alone(noun: Token) -> bool:
    """Say whether a noun stands under a verb that only the living suffer ("killed nine drillers")."""
    if noun.tag_ != "NNS" or not is_one_of(noun.head, _LIVING):
        return False
    return noun.dep_ in ("obj", "nsubj:pass") or (noun.dep_ == "nsubj" and is_one_of(noun.head, frozenset(("die",))))


_LIVING = frozenset("kill arrest detain die murder wound jail execute".split())
_KILL = frozenset(("kill", "arrest", "detain", "wound", "injure", "murder"))
_COMPLEMENTS = frozenset(("xcomp", "advmod", "acl", "amod", "advcl"))
_AFTER_VERB = frozenset(("obl", "obj", "root", "xcomp", "ccomp", "advmod"))


def is_passive(verb: Token) -> bool:
    """Say whether a verb is a participle or stands with "be" or "get"."""
    return verb.tag_ == "VBN" or any(c.lemma_ in ("be", "get") and c.pos_ == "AUX" for c in verb.children)


def intransitive(verb: Token) -> bool:
    """Say whether a verb that has an active subject acts on nobody ("200 evacuated", "three drowned")."""
    return not has_object(verb) and not is_one_of(verb, _KILL)


def is_life(noun: Token) -> bool:
    """Say whether a noun is "lives"."""
    return noun.lower_ in ("lives", "life")


def lost_lives(verb: Token) -> str | None:
    """Give the fate of those whose lives a verb costs, claims, takes or loses."""
    if is_one_of(verb, frozenset("claim cost take lose".split())) and any(is_life(c) for c in verb.children):
        return "dead"
    return None


def complement_fate(verb: Token, noun: Token | None = None) -> str | None:
    """Find a fate among the complements of a verb such as "leave", "find" or "shoot", or in the toll that rises."""
    for other in verb.children:
        if noun is not None and other.i == noun.i:
            continue
        kind = relation(other)
        if kind in _COMPLEMENTS and other.tag_ in ("JJ", "VBN", "VBD", "NN", "RB") and not has_object(other):
            found = known_fate(other)
            if found and (is_one_of(verb, _LEAVE) or other.tag_ == "JJ"):
                return found
        if kind in ("nsubj", "obj") and noun is not None and relation(noun) in _AFTER_VERB:
            found = toll_fate(other) if is_one_of(verb, _LEAVE) else None
            if found:
                return found
    return None


def toll_fate(noun: Token) -> str | None:
    """Give the fate of a toll: the dead unless it is called another's ("the death toll", "the number of injured")."""
    under = [c for c in noun.children if relation(c) in ("nmod", "compound", "amod")]
    inner = [modifier_fate(c) or known_fate(c) for c in under]
    if is_one_of(noun, frozenset(("toll", "dead"))):
        return next((f for f in inner if f), "dead")
    if is_one_of(noun, frozenset(("number", "figure", "total", "count"))):
        return next((f for f in inner if f), None)
    return None
