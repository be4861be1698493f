"""TIMEX3 values of intervals, lengths and hours."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.account import Precision
from dateline.extraction.times.calendar import Interval
from dateline.extraction.times.values import UNITS, hour_value, length_value, value_of


@pytest.mark.parametrize(
    ("start", "end", "precision", "value"),
    [
        ("2023-03-14", "2023-03-14", "day", "2023-03-14"),
        ("2023-03-06", "2023-03-12", "week", "2023-W10"),
        ("2021-01-01", "2021-01-03", "week", "2020-W53"),
        ("2023-02-01", "2023-02-28", "month", "2023-02"),
        ("1999-06-01", "1999-08-31", "season", "1999-SU"),
        ("2022-12-01", "2023-02-28", "season", "2022-WI"),
        ("2011-01-01", "2011-12-31", "year", "2011"),
        ("1990-01-01", "1999-12-31", "decade", "199"),
        ("2023-03-11", "2023-03-12", "range", "2023-W10-WE"),
        ("2022-07-01", "2022-09-30", "range", "2022-Q3"),
        ("2022-07-01", "2022-12-31", "range", "2022-H2"),
        ("1900-01-01", "1999-12-31", "range", "19"),
        ("2023-01-02", "2023-02-05", "range", ""),
    ],
)
def test_intervals(start: str, end: str, precision: Precision, value: str) -> None:
    days = [datetime.date.fromisoformat(d) for d in (start, end)]
    assert value_of(Interval(days[0], days[1], precision)) == value


def test_an_open_or_unknown_interval_has_no_value() -> None:
    assert value_of(None) == value_of(Interval(None, datetime.date(2020, 1, 1), "range")) == ""


@pytest.mark.parametrize(
    ("number", "unit", "value"),
    [
        (3, "month", "P3M"), (0, "week", "PXW"), (2, "fortnight", "P4W"), (5, "hour", "PT5H"), (0.5, "hour", "PT30M"),
        (2.5, "year", "P2Y6M"), (1, "century", "P100Y"), (0, "decade", "PXDE"), (90, "minute", "PT90M"),
    ],
)  # fmt: skip
def test_lengths(number: float, unit: str, value: str) -> None:
    assert length_value(number, unit) == value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("10 p.m. Wednesday", "T22:00"), ("12:30 a.m.", "T00:30"), ("0735 GMT", "T07:35"), ("5 o'clock", "T05:00"),
        ("4 in the morning", "T04:00"), ("9 in the evening", "T21:00"), ("midnight Friday", "T24:00"),
        ("noon", "T12:00"), ("mid-afternoon yesterday", "TAF"), ("Friday nights", "TNI"), ("early on Monday", ""),
        ("June 12", ""), ("99 p.m.", ""),
    ],
)  # fmt: skip
def test_hours(words: str, value: str) -> None:
    assert hour_value(words) == value


@given(
    st.none() | st.dates(), st.none() | st.dates(),
    st.sampled_from(["day", "week", "month", "season", "year", "decade", "range"]),
)  # fmt: skip
def test_any_interval_is_written(start: datetime.date | None, end: datetime.date | None, precision: Precision) -> None:
    assert value_of(Interval(start, end, precision)).isprintable()


@given(st.floats(0, 1e4), st.sampled_from([*UNITS, "fortnight", "century"]), st.text(max_size=40))
def test_any_length_and_any_words_are_read(number: float, unit: str, words: str) -> None:
    assert length_value(number, unit).startswith("P")
    assert hour_value(words) == "" or hour_value(words).startswith("T")
