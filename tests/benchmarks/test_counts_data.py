"""Reports rebuilt from words, and the answers that go with them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from openpyxl import Workbook

from benchmarks import idmc
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


def workbook(folder: Path, *rows: tuple[str, int, str]) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(idmc.COLUMNS)
    for row in rows:
        sheet.append(row)
    path = folder / "excerpts.xlsx"
    book.save(path)
    return path


def test_a_row_is_right_where_figure_and_term_are(tmp_path: Path) -> None:
    path = workbook(tmp_path, ("Some 40 families were evacuated.", 40, "Evacuated"), ("Rain fell.", 3, "Displaced"))
    assert measure(path).values() == {"quantity and term right": 0.5, "quantity and term right, in English": 0.5}
    assert measure(path, half=1).values()["quantity and term right"] == 1.0


def test_a_corrected_figure_stands_in_for_the_wrong_one(tmp_path: Path) -> None:
    path = workbook(tmp_path, ("Rain fell.", 5, "Displaced"), ("Snow fell.", 4, "Displaced"))
    corrections = tmp_path / "corrections.tsv"
    corrections.write_text(
        "row\tfigure\tin its text\tnote\n2\t5\t2|3\tadds up\n3\t9\t1\tof another row\n", encoding="utf-8"
    )
    assert [c.figures for c in idmc.read_cases(path, corrections)] == [{2, 3}, {4}]


def test_a_workbook_without_the_columns_is_refused(tmp_path: Path) -> None:
    book = Workbook()
    book.save(tmp_path / "empty.xlsx")
    with pytest.raises(SystemExit, match="has no column"):
        idmc.read_cases(tmp_path / "empty.xlsx")
