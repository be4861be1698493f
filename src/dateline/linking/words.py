"""The words in which an event is told: sentences, stems, and how much a shared stem says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

import snowballstemmer

from dateline.report import Span

_BORDER = re.compile(r"(?<=[.!?])[\"'”’)]*\s+(?=[\"'“‘(]?[A-Z0-9])|\n+")
_WORD = re.compile(r"\d[\d.,]*\d|\d+|[^\W\d_]+(?:['’][^\W\d_]+)?")
_STEMMER = snowballstemmer.stemmer("english")


def sentences_around(text: str, spans: Iterable[Span]) -> list[str]:
    """Give the sentences of a text that any of the spans stands in, in order, each once.

    A border is a full stop, question or exclamation mark before a capital or a figure, or the end
    of a line. An abbreviation may split a sentence too early; linking only loses a few words by it.
    """
    wanted = list(spans)
    borders = [0, *(match.end() for match in _BORDER.finditer(text)), len(text)]
    return [text[a:b].strip() for a, b in pairwise(borders) if any(s.start < b and a < s.end for s in wanted)]


def words_of(sentence: str) -> Iterator[str]:
    """Give the stem of every word of a sentence; of a number its digits without separators."""
    for word in _WORD.findall(sentence):
        yield word.replace(",", "") if word[0].isdigit() else stem(word)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Give the English stem of a word (Porter 2), in lower case and without a possessive.

    >>> stem("Soldiers'"), stem("withdrawal"), stem("Turkey’s")
    ('soldier', 'withdraw', 'turkey')
    """
    plain = re.sub(r"['’]s?$", "", word.lower())
    return str(_STEMMER.stemWord(plain))
