"""What happened to the people that a number counts: the word of fate over, at or under their noun."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from dateline.account import What
from dateline.extraction.syntax import relation
from dateline.knowledge.actors import agents
from dateline.knowledge.countries import countries
from dateline.knowledge.tables import read_table, values

_PEOPLE = frozenset(
    "people person victim life soul body signature fatality casualty death injury adult minor newborn teenager novice "
    "camper bidder attendee participant guest delegate member colleague other bystander defendant suspect".split()
)
_AGENT_ENDINGS = ("man", "woman", "men", "women", "goer", "holder", "seeker", "ist", "eer")
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
_ACTS = frozenset("arrest detention killing murder execution abduction kidnapping disappearance".split())
"""Nouns of which each counts for one person: "83 arrests"."""
_IRREGULAR = {
    "people": "person", "children": "child", "men": "man", "women": "woman", "fled": "flee", "died": "die",
    "dying": "die", "held": "hold", "shot": "shoot", "slain": "slay", "hanged": "hang", "hurt": "hurt", "lives": "life",
    "drove": "drive", "driven": "drive", "left": "leave", "rose": "rise", "risen": "rise", "bodies": "body",
}  # fmt: skip
_ENDINGS = (
    ("ies", (("y", 3),)),
    ("s", (("", 1), ("", 2))),
    ("d", (("", 1), ("", 2), ("", 3))),
    ("ing", (("", 3), ("e", 3), ("", 4))),
)
_OF_NOUNS = frozenset(
    "killing murder massacre arrest detention jailing execution death abduction kidnapping deportation expulsion body "
    "evacuation capture shooting wounding displacement slaughter disappearance toll loss injury imprisonment".split()
)


@cache
def fates() -> dict[str, What]:
    """Load the words that say what happened to people, by lemma."""
    return {
        word: row["what"]  # type: ignore[misc]
        for row in read_table("fates")
        for word in values(row["words"])
    }


def lemmas(token: Token) -> Iterator[str]:
    """Give the lemma of a word and the regular forms that it may be of, the likelier first."""
    low = token.lower_
    yield token.lemma_.lower()
    yield low
    if low in _IRREGULAR:
        yield _IRREGULAR[low]
    for ending, cuts in _ENDINGS:
        if low.endswith(ending) and len(low) > 4:
            yield from (low[:-cut] + put for put, cut in cuts)
    if low.endswith("men"):
        yield low[:-3] + "man"


def known_fate(token: Token) -> What | None:
    """Give the fate that a word names."""
    return next((fates()[form] for form in lemmas(token) if form in fates()), None) if token.pos_ != "PROPN" else None


def is_one_of(token: Token, words: frozenset[str]) -> bool:
    """Say whether a word is a form of one of some lemmas."""
    return any(form in words for form in lemmas(token))


def is_person_noun(token: Token) -> bool:
    """Say whether a noun means people one by one."""
    if token.ent_type_ == "NORP" or token.text in countries().by_people:
        return token.pos_ in ("NOUN", "PROPN") and token.text.endswith(("s", "se", "sh"))
    if is_one_of(token, _PEOPLE | _ACTS):
        return True
    agent = next((agents()[form] for form in lemmas(token) if form in agents()), None)
    if agent is not None:
        return (agent.kind in ("person", "group") and agent.noun not in _BODIES) or agent.noun in _FIGHTERS
    return token.pos_ == "NOUN" and token.lower_.removesuffix("s").endswith(_AGENT_ENDINGS) and len(token) > 5


_BODIES = frozenset(
    "country nation side party power entity leadership delegation gang crowd mob community minority tribe clan jury "
    "population public electorate congregation state government superpower company".split()
)
_FIGHTERS = frozenset(
    "troop troops rebel insurgent guerrilla guerilla militant fighter jihadist jihadi mujahid maoist mutineer partisan "
    "militiaman paramilitary separatist secessionist reservist peacekeeper loyalist gunman marines".split()
)


def is_speaker(noun: Token) -> bool:
    """Say whether people are only the source of what is said ("two officials said")."""
    return relation(noun) == "nsubj" and is_one_of(noun.head, _SAY)


def is_military(noun: Token) -> bool:
    """Say whether a noun means members of an army or an armed group."""
    agent = next((agents()[form] for form in lemmas(noun) if form in agents()), None)
    if agent is None or "COP" in agent.sectors:
        return known_fate(noun) == "troops"
    return bool({"MIL", "REB", "PRM", "UAF"} & set(agent.sectors))


def fate_of(phrase: Token, noun: Token | None) -> What | None:
    """Find what happened to the people of a phrase.

    What stands right at the noun ("the wounded", "people killed in ...") goes first, then the
    verb or noun that the phrase depends on, then the noun's own meaning ("five refugees").

    Args:
        phrase: the head of the phrase with the number.
        noun: the noun counted, or ``None`` where the number stands alone.
    """
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
    if found := governing_fate(first):
        return found
    if noun is None:
        return None
    return "dead" if is_one_of(noun, _REMAINS) else known_fate(noun)


_REMAINS = frozenset(("life", "body", "corpse"))
_HOMES = frozenset("home house village town district city neighbourhood neighborhood apartment flat".split())


def neighbour_fate(phrase: Token, noun: Token | None) -> What | None:
    """Find a fate in the word next to a phrase: "people killed", "killing 107"."""
    doc = phrase.doc
    last, first = noun or phrase, phrase.left_edge.i
    if noun is not None and last.i + 1 < len(doc) and last.nbor().tag_ == "VBN" and last.nbor().pos_ == "VERB":
        return known_fate(last.nbor())
    after = doc[phrase.i + 1] if noun is None and phrase.i + 1 < len(doc) else None
    if after is not None and after.tag_ in ("JJ", "VBN") and (found := known_fate(after)):
        return found
    while first > 0 and doc[first - 1].lower_ in _BOUND_WORDS:
        first -= 1
    before = doc[first - 1] if first else None
    if noun is None and before is not None and before.tag_ == "VBG" and is_one_of(before, _DO):
        return known_fate(before)
    return None


_BOUND_WORDS = frozenset("at least most more than up to over about around some nearly almost as many another".split())


def modifier_fate(noun: Token) -> What | None:
    """Find a fate among a noun's participles, adjectives and relative clauses."""
    for other in noun.children:
        kind = relation(other)
        if kind == "acl" and other.tag_ == "VBN" and (found := complement_fate(other)):
            return found
        if kind in ("amod", "acl") and (found := known_fate(other)):
            active = other.tag_ in ("VBD", "VBZ", "VBP", "VBG", "VB") and is_one_of(other, _DO) and has_object(other)
            if not active:
                return found
    return None


