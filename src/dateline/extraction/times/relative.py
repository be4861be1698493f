"""What expressions mean that hang on the day of the report, or on the day that its story is at."""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.extraction.times.calendar import (
    WEEKDAYS,
    Day,
    Interval,
    day,
    moved,
    shifted,
    unit_around,
    week_of,
    weekday_near,
    weekend_of,
)  # fmt: skip
from dateline.extraction.times.dates import cut, read_feast
from dateline.extraction.times.reading import UNKNOWN, Reading, Setting, dated, vague
from dateline.extraction.times.words import number_of, unit_of, weekday_name

_STEPS = {"the day before yesterday": -2, "the day after tomorrow": 2, "yesterday": -1, "tomorrow": 1, "last night": -1}
_BACK = frozenset(("earlier", "before", "previously"))
_UNITS_WITHIN = {"week": ("week",), "month": ("month",), "year": ("month", "quarter", "season", "year")}
_CLOCK_UNITS = frozenset(("hour", "minute", "second"))


def read_word(match: re.Match[str], setting: Setting) -> Reading:
    """Today, yesterday, tomorrow and the like; overnight is from one day to the next."""
    if setting.published is None:
        return UNKNOWN
    word, today = match["word"].lower(), setting.published
    found = shifted(today, _STEPS.get(word, 0), "day")
    if word == "overnight" and not setting.later:
        nights = Interval(moved(today, -1), today, "range")
        return dated(nights, named=day(today))
    return dated(day(found) if found else None)


def read_weekday(match: re.Match[str], setting: Setting) -> Reading:
    """A weekday against the publication date: the last one, or the next if words point ahead."""
    if setting.published is None:
        return UNKNOWN
    which = (match["which"] or "").lower()
    name, today = weekday_name(match["weekday"]), setting.published
    if which in ("next", "coming", "this coming"):
        return dated(day(weekday_near(name, moved(today, 1), later=True)))
    if which in ("last", "past", "previous", "this past"):
        return dated(day(weekday_near(name, moved(today, -1), later=False)))
    return dated(day(weekday_near(name, today, later=setting.later)))


def read_weekday_of(match: re.Match[str], setting: Setting) -> Reading:
    """A weekday of last, this or next week; "Friday week" is the one after the next."""
    if setting.published is None:
        return UNKNOWN
    which, name = (match["which"] or "").lower(), weekday_name(match["weekday"])
    if not which:
        return dated(day(moved(weekday_near(name, setting.published, later=True), 7)))
    step = {"last": -7, "next": 7}.get(which, 0) - setting.published.weekday()
    return dated(day(moved(setting.published, step + WEEKDAYS.index(name))))


def read_relative_unit(match: re.Match[str], setting: Setting) -> Reading:
    """Last week, this month, next year, the end of the month; "so far" and "later" cut them at the publication date."""
    today = setting.published
    if today is None:
        return UNKNOWN
    which, unit = match["which"].lower(), match["unit"].lower()
    step = {"last": -1, "previous": -1, "next": 1, "coming": 1, "following": 1}.get(which, 0)
    found = shifted(today, min(step, 0) if unit == "night" else step, unit)
    whole = unit_around(found, unit) if found else None
    reading = cut(whole, match.groupdict())
    side = (match.groupdict().get("side") or "").lower()
    if side and whole is not None:
        return dated(sided(whole, side, today), named=whole)
    if (
        which in ("this", "current")
        and unit in ("month", "year", "decade")
        and whole
        and not setting.later
        and bare(match)
    ):
        return dated(replace(whole, end=today), named=whole)
    return reading


def sided(whole: Interval, side: str, today: Day) -> Interval:
    """Cut a unit that the publication date is in: "earlier" and "so far" before it, "later" after it."""
    if whole.start is None or whole.end is None or not whole.start <= today <= whole.end:
        return whole
    return Interval(today, whole.end, "range") if side == "later" else Interval(whole.start, today, "range")


def bare(match: re.Match[str]) -> bool:
    """Say whether an expression names no part or limit of its unit."""
    return not match.groupdict().get("part") and not match.groupdict().get("limit")


def read_unit_end(match: re.Match[str], setting: Setting) -> Reading:
    """Year's end, month's end, the year-end."""
    if setting.published is None:
        return UNKNOWN
    whole = unit_around(setting.published, match["unit"].lower())
    return dated(day(whole.end) if whole and whole.end else None, named=whole)


