"""Dates that events have from one another: "a day after", "hours later"."""

from __future__ import annotations

import datetime
import re

from dateline.account import Event, Order, Reason
from dateline.extraction.times.calendar import shifted
from dateline.extraction.times.words import COUNT, number_of
from dateline.extraction.why import interval

ORDER = "order/1"
"""The rule that dates an event by another, as reasons name it."""
_MEASURE = re.compile(
    rf"\b(?:(?P<number>{COUNT}) )?(?P<unit>minute|hour|day|week)s? (?:after|before|later|earlier)\b", re.IGNORECASE
)


def with_dates_from_order(events: list[Event], order: list[Order]) -> list[Event]:
    """Date an event by another that the text puts so many minutes, hours, days or weeks from it.

    Only a day is carried on, from one actual event to another that has none; hours stay in the day.
    """
    known = {event.id: event for event in events}
    for link in order:
        steps = days_in(link.span.text)
        if steps is None:
            continue
        before, after = known[link.before], known[link.after]
        known[after.id] = dated_from(after, before, steps, link)
        known[before.id] = dated_from(before, after, -steps, link)
    return [known[event.id] for event in events]


def days_in(words: str) -> int | None:
    """Give the days that a measure of time says, ``None`` where it says none.

    >>> days_in("just two days after"), days_in("a week later"), days_in("hours before"), days_in("days after")
    (2, 7, 0, None)
    """
    match = _MEASURE.search(words)
    if match is None:
        return None
    unit, number = match["unit"].lower(), number_of(match["number"] or "")
    if unit in ("minute", "hour"):
        return 0 if number < 24 else int(number // 24)
    return int(number) * (7 if unit == "week" else 1) if number else None


def dated_from(event: Event, other: Event, steps: int, link: Order) -> Event:
    """Date an undated event so many days from another that is known to the day, as a link of the order says."""
    undated = event.start is None and event.end is None
    if not undated or event.status != "actual" or other.start is None or other.start != other.end:
        return event
    day: datetime.date | None = shifted(other.start, steps, "day")
    if day is None:
        return event
    why = [*event.why, Reason(field="dates", by=ORDER, value=interval(day, day), words=[link.span])]
    return event.model_copy(update={"start": day, "end": day, "date_basis": "event", "why": why})
