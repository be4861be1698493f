"""What quarters and halves of a year mean, and the fiscal years that only their owner can place."""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.extraction.times.calendar import Day, Interval, month, quarter, shifted, span_of, unit_around
from dateline.extraction.times.dates import nearest, nth_number, years_around
from dateline.extraction.times.reading import UNKNOWN, Reading, Setting, dated
from dateline.extraction.times.relative import period_moved
from dateline.extraction.times.words import year_number


def fraction(year: int, nth: int, size: str) -> Interval | None:
    """A quarter or half of a year by its number; -1 is the last."""
    if size == "quarter":
        return quarter(year, 4 if nth < 0 else nth)
    first = 7 if nth in (-1, 2) else 1
    return span_of(month(year, first), month(year, first + 5)) if nth in (-1, 1, 2) else None


def read_fraction(match: re.Match[str], setting: Setting) -> Reading:
    """A quarter or half of a year that is named, of last, this or next year, or the nearest.

    A fiscal quarter has the value of the calendar's but no interval: fiscal years differ.
    """
    found = match.groupdict()
    nth, size = nth_number(match["nth"]), match["size"].lower()
    if found.get("year"):
        reading = dated(fraction(year_number(match["year"]), nth, size), "explicit")
    elif setting.published is None:
        return UNKNOWN
    elif found.get("which") or found.get("ago"):
        step = {"last": -1, "next": 1}.get((found.get("which") or "last").lower(), 0)
        reading = dated(fraction(setting.published.year + step, nth, size))
    else:
        known = [fraction(y, nth, size) for y in years_around(setting)]
        ahead = setting.later and setting.before != "for" and not any(ended_lately(f, setting.published) for f in known)
        reading = dated(nearest(known, replace(setting, later=ahead)))
    return unplaced(reading) if "fiscal" in match[0].lower() else reading


def ended_lately(period: Interval | None, today: Day) -> bool:
    """Say whether a period ended within the last two months, when reports on it are still to come."""
    return period is not None and period.end is not None and 0 < (today - period.end).days <= 62


def unplaced(reading: Reading) -> Reading:
    """Take the interval from a reading."""
    return Reading(reading.kind, reading.value, None, reading.basis)


def read_fiscal_year(match: re.Match[str], setting: Setting) -> Reading:
    """A fiscal year: its number as a value, and no interval."""
    return Reading("DATE", f"{year_number(match['year']):04}", None, "explicit")


def read_period(match: re.Match[str], setting: Setting) -> Reading:
    """The quarter, the latest period, the year-earlier quarter: the one that the report tells of, or the last."""
    found, today = match.groupdict(), setting.published
    if found.get("current"):
        return dated(unit_around(today, "quarter")) if today else UNKNOWN
    period = setting.told.get("quarter") or (last_quarter(today) if today else None)
    if today and period and period.end and period.end >= today and re.search("latest|recent", match[0].lower()):
        period = last_quarter(today)
    if period is None or period.start is None:
        return UNKNOWN
    if found.get("year"):
        return dated(quarter(year_number(found["year"]), (period.start.month + 2) // 3), "event")
    return dated(period_moved(period, -1) if found.get("ago") else period, "event")


def last_quarter(today: Day) -> Interval | None:
    """The quarter that ended last."""
    back = shifted(today, -1, "quarter")
    return unit_around(back, "quarter") if back else None


def read_year_ago(match: re.Match[str], setting: Setting) -> Reading:
    """ "Year-ago" and "year-earlier" before a noun: the same quarter of the year before, or that year."""
    if "quarter" in setting.told:
        return dated(period_moved(setting.told["quarter"], -1), "event")
    back = shifted(setting.published, -1, "year") if setting.published else None
    return dated(unit_around(back, "year") if back else None, "event")
