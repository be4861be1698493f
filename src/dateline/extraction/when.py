"""When: the time expressions of a report that have a place on the calendar, as intervals."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from itertools import pairwise

from dateline.account import Time
from dateline.extraction.located import LocatedTime
from dateline.extraction.syntax import ancestors
from dateline.extraction.times.calendar import Interval, day, shifted, span_of
from dateline.extraction.times.expressions import Expression, find_expressions
from dateline.extraction.times.reading import Reading, dated
from dateline.language.text import Text

_SINCE, _UNTIL = frozenset(("since",)), frozenset(("until", "till"))
_AT_HOUR = frozenset("at by before after around about".split())
_FAR = 9
"""How many words a date may stand after the "before" or "after" that a length is counted from."""
_JOIN = re.compile(r"\s*(?:to|and|until|till|through|[-–—])\s*(?:the )?$")


def find_times(text: Text) -> list[LocatedTime]:
    """Give the time expressions of a report that have a place on the calendar.

    A mere duration, a set ("every Friday") and a vague "now" or "recently" have none. A date that
    cannot be placed, since no calendar has it or the report has no publication date, has neither
    start nor end.
    """
    located: list[LocatedTime] = []
    counted = False
    for expression, following in pairwise([*find_expressions(text), None]):
        assert expression is not None
        from_following = counted_from(expression, following)
        reading = from_following or expression.reading
        if not counted:
            reading = replace(reading, interval=bounded(reading.interval, expression))
        if not is_left_out(reading, expression):
            located.append(located_time(text, expression, reading))
        counted = from_following is not None
    return numbered(joined(text, located))


def counted_from(length: Expression, following: Expression | None) -> Reading | None:
    """Count a length of time from the date that follows ("a week after the March 3 ceasefire"), if one does.

    The date has to stand in the phrase or clause under "before" or "after".
    """
    measure, doc = length.reading.length, length.span.doc
    marker = doc[length.span.end] if length.span.end < len(doc) else None
    if (
        measure is None
        or not measure.number
        or following is None
        or marker is None
        or following.reading.interval is None
    ):
        return None
    if marker.lower_ not in ("before", "after") or following.span.start - marker.i > _FAR:
        return None
    if marker.head != following.span.root and marker.head not in ancestors(following.span.root):
        return None
    late = marker.lower_ == "after"
    whole = following.reading.interval
    limit = whole.end if late else whole.start
    found = shifted(limit, int(measure.number) * (1 if late else -1), measure.unit) if limit else None
    return dated(day(found), "event") if found else None


def located_time(text: Text, expression: Expression, reading: Reading) -> LocatedTime:
    """Turn an expression into a time."""
    span, interval = expression.span, reading.interval
    time = Time(
        id="", span=text.span(span.start, span.end),
        start=interval.start if interval else None, end=interval.end if interval else None,
        precision=interval.precision if interval else "day", basis=reading.basis,
    )  # fmt: skip
    lasts = reading.kind == "DURATION" and re.search("-|long$", expression.match[0]) is not None
    return LocatedTime(time, (span.start, span.end), lasts or expression.setting.before == "since")


def is_left_out(reading: Reading, expression: Expression) -> bool:
    """Say whether a calendar does not hold an expression: a duration, a set, a vague time, an hour of opening."""
    if reading.kind == "TIME" and reading.basis == "event" and expression.match[0][:1].isdigit():
        return expression.setting.before not in _AT_HOUR
    return reading.interval is None and (reading.kind in ("DURATION", "SET") or reading.value.endswith("_REF"))


def bounded(interval: Interval | None, expression: Expression) -> Interval | None:
    """Open an interval to one side after "since", "from", "until", "by" and "before"."""
    span, setting = expression.span, expression.setting
    if interval is None or interval.start is None or interval.end is None or span.root.dep_ == "nmod:poss":
        return interval
    if expression.reading.kind == "TIME" and expression.reading.basis == "event":
        return interval
    before, published = setting.before, setting.published
    if before in _SINCE:
        return Interval(interval.start, published if published and interval.start <= published else None, "range")
    if before in _UNTIL or (before == "by" and setting.later):
        return Interval(None, interval.end, "range")
    if before == "from" and setting.later:
        return Interval(interval.start, None, "range")
    if before == "before" and span.root.head.i < span.start and interval.start > datetime.date.min:
        return Interval(None, interval.start - datetime.timedelta(days=1), "range")
    return interval


def joined(text: Text, found: list[LocatedTime]) -> list[LocatedTime]:
    """Join "from A to B" and "between A and B" into one interval."""
    result: list[LocatedTime] = []
    for located in found:
        whole = between(text, result[-1], located) if result else None
        if whole is None:
            result.append(located)
        else:
            result[-1] = whole
    return result


def between(text: Text, earlier: LocatedTime, later: LocatedTime) -> LocatedTime | None:
    """Join two expressions if the words around them make them one interval."""
    words = text.report.text[earlier.time.span.end : later.time.span.start]
    start = earlier.range[0]
    opened = text.doc[start - 1].lower_ in ("from", "between") if start else False
    if len(words) >= 12 or not _JOIN.match(words) or not (opened or words.strip() in ("-", "–", "—")):
        return None
    first = Interval(earlier.time.start, earlier.time.end or earlier.time.start, "range")
    if earlier.time.basis == "published" and later.time.basis == "explicit" and later.time.start:
        first = in_year(first, later.time.start)
    whole = span_of(first, Interval(later.time.start or later.time.end, later.time.end, "range"))
    if whole is None or whole.start is None or whole.end is None:
        return None
    range_ = (start - opened, later.range[1])
    update = {"start": whole.start, "end": whole.end, "precision": "range", "span": text.span(*range_)}
    return LocatedTime(later.time.model_copy(update=update), range_)


def in_year(interval: Interval, last: datetime.date) -> Interval:
    """Move an interval given without a year to the year of the date that it runs up to, or to the one before."""
    if interval.start is None or interval.end is None:
        return interval
    months = 12 * (last.year - interval.start.year - (interval.start.replace(year=2000) > last.replace(year=2000)))
    start = shifted(interval.start, months, "month")
    return Interval(start, shifted(interval.end, months, "month"), "range") if start else interval


def numbered(found: list[LocatedTime]) -> list[LocatedTime]:
    """Give the times their ids."""
    return [LocatedTime(t.time.model_copy(update={"id": f"t{n}"}), t.range, t.since) for n, t in enumerate(found, 1)]
