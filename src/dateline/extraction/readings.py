"""What each kind of time expression means: from the words of a match to an interval."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from dateline.account import TimeBasis
from dateline.extraction.calendar import (
    MONTHS,
    WEEKDAYS,
    Day,
    Interval,
    day,
    decade,
    easter,
    make_day,
    month,
    part_of,
    season,
    shifted,
    span_of,
    year,
)  # fmt: skip
from dateline.extraction.calendar import moved as day_off

SMALL = {w: n for n, w in enumerate(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty".split()
)} | {"a": 1, "an": 1, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
     "couple": 2, "several": 0, "few": 0}  # fmt: skip
"""Numbers of units of time; 0 is a number that is not said."""

_FIXED_FEASTS = {
    "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25), "boxing day": (12, 26),
    "new year's eve": (12, 31), "new year's day": (1, 1), "new year": (1, 1), "valentine's day": (2, 14),
}  # fmt: skip
_MOVING_FEASTS = {
    "easter sunday": 0, "easter": 0, "good friday": -2, "easter monday": 1, "whitsun": 49, "pentecost": 49,
}  # fmt: skip


@dataclass(frozen=True)
class Setting:
    """What a time expression is read against.

    Attributes:
        published: the report's date.
        anchor: the last day that the report's story was at.
        later: whether the words around tell of the future.
        before: the lower-case word before the expression.
    """

    published: Day | None
    anchor: Day | None
    later: bool
    before: str


Reading = tuple[Interval | None, TimeBasis]
Reader = Callable[[re.Match[str], Setting], Reading]
UNKNOWN: Reading = (None, "published")


def number_of(words: str) -> int:
    """Read a small number; 0 stands for "several" and "a few"."""
    low = words.lower().removesuffix(" of")
    if low.isdigit():
        return int(low)
    return SMALL.get(low, SMALL.get(low.split()[-1], 0))


def month_number(words: str) -> int:
    """Read a month's name or short form."""
    low = words.lower().rstrip(".")[:3]
    return next(i for i, name in enumerate(MONTHS, 1) if name.startswith(low))


def weekday_name(words: str) -> str:
    """Read a weekday's name or short form."""
    low = words.lower().rstrip(".")[:3]
    return next(name for name in WEEKDAYS if name.startswith(low))


def nearest_year(make: Callable[[int], Interval | None], setting: Setting) -> Interval | None:
    """Choose the year of a date given without one: the last such date, or the next if words point ahead.

    Whatever the words, a date within the last weeks or the next is meant rather than one ten months off.
    """
    if setting.published is None:
        return None
    around = setting.published
    dates = [i for i in (make(around.year + n) for n in (-1, 0, 1)) if i is not None]
    ahead = [i for i in dates if i.start and i.start > around]
    past = [i for i in dates if i.start and i.start <= around]
    if setting.later:
        lasting = [i for i in past if i.end and i.end >= around]
        soon = [i for i in ahead if i.start and (i.start - around).days <= 300]
        return first_of([*lasting, *soon, *past[-1:], *ahead])
    last, following = first_of(past[::-1]), first_of(ahead)
    if following and following.start and (following.start - around).days <= 14 and is_long_ago(last, around):
        return following
    return last


def first_of(intervals: list[Interval]) -> Interval | None:
    """Give the first of some intervals, if there is one."""
    return intervals[0] if intervals else None


def is_long_ago(interval: Interval | None, around: Day) -> bool:
    """Say whether an interval began more than three hundred days before a day."""
    return interval is None or interval.start is None or (around - interval.start).days > 300


def read_date(match: re.Match[str], setting: Setting) -> Reading:
    """Day and month, with or without year, one day or two."""
    found = match.groupdict()
    number, first = month_number(found["month"]), int(found["day"])

    def make(y: int) -> Interval | None:
        one = make_day(y, number, first)
        return span_of(one, make_day(y, number, int(found["day2"]))) if found.get("day2") else one

    if found.get("year"):
        return make(int(found["year"])), "explicit"
    return nearest_year(make, setting), "published"


def read_day_across(match: re.Match[str], setting: Setting) -> Reading:
    """Two days of two months: "28 February to 3 March"."""
    first, last = month_number(match["month"]), month_number(match["month2"])

    def make(y: int) -> Interval | None:
        begin = make_day(y - (first > last), first, int(match["day"]))
        return span_of(begin, make_day(y, last, int(match["day2"])))

    if match["year"]:
        return make(int(match["year"])), "explicit"
    return nearest_year(make, setting), "published"


def read_iso(match: re.Match[str], setting: Setting) -> Reading:
    """Year, month and day in figures."""
    return make_day(int(match["year"]), int(match["m"]), int(match["day"])), "explicit"


