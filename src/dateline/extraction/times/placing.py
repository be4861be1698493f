"""Durations that have a place on the calendar by the words around them."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Span, Token

from dateline.account import TimeBasis
from dateline.extraction.syntax import ancestors
from dateline.extraction.times.calendar import Interval, day, shifted
from dateline.extraction.times.reading import Length, Reading, Setting
from dateline.extraction.times.words import LASTING

_HAVE = frozenset(("has", "have", "'ve", "’ve"))
_NOT_YET = frozenset("will would could may might to".split())
_OWNERS = frozenset("the its their his her this that 's ’s".split())


def placed(span: Span, reading: Reading, setting: Setting) -> Reading:
    """Place a duration on the calendar if the words around it do; any other reading stays as it is."""
    length = reading.length
    if length is None or reading.interval is not None or not length.number or length.number != int(length.number):
        return reading
    before = span.doc[span.start - 1].lower_ if span.start else ""
    if is_of_something_lasting(span, before):
        return until_now(reading, length, setting)
    if before in ("after", "over", "in") and span.doc[span.end : span.end + 1].text == "of":
        return after_hours(reading, length, setting) if length.unit == "hour" else until_now(reading, length, setting)
    if before == "for" and has_lasted(span):
        return lasted(reading, length, setting)
    if before == "within" and setting.later and setting.published:
        moved = shifted(setting.published, int(length.number), length.unit)
        return replace(reading, interval=Interval(setting.published, moved, "range"))
    return reading


def is_of_something_lasting(span: Span, before: str) -> bool:
    """Say whether a duration belongs to something known that goes on ("its nine-month blockade")."""
    if before not in _OWNERS or not re.search(r"[-–]|long$", span.text):
        return False
    following = span.doc[span.end : span.end + 3]
    return any(t.lower_ in LASTING for t in following) and not any(t.is_punct for t in following[:1])


def has_lasted(span: Span) -> bool:
    """Say whether a duration has lasted until now: under a verb in the present perfect."""
    verb = next((t for t in ancestors(span.root) if t.pos_ in ("VERB", "AUX")), None)
    return verb is not None and is_present_perfect(verb)


def is_present_perfect(verb: Token) -> bool:
    """Say whether a verb stands in the present perfect."""
    helpers = {c.lower_ for c in verb.children if c.pos_ == "AUX"}
    return bool(helpers & _HAVE) and not helpers & _NOT_YET


def until_now(reading: Reading, length: Length, setting: Setting) -> Reading:
    """Place a duration so that it ends where the story is: "its nine-month blockade"."""
    until, today = setting.anchor or setting.published, setting.published
    if until and today:
        until = min(until, today)
    basis: TimeBasis = "event" if until != today else "published"
    if until is None:
        return reading
    number, unit = int(length.number), length.unit
    moved = shifted(until, -(number - 1) if unit in ("day", "night") else -number, unit)
    if moved and unit in ("month", "year", "decade"):
        moved = moved.replace(day=1) if unit == "month" else moved.replace(month=1, day=1)
    return replace(reading, interval=Interval(moved, until, "range") if moved else None, basis=basis)


def lasted(reading: Reading, length: Length, setting: Setting) -> Reading:
    """Place a duration that has lasted until the report: "have waited for three weeks"."""
    moved = shifted(setting.published, -int(length.number), length.unit) if setting.published else None
    return replace(reading, interval=Interval(moved, setting.published, "range") if moved else None)


def after_hours(reading: Reading, length: Length, setting: Setting) -> Reading:
    """Place "after 24 hours of fighting" so many hours after the day that the story is at."""
    moved = shifted(setting.anchor, int(length.number), length.unit) if setting.anchor else None
    return replace(reading, interval=day(moved) if moved else None, basis="event")
