"""Which tellings of the archive are of one happening, and the stories that follow."""

from __future__ import annotations

import datetime
import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from sqlalchemy import Connection, bindparam, delete, update

from dateline import linking
from dateline.archive import correcting, schema
from dateline.archive.copying import copies_among
from dateline.archive.filing import Filing, Row, day_of, unpack
from dateline.archive.rows import AnyRow, neighbours, one_of, rows_with
from dateline.archive.settling import Told, in_order, story_row
from dateline.linking.stories import LEAST

_tellings, _stories, _links, _pins = schema.tellings.c, schema.stories.c, schema.links.c, schema.pins.c
_keys = schema.telling_keys.c
_DATED = (schema.parties, schema.settings, schema.support)
_UNDATED = (schema.mentions, schema.counts)
_FIRM = LEAST - 1e-6
"""A link of at least so much can make two groups one; the difference is room for rounding."""


def link_tellings(connection: Connection, filings: Sequence[Filing]) -> set[str]:
    """Find the tellings that agree with those of new reports, whose rows are in already.

    Returns:
        The ids of the new tellings.
    """
    ids = [telling.id for filing in filings for telling in filing.tellings]
    numbers = {row.id: row.number for row in rows_with(connection, _tellings.id, ids, _tellings.id, _tellings.number)}
    seen: dict[int, linking.Telling] = {}
    for filing in filings:
        for telling, others in zip(filing.tellings, candidates(connection, filing.probes, seen), strict=True):
            add_links(connection, linking.agreements_with(telling, others))
        seen |= {numbers[telling.id]: telling for telling in filing.tellings}
        keyed = zip(filing.tellings, filing.keys, strict=True)
        rows = [{"key": key, "telling": numbers[telling.id]} for telling, keys in keyed for key in keys]
        if rows:
            connection.execute(schema.telling_keys.insert(), rows)
    return set(ids)


def candidates(
    connection: Connection, probes: Sequence[Sequence[int]], seen: dict[int, linking.Telling]
) -> list[list[linking.Telling]]:
    """Give for each of some lists of keys the tellings that have any of them.

    Args:
        seen: tellings that were fetched before, by number; those fetched now are put there.
    """
    having: dict[int, list[int]] = defaultdict(list)
    for row in rows_with(connection, _keys.key, (key for keys in probes for key in keys)):
        having[row.key].append(row.telling)
    missing = {number for numbers in having.values() for number in numbers if number not in seen}
    for row in rows_with(connection, _tellings.number, sorted(missing), _tellings.number, _tellings.features):
        seen[row.number] = telling_of(row)
    found = ({number for key in keys for number in having.get(key, ())} for keys in probes)
    return [[seen[number] for number in sorted(numbers)] for numbers in found]


def telling_of(row: AnyRow) -> linking.Telling:
    """Read what linking knows of a telling."""
    return linking.Telling.model_validate_json(unpack(row.features))


def add_links(connection: Connection, agreements: Iterable[linking.Agreement]) -> None:
    """Write agreements down."""
    rows = [
        {"first": a.a, "second": a.b, "score": a.score, "why": json.dumps([aspect.model_dump() for aspect in a.why])}
        for a in agreements
    ]
    if rows:
        connection.execute(schema.links.insert(), rows)


def settle(connection: Connection, seeds: Iterable[str]) -> None:
    """Part tellings into stories again, with all that links and pins lead to from them.

    Args:
        seeds: ids of tellings; whatever else tells the same story must be among them, or be linked
            or pinned to one of them.

    Raises:
        LinkingError: the pins contradict each other.
    """
    ids = linking.reached(seeds, lambda near: linked(connection, near))
    rows = {row.id: row for row in rows_with(connection, _tellings.id, ids)}
    told = {id: Told(telling_of(row), row.position, tuple(row.context.split())) for id, row in rows.items()}
    copies = list(copies_among(connection, {row.report for row in rows.values()}))
    corrections = correcting.of_tellings(connection, ids)
    before = remove_stories(connection, {row.story for row in rows.values()})
    stories, moved = [], []
    for story in linking.stories(ids, agreements_among(connection, ids), pins_among(connection, ids)):
        members = in_order(told[id] for id in story.tellings)
        stories.append(correcting.corrected(story_row(members, copies), corrections, story.tellings))
        merges = story.merged_by(stories[-1]["id"])
        for member in members:
            id = member.telling.id
            after = {"story": stories[-1]["id"], **merge_row(id, merges.get(id))}
            old = {key: rows[id]._mapping[key] for key in after}
            if old != after or before.get(old["story"], day_of(member.telling)) != stories[-1]["day"]:
                moved.append({"of": id, "on": stories[-1]["day"], **after})
    if stories:
        connection.execute(schema.stories.insert(), stories)
    move(connection, moved)


def linked(connection: Connection, ids: Collection[str]) -> set[str]:
    """Give the tellings that may be of one story with any of some: those that a firm link or a pin joins to it.

    A mean is never above its greatest part: where all links between two groups are weaker than what
    their mean must be, they are never merged, so weaker links need not be followed. They still count
    where firmer ones lead. Without this, chains of weak links would run through a whole archive.
    """
    by_link = neighbours(connection, _links.first, _links.second, ids, _links.score >= _FIRM)
    return by_link | neighbours(connection, _pins.first, _pins.second, ids)


def agreements_among(connection: Connection, ids: Collection[str]) -> Iterator[linking.Agreement]:
    """Load the agreements of some tellings."""
    for row in rows_with(connection, _links.first, ids):
        why = tuple(linking.Aspect(**aspect) for aspect in json.loads(row.why))
        yield linking.Agreement(a=row.first, b=row.second, score=row.score, why=why)


def pins_among(connection: Connection, ids: Collection[str]) -> Iterator[linking.Pin]:
    """Load the pins of some tellings."""
    for row in rows_with(connection, _pins.first, ids):
        yield linking.Pin(a=row.first, b=row.second, same=row.same)


def remove_stories(connection: Connection, ids: Collection[str]) -> dict[str, datetime.date]:
    """Take stories out, and give the days that they had."""
    days = {row.id: row.day for row in rows_with(connection, _stories.id, ids, _stories.id, _stories.day)}
    connection.execute(delete(schema.stories).where(one_of(connection, _stories.id, days)))
    return days


def merge_row(id: str, merge: linking.Agreement | None) -> Row:
    """Say how a telling came into its story."""
    if merge is None:
        return {"merged_with": None, "score": None, "reason": None}
    return {
        "merged_with": merge.b if merge.a == id else merge.a,
        "score": merge.score,
        "reason": merge.reason or "pinned by hand",
    }


def move(connection: Connection, rows: list[Row]) -> None:
    """Put tellings, and what hangs on them, into their stories."""
    if not rows:
        return
    merged = ("story", "merged_with", "score", "reason")
    here = update(schema.tellings).where(_tellings.id == bindparam("of"))
    connection.execute(here.values({name: bindparam(name) for name in merged}), rows)
    for table in (*_DATED, *_UNDATED):
        copied = {"story": "story", "day": "on"} if table in _DATED else {"story": "story"}
        there = update(table).where(table.c.telling == bindparam("of"))
        wanted = there.values({column: bindparam(name) for column, name in copied.items()})
        connection.execute(wanted, [{name: row[name] for name in ("of", *copied.values())} for row in rows])
