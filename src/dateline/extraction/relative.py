"""What expressions mean that hang on the day of the report, or on the day that its story is at."""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.account import TimeBasis
from dateline.extraction.calendar import (
    WEEKDAYS,
    Day,
    Interval,
    day,
    shifted,
    unit_around,
    weekday_near,
    weekend_of,
)  # fmt: skip
from dateline.extraction.calendar import moved as day_off
from dateline.extraction.readings import UNKNOWN, Reading, Setting, cut, number_of, read_feast, weekday_name


def read_word(match: re.Match[str], setting: Setting) -> Reading:
    """Today, yesterday, tomorrow and the like; overnight is from one day to the next."""
    if setting.published is None:
        return UNKNOWN
    word, today = match["word"].lower(), setting.published
    steps = {"the day before": -2, "the day after": 2, "yesterday": -1, "tomorrow": 1, "last night": -1}
    step = next((n for words, n in steps.items() if word.startswith(words)), 0)
    moved = shifted(today, step, "day")
    if word == "overnight" and not setting.later:
        return Interval(shifted(today, -1, "day"), today, "range"), "published"
    return (day(moved) if moved else None), "published"


def read_weekday(match: re.Match[str], setting: Setting) -> Reading:
    """A weekday against the publication date: the last one, or the next if words point ahead."""
    if setting.published is None:
        return UNKNOWN
    which = (match["which"] or "").lower()
    name, today = weekday_name(match["weekday"]), setting.published
    if which in ("next", "coming", "this coming"):
        return day(weekday_near(name, day_off(today, 1), later=True)), "published"
    if which in ("last", "past", "previous", "this past"):
        return day(weekday_near(name, day_off(today, -1), later=False)), "published"
    return day(weekday_near(name, today, later=setting.later)), "published"


def read_weekday_of(match: re.Match[str], setting: Setting) -> Reading:
    """A weekday of last, this or next week; "Friday week" is the one after the next."""
    if setting.published is None:
        return UNKNOWN
    which, name = (match["which"] or "").lower(), weekday_name(match["weekday"])
    if not which:
        return day(day_off(weekday_near(name, setting.published, later=True), 7)), "published"
    step = {"last": -7, "next": 7}.get(which, 0) - setting.published.weekday()
    return day(day_off(setting.published, step + WEEKDAYS.index(name))), "published"


def read_relative_unit(match: re.Match[str], setting: Setting) -> Reading:
    """Last week, this month, next year; the end of the month."""
    today = setting.published
    if today is None:
        return UNKNOWN
    which, unit = match["which"].lower(), match["unit"].lower()
    step = {"last": -1, "previous": -1, "next": 1, "coming": 1, "following": 1}.get(which, 0)
    if unit == "night":
        step = min(step, 0)
    moved = shifted(today, step, unit)
    whole = unit_around(moved, unit) if moved else None
    if which == "this" and unit in ("month", "year", "decade") and whole and not setting.later and bare(match):
        whole = replace(whole, end=today)
    return cut(whole, match.groupdict()), "published"


def bare(match: re.Match[str]) -> bool:
    """Say whether an expression names no part or limit of its unit."""
    return not match.groupdict().get("part") and not match.groupdict().get("limit")


def read_unit_end(match: re.Match[str], setting: Setting) -> Reading:
    """Year's end, month's end, the year-end."""
    if setting.published is None:
        return UNKNOWN
    whole = unit_around(setting.published, match["unit"].lower())
    return (day(whole.end) if whole and whole.end else None), "published"


def read_weekend(match: re.Match[str], setting: Setting) -> Reading:
    """The weekend: the one that is or was, or the next if words point ahead."""
    today = setting.published
    if today is None:
        return UNKNOWN
    if match["feast"]:
        near, basis = read_feast(match, setting)
        return (weekend_of(near.start) if near and near.start else None), basis
    which = (match["which"] or "").lower()
    this = weekend_of(today)
    step = 7 if which == "next" else -7 if which == "last" else 0
    if not step and which not in ("this", "coming") and not setting.later and this.start and this.start > today:
        step = -7
    moved = shifted(today, step, "day")
    return (weekend_of(moved) if moved else None), "published"


def moved_by(start: Day, number: int, unit: str) -> Interval | None:
    """The day, month, year or decade so many units from a day; weeks are counted to the day."""
    moved = shifted(start, number, unit)
    if moved is None:
        return None
    return day(moved) if unit in ("week", "fortnight") else unit_around(moved, unit)


