"""The day that a date in an input's metadata names."""

from __future__ import annotations

import datetime
import re
from email.utils import parsedate_to_datetime

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH_WORD = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_MONTH = rf"(?P<month>{_MONTH_WORD})"
_IN_WORDS = (
    re.compile(rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+(?P<year>\d{{4}})\b", re.IGNORECASE),
    re.compile(rf"{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})\b", re.IGNORECASE),
)
_IN_FIGURES = re.compile(r"(?P<year>\d{4})([-/.]?)(?P<month>\d{2})\2(?P<day>\d{2})(?!\d)")

_DATE = rf"(?:\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}\s+{_MONTH_WORD},?\s+\d{{4}}|{_MONTH_WORD}\s+\d{{1,2}},?\s+\d{{4}})"
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
_TIME_OF_DAY = r"(?:[,\s]+(?:at\s+)?\d{1,2}[:.]\d{2}.{0,20})?"
_HEADINGS = (
    # a line of its own: "Published: Wednesday, 4 October 2023, 10:15"
    re.compile(
        rf"^(?:(?:published|posted|dated?)(?:\s+on)?:?\s+)?{_WEEKDAY}(?P<date>{_DATE}){_TIME_OF_DAY}$",
        re.IGNORECASE | re.MULTILINE,
    ),
    # an agency's dateline: "GENEVA, 4 October 2023 (Lakeside) - "
    re.compile(rf"\A[A-Z][A-Z .'/-]+,(?:[\w .]{{2,30}},)?\s+(?P<date>(?i:{_DATE}))\s*(?:\([\w .]{{2,30}}\)\s*)?[-–—:]"),
)
_OPENING = 300


def day_in_heading(text: str) -> datetime.date | None:
    """Give the day over a text: alone on one of its first lines, or in an agency's dateline.

    >>> day_in_heading("GENEVA, 4 October 2023 (Lakeside) - Talks ended.")
    datetime.date(2023, 10, 4)
    """
    opening = text[:_OPENING]
    found = next((match for heading in _HEADINGS if (match := heading.search(opening))), None)
    return written_day(found["date"]) if found else None


def day_of(value: object) -> datetime.date | None:
    """Give the day that a date names where it was written, whatever its time and zone.

    Dates that name different days to different readers, such as ``04/10/2019``, name none.

    >>> day_of("2019-04-10T23:30:00+03:00"), day_of("10 April 2019"), day_of("04/10/2019")
    (datetime.date(2019, 4, 10), datetime.date(2019, 4, 10), None)
    """
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    return written_day(str(value).strip()) if isinstance(value, (str, int)) else None


def written_day(text: str) -> datetime.date | None:
    """Give the day that a text begins with, in figures or in words."""
    figures = _IN_FIGURES.match(text)
    if figures:
        return calendar_day(int(figures["year"]), int(figures["month"]), int(figures["day"]))
    for pattern in _IN_WORDS:
        words = pattern.search(text)
        if words:
            month = _MONTHS.index(words["month"][:3].lower()) + 1
            return calendar_day(int(words["year"]), month, int(words["day"]))
    return mail_day(text)


def mail_day(text: str) -> datetime.date | None:
    """Give the day of a date in the form of electronic mail, with its many variants (RFC 5322)."""
    try:
        return parsedate_to_datetime(text).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def calendar_day(year: int, month: int, day: int) -> datetime.date | None:
    """Give a day of the calendar; ``None`` where there is no such day."""
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
