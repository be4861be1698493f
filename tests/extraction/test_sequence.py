"""Dates that events have from one another."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.account import Event, Order
from dateline.extraction.sequence import days_in, with_dates_from_order
from dateline.report import Span

DAYS = st.none() | st.dates()


def event(identifier: str, start: datetime.date | None, status: str = "actual", end: object = ...) -> Event:
    span = Span(start=0, end=1, text="x")
    fields = {"id": identifier, "type": "ASSAULT", "status": status, "trigger": span, "mentions": [span]}
    return Event.model_validate({**fields, "start": start, "end": start if end is ... else end})


def link(words: str, before: str = "a", after: str = "b") -> Order:
    return Order(before=before, after=after, span=Span(start=0, end=len(words), text=words))


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("a day after", 1), ("just two weeks before", 14), ("hours later", 0), ("36 hours after", 1),
        ("minutes before", 0), ("after", None), ("days later", None), ("years after", None),
        ("several days after", None),
    ],
)  # fmt: skip
def test_measures(words: str, days: int | None) -> None:
    assert days_in(words) == days


def test_the_undated_event_is_dated_from_the_other() -> None:
    monday, tuesday = datetime.date(2022, 3, 14), datetime.date(2022, 3, 15)
    first = with_dates_from_order([event("a", monday), event("b", None)], [link("a day after")])
    assert [(e.start, e.end, e.date_basis) for e in first] == [(monday, monday, "none"), (tuesday, tuesday, "event")]
    second = with_dates_from_order([event("a", None), event("b", tuesday)], [link("a day after")])
    assert [e.start for e in second] == [monday, tuesday]


@pytest.mark.parametrize(
    "events",
    [
        [event("a", datetime.date(2022, 3, 14)), event("b", None, "future")],
        [event("a", datetime.date(2022, 3, 1), end=datetime.date(2022, 3, 31)), event("b", None)],
        [event("a", None), event("b", None)],
        [event("a", datetime.date.max), event("b", None)],
    ],
)
def test_nothing_is_made_up(events: list[Event]) -> None:
    assert with_dates_from_order(events, [link("a day after")]) == events


@given(DAYS, DAYS, st.text(max_size=30) | st.just("9 days after"))
def test_known_dates_stay(a: datetime.date | None, b: datetime.date | None, words: str) -> None:
    events = with_dates_from_order([event("a", a), event("b", b)], [link(words)])
    assert events[0].start == a or a is None
    assert events[1].start == b or b is None
