"""Names: the tree says where a proper name begins and ends, the model says what it is."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import numpy as np

from dateline.knowledge.actors import actors, agents, terms
from dateline.knowledge.countries import countries
from dateline.knowledge.gazetteer import is_well_known
from dateline.knowledge.genders import genders
from dateline.knowledge.known import NOTHING_OF_OWN, Known
from dateline.knowledge.tables import key
from dateline.language.knownnames import known_names
from dateline.language.network import Floats
from dateline.language.ranges import tagged_ranges

PEOPLE = "NORP"
_INSIDE = frozenset(("flat", "compound", "goeswith", "amod", "nummod"))
_JOINERS = frozenset(("-", "–", "&", "'", "’", "."))
_ADDRESS = re.compile(r"@|/|_|\w\.[a-z]{2,4}$")
"""An address or the name of a file, which names nobody."""
_TITLES = frozenset(
    "mr mrs ms miss dr sir lord lady sheikh saint st gen lt col capt sgt maj prof rev sen rep gov deputy vice "
    "foreign prime defence defense interior finance chief special former acting secretary state minister".split()
)
_NONE = 0.6
_OWN = {"person": "PER", "organization": "ORG", "group": "ORG", "force": "ORG", "country": "LOC"}
"""What a name of the user's is, by its kind."""
KNOWN, KNOWN_BODY = 0.4, 1.0
"""What a name's standing in a table adds to the chance of its kind; bodies and capitals share theirs with few."""


@dataclass(frozen=True)
class Tagged:
    """The words of one window with what is known of them.

    Attributes:
        words, upos, relations: one for each word.
        proper: whether each word is a proper noun or stands in a name as one ("New" in "New York").
        heads: for each word the index of its head; a root is its own.
        scores: (words, labels) log-probabilities of the name tagger.
        labels: its labels, BIO with PER, ORG, LOC and NORP.
    """

    words: list[str]
    upos: list[str]
    proper: list[bool]
    heads: list[int]
    relations: list[str]
    scores: Floats
    labels: list[str]


def find_names(tagged: Tagged, known: Known = NOTHING_OF_OWN) -> list[tuple[int, int, str]]:
    """Find the names of a window: ``(start, end, type)``, in order, none overlapping.

    Names of several words that the tables know come first. Then a proper noun with the proper nouns
    that modify it is one name if the model finds it likelier to be one than not; its type is the
    likeliest over all its words. Names that hold no proper noun are taken as the model tags them.
    """
    chances, kinds = type_chances(tagged.scores, tagged.labels)
    taken = [False] * len(tagged.words)
    found = known_names(tagged.words, tagged.proper)
    for start, end, _ in found:
        taken[start:end] = [True] * (end - start)
    others = [(p or is_body(w)) and not t for w, p, t in zip(tagged.words, tagged.proper, taken, strict=True)]
    for start, end in proper_phrases(replace(tagged, proper=others)):
        for i in range(start, end):
            taken[i] = True
        if named := judge(tagged, (start, end), chances, kinds, known):
            found.append(named)
    for start, end, kind in tagged_ranges(tagged.scores, tagged.labels):
        if not any(taken[start:end]) and any(w[:1].isalnum() for w in tagged.words[start:end]):
            found.append((start, end, kind))
    return sorted(found)


def type_chances(scores: Floats, labels: list[str]) -> tuple[Floats, list[str]]:
    """Add up the chances of a type's B and I tags: (words, types), and the types."""
    kinds = sorted({label[2:] for label in labels if label != "O"})
    every = np.exp(scores)
    columns = [[i for i, label in enumerate(labels) if label[2:] == kind] for kind in kinds]
    return np.stack([every[:, c].sum(axis=1) for c in columns], axis=1), kinds


def judge(
    tagged: Tagged, phrase: tuple[int, int], chances: Floats, kinds: list[str], known: Known
) -> tuple[int, int, str] | None:
    """Say what a proper phrase names, if anything; titles before a person's name are left out."""
    start, end = phrase
    words = key(" ".join(tagged.words[start:end]).replace(" - ", "-"))
    states = countries()
    if end - start == 1 and (words in states.by_adjective or words in states.by_people) and words not in states.by_name:
        return start, end, PEOPLE
    letters = [i for i in range(start, end) if tagged.words[i][:1].isalnum()]
    if not letters or any(_ADDRESS.search(tagged.words[i]) for i in letters):
        return None
    core = untitled(tagged, letters, chances)
    mean = chances[core].mean(axis=0)
    if words in states.by_name and mean.sum() > _NONE / 2:
        return start, end, "LOC"
    own = known.kind_of(" ".join(tagged.words[i] for i in core))
    if (kind := _OWN[own] if own else known_kind(words)) is not None:
        mean[kinds.index(kind)] += KNOWN_BODY if kind == "ORG" or is_capital(words) else KNOWN
    if own is None and mean.sum() < _NONE:
        return None
    kind = kinds[int(mean.argmax())]
    return (core[0] if kind == "PER" else start), end, kind


