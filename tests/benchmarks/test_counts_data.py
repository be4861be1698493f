"""Reports rebuilt from words, and the answers that go with them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.counts import measure
from benchmarks.gvdb import ANSWERS, read_answers, read_cases, rebuilt

RECORD = {
    "doc_key": "7",
    "date": "2015-4-9",
    "full_text": [
        ["Baker", "shot", "in", "Oslo", "."],
        ["A", "44-year", "-", "old", "baker", "was", "shot", "in", "the", "leg", "on", "Monday", ",", "police", "said"],
    ],
}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    path = tmp_path / "reports.json"
    path.write_text(json.dumps(RECORD) + "\n", encoding="utf-8")
    return path


def answers(folder: Path, key: str) -> Path:
    path = folder / "answers.tsv"
    path.write_text(f"doc_key\tkilled\tinjured\n{key}\t-\t1\n", encoding="utf-8")
    return path


def test_words_are_joined_as_printed() -> None:
    assert rebuilt('He was hit ( twice ) ; " no " , she \'s sure .') == 'He was hit (twice); " no ", she\'s sure.'


def test_a_case_has_its_text_date_and_numbers(data: Path) -> None:
    (case,) = read_cases(data, answers(data.parent, "7"))
    assert case.report.text == "Baker shot in Oslo.\n\nA 44-year-old baker was shot in the leg on Monday, police said"
    assert str(case.report.published) == "2015-04-09"
    assert (case.killed, case.injured) == (None, 1)


def test_reports_without_an_answer_are_refused(data: Path) -> None:
    with pytest.raises(SystemExit, match="no report of"):
        read_cases(data, answers(data.parent, "8"))


def test_a_file_of_no_known_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="is none of"):
        measure(tmp_path / "numbers.txt")


def test_the_answers_are_numbers() -> None:
    assert len(read_answers(ANSWERS)) == 200
