"""The words in which an event is told, as stems and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import snowballstemmer

_WORD = re.compile(r"\d[\d.,]*\d|\d+|[^\W\d_]+(?:['’][^\W\d_]+)?")
_STEMMER = snowballstemmer.stemmer("english")


def words_of(text: str) -> Iterator[str]:
    """Give the stem of every word of a text; of a number its digits without separators."""
    for word in _WORD.findall(text):
        yield word.replace(",", "") if word[0].isdigit() else stem(word)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Give the English stem of a word (Porter 2), in lower case and without a possessive.

    >>> stem("Soldiers'"), stem("withdrawal"), stem("Turkey’s")
    ('soldier', 'withdraw', 'turkey')
    """
    plain = re.sub(r"['’]s?$", "", word.lower())
    return str(_STEMMER.stemWord(plain))
