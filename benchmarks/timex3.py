"""TIMEX3 values rebuilt from the intervals of an account.

An account says from which day to which day; TIMEX3 says how the words say it. What the interval
alone does not tell (a length of time, a point that "since" opened, a vague present) is read off
its ends together with the unit that its words name.
"""

from __future__ import annotations

import datetime
import re

from dateline.account import Time
from dateline.extraction.calendar import MONTHS, WEEKDAYS, shifted

Day = datetime.date

UNITS = {"hour": "H", "day": "D", "night": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y",
         "decade": "E", "century": "C"}  # fmt: skip
"""Units of length and their letters."""
SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
"""Letters of the seasons by their first month."""
MOST = {"hour": 100, "day": 100, "week": 60, "month": 36, "quarter": 12, "year": 100, "decade": 10}
"""The longest length of time that is looked for in each unit."""

_LENGTH = re.compile(r"\b(hour|day|night|week|month|quarter|year|decade)s?\b")
_NOW = re.compile(r"\b(?:now|currently|present|moment|these days|nowadays)\b")
_PART = re.compile(r"\b(early|mid|late|later|end|beginning|start|middle|close|turn)\b")
_LASTS = re.compile(r"\b(?:past|last|next|coming|recent|for|over|after|during|within|-?long)\b|-")
_CALENDAR = re.compile(r"\b(?:this|that|last|next|coming|of the|of this) (?:day|week|month|quarter|year|decade)\b")
_POINTS = re.compile(r"\b(?:ago|earlier|later|before|afterwards|previously)\b")


def value_of(time: Time, published: Day | None) -> str:
    """Give the TIMEX3 value of a time; an interval that has none, or no interval at all, gives an empty one."""
    words = time.span.text.lower()
    start, end = time.start, time.end
    if start is None and end is None:
        return ""
    if start is not None and end is not None:
        return closed_value(start, end, time.precision, words, published)
    return open_value(start, end, words, published)


def closed_value(start: Day, end: Day, precision: str, words: str, published: Day | None) -> str:
    """Give the value of an interval with two ends."""
    if precision != "range":
        return "PRESENT_REF" if start == published and _NOW.search(words) else unit_value(start, precision, words)
    since = opened_by(start, end, words, published)
    return since or part_value(start, end, words) or whole_value(start, end) or length_value(start, end, words)


def unit_value(start: Day, precision: str, words: str) -> str:
    """Give the value of a day, week, month, season, year or decade by its first day.

    "The end of March" is an interval of one day in an account, and its month in TIMEX3.
    """
    if precision == "day":
        part = _PART.search(words) and unit_in(words)
        return unit_value(start, part, "") if part and part != "day" else start.isoformat()
    if precision == "week":
        year, week, _ = start.isocalendar()
        return f"{year:04}-W{week:02}"
    if precision == "season":
        return f"{start.year:04}-{SEASONS.get(start.month, 'WI')}"
    return {"month": f"{start:%Y-%m}", "year": f"{start.year:04}"}.get(precision, f"{start.year // 10:03}")


def unit_in(words: str) -> str | None:
    """Give the smallest unit of the calendar that words name, by name or by a name of its kind."""
    if re.search(rf"\b(?:{'|'.join(WEEKDAYS)}|today|yesterday|tomorrow|day)\b", words):
        return "day"
    if re.search(rf"\b(?:{'|'.join(MONTHS)}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b)", words):
        return "day" if re.search(r"\b\d{1,2}(?:st|nd|rd|th)?\b", words) else "month"
    for unit in ("week", "month", "season", "decade", "year"):
        if re.search(rf"\b{unit}\b", words):
            return unit
    if re.search(r"\b(?:spring|summer|autumn|fall|winter)\b", words):
        return "season"
    if re.search(r"\d0['’]?s\b", words):
        return "decade"
    return "year" if re.search(r"\b\d{4}\b", words) else None


def opened_by(start: Day, end: Day, words: str, published: Day | None) -> str:
    """Give the point from which an interval runs to the publication date ("since June": June)."""
    since = re.sub(r"^(?:ever )?(?:since|from) ", "", words)
    unit = unit_in(since)
    if end != published or unit is None or _LASTS.search(words) or starts_unit(start, unit) is False:
        return ""
    return unit_value(start, unit, "")


