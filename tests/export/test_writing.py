"""Rows, JSON and intervals: what must always hold."""

from __future__ import annotations

import csv
import datetime
import json

from hypothesis import given
from hypothesis import strategies as st

from dateline.export.dates import Interval
from dateline.export.jsons import json_lines, json_object
from dateline.export.separated import separated
from dateline.export.told import one_line

CELLS = st.none() | st.text() | st.integers() | st.floats(allow_nan=False)
VALUES = st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda some: st.lists(some, max_size=3))
DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31))


@given(st.lists(st.lists(CELLS, min_size=2, max_size=5)), st.sampled_from(",\t"))
def test_rows_read_back_with_every_cell_on_one_line(rows: list[list[str | int | float | None]], delimiter: str) -> None:
    lines = list(separated(rows, delimiter))
    found = list(csv.reader(lines, delimiter=delimiter, strict=True))
    assert all(line.count("\n") == 1 and "\r" not in line for line in lines)
    assert found == [["" if cell is None else one_line(str(cell)) for cell in row] for row in rows]


@given(st.lists(VALUES))
def test_json_reads_back(values: list[object]) -> None:
    assert [json.loads(line) for line in json_lines(values)] == values
    found = "".join(json_object({"first": 1}, "many", values, lambda: {"last": [2]}))
    assert json.loads(found) == {"first": 1, "many": values, "last": [2]}


@given(DAYS, st.integers(0, 800))
def test_an_interval_is_never_finer_than_its_days(start: datetime.date, days: int) -> None:
    found = Interval(start, start + datetime.timedelta(days))
    assert (found.day is not None) == (days == 0) == (found.precision == 1)
    assert not (found.month and not found.year)
    assert found.month is None or days < 31
    assert found.year is None or days < 366
    assert not found.is_month or found.month == start


@given(DAYS)
def test_an_open_interval_says_nothing(day: datetime.date) -> None:
    for interval in (Interval(day, None), Interval(None, day), Interval(None, None)):
        assert (interval.day, interval.month, interval.year, interval.precision) == (None, None, None, None)
