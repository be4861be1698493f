"""What dates mean: days, months, years, seasons, decades and feasts, named in full or without their year."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from dateline.account import TimeBasis
from dateline.extraction.times.calendar import (
    Day,
    Interval,
    century,
    day,
    decade,
    make_day,
    month,
    moved,
    part_of,
    season,
    shifted,
    span_of,
    week_of,
    year,
)  # fmt: skip
from dateline.extraction.times.feasts import feast
from dateline.extraction.times.reading import UNKNOWN, Reading, Setting, dated
from dateline.extraction.times.words import month_number, year_number

_SPELLED_DECADES = {name: 10 * n for n, name in enumerate(
    "twenties thirties forties fifties sixties seventies eighties nineties".split(), 2
)}  # fmt: skip
_NTH = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "last": -1,
    "final": -1,
}


def nth_number(words: str) -> int:
    """Read "first" to "fourth"; "last" is -1."""
    return _NTH[words.lower()]


def nearest(found: Iterable[Interval | None], setting: Setting) -> Interval | None:
    """Choose among the dates that an expression without its year may mean: the last, or the next if words point ahead.

    A date within the next six weeks is meant rather than one ten months gone, unless a verb tells of it as past.

    Args:
        found: the dates of the years around the publication date.
    """
    if setting.published is None:
        return None
    around = setting.published
    dates = sorted((i for i in found if i is not None and i.start), key=lambda i: i.start or around)
    ahead = [i for i in dates if i.start and i.start > around]
    past = [i for i in dates if i.start and i.start <= around]
    if setting.later:
        lasting = [i for i in past if i.end and i.end >= around]
        soon = [i for i in ahead if i.start and (i.start - around).days <= 300]
        return first_of([*lasting, *soon, *past[-1:], *ahead])
    last, following = first_of(past[::-1]), first_of(ahead)
    if (
        not setting.gone
        and following
        and following.start
        and (following.start - around).days <= 45
        and is_long_ago(last, around)
    ):
        return following
    return last


def years_around(setting: Setting) -> list[int]:
    """Give the years before, of and after the publication date."""
    return [setting.published.year + n for n in (-1, 0, 1)] if setting.published else []


def first_of(intervals: list[Interval]) -> Interval | None:
    """Give the first of some intervals, if there is one."""
    return intervals[0] if intervals else None


def is_long_ago(interval: Interval | None, around: Day) -> bool:
    """Say whether an interval began more than three hundred days before a day."""
    return interval is None or interval.start is None or (around - interval.start).days > 300


def cut(whole: Interval | None, found: dict[str, str | None], basis: TimeBasis = "published") -> Reading:
    """Apply "early", "late", "the end of" and the like; the value stays that of the whole."""
    if whole is None or whole.start is None or whole.end is None:
        return dated(whole, basis)
    if found.get("part"):
        return dated(part_of(whole, str(found["part"]).lower()), basis, named=whole)
    limit = (found.get("limit") or "").lower()
    if limit in ("end", "very end", "close"):
        return dated(day(whole.end), basis, named=whole)
    if limit in ("start", "beginning", "turn"):
        return dated(day(whole.start), basis, named=whole)
    if limit == "eve":
        return dated(day(moved(whole.start, -1)), basis)
    return dated(part_of(whole, "mid") if limit == "middle" else whole, basis, named=whole)


def read_date(match: re.Match[str], setting: Setting) -> Reading:
    """Day and month, with or without year, one day or two."""
    found = match.groupdict()
    number, first = month_number(found["month"]), int(found["day"])

    def make(y: int) -> Interval | None:
        one = make_day(y, number, first)
        return span_of(one, make_day(y, number, int(found["day2"]))) if found.get("day2") else one

    if found.get("year"):
        return from_day(make(year_number(found["year"])), "explicit")
    if found.get("which"):
        setting = replace(setting, later=match["which"].lower() in ("next", "this coming"))
    return from_day(nearest(map(make, years_around(setting)), setting))


def read_week_with(match: re.Match[str], setting: Setting) -> Reading:
    """The week of a day: "the week of March 6", "the week ending 3 May"."""
    reading = read_date(match, setting)
    first = reading.interval.start if reading.interval else None
    return dated(week_of(first) if first else None, reading.basis)


def from_day(interval: Interval | None, basis: TimeBasis = "published") -> Reading:
    """Read one day or several; the value is the first."""
    return dated(interval, basis, named=day(interval.start) if interval and interval.start else None)


def read_day_across(match: re.Match[str], setting: Setting) -> Reading:
    """Two days of two months: "28 February to 3 March"."""
    first, last = month_number(match["month"]), month_number(match["month2"])

    def make(y: int) -> Interval | None:
        begin = make_day(y - (first > last), first, int(match["day"]))
        return span_of(begin, make_day(y, last, int(match["day2"])))

    if match["year"]:
        return from_day(make(year_number(match["year"])), "explicit")
    return from_day(nearest(map(make, years_around(setting)), setting))


def read_iso(match: re.Match[str], setting: Setting) -> Reading:
    """Year, month and day in figures."""
    return dated(make_day(int(match["year"]), int(match["m"]), int(match["day"])), "explicit")


def read_slashed(match: re.Match[str], setting: Setting) -> Reading:
    """Day, month and year in figures; where both orders are possible the day is not known."""
    one, two, y = int(match["one"]), int(match["two"]), int(match["year"])
    readings = {i for i in (make_day(y, two, one), make_day(y, one, two)) if i is not None}
    return dated(readings.pop() if len(readings) == 1 else None, "explicit")


def read_ordinal(match: re.Match[str], setting: Setting) -> Reading:
    """A day of a month that is not named: "the 12th"."""
    today, number = setting.published, int(match["day"])
    if today is None:
        return UNKNOWN
    near = [shifted(today.replace(day=1), step, "month") for step in (-1, 0, 1)]
    days = [i.start for i in (make_day(m.year, m.month, number) for m in near if m) if i and i.start]
    past, ahead = [d for d in days if d <= today], [d for d in days if d >= today]
    chosen = ahead[:1] if setting.later else past[-1:]
    return dated(day(chosen[0]) if chosen else None)


def read_month(match: re.Match[str], setting: Setting) -> Reading:
    """A month, with or without year, or a part of it."""
    found = match.groupdict()
    number = month_number(found["month"])
    if found.get("year"):
        return cut(month(year_number(found["year"]), number), found, "explicit")
    if found.get("which") and setting.published:
        return cut(month_of_which(str(found["which"]).lower(), number, setting.published), found)
    return cut(nearest((month(y, number) for y in years_around(setting)), setting), found)


def month_of_which(which: str, number: int, today: Day) -> Interval | None:
    """The last, this or the next month of a name."""
    if which == "this":
        return month(today.year, number)
    step = -1 if which in ("last", "past") else 1
    passed = number < today.month if step < 0 else number > today.month
    return month(today.year + (0 if passed else step), number)


def read_month_of_year(match: re.Match[str], setting: Setting) -> Reading:
    """A month of last, this or next year."""
    if setting.published is None:
        return UNKNOWN
    step = {"last": -1, "next": 1}.get(match["which"].lower(), 0)
    return cut(month(setting.published.year + step, month_number(match["month"])), match.groupdict())


def read_nth_week(match: re.Match[str], setting: Setting) -> Reading:
    """A week of a month by its number: "the first week of September"; its value is the month's."""
    reading = read_month(match, setting)
    whole = reading.interval
    if whole is None or whole.start is None or whole.end is None:
        return reading
    nth = nth_number(match["nth"])
    if nth < 0:
        return dated(Interval(moved(whole.end, -6), whole.end, "week"), reading.basis, named=whole)
    first = 7 * nth - 6
    days = Interval(whole.start.replace(day=first), whole.start.replace(day=first + 6), "week")
    return dated(days, reading.basis, named=whole)


