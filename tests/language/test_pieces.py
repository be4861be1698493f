from __future__ import annotations

from importlib.resources import as_file, files

import pytest

from dateline.language.features import DIGITS, LOWER, MIXED, OTHER, UPPER, case_of
from dateline.language.lemmas import apply_script
from dateline.language.pieces import Pieces, padded


@pytest.fixture(scope="module")
def pieces() -> Pieces:
    with as_file(files("dateline.language") / "model") as folder:
        return Pieces(folder / "tokenizer.json")


@pytest.mark.parametrize("word", ["talks", "Antidisestablishmentarianism", "🙂", "\u200f", "x" * 5000, "", "…"])
def test_every_word_has_from_one_to_eight_pieces(pieces: Pieces, word: str) -> None:
    assert 1 <= len(pieces.of_words([word])[0]) <= 8


def test_a_batch_is_padded_to_its_longest_window(pieces: Pieces) -> None:
    batch = pieces.batch([(["Talks", "failed"], [2, 0]), (["Yes"], [2])])
    assert batch.lengths == [2, 1]
    assert batch.first.shape == batch.case.shape == batch.layout.shape == (2, 2)
    assert batch.pieces.shape == batch.mask.shape
    assert batch.mask.sum(axis=1).tolist() == [4, 3]
    assert batch.pieces[0, 0] == batch.pieces[1, 0]


def test_the_most_pieces_of_a_window_are_bounded(pieces: Pieces) -> None:
    window = ["Llanfairpwllgwyngyllgogerychwyrndrobwll"] * 128
    assert pieces.batch([(window, [0] * 128)]).pieces.shape[1] <= 512


def test_padded() -> None:
    assert padded([[1, 2], [3]], 9).tolist() == [[1, 2], [3, 9]]
    assert padded([], 0).shape == (0, 0)


def test_case_classes() -> None:
    assert [case_of(w) for w in ("état", "УЕФА", "3,000", "McDonald", "—", "")] == [
        LOWER,
        UPPER,
        DIGITS,
        1,
        OTHER,
        OTHER,
    ]
    assert case_of("eBay") == MIXED


@pytest.mark.parametrize(
    ("word", "script", "lemma"),
    [("met", "l1+et", "meet"), ("Cities", "l3+y", "city"), ("UN", "k0+", "UN"), ("a", "l5+x", "a"), ("", "l0+", "")],
)
def test_apply_script(word: str, script: str, lemma: str) -> None:
    assert apply_script(word, script) == lemma
