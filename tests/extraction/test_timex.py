"""The grammar of time expressions over any text, without a tree."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.extraction.readings import Setting, month_number, number_of, weekday_name
from dateline.extraction.timex import GRAMMAR
from dateline.extraction.when import matches

PARTS = (
    "the end of|early|late|mid-|last|next|this|coming|past|previous|Monday|Tue.|Friday|week|weekend|year|"
    "decade|month|days|ago|later|earlier|before|after|31|30|45|12th|1st|February|Feb.|May|June|Sept|2019|1999|"
    "2199|9999|99999|0000|1990s|the 80s|'90s|spring|the winter of|today|overnight|the day before yesterday|"
    "Easter|Good Friday|Christmas Eve|New Year|since then|from|to|and|-|,|of|at dawn|by 4 p.m.|until noon on|"
    "within|three|twenty|a few|a couple of|999|the second|quarter|half|five-year|war|for|in|night|"
    "the third day|12/13/2014|2014-13-45|2014-02-28"
).split("|")
TEXTS = st.lists(st.sampled_from(PARTS), max_size=12).map(" ".join) | st.text(max_size=80)
DAYS = st.none() | st.dates()


@settings(max_examples=300, deadline=None)
@given(TEXTS, DAYS, DAYS, st.booleans(), st.sampled_from(("", "since", "by", "on")))
def test_any_text_is_read(
    text: str, published: datetime.date | None, anchor: datetime.date | None, later: bool, before: str
) -> None:
    setting = Setting(published, anchor, later, before)
    last = 0
    for match, reader in matches(text):
        assert last <= match.start() < match.end()
        last = match.end()
        interval, basis = reader(match, setting)
        assert basis in ("explicit", "published", "event")
        if interval is not None and interval.start and interval.end:
            assert interval.start <= interval.end
        if published is None and basis == "published" and anchor is None:
            assert interval is None


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_every_pattern_matches_something(text: str) -> None:
    for pattern, _ in GRAMMAR:
        assert all(match.group() for match in pattern.finditer(text))


def test_of_overlapping_matches_the_longest_counts() -> None:
    assert [m.group() for m, _ in matches("early on Monday, 3 May 2021, and in May")] == ["Monday, 3 May 2021", "May"]


def test_a_long_text_takes_no_long_time() -> None:
    assert matches("9" * 200_000) == []
    assert matches("a " * 50_000) == []


@pytest.mark.parametrize(
    ("words", "number"),
    [("three", 3), ("12", 12), ("a", 1), ("a couple of", 2), ("several", 0), ("a few", 0), ("unknown", 0)],
)
def test_number_of(words: str, number: int) -> None:
    assert number_of(words) == number


def test_names() -> None:
    assert [month_number(m) for m in ("January", "Sept.", "Dec", "may")] == [1, 9, 12, 5]
    assert [weekday_name(d) for d in ("Monday", "Tues.", "Sun.")] == ["monday", "tuesday", "sunday"]