def read_year(match: re.Match[str], setting: Setting) -> Reading:
    """A year or a part of it."""
    return cut(year(year_number(match["year"])), match.groupdict(), "explicit")


def read_decade(match: re.Match[str], setting: Setting) -> Reading:
    """A decade or a part of it, in figures or words."""
    name = match["decade"].lower()
    digits = str(_SPELLED_DECADES.get(name, name))
    return cut(decade(int(digits if len(digits) == 4 else "19" + digits)), match.groupdict(), "explicit")


def read_century(match: re.Match[str], setting: Setting) -> Reading:
    """A century by its number."""
    return cut(century(int(match["nth"])), match.groupdict(), "explicit")


def read_season(match: re.Match[str], setting: Setting) -> Reading:
    """A season, with or without year."""
    found, name = match.groupdict(), match["season"].lower()
    if found.get("year"):
        return cut(season(year_number(match["year"]), name), found, "explicit")
    today = setting.published
    if today is None:
        return UNKNOWN
    which = (found.get("which") or "").lower()
    seasons = [s for s in (season(today.year + n, name) for n in (-2, -1, 0, 1)) if s]
    ahead = [s for s in seasons if s.start and s.start > today]
    over = [s for s in seasons if s.end and s.end < today]
    begun = [s for s in seasons if s.start and s.start <= today]
    if which == "this":
        lasting = [s for s in begun if s not in over]
        return cut(first_of(lasting) or season(today.year, name), found)
    if which in ("next", "coming") or (which not in ("last", "past") and setting.later):
        return cut(first_of(ahead), found)
    known = over if which in ("last", "past") else begun
    return cut(first_of(known[::-1]), found)


def read_feast(match: re.Match[str], setting: Setting) -> Reading:
    """Feasts that a calendar fixes or computes; one that falls twice in the year named is not known."""
    found = match.groupdict()
    if found.get("year"):
        days = feast(match["feast"], year_number(match["year"]))
        return cut(days[0] if len(days) == 1 else None, found, "explicit")
    return cut(nearest((i for y in years_around(setting) for i in feast(match["feast"], y)), setting), found)
