"""From what somebody asks, in words, to filters; what means nothing is told with what would."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Collection
from dataclasses import replace
from typing import Any, TypedDict, get_args

from dateline.account import EventType, SourceKind, Status
from dateline.archive.filters import Filters, Near
from dateline.errors import QuestionError
from dateline.knowledge.countries import countries
from dateline.knowledge.gazetteer import look_up
from dateline.knowledge.sectors import BEYOND_STATES

_DAY = re.compile(r"[0-9]{4}(-[0-9]{1,2}){0,2}")
_POINT = re.compile(r"\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*")
_FARTHEST = 20_040.0


class Asked(TypedDict, total=False):
    """What can be asked for; ``None`` asks for nothing.

    Attributes:
        type, status, source: codes of the account, in either case.
        actor, recipient: a country code such as ``RUS``, an id, or a part of a name.
        country: where it happened: a code or a name.
        place: a place's id or name, or with ``within`` also ``latitude,longitude``.
        within: kilometres from the place.
        since, until: a day, ``2023-09-17``, or a month or year, whose first or last day is meant.
        publisher: the publisher of a report that tells it.
        corroboration: at least so many independent reports.
        text: words that a sentence telling of it must have.
        newest: the latest first, not the earliest.
        limit, offset: a page of what fits.
    """

    type: str | None
    actor: str | None
    recipient: str | None
    country: str | None
    place: str | None
    within: float | None
    since: str | datetime.date | None
    until: str | datetime.date | None
    status: str | None
    source: str | None
    publisher: str | None
    corroboration: int | None
    text: str | None
    newest: bool
    limit: int | None
    offset: int


def filters_of(asked: Asked) -> Filters:
    """Make filters of what is asked.

    Raises:
        QuestionError: a code, date or place means nothing; the message says what would.
    """
    within = asked.get("within")
    filters = Filters(
        type=known("type", asked.get("type"), get_args(EventType)),
        actor=asked.get("actor"),
        recipient=asked.get("recipient"),
        country=country_code(asked.get("country")),
        since=day("the beginning", asked.get("since"), last=False),
        until=day("the end", asked.get("until"), last=True),
        status=known("status", asked.get("status"), get_args(Status)),
        source=known("source", asked.get("source"), get_args(SourceKind)),
        publisher=asked.get("publisher"),
        corroboration=asked.get("corroboration") or 1,
        text=asked.get("text"),
        newest=asked.get("newest", False),
        limit=asked.get("limit"),
        offset=asked.get("offset", 0),
    )
    if filters.since and filters.until and filters.since > filters.until:
        raise QuestionError(f"the period ends, on {filters.until}, before it begins, on {filters.since}: swap the two.")
    if within is None:
        return replace(filters, place=asked.get("place"))
    return replace(filters, near=around(asked.get("place"), within))


def known(what: str, code: str | None, codes: Collection[str]) -> Any:
    """Give a code as it is written in the archive; filters take it in either case.

    Raises:
        QuestionError: there is no such code.
    """
    if code is None:
        return None
    for each in codes:
        if each.casefold() == code.strip().casefold():
            return each
    raise QuestionError(f"there is no {what} '{code}': give one of {', '.join(codes)}.")


def country_code(given: str | None) -> str | None:
    """Give the code of a country given by code or name.

    Raises:
        QuestionError: there is no such country.

    >>> country_code("Syria"), country_code("syr")
    ('SYR', 'SYR')
    """
    if given is None:
        return None
    code = given.upper() if given.upper() in {*countries().by_code, *BEYOND_STATES} else countries().of_words(given)
    if code is None:
        raise QuestionError(f"there is no country '{given}': give its name, or its code of three letters such as SYR.")
    return code


def day(what: str, given: str | datetime.date | None, *, last: bool) -> datetime.date | None:
    """Give the day that is meant: of a month or year the first, or the last.

    Raises:
        QuestionError: it is no date.

    >>> day("the end", "2024-02", last=True)
    datetime.date(2024, 2, 29)
    """
    if given is None or isinstance(given, datetime.date):
        return given.date() if isinstance(given, datetime.datetime) else given
    parts = [int(part) for part in given.strip().split("-")] if _DAY.fullmatch(given.strip()) else []
    try:
        year, month = (*parts, 12 if last else 1)[:2]
        end = calendar.monthrange(year, month)[1] if last else 1
        return datetime.date(year, month, parts[2] if len(parts) > 2 else end)
    except ValueError:
        raise QuestionError(
            f"'{given}' is no date that {what} could be: write 2023-09-17, or 2023-09 or 2023 for a month or year."
        ) from None


def around(place: str | None, kilometres: float) -> Near:
    """Give the surroundings of a place, of several of one name the best known.

    Raises:
        QuestionError: it is not known where that is.
    """
    if place is None:
        raise QuestionError("a distance needs a place that it is measured from: give one too.")
    if not 0 <= kilometres <= _FARTHEST:
        raise QuestionError(f"{kilometres:g} is no distance in kilometres: give one from 0 to {_FARTHEST:,.0f}.")
    if point := _POINT.fullmatch(place):
        latitude, longitude = map(float, point.groups())
        if abs(latitude) <= 90 and abs(longitude) <= 180:
            return Near(latitude, longitude, kilometres)
    for found in look_up(place):
        return Near(found.latitude, found.longitude, kilometres)
    raise QuestionError(f"no gazetteer says where '{place}' is: give latitude and longitude, such as 35.93,36.63.")
