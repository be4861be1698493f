"""Finding an entity again by its name: in full, by surname or given name, in part, by its initials."""

from __future__ import annotations

from itertools import islice

from dateline.extraction.clusters import Cluster, initials
from dateline.extraction.mentions import PLACE, SMALL, Naming
from dateline.knowledge.countries import countries
from dateline.knowledge.tables import fold

_PARTICLES = frozenset("al el ul bin ibn de da di do dos das del della der den du la le van von ter ten af zu".split())
_SHARED = 8
"""How many people of one surname are looked at, so that time stays linear."""
_LONGEST_PART = 8
BODY_NOUNS = frozenset(
    "agency alliance bloc company faction firm group institution militia movement network organisation organization "
    "outfit party".split()
)
"""Nouns for any body, which may stand behind its name or take up the one that was named last."""


class Names:
    """The names of a report so far, in the spellings that lead to them."""

    def __init__(self) -> None:
        self.by_key: dict[tuple[str, str], Cluster] = {}
        self.by_word: dict[str, dict[int, tuple[list[str], Cluster]]] = {}
        self.by_part: dict[str, Cluster] = {}
        self.by_initials: dict[str, Cluster] = {}

    def find(self, naming: Naming) -> Cluster | None:
        """Give the entity that a name was given to before."""
        words = fold(naming.key).split()
        if naming.kind == "person" and len(words) == 1:
            return self.person(words)
        exact = self.by_key.get(self.group_key(naming))
        if exact or naming.kind == "country":
            return exact
        if naming.kind == PLACE:
            return self.person(words) if len(words) == 1 else None
        if naming.actor and ("actor", naming.actor.name) in self.by_key:
            return self.by_key["actor", naming.actor.name]
        if naming.kind == "person":
            return self.person(words)
        found = self.by_initials.get(naming.key) or self.by_part.get(fold(naming.key))
        found = found or next((c for part in parts(naming.key) if (c := self.by_key.get(("body", part)))), None)
        if found is None and len(words) == 1 and naming.actor is None:
            return self.person(words)
        return found if found is None or not is_another(naming, found) else None

    def of_body(self, name: str) -> Cluster | None:
        """Give the body of a name."""
        return self.by_key.get(("body", fold(name)))

    def person(self, words: list[str]) -> Cluster | None:
        """Give the person that a name may be another form of; of several who share a surname the last one named."""
        shared = self.by_word.get(words[-1], {}) if words else {}
        for known, found in islice(reversed(shared.values()), _SHARED):
            if are_forms(words, known):
                return found
        return None

    def remember(self, naming: Naming, chosen: Cluster) -> None:
        """Make an entity findable by one of its names."""
        self.by_key.setdefault(self.group_key(naming), chosen)
        if naming.actor:
            self.by_key.setdefault(("actor", naming.actor.name), chosen)
        if naming.kind == "person":
            words = fold(naming.key).split()
            for word in {words[-1], words[0]} if words else ():
                bearers = self.by_word.setdefault(word, {})
                known, _ = bearers.pop(id(chosen), (words, chosen))
                bearers[id(chosen)] = (max(known, words, key=len), chosen)
        elif naming.kind not in ("country", PLACE) and " " in naming.key:
            for short in initials(naming.key):
                self.by_initials.setdefault(short, chosen)
            for part in parts(naming.key):
                self.by_part[part] = chosen

    def group_key(self, naming: Naming) -> tuple[str, str]:
        """Say among which names a name is looked for: people's, places' or those of bodies; states are bodies."""
        state = naming.key in countries().by_code
        group = naming.kind if naming.kind in ("person", PLACE) and not state else "body"
        return group, naming.key if state else fold(naming.key)


def is_another(naming: Naming, found: Cluster) -> bool:
    """Say whether the tables know a name as another body's than an entity's names."""
    others = {n.actor.name for n in found.names if n.actor}
    return naming.actor is not None and bool(others) and naming.actor.name not in others


def are_forms(words: list[str], known: list[str]) -> bool:
    """Say whether two folded names can be one person's: one word of the other, or given names that agree.

    >>> are_forms(["khovaev"], ["igor", "khovaev"]), are_forms(["j", "smith"], ["john", "a", "smith"])
    (True, True)
    >>> are_forms(["jeb", "bush"], ["george", "w", "bush"])
    False
    """
    short, long = sorted(([w for w in side if w not in _PARTICLES] or side for side in (words, known)), key=len)
    if len(short) == 1:
        return short[0] in (long[0], long[-1]) if len(long) > 1 else short == long
    if short[-1] != long[-1]:
        return False
    initial = 1 in (len(short[0]), len(long[0])) and short[0][0] == long[0][0]
    return short == long[-len(short) :] or short[0] == long[0] or initial


def parts(name: str) -> list[str]:
    """Give the folded parts that a body is also called by: its last words, its first up to "of", or all but its noun.

    >>> parts("UN Board of Inquiry"), parts("Seven Hills party")
    (['board of inquiry', 'un board'], ['hills party', 'seven hills'])
    """
    words = name.split()[:_LONGEST_PART]
    ends = [words[i:] for i in range(1, len(words) - 1) if words[i][:1].isupper()]
    heads = [words[:i] for i in range(2, len(words)) if words[i].lower() in ("of", "for")]
    bare = [words[:-1]] if len(words) > 1 and words[-1].lower() in BODY_NOUNS else []
    return [fold(" ".join(part)) for part in (*ends, *heads, *bare) if part[0].lower() not in SMALL]