def has_object(verb: Token) -> bool:
    """Say whether a verb has an object, so that its subject is the one who acts."""
    return any(c.dep_ in ("obj", "ccomp") for c in verb.children)


def governing_fate(noun: Token) -> What | None:
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


def verb_fate(noun: Token, verb: Token, role: str) -> What | None:
    """Find the fate that a verb gives its subject, object or complement."""
    if role == "obl" and noun.doc[noun.left_edge.i].lower_ in _BOUNDS:
        role = "obj"
    if role == "obl" and not is_one_of(verb, _LEAVE):
        return None
    passive = is_passive(verb) or noun.dep_ == "nsubj:pass"
    suffers = role != "nsubj" or passive or not (is_one_of(verb, _DO) and not intransitive(verb))
    found = known_fate(verb)
    if found and suffers and role != "obl":
        return found
    if role == "nsubj" and not passive and leaves_home(verb):
        return "displaced"
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


def leaves_home(verb: Token) -> bool:
    """Say whether a verb and its object say that people left their homes."""
    return is_one_of(verb, frozenset("leave abandon quit lose".split())) and any(
        c.dep_ == "obj" and is_one_of(c, _HOMES) for c in verb.children
    )


def is_life(noun: Token) -> bool:
    """Say whether a noun is "lives"."""
    return noun.lower_ in ("lives", "life")


def lost_lives(verb: Token) -> What | None:
    """Give the fate of those whose lives a verb costs, claims, takes or loses."""
    if is_one_of(verb, frozenset("claim cost take lose".split())) and any(is_life(c) for c in verb.children):
        return "dead"
    return None


def complement_fate(verb: Token, noun: Token | None = None) -> What | None:
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


def toll_fate(noun: Token) -> What | None:
    """Give the fate of a toll: the dead unless it is called another's ("the death toll", "the number of injured")."""
    inner = [known_fate(c) for c in noun.children if relation(c) in ("nmod", "compound", "amod")]
    if is_one_of(noun, frozenset(("toll", "dead"))):
        return next((f for f in inner if f), "dead")
    if is_one_of(noun, frozenset(("number", "figure", "total", "count"))):
        return next((f for f in inner if f), None)
    return None
