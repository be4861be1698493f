"""Which language a text is in."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_SAMPLE = 4_000
# About twenty words of letters; shorter texts are too often taken for another language.
_FEWEST_LETTERS = 100
# The classifier's probabilities are calibrated: English reports have over 0.99, and short ones
# full of foreign names stay below this for any other language.
_CONFIDENT = 0.7
_WORD = re.compile(r"[^\W\d_]+")
# Words of every English text that no other language has as often. Loading the classifier takes
# most of a second, which these save for nearly all reports.
_ENGLISH = frozenset("the and that with from which have has were by their said would been this it".split())
_ENGLISH_SHARE = 0.1


def language_of(text: str) -> str | None:
    """Give the ISO 639 code of a text's language; ``None`` where it is too short or unclear."""
    sample = text[:_SAMPLE]
    words = _WORD.findall(sample)
    if sum(map(len, words)) < _FEWEST_LETTERS:
        return None
    known = sum(word.lower() in _ENGLISH for word in words)
    if known >= _ENGLISH_SHARE * len(words):
        return "en"
    language, probability = classifier().classify(sample)
    return str(language) if probability >= _CONFIDENT else None


@cache
def classifier() -> LanguageIdentifier:
    """Load the language classifier."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def english_name(code: str | None) -> str:
    """Name a language in English.

    >>> english_name("de")
    'German'
    """
    from babel import Locale  # needed only to refuse a report

    return str(Locale("en").languages.get(code or "", f"the language with code {code}"))
