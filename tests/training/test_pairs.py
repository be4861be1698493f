from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.language.tokens import words_of
from training.pairs import LONGEST, mark, passage_pairs, sides_of

PASSAGE: dict[str, Any] = {
    "text": "Nobody came. Rebels shelled the port town on Monday. They later met the mayor in Goma.",
    "entities": [
        {"id": "e1", "mentions": ["Rebels", "They"]},
        {"id": "e2", "mentions": ["the port town"]},
        {"id": "e3", "mentions": ["the mayor"]},
    ],
    "events": [
        {"type": "ASSAULT", "trigger": "shelled", "actors": ["e1"], "recipients": ["e2"]},
        {"type": "RETREAT", "trigger": "came", "actors": ["e1"], "recipients": []},
        {"type": "DISPLACE", "trigger": "came", "actors": ["e1"], "recipients": ["e2"]},
        {"type": "CONSULT", "trigger": "met", "actors": ["e1", "e3"], "recipients": []},
    ],
}


def test_both_sides_are_marked_in_the_sentence_of_the_event() -> None:
    (shelled, root), *met = passage_pairs(PASSAGE)
    assert " ".join(shelled.words) == "@ Rebels @ shelled # the port town # on Monday ."
    assert (shelled.source, shelled.target, root) == (0, 4, "ASSAULT")
    assert [" ".join(marked.words) for marked, _ in met] == [
        "@ They @ later met # the mayor # in Goma .",
        "# They # later met @ the mayor @ in Goma .",
    ]


def test_one_side_alone_is_no_pair() -> None:
    assert sides_of({"actors": ["e1"], "recipients": []}) == []
    assert sides_of({"actors": [], "recipients": ["e1"]}) == []


def test_sides_that_overlap_or_lie_far_apart_are_not_marked() -> None:
    words = words_of("word " * 80)
    assert mark(words, (3, 3), (0, 4), (2, 6)) is None
    assert mark(words, (3, 3), (0, 0), (LONGEST + 5, LONGEST + 5)) is None
    assert mark(words, (3, 3), None, (5, 5)) is None


@given(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9))
def test_markers_open_where_they_are_said_to(trigger: int, source: int, target: int) -> None:
    words = words_of("a b c d e f g h i j")
    marked = mark(words, (trigger, trigger), (source, source), (target, target))
    if source == target:
        assert marked is None
        return
    assert marked is not None
    assert marked.source is not None
    assert marked.target is not None
    assert marked.words[marked.source : marked.source + 3] == ["@", words.texts[source], "@"]
    assert marked.words[marked.target : marked.target + 3] == ["#", words.texts[target], "#"]
    assert [w for w in marked.words if w not in "@#"] == words.texts


@pytest.mark.parametrize("kind", ["CONCEDE", "RETREAT"])
def test_the_rows_know_two_types_as_one_root(kind: str) -> None:
    event = {"type": kind, "trigger": "shelled", "actors": ["e1"], "recipients": ["e2"]}
    assert [root for _, root in passage_pairs({**PASSAGE, "events": [event]})] == ["YIELD"]