def starts_unit(day: Day, unit: str) -> bool:
    """Say whether a day is the first of such a unit."""
    first = {"day": True, "week": day.weekday() == 0, "month": day.day == 1, "season": day.day == 1}
    return first.get(unit, day.day == day.month == 1)


def part_value(start: Day, end: Day, words: str) -> str:
    """Give the month, year or decade that an interval is the early, middle or late part of."""
    if not _PART.search(words):
        return ""
    if (start.year, start.month) == (end.year, end.month):
        return f"{start:%Y-%m}"
    if start.year == end.year:
        return f"{start.year:04}"
    return f"{start.year // 10:03}" if start.year // 10 == end.year // 10 else ""


def whole_value(start: Day, end: Day) -> str:
    """Give the value of an interval that is a weekend, a quarter, half a year or a century."""
    if start.weekday() == 5 and (end - start).days == 1:
        year, week, _ = start.isocalendar()
        return f"{year:04}-W{week:02}-WE"
    after = end + datetime.timedelta(days=1) if end < Day.max else end
    if start.day != 1 or after.day != 1:
        return ""
    months = (after.year - start.year) * 12 + after.month - start.month
    if months == 3 and start.month % 3 == 1:
        return f"{start.year:04}-Q{start.month // 3 + 1}"
    if months == 6 and start.month % 6 == 1:
        return f"{start.year:04}-H{start.month // 6 + 1}"
    return f"{start.year // 100:02}" if months == 1200 and start.year % 100 == 0 else ""


def length_value(start: Day, end: Day, words: str) -> str:
    """Give the length of an interval in the unit that its words name ("the past three months": P3M)."""
    match = _LENGTH.search(words)
    if not match:
        return ""
    unit = {"night": "day"}.get(match[1], match[1])
    number = length_in(start, end, unit)
    if number is None:
        return ""
    return f"PT{number * 24}H" if unit == "hour" else f"P{number}{UNITS[unit]}"


def length_in(start: Day, end: Day, unit: str) -> int | None:
    """Say how many of a unit lie between two days."""
    step = {"hour": "day"}.get(unit, unit)
    for number in range(1, MOST[unit] + 1):
        back = shifted(end, -number, step)
        if back is None:
            return None
        if start in (back, rounded(back, unit)):
            return number
    return None


def rounded(day: Day, unit: str) -> Day:
    """Round a day down to its month or year, where lengths are counted in those."""
    if unit in ("month", "quarter"):
        return day.replace(day=1)
    return day.replace(month=1, day=1) if unit in ("year", "decade") else day


def open_value(start: Day | None, end: Day | None, words: str, published: Day | None) -> str:
    """Give the value of an interval with one end.

    "Until March" and "since March" are March; "the past few years" is a length without a number;
    "recently" is the past and "soon" the future.
    """
    point = start or end
    match = None if _CALENDAR.search(words) else _LENGTH.search(words)
    if point == published and match and not _POINTS.search(words):
        return f"{'PTX' if match[1] == 'hour' else 'PX'}{UNITS[match[1]]}"
    if point == published:
        return "PAST_REF" if start is None else "FUTURE_REF"
    unit = unit_in(words)
    return unit_value(point, unit, "") if point and unit and not match else ""


def normal(value: str) -> str:
    """Write a value in one way where TimeML files have several: weeks in two digits, decades and centuries bare.

    >>> normal("2000-W7"), normal("196X"), normal("19XX"), normal("PXX")
    ('2000-W07', '196', '19', 'PXX')
    """
    value = re.sub(r"-W(\d)(?!\d)", r"-W0\1", value)
    return re.sub(r"^(\d{2}|\d{3})X+$", r"\1", value)


def day_part(value: str) -> str:
    """Give a value without its time of day.

    >>> day_part("1998-02-06T22:00"), day_part("PT5H"), day_part("1998-02")
    ('1998-02-06', 'PT5H', '1998-02')
    """
    return value if value.startswith("P") else value.partition("T")[0]
