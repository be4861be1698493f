"""Feasts against their published dates."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extraction.times.feasts import easter, feast, feasts, names_pattern

NAMES = sorted(row["name"] for row in feasts().values())


@pytest.mark.parametrize(
    ("number", "date"),
    [
        (1818, "1818-03-22"), (1943, "1943-04-25"), (1961, "1961-04-02"), (2000, "2000-04-23"), (2008, "2008-03-23"),
        (2011, "2011-04-24"), (2016, "2016-03-27"), (2019, "2019-04-21"), (2024, "2024-03-31"), (2025, "2025-04-20"),
        (2038, "2038-04-25"), (2100, "2100-03-28"),
    ],
)  # fmt: skip
def test_easter(number: int, date: str) -> None:
    assert str(easter(number)) == date


@given(st.integers(1583, 9999))
def test_easter_is_a_sunday_of_spring(number: int) -> None:
    found = easter(number)
    assert found.weekday() == 6
    assert datetime.date(number, 3, 22) <= found <= datetime.date(number, 4, 25)


@pytest.mark.parametrize(
    ("name", "year", "start", "end"),
    [
        ("Christmas Eve", 2021, "2021-12-24", "2021-12-24"),
        ("Thanksgiving", 2023, "2023-11-23", "2023-11-23"),
        ("Memorial Day", 2021, "2021-05-31", "2021-05-31"),
        ("Good Friday", 1998, "1998-04-10", "1998-04-10"),
        ("Holy Week", 2024, "2024-03-24", "2024-03-30"),
        ("Orthodox Easter", 2024, "2024-05-05", "2024-05-05"),
        ("Orthodox Easter", 2010, "2010-04-04", "2010-04-04"),
        ("Ramadan", 2023, "2023-03-23", "2023-04-20"),
        ("Eid al-Adha", 2023, "2023-06-28", "2023-07-01"),
        ("Yom Kippur", 1973, "1973-10-06", "1973-10-06"),
        ("Rosh Hashanah", 2023, "2023-09-16", "2023-09-17"),
        ("Hanukkah", 2024, "2024-12-26", "2025-01-02"),
        ("Passover", 2024, "2024-04-23", "2024-04-30"),
        ("Shavuot", 2023, "2023-05-26", "2023-05-27"),
        ("New Year’s Eve", 1999, "1999-12-31", "1999-12-31"),
    ],
)
def test_feast(name: str, year: int, start: str, end: str) -> None:
    assert [(str(i.start), str(i.end)) for i in feast(name, year)] == [(start, end)]


def test_an_islamic_feast_may_begin_twice_in_a_year_and_is_unknown_outside_the_tables() -> None:
    assert [str(i.start) for i in feast("Eid al-Fitr", 2000)] == ["2000-01-08", "2000-12-27"]
    assert feast("Ramadan", 1850) == []
    assert feast("Passover", 99999) == []


@given(st.sampled_from(NAMES), st.integers(-10, 100_000))
def test_a_feast_begins_in_its_year(name: str, year: int) -> None:
    for found in feast(name, year):
        assert found.start is not None
        assert found.end is not None
        assert found.start.year == year
        assert found.start <= found.end


def test_longer_names_come_first() -> None:
    names = names_pattern().split("|")
    assert names.index("Easter\\ Monday") < names.index("Easter")
