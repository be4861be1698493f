from __future__ import annotations

import datetime

from hypothesis import given
from hypothesis import strategies as st

from dateline.extraction.times.calendar import (
    SEASONS,
    WEEKDAYS,
    Interval,
    century,
    day,
    decade,
    make_day,
    month,
    moved,
    part_of,
    quarter,
    season,
    shifted,
    span_of,
    unit_around,
    week_of,
    weekday_near,
    weekend_of,
    year,
)  # fmt: skip

UNITS = "second minute hour day night week fortnight weekend month quarter year decade century".split()
DAYS = st.dates()
YEARS = st.integers(-5, 100_000)
Day = datetime.date


def in_order(interval: Interval | None) -> bool:
    return interval is None or interval.start is None or interval.end is None or interval.start <= interval.end


@given(DAYS, st.integers(-(10**7), 10**7), st.sampled_from(UNITS))
def test_shifted_never_raises(date: Day, number: int, unit: str) -> None:
    found = shifted(date, number, unit)
    assert found is None or number == 0 or (found >= date) == (number > 0) or found == date


@given(DAYS, st.integers(-3000, 3000))
def test_months_keep_the_day_where_they_can(date: Day, number: int) -> None:
    found = shifted(date, number, "month")
    if found is not None:
        assert (found.year - date.year) * 12 + found.month - date.month == number
        assert found.day == date.day or (found.day < date.day and moved(found, 1).day == 1)


@given(DAYS, st.sampled_from(UNITS))
def test_a_unit_holds_its_day(date: Day, unit: str) -> None:
    found = unit_around(date, unit)
    assert in_order(found)
    if found and found.start and found.end and unit != "weekend":
        assert found.start <= date <= found.end


@given(YEARS, st.integers(1, 12), st.sampled_from(sorted(SEASONS)), st.sampled_from(("early", "mid", "late")))
def test_parts_are_in_order_and_inside(number: int, month_number: int, name: str, part: str) -> None:
    for whole in (month(number, month_number), year(number), decade(number // 10 * 10), season(number, name)):
        found = part_of(whole, part)
        assert in_order(whole)
        assert in_order(found)
        if whole and found and whole.start and whole.end and found.start and found.end:
            assert whole.start <= found.start
            assert found.end <= whole.end


@given(YEARS, st.integers(1, 12))
def test_the_thirds_of_a_month_and_a_year_are_the_whole(number: int, month_number: int) -> None:
    for whole in (month(number, month_number), year(number), decade(number // 10 * 10)):
        thirds = [part_of(whole, part) for part in ("early", "mid", "late")]
        if whole:
            days = sum((t.end - t.start).days + 1 for t in thirds if t and t.start and t.end)
            assert whole.start is not None
            assert whole.end is not None
            assert days == (whole.end - whole.start).days + 1


@given(st.none() | DAYS, st.none() | DAYS, st.none() | DAYS, st.none() | DAYS)
def test_spans_run_forward(a: Day | None, b: Day | None, c: Day | None, d: Day | None) -> None:
    found = span_of(Interval(a, b, "range"), Interval(c, d, "range"))
    assert in_order(found)
    assert span_of(None, Interval(c, d, "range")) is None


@given(DAYS)
def test_weeks_and_weekends(date: Day) -> None:
    assert in_order(week_of(date))
    assert in_order(weekend_of(date))
    assert week_of(date).precision == "week"


@given(st.dates(Day(1, 1, 8), Day(9999, 12, 24)), st.sampled_from(WEEKDAYS), st.booleans())
def test_a_weekday_is_at_most_six_days_off(date: Day, name: str, later: bool) -> None:
    found = weekday_near(name, date, later)
    assert WEEKDAYS[found.weekday()] == name
    assert 0 <= (found - date if later else date - found).days <= 6


def test_days_that_no_calendar_has() -> None:
    assert make_day(2023, 2, 31) is None
    assert make_day(2023, 5, 45) is None
    assert make_day(99999, 1, 1) is None
    assert make_day(2024, 2, 29) == day(Day(2024, 2, 29))
    assert month(99999, 1) is None
    assert year(0) is None
    assert decade(99990) is None


def test_quarters_and_centuries() -> None:
    assert quarter(2023, 4) == Interval(Day(2023, 10, 1), Day(2023, 12, 31), "range")
    assert century(20) == Interval(Day(1900, 1, 1), Day(1999, 12, 31), "range")
    assert century(99) is None


def test_a_winter_runs_into_the_next_year() -> None:
    assert season(2019, "winter") == Interval(Day(2019, 12, 1), Day(2020, 2, 29), "season")
