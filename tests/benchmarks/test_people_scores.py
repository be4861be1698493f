"""The measures of coreference on cases that can be counted by hand, and mentions against GUM's layer."""

from __future__ import annotations

import pytest

from benchmarks.coreference import Coreference
from benchmarks.people import gold_mentions
from training.treebank import Sentence


def scores(gold: list[str], predicted: list[str]) -> tuple[float, float, float]:
    """Score entities given as strings of one-letter mentions."""
    coreference = Coreference()
    coreference.add([frozenset(g) for g in gold], [frozenset(p) for p in predicted])
    return coreference.muc.f1, coreference.b3.f1, coreference.ceaf.f1


def test_the_same_entities_are_all_right() -> None:
    assert scores(["abc", "de"], ["de", "abc"]) == (1, 1, 1)


def test_singletons_are_left_out_of_both_sides() -> None:
    assert scores(["abc", "d"], ["abc", "e", "f"]) == (1, 1, 1)


def test_one_entity_cut_in_two() -> None:
    muc, b3, ceaf = scores(["abcd"], ["ab", "cd"])
    assert muc == pytest.approx(2 * 1 * (2 / 3) / (1 + 2 / 3))
    assert b3 == pytest.approx(2 * 1 * 0.5 / 1.5)
    assert ceaf == pytest.approx(2 * (2 / 3 / 2) * (2 / 3) / (2 / 3 / 2 + 2 / 3))


def test_two_entities_made_one() -> None:
    muc, b3, _ = scores(["abcde", "fg", "hijkl"], ["abcde", "fghijkl"])
    assert muc == pytest.approx(2 * 1 * 0.9 / 1.9)
    assert b3 == pytest.approx(2 * (5 + 2 * 2 / 7 + 5 * 5 / 7) / 12 / (1 + (5 + 2 * 2 / 7 + 5 * 5 / 7) / 12))


def test_nothing_found_is_no_score() -> None:
    assert scores(["abc"], []) == (0, 0, 0)


def test_mentions_of_a_file_are_counted_in_letters() -> None:
    rows = [
        ["1", "The", "the", "DET", "DT", "_", "2", "det", "_", "Entity=(1-person-new-1", ""],
        ["2", "envoy", "envoy", "NOUN", "NN", "_", "3", "nsubj", "_", "Entity=1)", ""],
        ["3", "left", "leave", "VERB", "VBD", "_", "0", "root", "_", "_", ""],
        ["4", "Oslo", "Oslo", "PROPN", "NNP", "_", "3", "obj", "_", "Entity=(2-place-new-1)", ""],
    ]
    assert gold_mentions([Sentence(rows)]) == {"1": [((0, 8), "person")], "2": [((12, 16), "place")]}
