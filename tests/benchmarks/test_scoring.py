"""Counting, matching and the table."""

from __future__ import annotations

import itertools
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.scoring import Found, Right, jaccard, one_to_one, overlap
from benchmarks.table import Figure, Table, accuracy, f1

small = st.integers(0, 6)


def test_f1_by_hand() -> None:
    found = Found()
    found.compare({1, 2, 3, 4}, {3, 4, 5})
    assert found.precision == pytest.approx(2 / 3)
    assert found.recall == 0.5
    assert found.f1 == pytest.approx(4 / 7)


def test_counts_add_up_over_texts() -> None:
    found = Found()
    found.compare({1}, {1})
    found.compare({1, 2}, set())
    assert (found.hit, found.gold, found.predicted) == (1, 3, 1)


def test_nothing_found() -> None:
    assert (Found(0, 2, 0).f1, Found(0, 2, 0).precision, Found(0, 0, 2).recall) == (0.0, 0.0, 0.0)
    assert Found().f1 == Found().precision == Found().recall == Right().accuracy == 1.0


@given(st.sets(st.integers(), min_size=1))
def test_gold_against_itself_is_right(things: set[int]) -> None:
    found = Found()
    found.compare(things, things)
    assert found.f1 == found.precision == found.recall == 1.0


def test_a_greedy_match_is_undone() -> None:
    fits = {(0, 0): 1.0, (0, 1): 0.5, (1, 0): 0.4}
    assert one_to_one(2, 2, lambda i, j: fits.get((i, j), 0.0)) == [(0, 1), (1, 0)]


@given(st.lists(st.lists(st.booleans(), min_size=4, max_size=4), max_size=4))
def test_as_many_are_matched_as_can_be(rows: list[list[bool]]) -> None:
    most = max(
        (sum(rows[i][j] for i, j in enumerate(order)) for order in itertools.permutations(range(4), len(rows))),
        default=0,
    )
    pairs = one_to_one(len(rows), 4, lambda i, j: float(rows[i][j]))
    assert len(pairs) == most
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)


@given(small, small, small, small)
def test_overlap_is_what_two_ranges_share(a: int, b: int, c: int, d: int) -> None:
    assert overlap((a, b), (c, d)) == len(set(range(a, b)) & set(range(c, d)))


def test_jaccard_by_hand() -> None:
    assert jaccard({1, 2, 3}, {2, 3, 4}) == 0.5
    assert (jaccard(set(), set()), jaccard({1}, set())) == (1.0, 0.0)


def test_the_table_says_the_same_as_text_and_json() -> None:
    table = Table("language", "a.conllu", [f1("names", Found(1, 2, 2)), accuracy("UPOS", Right(3, 4))])
    assert table.text().splitlines() == [
        "language  a.conllu",
        "names  0.5000          precision 0.5000  recall 0.5000  gold 2  predicted 2",
        "UPOS   0.7500          of 4",
    ]
    figures = json.loads(table.json())["figures"]
    assert {name: figure["value"] for name, figure in figures.items()} == table.values()


def test_a_figure_with_a_unit() -> None:
    assert Table("speed", "x", [Figure("words", 2345.6, unit="words/s")]).text().endswith("words  2,346 words/s")
