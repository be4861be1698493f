from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from dateline.language.tree import Floats, best_tree


def scores_of(sizes: st.SearchStrategy[int]) -> st.SearchStrategy[Floats]:
    return sizes.flatmap(
        lambda n: arrays.arrays(np.float32, (n, n), elements=st.floats(-50, 50, width=32, allow_subnormal=False))
    )


def is_tree(heads: list[int]) -> bool:
    if sum(h == i for i, h in enumerate(heads)) != 1:
        return False
    for start in range(len(heads)):
        i, seen = start, set[int]()
        while heads[i] != i:
            if i in seen:
                return False
            seen.add(i)
            i = heads[i]
    return True


def total(scores: Floats, heads: list[int]) -> float:
    return float(sum(float(scores[i, h]) for i, h in enumerate(heads)))


def test_the_best_heads_are_kept_where_they_make_a_tree() -> None:
    scores = np.array([[0, 5, 0], [0, 9, 0], [0, 5, 0]], dtype=np.float32)
    assert best_tree(scores) == [1, 1, 1]


def test_a_cycle_is_broken() -> None:
    scores = np.array([[0, 9, 0], [9, 1, 0], [0, 3, 0]], dtype=np.float32)
    assert best_tree(scores) == [1, 1, 1]


@settings(max_examples=100, deadline=None)
@given(scores_of(st.integers(1, 25)))
def test_one_root_and_no_cycle(scores: Floats) -> None:
    assert is_tree(best_tree(scores))


@settings(max_examples=60, deadline=None)
@given(scores_of(st.integers(1, 5)))
def test_best_of_all_trees_with_its_root(scores: Floats) -> None:
    heads = best_tree(scores)
    root = next(i for i, h in enumerate(heads) if i == h)
    size = len(scores)
    trees = (list(t) for t in itertools.product(range(size), repeat=size))
    best = max(total(scores, t) for t in trees if t[root] == root and is_tree(t))
    assert total(scores, heads) == pytest.approx(best, abs=1e-3)


@settings(max_examples=60, deadline=None)
@given(scores_of(st.integers(1, 5)))
def test_best_of_all_trees(scores: Floats) -> None:
    size = len(scores)
    trees = (list(t) for t in itertools.product(range(size), repeat=size))
    best = max(total(scores, t) for t in trees if is_tree(t))
    assert total(scores, best_tree(scores)) == pytest.approx(best, abs=1e-3)
