from __future__ import annotations

import pytest
from spacy.tokens import Doc

from dateline.extraction.syntax import (
    ancestors,
    case_words,
    child,
    covers,
    head_of,
    overlaps,
    relation,
    subtree_range,
    trimmed,
)  # fmt: skip
from dateline.language.tokens import blank_english


@pytest.fixture(scope="module")
def doc() -> Doc:
    """Troops from Chad left the town, quietly."""
    words = ["Troops", "from", "Chad", "left", "the", "town", ",", "quietly", "."]
    return Doc(
        blank_english().vocab,
        words=words,
        heads=[3, 2, 0, 3, 5, 3, 7, 3, 3],
        deps=["nsubj:pass", "case", "nmod", "root", "det", "obj", "punct", "advmod", "punct"],
    )


def test_relations_lose_their_subtype(doc: Doc) -> None:
    assert relation(doc[0]) == "nsubj"
    assert child(doc[3], "nsubj") == doc[0]
    assert child(doc[3], "obl") is None


def test_up_and_down_the_tree(doc: Doc) -> None:
    assert [t.text for t in ancestors(doc[1])] == ["Chad", "Troops", "left"]
    assert list(ancestors(doc[3])) == []
    assert case_words(doc[2]) == ["from"]
    assert subtree_range(doc[0]) == (0, 3)
    assert head_of(doc, (0, 3)) == doc[0]
    assert covers(doc[0:3], doc[2])
    assert not covers(doc[0:3], doc[3])


def test_ranges(doc: Doc) -> None:
    assert overlaps((0, 3), (2, 4))
    assert not overlaps((0, 3), (3, 4))
    assert trimmed(doc, (5, 7)) == (5, 6)
    assert trimmed(doc, (6, 7)) is None
    assert trimmed(doc, (4, 4)) is None
