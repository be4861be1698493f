"""The words in which an event is told, as stems and numbers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

import snowballstemmer

_WORD = re.compile(r"\d[\d.,]*\d|\d+|[^\W\d_]+(?:['’][^\W\d_]+)?")
_STEMMER = snowballstemmer.stemmer("english")


def words_of(text: str) -> Iterator[str]:
    """Give the stem of every word of a text; of a number its digits without separators."""
    for word in _WORD.findall(text):
        yield word.replace(",", "") if word[0].isdigit() else stem(word)


def capitals_of(sentence: str) -> Iterator[str]:
    """Give the stems of the words of a sentence, but its first, that begin with a capital: names, mostly."""
    return (stem(word) for word in _WORD.findall(sentence)[1:] if word[0].isupper())


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Give the English stem of a word (Porter 2), in lower case, without accents or a possessive.

    >>> stem("Soldiers'"), stem("withdrawal"), stem("Córdoba’s")
    ('soldier', 'withdraw', 'cordoba')
    """
    return str(_STEMMER.stemWord(re.sub(r"['’]s?$", "", folded(word))))


@lru_cache(maxsize=65536)
def folded(name: str) -> str:
    """Give a name in lower case and without accents."""
    parts = unicodedata.normalize("NFKD", name.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))