def read_weekend(match: re.Match[str], setting: Setting) -> Reading:
    """The weekend: the one that is or was, or the next if words point ahead; "Easter week", "Easter weekend"."""
    today = setting.published
    if today is None:
        return UNKNOWN
    if match["feast"]:
        near = read_feast(match, setting)
        first = near.interval.start if near.interval else None
        around = week_of if match[0].endswith("week") else weekend_of
        return dated(around(first) if first else None, near.basis)
    which = (match["which"] or "").lower()
    this = weekend_of(today)
    step = 7 if which == "next" else -7 if which == "last" else 0
    if not step and which not in ("this", "coming") and not setting.later and this.start and this.start > today:
        step = -7
    return dated(weekend_of(moved(today, step)))


def moved_by(start: Day, number: int, unit: str) -> Interval | None:
    """The day, month or year so many units from a day; weeks are counted to the day, and decades to the year."""
    if unit == "decade":
        number, unit = 10 * number, "year"
    found = shifted(start, number, unit)
    if found is None:
        return None
    return day(found) if unit in ("week", "fortnight", "weekend") else unit_around(found, unit)


def read_ago(match: re.Match[str], setting: Setting) -> Reading:
    """So many days, weeks, months or years ago; a year ago is the same quarter where the report tells of one."""
    number, unit = int(number_of(match["number"])), unit_of(match["unit"])
    if setting.published is None:
        return vague("PAST_REF")
    if number == 0:
        return vague("PAST_REF", Interval(None, setting.published, "range"))
    if unit == "year" and "quarter" in setting.told:
        return dated(period_moved(setting.told["quarter"], -number), "event")
    found = moved_by(setting.published, -number, unit)
    weeks = found is not None and found.start is not None and unit in ("week", "fortnight")
    return dated(found, named=week_of(found.start) if weeks and found and found.start else None)


def period_moved(period: Interval, years: int) -> Interval | None:
    """Move a quarter or month by so many years."""
    if period.start is None or period.end is None:
        return None
    start, end = shifted(period.start, years, "year"), shifted(period.end, years, "year")
    return Interval(start, end, period.precision) if start and end else None


def read_later(match: re.Match[str], setting: Setting) -> Reading:
    """So long after or before the day, or the quarter, that the story is at."""
    number = int(number_of(match["number"])) if match["number"] else 0
    unit, back = unit_of(match["unit"]), match["way"].lower() in _BACK
    if unit == "year" and number and "quarter" in setting.told:
        return dated(period_moved(setting.told["quarter"], -number if back else number), "event")
    anchor = setting.anchor
    if number == 0 and unit not in _CLOCK_UNITS:
        interval = Interval(None, anchor, "range") if back else Interval(anchor, None, "range")
        return Reading("DATE", "PAST_REF" if back else "FUTURE_REF", interval if anchor else None, "event")
    if anchor is None:
        near = setting.published if back else None
        return Reading("DATE", dated(moved_by(near, -number, unit)).value if near else "", None, "event")
    return dated(moved_by(anchor, -number if back else number, unit), "event")


def read_neighbour(match: re.Match[str], setting: Setting) -> Reading:
    """The next day, the previous night, the same day, later in the day."""
    low, unit = match[0].lower(), (match.groupdict().get("unit") or "day").lower()
    step = 1 if re.search(r"next|following| after", low) else -1 if re.search(r"previous|preceding| before", low) else 0
    unit = unit if unit in ("week", "month", "year") else "day"
    told = last_told(unit, setting)
    anchor = (told.start if told else None) or setting.anchor or setting.published
    if anchor is None:
        return Reading("DATE", "", None, "event")
    found = shifted(anchor, step, unit)
    return dated(unit_around(found, unit) if found else None, "event")


def last_told(unit: str, setting: Setting) -> Interval | None:
    """Give what the report told of last that is no longer than a week, month or year; for a day, ``None``."""
    within = _UNITS_WITHIN.get(unit, ())
    return next((setting.told[name] for name in reversed(list(setting.told)) if name in within), None)


def read_nth_day(match: re.Match[str], setting: Setting) -> Reading:
    """The third day of something: the day that the story is at."""
    today = setting.anchor or setting.published
    return dated(day(today) if today else None, "event")


def read_hour(match: re.Match[str], setting: Setting) -> Reading:
    """Dawn, noon, midnight or an hour of the clock: the day that the story is at."""
    today = setting.anchor or setting.published
    return dated(day(today) if today else None, "event")


def read_then(match: re.Match[str], setting: Setting) -> Reading:
    """Since then: from the day that the story is at."""
    return dated(day(setting.anchor) if setting.anchor else None, "event")
