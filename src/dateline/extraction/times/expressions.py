"""Finding the time expressions of a text, all kinds, each with its TIMEX3 type and value."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from spacy.tokens import Span

from dateline.extraction.times.ahead import is_gone, points_ahead
from dateline.extraction.times.calendar import Day, Interval, unit_around
from dateline.extraction.times.grammar import candidates
from dateline.extraction.times.placing import placed
from dateline.extraction.times.reading import Reader, Reading, Setting
from dateline.extraction.times.sense import is_time
from dateline.extraction.times.values import hour_value
from dateline.language.text import Text

_OPENING = frozenset(("since", "until", "till", "by"))
_BETWEEN = frozenset(("the", "late", "early", "about", "around", "at", "a", "an", "just"))
_COUNTED_FROM = frozenset(("after", "before"))
_RATED = frozenset(("NOUN", "NUM", "SYM", "PROPN"))
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True)
class Expression:
    """A time expression, what it was read as, and what it was read against."""

    span: Span
    match: re.Match[str]
    reading: Reading
    setting: Setting


def find_expressions(text: Text) -> list[Expression]:
    """Find the time expressions of a report: dates, times of day, durations, sets, vague pasts and futures.

    Expressions are read in the order of the text, since some hang on the day, or the quarter, that
    the story has come to.
    """
    found: list[Expression] = []
    anchor: Day | None = None
    told: dict[str, Interval] = {}
    for span, match, reader in chosen(text):
        before = word_before(span)
        setting = Setting(
            text.report.published, anchor, dict(told), points_ahead(span, before), before, is_rate(span), is_gone(span)
        )
        reading = placed(span, with_hour(reader(match, setting), match[0]), setting)
        found.append(Expression(span, match, reading, setting))
        anchor = story_day(reading, before) or anchor
        new = told_by(reading)
        told = {name: told[name] for name in told if name not in new} | new
    return found


def chosen(text: Text) -> list[tuple[Span, re.Match[str], Reader]]:
    """Choose the matches that are times, in text order; of overlapping ones the longest."""
    taken = bytearray(len(text.report.text))
    found = []
    for match, reader in candidates(text.report.text):
        start, end = match.span()
        if any(taken[start:end]):
            continue
        span = text.doc.char_span(start, end, alignment_mode="expand")
        if span is not None and is_time(text.doc, span, match):
            taken[start:end] = b"\x01" * (end - start)
            found.append((span, match, reader))
    return sorted(found, key=lambda item: item[1].start())


def word_before(span: Span) -> str:
    """Give the lower-case word before an expression, past articles and what blurs ("by about noon")."""
    at = span.start - 1
    while at > 0 and (span.doc[at].lower_ in _BETWEEN or span.doc[at].is_space):
        at -= 1
    return span.doc[at].lower_ if at >= 0 else ""


def is_rate(span: Span) -> bool:
    """Say whether a noun or number stands right before an expression ("40 tonnes a year", not "a week after")."""
    if span.doc[span.end : span.end + 1].text.lower() in _COUNTED_FROM:
        return False
    before = span.doc[span.start - 1] if span.start else None
    return before is not None and (before.pos_ in _RATED or before.lower_ in ("once", "twice", "%"))


def with_hour(reading: Reading, words: str) -> Reading:
    """Add the hour or part of the day that the words name to the value of a day."""
    hour = hour_value(words) if _DAY.fullmatch(reading.value) else ""
    return replace(reading, kind="TIME", value=reading.value + hour) if hour else reading


def story_day(reading: Reading, before: str) -> Day | None:
    """Give the day that an expression brings the story to, if it does."""
    interval = reading.interval
    if interval is None or before in _OPENING:
        return None
    if interval.precision != "day" and not (reading.basis == "event" and interval.end is None):
        return None
    return interval.start


def told_by(reading: Reading) -> dict[str, Interval]:
    """Give the week, month, quarter or year that a date names itself, by the name of the unit.

    A day with its year tells of its month as well ("on 3 June 1998 ... later that year").
    """
    if reading.interval is None or reading.kind != "DATE" or reading.basis == "event":
        return {}
    if reading.interval.precision == "day":
        first = reading.interval.start if reading.basis == "explicit" else None
        return {"month": whole} if first and (whole := unit_around(first, "month")) else {}
    unit = "quarter" if re.search(r"-Q\d$", reading.value) else reading.interval.precision
    return {unit: reading.interval}
