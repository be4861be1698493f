"""GDELT's table."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from dateline.export.gdelt import fraction, number
from tests.export.conftest import Export
from tests.export.readers import cells

TYPES = {
    0: r"\d{1,19}", 1: r"(\d{8})?", 2: r"(\d{6})?", 3: r"(\d{4})?", 4: r"(\d{4}\.\d{1,4})?",
    7: r"([A-Z]{3})?", 17: r"([A-Z]{3})?", 25: "[01]", 26: r"(\d{3,4})?", 27: r"(\d{3})?", 28: r"(\d\d)?",
    29: "[1-4]?", 30: r"(-?\d+\.\d)?", 31: r"[1-9]\d*", 32: r"\d+", 33: r"[1-9]\d*", 34: "",
    51: "[1-5]?", 53: "([A-Z]{2})?", 56: r"(-?\d+(\.\d+)?)?", 57: r"(-?\d+(\.\d+)?)?", 59: r"\d{14}",
}  # fmt: skip
"""The pattern of a column's cells."""


def test_every_row_has_61_columns_of_their_types(exported: Export) -> None:
    rows = cells(exported("gdelt"))
    assert {len(row) for row in rows} == {61}
    wrong = [
        (column, row[column]) for row in rows for column, kind in TYPES.items() if not re.fullmatch(kind, row[column])
    ]
    assert wrong == []


def test_an_event_with_everything(exported: Export) -> None:
    row = next(row for row in cells(exported("gdelt")) if row[1] == "20310504")
    assert row[2:8] == ["203105", "2031", "2031.4219", "SYRMIL", "THE SYRIAN ARMY", "SYR"]
    assert row[25:34] == ["1", "180", "180", "18", "4", "-9.0", "2", "2", "2"]
    assert (row[51:54], row[60]) == (["5", "Idlib, Syria", "SY"], "https://mail.example/5")


def test_a_month_is_no_day_and_a_body_between_states_no_country(exported: Export) -> None:
    row = next(row for row in cells(exported("gdelt")) if row[2] == "203106")
    assert (row[1], row[3], row[4]) == ("", "2031", "")
    assert row[15:24] == ["UNOIGO", "UNITED NATIONS", "", "UNO", "", "", "", "IGO", ""]
    assert (row[51], row[56], row[57]) == ("1", "", "")


@given(st.text(max_size=30))
def test_an_id_is_always_the_same_number_of_64_bits(id: str) -> None:
    assert 0 <= number(id) == number(id) < 2**63


@given(st.dates())
def test_a_fraction_stays_in_its_year(day: object) -> None:
    assert int(fraction(day)) == day.year  # type: ignore[arg-type, attr-defined]
