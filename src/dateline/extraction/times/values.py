"""TIMEX3 values: how an interval, a length of time or an hour is written.

After Saurí and others 2006, "TimeML Annotation Guidelines", version 1.2.1, which extends ISO 8601.
"""

from __future__ import annotations

import datetime
import re

from dateline.extraction.times.calendar import Interval

UNITS = {"day": "D", "night": "D", "week": "W", "weekend": "WE", "month": "M", "quarter": "Q", "year": "Y",
         "decade": "DE", "century": "CE", "hour": "H", "minute": "M", "second": "S"}  # fmt: skip
"""Units of length and their letters; those of the clock follow a ``T``."""
_SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
_CLOCK_UNITS = frozenset(("hour", "minute", "second"))
_HALVES = {"year": "6M", "hour": "30M", "minute": "30S"}
_TENS = {"decade": 10, "century": 100}

_CLOCK = re.compile(
    r"\b(\d{1,2})(?:[:.]?([0-5]\d))?(?: ?([ap])\.?m\b| ?(o['’]clock|GMT|UTC|local time|in the \w+)|(?<=:\d\d))"
)
_HALF_DAYS = {"in the morning": "a", "in the afternoon": "p", "in the evening": "p"}
_NAMED_HOUR = re.compile(
    r"\b(noon|midday|midnight|(?:mid-?)?morning|(?:mid-?)?afternoon|evening|night|tonight|dawn|daybreak|sunrise|dusk)s?\b"
)
_NAMED = {"noon": "T12:00", "midday": "T12:00", "midnight": "T24:00", "morning": "TMO", "afternoon": "TAF",
          "evening": "TEV", "night": "TNI", "tonight": "TNI", "dawn": "TMO", "daybreak": "TMO", "sunrise": "TMO",
          "dusk": "TEV"}  # fmt: skip


def value_of(interval: Interval | None) -> str:
    """Write an interval as the day, week, month, season, quarter, half, year, decade or century that it is.

    Any other interval has no value of its own and gives an empty one.
    """
    if interval is None or interval.start is None or interval.end is None:
        return ""
    start = interval.start
    if interval.precision == "day":
        return start.isoformat()
    if interval.precision == "week":
        year, week, _ = start.isocalendar()
        return f"{year:04}-W{week:02}"
    if interval.precision == "season":
        return f"{start.year:04}-{_SEASONS.get(start.month, 'WI')}"
    if interval.precision == "range":
        return range_value(start, interval.end)
    return {"month": f"{start.year:04}-{start.month:02}", "year": f"{start.year:04}"}.get(
        interval.precision, f"{start.year // 10:03}"
    )


def range_value(start: datetime.date, end: datetime.date) -> str:
    """Write a weekend, a quarter, half a year or a century; any other range gives an empty value."""
    if start.weekday() == 5 and (end - start).days == 1:
        year, week, _ = start.isocalendar()
        return f"{year:04}-W{week:02}-WE"
    after = end + datetime.timedelta(days=1) if end < datetime.date.max else end
    if start.day != 1 or after.day != 1:
        return ""
    months = (after.year - start.year) * 12 + after.month - start.month
    if months == 3 and start.month % 3 == 1:
        return f"{start.year:04}-Q{start.month // 3 + 1}"
    if months == 6 and start.month % 6 == 1:
        return f"{start.year:04}-H{start.month // 6 + 1}"
    return f"{start.year // 100:02}" if months == 1200 and start.year % 100 == 0 else ""


def length_value(number: float, unit: str) -> str:
    """Write a length of time; a number that is not said is ``X``.

    >>> length_value(3, "month"), length_value(0, "year"), length_value(24, "hour"), length_value(2.5, "decade")
    ('P3M', 'PXY', 'PT24H', 'P25Y')
    >>> length_value(2.5, "year"), length_value(0.5, "hour")
    ('P2Y6M', 'PT30M')
    """
    if unit in _HALVES and number % 1 == 0.5:
        whole = f"{int(number)}{UNITS[unit]}" if number > 1 else ""
        return f"P{'T' if unit in _CLOCK_UNITS else ''}{whole}{_HALVES[unit]}"
    if unit == "hour" and number != int(number):
        number, unit = 60 * number, "minute"
    if unit == "fortnight":
        number, unit = 2 * number, "week"
    if number and unit in _TENS:
        number, unit = number * _TENS[unit], "year"
    return f"P{'T' if unit in _CLOCK_UNITS else ''}{f'{number:g}' if number else 'X'}{UNITS[unit]}"


def hour_value(words: str) -> str:
    """Write the hour or part of the day that words name; none gives an empty value.

    >>> hour_value("10 p.m. Wednesday"), hour_value("late on Tuesday night"), hour_value("noon"), hour_value("Friday")
    ('T22:00', 'TNI', 'T12:00', '')
    """
    if match := _CLOCK.search(words):
        hour, minute = int(match[1]), int(match[2] or 0)
        half = (match[3] or _HALF_DAYS.get(match[4] or "", "")).lower()
        if hour > (12 if half else 24):
            return ""
        return f"T{hour % 12 + 12 * (half == 'p') if half else hour:02}:{minute:02}"
    named = _NAMED_HOUR.search(words.lower())
    return (
        _NAMED[named[1].replace("mid-", "").removeprefix("mid") if named[1] not in _NAMED else named[1]]
        if named
        else ""
    )
