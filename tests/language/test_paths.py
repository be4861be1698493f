from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.language.paths import DISTANCES, PATHS, distances, paths

RULED, REBELS, SHELLED, TOWN, THE = range(5)
HEADS = [RULED, SHELLED, RULED, SHELLED, TOWN]
"""A verb over a verb that has a subject and an object with an article."""
CHILD, HEAD, GRANDCHILD, GRANDPARENT, SIBLING, GREAT_GRANDCHILD, UNCLE, NEPHEW = range(PATHS)


def ways() -> list[np.ndarray]:
    arcs = np.zeros((5, 5), dtype=np.float32)
    arcs[range(5), HEADS] = 1.0
    return paths(arcs)


@pytest.mark.parametrize(
    ("way", "start", "end"),
    [
        (CHILD, SHELLED, TOWN), (HEAD, TOWN, SHELLED), (GRANDCHILD, SHELLED, THE), (GRANDPARENT, THE, SHELLED),
        (SIBLING, REBELS, TOWN), (GREAT_GRANDCHILD, RULED, THE), (UNCLE, THE, REBELS), (NEPHEW, REBELS, THE),
    ],
)  # fmt: skip
def test_each_way_leads_from_one_word_to_another(way: int, start: int, end: int) -> None:
    found = ways()
    assert len(found) == PATHS
    assert found[way][start, end] == 1.0
    assert found[CHILD][TOWN, SHELLED] == found[SIBLING][SHELLED, THE] == 0.0


@given(st.integers(0, 100), st.integers(0, 100))
def test_a_farther_word_is_of_no_lower_class(event: int, word: int) -> None:
    classes = distances(np.array([[event]]), np.arange(word + 2)[None])[0]
    assert 0 <= classes.min() <= classes.max() <= len(DISTANCES)
    assert (np.diff(classes) >= 0).all()
