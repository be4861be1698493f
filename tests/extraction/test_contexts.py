"""Contexts: the model's, moved by the words around an event."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest

from dateline.extraction.contexts import contexts_of
from dateline.language.text import Text

SCORES = {"military": math.log(0.6), "economic": math.log(0.36), "legal": math.log(0.04)}


@pytest.mark.parametrize(
    ("text", "has_legal"), [("The council met again.", False), ("The council met the judges of the court.", True)]
)
def test_words_around_an_event_move_its_contexts(annotated: Callable[[str], Text], text: str, has_legal: bool) -> None:
    trigger = next(t for t in annotated(text).doc if t.text == "met")
    assert ("legal" in contexts_of([trigger], SCORES)) is has_legal


def test_an_unlikely_context_is_left_out(annotated: Callable[[str], Text]) -> None:
    trigger = next(t for t in annotated("The council met again.").doc if t.text == "met")
    assert contexts_of([trigger], {"military": math.log(0.9), "health": math.log(0.01)}) == ["military"]
