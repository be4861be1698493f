"""B³, and the set of happenings that linking is measured on."""

from __future__ import annotations

from collections import Counter

import pytest

from benchmarks.linking import DATA, HALVES, Annotated, Told, b_cubed, read_set

A, B, C, D = [(name, "x") for name in "abcd"]


@pytest.mark.parametrize(
    ("linked", "precision", "recall"),
    [
        ({A: "1", B: "1", C: "2", D: "2"}, 1.0, 1.0),
        ({A: "1", B: "1", C: "1", D: "1"}, 0.5, 1.0),
        ({A: "1", B: "2", C: "3", D: "4"}, 1.0, 0.5),
        ({A: "1", B: "1", C: "1", D: "2"}, (2 / 3 + 2 / 3 + 1 / 3 + 1) / 4, 0.75),
    ],
)
def test_b_cubed(linked: dict[Told, str], precision: float, recall: float) -> None:
    found = b_cubed("B³", {A: "one", B: "one", C: "two", D: "two"}, linked)
    assert (found.details["precision"], found.details["recall"]) == pytest.approx((precision, recall))
    assert found.value == pytest.approx(2 * precision * recall / (precision + recall))


@pytest.mark.parametrize("half", HALVES)
def test_each_half_holds_twenty_happenings_told_by_several_reports(half: str) -> None:
    reports = read_set(DATA / f"{half}.jsonl")
    told = Counter(happening for report in reports for happening in report.tells)
    assert len(told) == 20
    assert all(2 <= number <= 6 for number in told.values())


@pytest.mark.parametrize("half", HALVES)
def test_a_copy_names_an_original_of_its_half(half: str) -> None:
    reports: dict[str, Annotated] = {report.name: report for report in read_set(DATA / f"{half}.jsonl")}
    copies = [report for report in reports.values() if report.copy_of]
    assert len(copies) > 10
    assert all(reports[str(copy.copy_of)].copy_of is None for copy in copies)
    assert all(copy.tells.keys() <= reports[str(copy.copy_of)].tells.keys() for copy in copies)
