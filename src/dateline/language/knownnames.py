"""Names that the tables know, found word by word before the model is asked, the longest first."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from dateline.knowledge.actors import actors, terms
from dateline.knowledge.countries import countries
from dateline.knowledge.tables import fold

_MOST_WORDS = 14
_BEGINNING = 4
"""Letters by which a word is known to begin no name."""


@cache
def spellings() -> tuple[dict[str, str], frozenset[str]]:
    """Give every name of several words in the tables, folded and closed up, with its type, and how they begin.

    A name of letters and marks alone ("al-Qaeda") counts as several words.
    """
    kinds = dict.fromkeys(countries().by_name, "LOC") | dict.fromkeys(countries().by_capital, "LOC")
    kinds |= dict.fromkeys(terms(), "PER") | dict.fromkeys(actors(), "ORG")
    found = {"".join(fold(name).split()): kind for name, kind in kinds.items() if len(fold(name).split()) > 1}
    return found, frozenset(name[:_BEGINNING] for name in found)


def known_names(words: Sequence[str], proper: Sequence[bool]) -> list[tuple[int, int, str]]:
    """Find names of several words that the tables know, in linear time: ``(start, end, type)``, none overlapping.

    Most of its words are written as in a name. A person or place that a proper noun follows
    is part of a longer name that the tables do not know.
    """
    found: list[tuple[int, int, str]] = []
    at = 0
    while at < len(words):
        begins = words[at] != "The" and (words[at][:1].isupper() or proper[at])
        named = longest(words, at) if begins else None
        if named and (named[1] == "ORG" or named[0] == len(words) or not proper[named[0]]):
            found.append((at, *named))
            at = named[0]
        else:
            at += 1
    return found


def longest(words: Sequence[str], start: int) -> tuple[int, str] | None:
    """Give the end and type of the longest known name that begins at a word."""
    names, beginnings = spellings()
    best = None
    for end in range(start + 1, min(len(words), start + _MOST_WORDS) + 1):
        word = words[end - 1]
        spelled = fold(" ".join(words[start:end])).replace(" ", "")
        if len(spelled) >= _BEGINNING and spelled[:_BEGINNING] not in beginnings:
            break
        if end - start > 1 and spelled in names and word[-1:].isalnum() and is_written(words[start:end]):
            best = end, names[spelled]
    return best


def is_written(words: Sequence[str]) -> bool:
    """Say whether words are written as a name: at least half of those of four letters and more with a capital."""
    long = [word for word in words if len(word) > 3 and word.isalpha()]
    return 2 * sum(word[:1].isupper() for word in long) >= len(long)
