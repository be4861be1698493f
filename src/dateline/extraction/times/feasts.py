"""Feasts and named periods that a calendar fixes or computes."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from functools import cache

from hijridate import Gregorian, Hijri

from dateline.extraction.times.calendar import WEEKDAYS, Day, Interval, month, moved
from dateline.knowledge.tables import Row, key, read_table

_HEBREW_EPOCH = -1373427
"""The day number of 1 Tishri of the Hebrew year 1, counted so that 1 January of the year 1 is 1."""
_HEBREW_BEFORE = 3761
"""The Hebrew year that begins in the autumn of a year is greater by this."""
_FIRST_GREGORIAN, _LAST_HEBREW = 1583, 3000
_NISAN_TO_TISHRI = 177
_MONTHS_FROM_NISAN = (0, 30, 59, 89, 118, 148)
"""Days from 1 Nisan to the next 1 Tishri, and to the first of each month up to it; no year changes these."""


@cache
def feasts() -> dict[str, Row]:
    """Give the rows of the table by lower-case name."""
    return {row["name"].lower(): row for row in read_table("feasts")}


def names_pattern() -> str:
    """Make the pattern of all names, longest first, with either apostrophe."""
    names = sorted((re.escape(row["name"]).replace("'", "['’]") for row in feasts().values()), key=len, reverse=True)
    return "|".join(names)


def feast(name: str, year: int) -> list[Interval]:
    """Give the days of a feast each time it begins in a year; none where its calendar is not known for that year.

    An Islamic year is shorter than the sun's, so that a feast may begin twice in one year, or never.

    >>> [str(found.start) for found in feast("Easter Monday", 2024)]
    ['2024-04-01']
    >>> [str(found.start) for found in feast("Eid al-Fitr", 2000)]
    ['2000-01-08', '2000-12-27']
    """
    row = feasts()[key(name).lower()]
    return [lasting_from(first, row["days"]) for first in _FIRST_DAYS[row["calendar"]](row, year)]


def lasting_from(first: Day, days: str) -> Interval:
    """Give the days of a feast from its first."""
    if days == "month":
        return Interval(first, moved(first, Gregorian.fromdate(first).to_hijri().month_length() - 1), "range")
    return Interval(first, moved(first, int(days) - 1), "day" if days == "1" else "range")


def gregorian_days(row: Row, year: int) -> list[Day]:
    """Give the day of the civil calendar: "25", "4 Thursday" or "last Monday" of a month."""
    count, _, weekday = row["day"].partition(" ")
    whole = month(year, int(row["month"]))
    if whole is None or whole.start is None or whole.end is None:
        return []
    if not weekday:
        return [whole.start.replace(day=int(count))]
    number = WEEKDAYS.index(weekday.lower())
    if count == "last":
        return [moved(whole.end, -((whole.end.weekday() - number) % 7))]
    return [moved(whole.start, (number - whole.start.weekday()) % 7 + 7 * (int(count) - 1))]


def easter_days(row: Row, year: int) -> list[Day]:
    """Give the day so many days from Western Easter."""
    return [moved(easter(year), int(row["day"]))] if _FIRST_GREGORIAN <= year < datetime.MAXYEAR else []


def orthodox_days(row: Row, year: int) -> list[Day]:
    """Give the day so many days from the Easter of the Orthodox churches."""
    return [moved(orthodox_easter(year), int(row["day"]))] if _FIRST_GREGORIAN <= year < datetime.MAXYEAR else []


def easter(year: int) -> Day:
    """Easter Sunday of a year (the anonymous Gregorian computus, Meeus 1991)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month_number, day_number = divmod(h + m - 7 * n + 114, 31)
    return Day(year, month_number, day_number + 1)


def orthodox_easter(year: int) -> Day:
    """Easter Sunday of the Julian calendar (Meeus 1991), as a day of the civil one."""
    a, b, c = year % 4, year % 7, year % 19
    d = (19 * c + 15) % 30
    e = (2 * a + 4 * b - d + 34) % 7
    month_number, day_number = divmod(d + e + 114, 31)
    return moved(Day(year, month_number, day_number + 1), year // 100 - year // 400 - 2)


def islamic_days(row: Row, year: int) -> list[Day]:
    """Give the days of the Umm al-Qura calendar that lie in a civil year, none outside 1924 to 2077."""
    try:
        earliest = Gregorian(year, 1, 1).to_hijri().year
        days = [Hijri(earliest + n, int(row["month"]), int(row["day"])).to_gregorian() for n in (0, 1)]
    except (OverflowError, ValueError):
        return []
    return [Day(d.year, d.month, d.day) for d in days if d.year == year]


def hebrew_days(row: Row, year: int) -> list[Day]:
    """Give the day of the Hebrew calendar that lies in a civil year; months are numbered from Nisan.

    After Reingold and Dershowitz 2018, "Calendrical Calculations", chapter 8.
    """
    number, count = int(row["month"]), int(row["day"])
    if not _FIRST_GREGORIAN <= year < _LAST_HEBREW:
        return []
    hebrew = year + _HEBREW_BEFORE
    first = new_year(hebrew)
    if number < 7:
        return [Day.fromordinal(first - _NISAN_TO_TISHRI + _MONTHS_FROM_NISAN[number - 1] + count - 1)]
    long_heshvan = (new_year(hebrew + 1) - first) % 10 == 5
    return [Day.fromordinal(first + (0, 30, 59 + long_heshvan)[number - 7] + count - 1)]


def new_year(hebrew: int) -> int:
    """Give the day number of 1 Tishri of a Hebrew year, with the four postponements."""
    before, this, after = (elapsed_days(hebrew + n) for n in (-1, 0, 1))
    delay = 2 if after - this == 356 else 1 if this - before == 382 else 0
    return _HEBREW_EPOCH + this + delay


def elapsed_days(hebrew: int) -> int:
    """Count the days from the Hebrew epoch to a year's first new moon; never a Sunday, Wednesday or Friday."""
    months = (235 * hebrew - 234) // 19
    parts = 12084 + 13753 * months
    days = 29 * months + parts // 25920
    return days + 1 if 3 * (days + 1) % 7 < 3 else days


_FIRST_DAYS: dict[str, Callable[[Row, int], list[Day]]] = {
    "gregorian": gregorian_days, "easter": easter_days, "orthodox easter": orthodox_days, "islamic": islamic_days,
    "hebrew": hebrew_days,
}  # fmt: skip
