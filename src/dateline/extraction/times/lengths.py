"""What lengths of time and repeated times mean: durations and sets."""

from __future__ import annotations

import re

from dateline.extraction.times.calendar import MONTHS, WEEKDAYS, Interval, shifted
from dateline.extraction.times.reading import Reading, Setting, lasting, vague
from dateline.extraction.times.values import length_value
from dateline.extraction.times.words import number_of, unit_of

_ADVERBS = {"hourly": "hour", "daily": "day", "nightly": "day", "weekly": "week", "monthly": "month",
            "annually": "year", "yearly": "year"}  # fmt: skip
_SEASON_LETTERS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
_DAY_PARTS = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}


def read_length(match: re.Match[str], setting: Setting) -> Reading:
    """A number of units: "three weeks", "a 23-day", "almost a hundred years"; "40 tonnes a year" is a set."""
    if setting.rate and match["number"].lower() in ("a", "an"):
        return Reading("SET", length_value(1, match["unit"].lower()))
    half = 0.5 if match[0].lower().endswith(" and a half") else 0.0
    return lasting(number_of(match["number"]) + half, unit_of(match["unit"]))


def read_one_length(match: re.Match[str], setting: Setting) -> Reading:
    """One unit that lasts: "a year-long siege", "the year ended 31 March"; of "years-long" the number is not said."""
    return lasting(float(not match.groupdict().get("many")), unit_of(match["unit"]))


def read_unknown_length(match: re.Match[str], setting: Setting) -> Reading:
    """A number of units that is not said: "for weeks", "the years"."""
    return lasting(0, unit_of(match["unit"]))


def read_while(match: re.Match[str], setting: Setting) -> Reading:
    """A while, some time: a length without number or unit."""
    return Reading("DURATION", "PXX")


def read_near_length(match: re.Match[str], setting: Setting) -> Reading:
    """The past or coming so many units, which run up to the publication date or from it."""
    found, which, today = match.groupdict(), match["which"].lower(), setting.published
    number = number_of(found["number"]) if found.get("number") else float(not found.get("many"))
    unit = unit_of(match["unit"])
    ahead = which in ("next", "coming")
    if today is None:
        return lasting(number, unit)
    moved = shifted(today, int(number if ahead else -number), unit) if number else None
    interval = Interval(today, moved, "range") if ahead else Interval(moved, today, "range")
    return lasting(number, unit, interval)


def read_recent(match: re.Match[str], setting: Setting) -> Reading:
    """Recent days, weeks, months or years: until the publication date, from a day that is not said."""
    interval = Interval(None, setting.published, "range") if setting.published else None
    return lasting(0, unit_of(match["unit"]), interval)


def read_adverb(match: re.Match[str], setting: Setting) -> Reading:
    """Daily, weekly, annually: a set with the length of its step."""
    return Reading("SET", length_value(1, _ADVERBS[match[0].lower()]))


def read_every(match: re.Match[str], setting: Setting) -> Reading:
    """Every so many units: a set."""
    found = match.groupdict()
    number = number_of(found["number"]) if found.get("number") else 1.0
    if found.get("other"):
        number = 2.0
    return Reading("SET", length_value(number, unit_of(match["unit"])))


def read_per(match: re.Match[str], setting: Setting) -> Reading:
    """So much a year: a set."""
    return Reading("SET", length_value(1, match["unit"].lower()))


def read_every_named(match: re.Match[str], setting: Setting) -> Reading:
    """Every Friday, every summer, Sundays: a set of days, months, seasons or parts of the day."""
    name = match["name"].lower().removesuffix("s")
    if name in WEEKDAYS:
        return Reading("SET", f"XXXX-WXX-{WEEKDAYS.index(name) + 1}")
    if name in MONTHS:
        return Reading("SET", f"XXXX-{MONTHS.index(name) + 1:02}")
    if name in _SEASON_LETTERS:
        return Reading("SET", f"XXXX-{_SEASON_LETTERS[name]}")
    if name in _DAY_PARTS:
        return Reading("SET", f"XXXX-XX-XX{_DAY_PARTS[name]}")
    return Reading("SET", {"weekend": "XXXX-WXX-WE", "weekday": "XXXX-WXX"}[name])


def read_present(match: re.Match[str], setting: Setting) -> Reading:
    """Now, currently, these days."""
    return vague("PRESENT_REF")


def read_past(match: re.Match[str], setting: Setting) -> Reading:
    """Recently, in the past, formerly."""
    return vague("PAST_REF")


def read_future(match: re.Match[str], setting: Setting) -> Reading:
    """Soon, in the future."""
    return vague("FUTURE_REF")
