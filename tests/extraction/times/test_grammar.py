"""The grammar of time expressions over any text, without a tree."""

from __future__ import annotations

import datetime
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.extraction.times.calendar import month, quarter, year
from dateline.extraction.times.grammar import candidates
from dateline.extraction.times.reading import Setting
from dateline.extraction.times.words import month_number, number_of, weekday_name, year_number

PARTS = (
    "the end of|early|late|mid-|last|next|this|coming|past|previous|Monday|Tue.|Friday|week|weekend|year|decade|"
    "month|days|ago|later|earlier|before|after|31|30|45|12th|1st|February|Feb.|May|June|Sept|2019|1999|2199|9999|"
    "99999|0000|1990s|the 80s|'90s|the nineties|spring|the winter of|today|overnight|the day before yesterday|"
    "Easter|Good Friday|Christmas Eve|Ramadan|the Hajj|Eid al-Fitr|Passover|New Year|since then|from|to|and|-|,|"
    "of|at dawn|by 4 p.m.|until noon on|99:99|within|three|twenty-four|a few|a couple of|half an|2.5|999|"
    "1,000,000,000|the second|quarter|half|five-year|war|for|in|night|the third day|12/13/2014|2014-13-45|"
    "2014-02-28|the 20th century|nineteen ninety-seven|a year|every|each other|Sundays|annually|year-ago|"
    "the corresponding period|fiscal|hours|recently|now|soon|the past|a while|century|\n|\n\n"
).split("|")
TEXTS = st.lists(st.sampled_from(PARTS), max_size=12).map(" ".join) | st.text(max_size=80)
DAYS = st.none() | st.dates()
TOLD = st.sampled_from([{}, {"quarter": quarter(2022, 4)}, {"month": month(2020, 2), "year": year(1999)}])


@settings(max_examples=300, deadline=None)
@given(TEXTS, DAYS, DAYS, TOLD, st.booleans(), st.sampled_from(("", "since", "by", "on", "for")), st.booleans())
def test_any_text_is_read(
    text: str, published: datetime.date | None, anchor: datetime.date | None, told: dict[str, object], later: bool,
    before: str, rate: bool,
) -> None:  # fmt: skip
    setting = Setting(published, anchor, told, later, before, rate)  # type: ignore[arg-type]
    for match, reader in candidates(text):
        assert match.start() < match.end()
        reading = reader(match, setting)
        assert reading.basis in ("explicit", "published", "event")
        assert reading.kind in ("DATE", "TIME", "DURATION", "SET")
        interval = reading.interval
        if interval is not None and interval.start and interval.end:
            assert interval.start <= interval.end
        if published is None and reading.basis == "published" and anchor is None:
            assert interval is None


def test_the_longest_comes_first_and_a_single_line_break_is_a_space() -> None:
    assert next(m.group() for m, _ in candidates("early on\nMonday, 3 May 2021")) == "Monday, 3 May 2021"
    assert next(m.group() for m, _ in candidates("two weeks\nago")) == "two weeks ago"
    assert "two weeks ago" not in [m.group() for m, _ in candidates("two weeks\n\nago")]


def seconds(text: str) -> float:
    """Give the processor time of one search, the least of three."""
    taken = []
    for _ in range(3):
        start = time.process_time()
        candidates(text)
        taken.append(time.process_time() - start)
    return min(taken)


@pytest.mark.parametrize("words", ["9", "a ", "the ", "May ", "1 to ", "the week of ", "2 1/2 "])
def test_a_text_eight_times_as_long_takes_about_eight_times_as_long(words: str) -> None:
    assert seconds(words * 16_000) < 40 * seconds(words * 2_000)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("three", 3), ("12", 12), ("a", 1), ("a couple of", 2), ("several", 0), ("a few", 0), ("unknown", 0),
        ("twenty-four", 24), ("a hundred", 100), ("2.5", 2.5), ("half an", 0.5), ("two and a half", 2.5),
        ("5 1/2", 5.5), ("2½", 2.5), ("dozens of", 0), ("9" * 5000, 0),
    ],
)  # fmt: skip
def test_number_of(words: str, number: float) -> None:
    assert number_of(words) == number


def test_names() -> None:
    assert [month_number(m) for m in ("January", "Sept.", "Dec", "may")] == [1, 9, 12, 5]
    assert [weekday_name(d) for d in ("Monday", "Tues.", "Sun.")] == ["monday", "tuesday", "sunday"]
    assert [year_number(y) for y in ("1997", "nineteen eighty-four", "two thousand", "eighteen hundred")] == [
        1997, 1984, 2000, 1800,
    ]  # fmt: skip
