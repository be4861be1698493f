"""The words that say what happened to people, and the nouns that mean people."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from dateline.account import What
from dateline.knowledge.actors import agents
from dateline.knowledge.countries import countries
from dateline.knowledge.tables import read_table, values

_PEOPLE = frozenset(
    "people person victim life soul body signature fatality casualty death injury adult minor newborn teenager novice "
    "camper bidder attendee participant guest delegate member colleague other bystander defendant suspect".split()
)
_AGENT_ENDINGS = ("man", "woman", "men", "women", "goer", "holder", "seeker", "ist", "eer")
_ACTS = frozenset("arrest detention killing murder execution abduction kidnapping disappearance".split())
"""Nouns of which each counts for one person: "83 arrests"."""
_IRREGULAR = {
    "people": "person", "children": "child", "men": "man", "women": "woman", "fled": "flee", "died": "die",
    "dying": "die", "held": "hold", "shot": "shoot", "slain": "slay", "hanged": "hang", "hurt": "hurt", "lives": "life",
    "drove": "drive", "driven": "drive", "left": "leave", "rose": "rise", "risen": "rise", "struck": "strike",
    "bodies": "body", "lost": "lose", "took": "take", "taken": "take", "sought": "seek",
}  # fmt: skip
_ENDINGS = (
    ("ies", (("y", 3),)),
    ("ied", (("y", 3),)),
    ("s", (("", 1), ("", 2))),
    ("d", (("", 1), ("", 2), ("", 3))),
    ("ing", (("", 3), ("e", 3), ("", 4))),
)


@cache
def fates() -> dict[str, str]:
    """Load the words that say what happened to people: the fate that each names, by lemma."""
    return {word: row["fate"] for row in read_table("fates") for word in values(row["words"])}


@cache
def what_of() -> dict[str, What]:
    """Load what the account calls each fate."""
    return {row["fate"]: row["what"] for row in read_table("fates")}  # type: ignore[misc]


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


def known_fate(token: Token) -> str | None:
    """Give the fate that a word names; the words of a name name none."""
    if token.pos_ == "PROPN" and (token.ent_type_ or not token.is_title):
        return next((fates()[form] for form in lemmas(token) if form == "idp"), None)
    return next((fates()[form] for form in lemmas(token) if form in fates()), None)


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


def is_military(noun: Token) -> bool:
    """Say whether a noun means members of an army or an armed group."""
    agent = next((agents()[form] for form in lemmas(noun) if form in agents()), None)
    if agent is None or "COP" in agent.sectors:
        return known_fate(noun) == "troops"
    return bool({"MIL", "REB", "PRM", "UAF"} & set(agent.sectors))
