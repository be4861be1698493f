"""Intervals of the calendar: days, weeks, months, seasons, years, decades and their parts."""

from __future__ import annotations

import calendar
import datetime
from dataclasses import dataclass, replace

from dateline.account import Precision

Day = datetime.date

MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august",
          "september", "october", "november", "december")  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""First month of each season, in the northern hemisphere."""

_FIRST_YEAR, _LAST_YEAR = 1000, 2200


@dataclass(frozen=True)
class Interval:
    """Two days, both inclusive, either of which may be open, and how precisely they are meant."""

    start: Day | None
    end: Day | None
    precision: Precision


def day(date: Day) -> Interval:
    """One day."""
    return Interval(date, date, "day")


def make_day(year: int, month: int, number: int) -> Interval | None:
    """One day of the calendar, or ``None`` where the calendar has none such (31 February)."""
    try:
        return day(Day(year, month, number)) if _FIRST_YEAR <= year <= _LAST_YEAR else None
    except ValueError:
        return None


def month(year: int, number: int) -> Interval | None:
    """One month."""
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    return Interval(Day(year, number, 1), Day(year, number, calendar.monthrange(year, number)[1]), "month")


def year(number: int) -> Interval | None:
    """One year."""
    if not _FIRST_YEAR <= number <= _LAST_YEAR:
        return None
    return Interval(Day(number, 1, 1), Day(number, 12, 31), "year")


def decade(first: int) -> Interval | None:
    """Ten years from a year that ends in 0."""
    if not _FIRST_YEAR <= first <= _LAST_YEAR - 10:
        return None
    return Interval(Day(first, 1, 1), Day(first + 9, 12, 31), "decade")


def season(number: int, name: str) -> Interval | None:
    """A season of a year; a winter begins in the December of that year."""
    first = SEASONS[name]
    begin = month(number, first)
    last_year, last_month = (number + 1, 2) if first == 12 else (number, first + 2)
    finish = month(last_year, last_month)
    return Interval(begin.start, finish.end, "season") if begin and finish else None


def moved(date: Day, days: int) -> Day:
    """A day so many days off, or the calendar's first or last where it has none such."""
    number = min(max(date.toordinal() + days, Day.min.toordinal()), Day.max.toordinal())
    return Day.fromordinal(number)


def week_of(date: Day) -> Interval:
    """The week, Monday to Sunday, that a day is in."""
    monday = moved(date, -date.weekday())
    return Interval(monday, moved(monday, 6), "week")


def weekend_of(date: Day) -> Interval:
    """The Saturday and Sunday of the week that a day is in."""
    monday = moved(date, -date.weekday())
    return Interval(moved(monday, 5), moved(monday, 6), "range")


def shifted(date: Day, number: int, unit: str) -> Day | None:
    """Move a day by so many units; ``None`` beyond the calendar.

    Args:
        unit: day, week, month, year, decade or hour; less than a day is no move.
    """
    try:
        if unit in ("second", "minute", "hour"):
            return date + datetime.timedelta(days=int(number / 24)) if unit == "hour" else date
        if unit in ("day", "night", "week", "fortnight", "weekend"):
            days = {"week": 7, "weekend": 7, "fortnight": 14}.get(unit, 1)
            return date + datetime.timedelta(days=number * days)
        months = number * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit]
        index = date.year * 12 + date.month - 1 + months
        target_year, target_month = divmod(index, 12)
        last = calendar.monthrange(target_year, target_month + 1)[1]
        return Day(target_year, target_month + 1, min(date.day, last))
    except (OverflowError, ValueError, calendar.IllegalMonthError):
        return None


def unit_around(date: Day, unit: str) -> Interval | None:
    """The day, week, month, year or decade that a day is in."""
    if unit in ("week", "fortnight"):
        return week_of(date)
    if unit == "weekend":
        return weekend_of(date)
    if unit == "month":
        return month(date.year, date.month)
    if unit == "quarter":
        first = (date.month - 1) // 3 * 3 + 1
        return span_of(month(date.year, first), month(date.year, first + 2))
    if unit == "year":
        return year(date.year)
    if unit == "century":
        return century(date.year // 100 + 1)
    if unit == "decade":
        return decade(date.year // 10 * 10)
    return day(date) if unit in ("day", "night", "hour", "minute", "second") else None


def span_of(first: Interval | None, last: Interval | None) -> Interval | None:
    """From the start of one interval to the end of another; ``None`` if they run backwards."""
    if first is None or last is None:
        return None
    if first.start and last.end and first.start > last.end:
        return None
    return Interval(first.start, last.end, "range")


def part_of(whole: Interval | None, part: str) -> Interval | None:
    """The early, middle or late part of a month, season, year or decade.

    Thirds of a month are its days 1-10, 11-20 and the rest; of a year the first quarter, the
    second and third, and the last; of a decade its years 0-3, 4-6 and 7-9.
    """
    if whole is None or whole.start is None or whole.end is None:
        return whole
    first, last = whole.start, whole.end
    if whole.precision == "month":
        limits = {"early": (1, 10), "mid": (11, 20), "late": (21, last.day)}[part]
        return Interval(first.replace(day=limits[0]), first.replace(day=limits[1]), "range")
    if whole.precision == "year":
        months = {"early": (1, 3), "mid": (4, 9), "late": (10, 12)}[part]
        return span_of(month(first.year, months[0]), month(first.year, months[1]))
    if whole.precision == "decade":
        years = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}[part]
        return span_of(year(first.year + years[0]), year(first.year + years[1]))
    return replace(whole)


def weekday_near(name: str, around: Day, later: bool) -> Day:
    """The day of that name on or nearest before a day, or on or nearest after it."""
    number = WEEKDAYS.index(name)
    if later:
        return moved(around, (number - around.weekday()) % 7)
    return moved(around, -((around.weekday() - number) % 7))


def quarter(number: int, nth: int) -> Interval | None:
    """A quarter of a year, from 1 to 4."""
    return span_of(month(number, 3 * nth - 2), month(number, 3 * nth))


def century(nth: int) -> Interval | None:
    """A century by its number; the twentieth is from 1900 on, as the news has it."""
    return span_of(year(100 * nth - 100), year(100 * nth - 1))
