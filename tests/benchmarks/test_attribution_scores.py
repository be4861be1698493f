"""Attributions: reading a folder, and the figures by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.attribution import add_tokens, annotated_files, figures_of, fit, match, measure
from benchmarks.scoring import Found
from training.attribution import PARTS, Attribution

TEXT = "Ode said that talks failed. No, they held, she said."
ANNOTATION = """\
T1\tSource 0 3\tOde
T2\tCue 4 8\tsaid
T3\tContent 9 26\tthat talks failed
T4\tAttribution 4 8\tsaid
E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3
"""

ranges = st.tuples(st.integers(0, 40), st.integers(1, 9)).map(lambda r: (r[0], r[0] + r[1]))
attributions = st.builds(
    Attribution, st.lists(ranges, max_size=1), st.lists(ranges, min_size=1, max_size=1), st.lists(ranges, max_size=2)
)


def test_the_first_annotator_counts(tmp_path: Path) -> None:
    for name in ("a.txt", "a_1b2c.ann", "a_0b2c.ann", "b.txt", "c.txt", "c.ann"):
        (tmp_path / name).write_text("", encoding="utf-8")
    assert [(t.name, a.name) for t, a in annotated_files(tmp_path)] == [("a.txt", "a_0b2c.ann"), ("c.txt", "c.ann")]


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="no annotated text"):
        annotated_files(tmp_path)


def test_token_figures_by_hand() -> None:
    words = [(0, 3), (4, 8), (9, 13), (14, 19), (20, 26), (26, 27)]
    gold = [Attribution([(0, 3)], [(4, 8)], [(9, 26)])]
    predicted = [Attribution([], [(4, 8)], [(14, 27)])]
    tokens = {part: Found() for part in PARTS}
    add_tokens(tokens, words, gold, predicted)
    assert tokens == {"source": Found(0, 1, 0), "cue": Found(1, 1, 1), "content": Found(2, 3, 3)}


def test_what_makes_an_attribution_right() -> None:
    gold = Attribution([(0, 3)], [(4, 8)], [(10, 20)])
    assert fit(gold, Attribution([(2, 9)], [(6, 9)], [(10, 15)])) == 0.5
    assert fit(gold, Attribution([(2, 9)], [(6, 9)], [(10, 14)])) == 0.0
    assert fit(gold, Attribution([(3, 9)], [(6, 9)], [(10, 20)])) == 0.0
    assert fit(gold, Attribution([], [(6, 9)], [(10, 20)])) == 0.0
    assert fit(gold, Attribution([(0, 3)], [(8, 9)], [(10, 20)])) == 0.0
    assert fit(Attribution([], [(4, 8)], []), Attribution([], [(4, 8)], [])) == 1.0


def test_each_is_matched_once() -> None:
    one = Attribution([], [(4, 8)], [(10, 20)])
    assert match([one, one], [one]) == [(0, 0)]


@given(st.lists(attributions, max_size=6))
def test_gold_against_itself_is_right(gold: list[Attribution]) -> None:
    tokens, whole = {part: Found() for part in PARTS}, Found(len(match(gold, gold)), len(gold), len(gold))
    add_tokens(tokens, [(i, i + 3) for i in range(0, 50, 4)], gold, gold)
    assert {figure.value for figure in figures_of(tokens, whole)} == {1.0}


def test_a_folder_is_measured(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a_0001.ann").write_text(ANNOTATION, encoding="utf-8")
    figures = {figure.name: figure.details["gold"] for figure in measure(tmp_path).figures}
    assert figures == {"source tokens": 1, "cue tokens": 1, "content tokens": 3, "whole attributions": 1}