def untitled(tagged: Tagged, letters: list[int], chances: Floats) -> list[int]:
    """Take the titles before a name off its words, as far as the model takes them for none of it."""
    first = 0
    while first < len(letters) - 1 and chances[letters[first]].sum() < _NONE and is_title(tagged.words[letters[first]]):
        first += 1
    return letters[first:]


def is_title(word: str) -> bool:
    """Say whether a word stands before names as a title or says whose ("Russian")."""
    low = word.lower().rstrip(".")
    agent = agents().get(low)
    known = countries()
    return (agent is not None and agent.title) or low in _TITLES or word in known.by_adjective or word in known.by_name


def is_body(word: str) -> bool:
    """Say whether a word written with capitals, not only at its beginning, is a body's name."""
    return len(word) > 2 and word[1:] != word[1:].lower() and word in actors()


def is_capital(words: str) -> bool:
    """Say whether a name is that of a state's capital, and no given name."""
    return words in countries().by_capital and words not in genders().names


def known_kind(words: str) -> str | None:
    """Say what the tables of bodies, leaders and places take a name for; places need four letters."""
    if words in actors():
        return "ORG"
    if " " in words and words in terms():
        return "PER"
    return "LOC" if is_capital(words) or (len(words) > 3 and is_well_known(words)) else None


def proper_phrases(tagged: Tagged) -> list[tuple[int, int]]:
    """Give the ranges of proper nouns that hang together in the tree without a gap."""
    proper = tagged.proper
    ranges: list[tuple[int, int]] = []
    i = 0
    while i < len(proper):
        if not proper[i]:
            i += 1
            continue
        end = i + 1
        while (step := next_in_phrase(tagged, i, end)) > end:
            end = step
        ranges.append((i, end))
        i = end
    return ranges


def next_in_phrase(tagged: Tagged, start: int, end: int) -> int:
    """Give the end of a phrase lengthened by its next word, or ``end`` where it stops."""
    at = end
    while at < len(tagged.words) and tagged.words[at] in _JOINERS and at - end < 1:
        at += 1
    if at < len(tagged.words) and (belongs(tagged, start, end, at) or goes_on(tagged, at)):
        return at + 1
    if (
        at == end
        and at + 1 < len(tagged.words)
        and tagged.words[at].lower() in ("of", "for")
        and belongs_by_of(tagged, start, end, at + 1)
    ):
        return at + 2
    return end


def goes_on(tagged: Tagged, word: int) -> bool:
    """Say whether the model tags a proper noun as going on with the name before it."""
    return tagged.proper[word] and tagged.labels[int(tagged.scores[word].argmax())].startswith("I-")


def belongs(tagged: Tagged, start: int, end: int, word: int) -> bool:
    """Say whether a proper noun or a number in a name is joined to the phrase before it."""
    if not tagged.proper[word] and not (
        tagged.upos[word] == "NUM" and tagged.relations[word].split(":")[0] in ("flat", "nummod", "compound")
    ):
        return False
    if start <= tagged.heads[word] < end and tagged.relations[word].split(":")[0] in _INSIDE:
        return True
    return any(
        tagged.relations[i].split(":")[0] in _INSIDE and reaches(tagged, i, word, end) for i in range(start, end)
    )


def reaches(tagged: Tagged, word: int, target: int, end: int) -> bool:
    """Say whether a word modifies the target, or a later proper noun that the target modifies too."""
    head = tagged.heads[word]
    return head == target or (head >= end and head == tagged.heads[target] and tagged.proper[head]
                              and tagged.relations[target].split(":")[0] in _INSIDE)  # fmt: skip


def belongs_by_of(tagged: Tagged, start: int, end: int, word: int) -> bool:
    """Say whether "of" or "for" and a proper noun go on with a name ("Gulf of Mexico")."""
    return tagged.proper[word] and tagged.relations[word].startswith("nmod") and start <= tagged.heads[word] < end