def read_ago(match: re.Match[str], setting: Setting) -> Reading:
    """So many days, weeks, months or years ago."""
    number, unit = number_of(match["number"]), match["unit"].lower()
    if setting.published is None:
        return UNKNOWN
    if number == 0:
        return Interval(None, setting.published, "range"), "published"
    return moved_by(setting.published, -number, unit), "published"


def read_later(match: re.Match[str], setting: Setting) -> Reading:
    """So long after or before the day that the story is at."""
    anchor = setting.anchor
    if anchor is None:
        return None, "event"
    number = number_of(match["number"]) if match["number"] else 0
    unit, back = match["unit"].lower(), match["way"].lower() in ("earlier", "before", "previously")
    if number == 0 and unit not in ("hour", "minute", "second"):
        return (Interval(None, anchor, "range") if back else Interval(anchor, None, "range")), "event"
    return moved_by(anchor, -number if back else number, unit), "event"


def read_apart(match: re.Match[str], setting: Setting) -> Reading:
    """So long before or after something else: the day that the story is at."""
    today = setting.anchor or setting.published
    return (day(today) if today else None), "event"


def read_neighbour(match: re.Match[str], setting: Setting) -> Reading:
    """The next day, the previous night, the same day, later in the day."""
    anchor = setting.anchor or setting.published
    if anchor is None:
        return None, "event"
    low = match[0].lower()
    step = 0
    if "next" in low or "following" in low or " after" in low:
        step = 1
    elif "previous" in low or " before" in low:
        step = -1
    moved = shifted(anchor, step, "day")
    return (day(moved) if moved else None), "event"


def read_past(match: re.Match[str], setting: Setting) -> Reading:
    """The past or coming so many days, weeks, months or years."""
    today = setting.published
    if today is None:
        return UNKNOWN
    found, unit = match.groupdict(), match["unit"].lower()
    number = number_of(found["number"]) if found.get("number") else int(not found.get("many"))
    ahead = match["which"].lower() in ("next", "coming", "within")
    if match["which"].lower() == "within" and not setting.later:
        return None, "event"
    moved = shifted(today, number if ahead else -number, unit) if number else None
    return (Interval(today, moved, "range") if ahead else Interval(moved, today, "range")), "published"


def read_lasting(match: re.Match[str], setting: Setting) -> Reading:
    """A duration that ends where the story is: "its nine-month blockade"."""
    until, today = setting.anchor or setting.published, setting.published
    if until and today:
        until = min(until, today)
    basis: TimeBasis = "event" if until != today else "published"
    number, unit = number_of(match["number"]), match["unit"].lower()
    if until is None or number == 0:
        return None, basis
    moved = shifted(until, -(number - 1) if unit in ("day", "night") else -number, unit)
    if moved and unit in ("month", "year", "decade"):
        moved = moved.replace(day=1) if unit == "month" else moved.replace(month=1, day=1)
    return (Interval(moved, until, "range") if moved else None), basis


def read_lasted(match: re.Match[str], setting: Setting) -> Reading:
    """A duration that has lasted until the report: "have waited for three weeks"."""
    number, today = number_of(match["number"]), setting.published
    if today is None or number == 0:
        return UNKNOWN
    moved = shifted(today, -number, match["unit"].lower())
    return (Interval(moved, today, "range") if moved else None), "published"


def read_after_hours(match: re.Match[str], setting: Setting) -> Reading:
    """So many hours after the day that the story is at: "after 24 hours of fighting"."""
    if setting.anchor is None:
        return None, "event"
    moved = shifted(setting.anchor, number_of(match["number"]), match["unit"].lower())
    return (day(moved) if moved else None), "event"


def read_nth_day(match: re.Match[str], setting: Setting) -> Reading:
    """The third day of something: the day that the story is at."""
    today = setting.anchor or setting.published
    return (day(today) if today else None), "event"


def read_hour(match: re.Match[str], setting: Setting) -> Reading:
    """Dawn, noon, midnight or an hour of the clock: the day that the story is at."""
    today = setting.anchor or setting.published
    return (day(today) if today else None), "published"


def read_then(match: re.Match[str], setting: Setting) -> Reading:
    """Since then: from the day that the story is at."""
    if setting.anchor is None:
        return None, "event"
    until = setting.published if setting.published and setting.anchor <= setting.published else None
    return Interval(setting.anchor, until, "range"), "event"
