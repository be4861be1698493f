"""Rows with marked sides, folds by sentence, and macro-averages."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.relations import FOLDS, Row, figures_of, fold_of, macro, read_rows, row_of

labels = st.lists(st.sampled_from(["AID", "YIELD", "ACCUSE", "ASSAULT"]), min_size=1, max_size=20)


def test_marks_become_words() -> None:
    row = row_of("<s>Norway</s> sent <t>Chad</t> food.", "AID")
    assert row.words == ["@", "Norway", "@", "sent", "#", "Chad", "#", "food", "."]
    assert (row.source, row.target, row.sentence) == (0, 4, "Norway sent Chad food.")


def test_a_row_without_marks_has_no_ends() -> None:
    row = row_of("Norway sent food.", "2")
    assert (row.source, row.target) == (None, None)


@pytest.mark.parametrize("root", ["CONCEDE", "RETREAT"])
def test_conceding_and_retreating_are_one_root(root: str) -> None:
    assert row_of("<s>Rebels</s> left <t>Goma</t>.", root).label == "YIELD"


def test_both_kinds_of_file(tmp_path: Path) -> None:
    marked, plain = tmp_path / "marked.tsv", tmp_path / "plain.tsv"
    marked.write_text("id\tmarked_sentence\tgold_root\n1\t<s>A</s> met <t>B</t>.\tCONSULT\n", encoding="utf-8")
    plain.write_text("A met B.\t1\nRain fell.\t0\n", encoding="utf-8")
    assert [r.label for r in read_rows(marked)] == ["CONSULT"]
    assert [r.label for r in read_rows(plain)] == ["1", "0"]


def test_another_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.tsv"
    path.write_text("a\tb\tc\n", encoding="utf-8")
    with pytest.raises(SystemExit, match="neither marked sentences"):
        read_rows(path)


@settings(deadline=None)
@given(st.lists(st.sampled_from("abcdefghij"), max_size=30))
def test_a_sentence_is_in_one_fold(sentences: list[str]) -> None:
    rows = [Row(s, [s], None, None, "0") for s in sentences]
    folds = fold_of(rows)
    assert len({(row.sentence, fold) for row, fold in zip(rows, folds, strict=True)}) == len(set(sentences))
    assert set(folds) <= set(range(FOLDS))


def test_macro_by_hand() -> None:
    figure = macro("m", ["a", "a", "b"], ["a", "b", "b"])
    assert figure.details == {"a": pytest.approx(2 / 3), "b": pytest.approx(2 / 3)}
    assert figure.value == pytest.approx(2 / 3)


@settings(deadline=None)
@given(labels)
def test_what_is_read_right_has_one_everywhere(gold: list[str]) -> None:
    assert {figure.value for figure in figures_of(gold, gold)} == {1.0}


def test_roots_of_one_quad_class_are_told_apart_in_the_first_line_only() -> None:
    root, quad, binary = figures_of(["AID", "YIELD"], ["YIELD", "AID"])
    assert (root.value, quad.value, binary.value) == (0.0, 1.0, 1.0)
