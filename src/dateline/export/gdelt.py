"""GDELT 2.0's table of events: 61 columns, tab-separated, without a header.

As in GDELT a row has one actor on each side, those told most. The day, month and year are given only
where the story's interval lies within them. A story that is planned, supposed or denied has no event
code, since CAMEO has none for what has not happened. A country's centre is no place of an event: its
coordinates stay empty.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterator
from functools import cache

from dateline.archive import Archive
from dateline.archive.story import Actor
from dateline.export.dates import Interval
from dateline.export.icews import cameo_of
from dateline.export.places import country_name, is_town
from dateline.export.separated import Cell, separated
from dateline.export.told import Told, told, unique
from dateline.knowledge.cameo import cameo_actor
from dateline.knowledge.plover import CameoEvent
from dateline.knowledge.tables import read_table

_NOWHERE: tuple[Cell, ...] = (None,) * 8
_MOST_TYPES = 3


def lines(archive: Archive) -> Iterator[str]:
    """Write an archive's stories."""
    return separated((row(each) for each in told(archive)), "\t")


def row(told: Told) -> tuple[Cell, ...]:
    """Make the row of a story."""
    actor, recipient = told.sides
    added = min(report.added for report in told.reports)
    return (
        number(told.story.id), *when(Interval(told.story.start, told.story.end)), *side(actor), *side(recipient),
        int(is_root(told)), *action(cameo_of(told)), *volume(told), None,
        *_NOWHERE, *_NOWHERE, *where(told), added.strftime("%Y%m%d%H%M%S"),
        next(iter(unique(report.url for report in told.reports)), None),
    )  # fmt: skip


def number(id: str) -> int:
    """Make a whole number of a story's id: GDELT's ids are numbers. It has 60 bits and is always the same."""
    return int(hashlib.sha256(id.encode()).hexdigest()[:15], 16)


def when(interval: Interval) -> tuple[Cell, ...]:
    """Fill Day, MonthYear, Year and FractionDate."""
    day, month = interval.day, interval.month
    return (
        day.strftime("%Y%m%d") if day else None, month.strftime("%Y%m") if month else None,
        interval.year, fraction(day) if day else None,
    )  # fmt: skip


def fraction(day: datetime.date) -> float:
    """Give a day as a fraction of its year, by GDELT's formula: (month * 30 + day) / 365 after the point.

    >>> fraction(datetime.date(2031, 5, 6))
    2031.4274
    """
    return round(day.year + min((day.month * 30 + day.day) / 365, 0.9999), 4)


def side(actor: Actor | None) -> tuple[Cell, ...]:
    """Fill the ten columns of an actor; peoples and faiths are not known to an archive."""
    if actor is None:
        return (None,) * 10
    code = cameo_actor(actor.country, actor.sectors)
    types = (*code.types, *(None,) * _MOST_TYPES)[:_MOST_TYPES]
    return code.code, actor.name.upper(), code.country, code.group, None, None, None, *types


def is_root(told: Told) -> bool:
    """Say whether a report tells of the story in its first sentence."""
    return any(telling.trigger.sentence.start == 0 for telling in told.story.tellings)


def action(code: CameoEvent | None) -> tuple[Cell, ...]:
    """Fill EventCode, EventBaseCode, EventRootCode, QuadClass and GoldsteinScale."""
    return (code.code, code.base, code.root, code.quad_class, code.goldstein) if code else (None,) * 5


def volume(told: Told) -> tuple[Cell, ...]:
    """Fill NumMentions, NumSources and NumArticles."""
    behind = told.story.corroboration
    return sum(len(telling.mentions) for telling in told.story.tellings), behind.publishers, behind.reports


def where(told: Told) -> tuple[Cell, ...]:
    """Fill Type, FullName, CountryCode, ADM1Code, ADM2Code, Lat, Long and FeatureID."""
    place, point = told.place, told.point or (None, None)
    if place is None:
        return _NOWHERE
    in_states = place.country == "USA"
    level = 1 if place.precision == "country" else (3 if in_states else 4) if is_town(place) else 2 if in_states else 5
    country = country_name(place.country)
    name = place.name if level == 1 or not country else f"{place.name}, {country}"
    return level, name, fips().get(place.country or ""), None, None, *point, None


@cache
def fips() -> dict[str, str]:
    """Load the FIPS 10-4 codes of countries, which GDELT's places have."""
    return {row["code"]: row["fips"] for row in read_table("fips")}