def read_slashed(match: re.Match[str], setting: Setting) -> Reading:
    """Day, month and year in figures; where both orders are possible the day is not known."""
    one, two, y = int(match["one"]), int(match["two"]), int(match["year"])
    readings = {i for i in (make_day(y, two, one), make_day(y, one, two)) if i is not None}
    return (readings.pop() if len(readings) == 1 else None), "explicit"


def read_ordinal(match: re.Match[str], setting: Setting) -> Reading:
    """A day of a month that is not named: "the 12th"."""
    today, number = setting.published, int(match["day"])
    if today is None:
        return UNKNOWN
    near = [shifted(today.replace(day=1), step, "month") for step in (-1, 0, 1)]
    days = [i.start for i in (make_day(m.year, m.month, number) for m in near if m) if i and i.start]
    past, ahead = [d for d in days if d <= today], [d for d in days if d >= today]
    chosen = ahead[:1] if setting.later else past[-1:]
    return (day(chosen[0]) if chosen else None), "published"


def read_month(match: re.Match[str], setting: Setting) -> Reading:
    """A month, with or without year, or a part of it."""
    found = match.groupdict()
    number = month_number(found["month"])
    basis: TimeBasis = "published"
    if found.get("year"):
        whole, basis = month(int(found["year"]), number), "explicit"
    elif found.get("which") and setting.published:
        whole = month_of_which(str(found["which"]).lower(), number, setting.published)
    else:
        whole = nearest_year(lambda y: month(y, number), setting)
    return cut(whole, found), basis


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
    return cut(month(setting.published.year + step, month_number(match["month"])), match.groupdict()), "published"


def cut(whole: Interval | None, found: dict[str, str | None]) -> Interval | None:
    """Apply "early", "late", "the end of" and the like."""
    if whole is None or whole.start is None or whole.end is None:
        return whole
    if found.get("part"):
        return part_of(whole, str(found["part"]).lower())
    limit = (found.get("limit") or "").lower()
    if limit in ("end", "close"):
        return day(whole.end)
    if limit in ("start", "beginning", "turn"):
        return day(whole.start)
    if limit == "eve":
        before = shifted(whole.start, -1, "day")
        return day(before) if before else None
    return part_of(whole, "mid") if limit == "middle" else whole


def read_year(match: re.Match[str], setting: Setting) -> Reading:
    """A year or a part of it."""
    return cut(year(int(match["year"])), match.groupdict()), "explicit"


def read_fraction(match: re.Match[str], setting: Setting) -> Reading:
    """A quarter or half of a year."""
    which = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1}[match["nth"].lower()]
    parts = 4 if match["size"].lower() == "quarter" else 2
    number = which % parts
    length = 12 // parts
    basis: TimeBasis = "explicit"
    found_year = match["year"] or None
    if found_year is None:
        if setting.published is None:
            return UNKNOWN
        step = -1 if (match["which"] or "").lower() == "last" else 0
        found_year, basis = str(setting.published.year + step), "published"
    y = int(found_year)
    return span_of(month(y, number * length + 1), month(y, (number + 1) * length)), basis


def read_nth_week(match: re.Match[str], setting: Setting) -> Reading:
    """A week of a month by its number: "the first week of September"."""
    whole, basis = read_month(match, setting)
    if whole is None or whole.start is None or whole.end is None:
        return whole, basis
    nth = match["nth"].lower()
    if nth == "last":
        return Interval(day_off(whole.end, -6), whole.end, "week"), basis
    first = 1 + 7 * ["first", "second", "third", "fourth"].index(nth)
    return Interval(whole.start.replace(day=first), whole.start.replace(day=first + 6), "week"), basis


def read_decade(match: re.Match[str], setting: Setting) -> Reading:
    """A decade or a part of it."""
    digits = match["decade"]
    return cut(decade(int(digits if len(digits) == 4 else "19" + digits)), match.groupdict()), "explicit"


def read_season(match: re.Match[str], setting: Setting) -> Reading:
    """A season, with or without year."""
    found, name = match.groupdict(), match["season"].lower()
    if found.get("year"):
        return cut(season(int(match["year"]), name), found), "explicit"
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
        return cut(first_of(lasting) or season(today.year, name), found), "published"
    if which in ("next", "coming") or (which not in ("last", "past") and setting.later):
        return cut(first_of(ahead), found), "published"
    known = over if which in ("last", "past") else begun
    return cut(first_of(known[::-1]), found), "published"


def read_feast(match: re.Match[str], setting: Setting) -> Reading:
    """Feasts that the calendar fixes or computes."""
    found = match.groupdict()
    name = match["feast"].lower().replace("’", "'")

    def make(y: int) -> Interval | None:
        if name in _FIXED_FEASTS:
            return cut(make_day(y, *_FIXED_FEASTS[name]), found)
        moved = shifted(easter(y), _MOVING_FEASTS[name], "day") if 1583 <= y <= 9999 else None
        return cut(day(moved), found) if moved else None

    if found.get("year"):
        return make(int(match["year"])), "explicit"
    return nearest_year(make, setting), "published"
