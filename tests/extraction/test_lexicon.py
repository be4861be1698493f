"""The use of a word decides which row of the lexicon it fits."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.extraction.lexicon import row_for
from dateline.language.text import Text


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Rebels attacked the village.", "attacked", "ASSAULT"),
        ("He died of a heart attack.", "attack", "NONE"),
        ("The minister called for new elections.", "called", "REQUEST"),
        ("The company launched a product on Monday.", "launched", "NONE"),
        ("Troops pulled out of the town.", "pulled", "RETREAT"),
    ],
)
def test_row(annotated: Callable[[str], Text], text: str, word: str, expected: str) -> None:
    row = row_for(next(t for t in annotated(text).doc if t.text == word))
    assert row is not None
    assert row.type == expected


def test_an_unknown_word_has_no_row(annotated: Callable[[str], Text]) -> None:
    assert all(row_for(t) is None for t in annotated("The orchard smells of apples.").doc)
