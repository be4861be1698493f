"""Attributions from scores: content finds its cue, a cue its source."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.language.annotate import annotate
from dateline.language.attributions import Window, closed_gaps, continues, cut, extended, mixed
from dateline.language.text import Attribution, Text
from dateline.report import Report

SIZE = 12


@pytest.fixture
def said() -> Callable[[str], list[tuple[str | None, str, list[str]]]]:
    """Give source, cue and content of each attribution of a text."""

    def parts(text: str) -> list[tuple[str | None, str, list[str]]]:
        found: Text = annotate(Report.of(text))
        return [
            (a.source and found.tokens(a.source).text, found.tokens(a.cue).text,
             [found.tokens(c).text for c in a.content])
            for a in found.attributions
        ]  # fmt: skip

    return parts


def window(
    contents: list[tuple[int, int]], cues: dict[int, int], points: dict[int, int], sentences: list[int]
) -> Window:
    """Make a window in which words point as given."""
    links = np.full((SIZE, SIZE), -9.0, dtype=np.float32)
    for start, cue in points.items():
        links[start, cue] = 0.0
    begins = np.full(SIZE, -9.0, dtype=np.float32)
    begins[list(cues)] = 0.0
    return Window([(0, 1), (5, 6)], contents, cues, frozenset(cues), begins, links, sentences, goes_on=False)


def test_pieces_of_one_cue_that_meet_are_one_again() -> None:
    sentences = [0] * 6 + [1] * 6
    found = window([(2, 6), (6, 9)], {1: 2}, {2: 1, 6: 1}, sentences).contents_by_cue()
    assert found == {1: [(2, 9)]}


def test_a_sentence_goes_to_the_cue_that_it_points_at() -> None:
    sentences = [0] * 6 + [1] * 6
    found = window([(2, 6), (6, 9)], {1: 2, 10: 11}, {2: 1, 6: 10}, sentences).contents_by_cue()
    assert found == {1: [(2, 6)], 10: [(6, 9)]}


def test_without_a_cue_nothing_is_said() -> None:
    found = window([(2, 6)], {}, {}, [0] * SIZE)
    assert (found.contents_by_cue(), found.sources_by_cue([])) == ({}, {})


def test_of_two_sources_the_surer_one_speaks() -> None:
    found = window([], {2: 3}, {5: 2}, [0] * SIZE).sources_by_cue([2])
    assert found == {2: (5, 6)}


@given(st.lists(st.integers(0, 1), min_size=2, max_size=20), st.data())
def test_cutting_loses_nothing(steps: list[int], data: st.DataObject) -> None:
    sentences = [sum(steps[: i + 1]) for i in range(len(steps))]
    start = data.draw(st.integers(0, len(steps) - 1))
    end = data.draw(st.integers(start + 1, len(steps)))
    pieces = cut((start, end), sentences)
    assert [i for a, b in pieces for i in range(a, b)] == list(range(start, end))
    assert all(len(set(sentences[a:b])) == 1 for a, b in pieces)


def test_gaps_are_closed_but_not_over_a_cue() -> None:
    assert closed_gaps([(0, 2), (4, 6), (9, 10)], []) == [(0, 6), (9, 10)]
    assert closed_gaps([(0, 2), (3, 6)], [(2, 3)]) == [(0, 2), (3, 6)]


def test_heads_are_mixed_where_there_are_two() -> None:
    sure, unsure = np.log(np.array([[0.8, 0.2]])), np.log(np.array([[0.4, 0.6]]))
    assert mixed({"cue": sure}, "cue") is sure
    assert np.exp(mixed({"cue": sure, "claim_cue": unsure}, "cue")) == pytest.approx(np.array([[0.6, 0.4]]))


def test_content_goes_on_in_the_next_window() -> None:
    attribution = Attribution((0, 1), None, ((2, 5), (7, 9)), {}, {})
    assert continues(attribution, 9, 8)
    assert not continues(attribution, 12, 11)
    assert extended(attribution, 14).content == ((2, 5), (7, 14))


def test_two_quotations_in_neighbouring_paragraphs_have_their_own_sources(
    said: Callable[[str], list[tuple[str | None, str, list[str]]]],
) -> None:
    found = said(
        "Mayor Ana Flores said the bridge would stay closed until the spring.\n\n"
        '"Nobody asked us," said Pedro Lima, who runs a bakery nearby.\n\n'
        '"We will mend it at once," said the engineer, Ruth Okafor.'
    )
    speakers = [source for source, _, _ in found if source]
    assert [any(name in s for s in speakers) for name in ("Flores", "Lima", "Okafor")] == [True] * 3
    assert all(len(content) == 1 for _, _, content in found)


def test_a_second_verb_has_the_subject_of_the_first(
    said: Callable[[str], list[tuple[str | None, str, list[str]]]],
) -> None:
    found = said('"The ferry has sunk," the harbour master said, adding that divers were searching the wreck.')
    assert len(found) == 2
    assert {source and source.lower() for source, _, _ in found} == {"the harbour master"}
