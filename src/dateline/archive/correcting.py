"""What somebody put right in a story: kept beside what the program says, never over it."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Sequence
from typing import get_args

from sqlalchemy import Connection

from dateline.account import EventType, Status
from dateline.archive import schema
from dateline.archive.filing import NO_DAY, Row
from dateline.archive.rows import rows_with
from dateline.archive.story import Correction
from dateline.errors import ArchiveError
from dateline.knowledge.plover import modes

_DAYS = ("start", "end")
FIELDS = ("type", "mode", "status", *_DAYS)
"""What can be put right."""


def of_tellings(connection: Connection, ids: Collection[str]) -> list[Correction]:
    """Give what was put right in the stories of some tellings, the first made first."""
    rows = sorted(rows_with(connection, schema.corrections.c.telling, ids), key=lambda row: row.number)
    return [Correction(r.telling, r.field, r.raw, r.value, r.who, r.made, r.reason) for r in rows]


def corrected(row: Row, corrections: Iterable[Correction], members: Collection[str]) -> Row:
    """Put right what was put right in a story of some tellings; of one field, the last time counts."""
    mine = {each.field: each.value for each in corrections if each.telling in members}
    if not mine:
        return row
    days = {field: day(value) for field, value in mine.items() if field in _DAYS}
    right = {**row, **mine, **days}
    if days:
        # Whoever gives a day has read it in the text.
        right["date_basis"] = "text" if right["start"] or right["end"] else "none"
        right["day"] = right["start"] or right["end"] or NO_DAY
    return right


def write_down(
    connection: Connection, story: str, members: Sequence[str], field: str, value: str | None, *, who: str, reason: str
) -> None:
    """Write down what is right, with what the program says.

    Raises:
        ArchiveError: there is no such field, the value is none of it, or nobody says so.
    """
    if not who.strip():
        raise ArchiveError("a correction needs somebody who makes it: give a name.")
    [row] = rows_with(connection, schema.stories.c.id, [story])
    before = [each for each in of_tellings(connection, members) if each.field == field]
    check(field, value, {name: row._mapping[name] for name in FIELDS})
    now = row._mapping[field]
    connection.execute(schema.corrections.insert().values(
        telling=story, field=field, raw=before[0].raw if before else None if now is None else str(now), value=value,
        who=who.strip(), made=datetime.datetime.now(datetime.UTC).replace(tzinfo=None, microsecond=0),
        reason=reason.strip(),
    ))  # fmt: skip


def check(field: str, value: str | None, fields: Row) -> None:
    """Check that a value can be one of a field.

    Args:
        fields: what the story's fields say now.

    Raises:
        ArchiveError: it cannot.
    """
    if field not in FIELDS:
        raise ArchiveError(f"'{field}' cannot be corrected: choose one of {', '.join(FIELDS)}.")
    if field in _DAYS:
        span = {**{name: fields[name] for name in _DAYS}, field: day(value)}
        if span["start"] and span["end"] and span["start"] > span["end"]:
            raise ArchiveError(f"the event would end, on {span['end']}, before it starts: correct the other day first.")
        return
    known = {"type": get_args(EventType), "status": get_args(Status), "mode": (None, *modes())}[field]
    if value not in known:
        there_are = ", ".join(name for name in known if name)
        raise ArchiveError(f"there is no {field} '{value or ''}': choose one of {there_are}.")


def day(value: str | None) -> datetime.date | None:
    """Read a day.

    Raises:
        ArchiveError: it is none.
    """
    try:
        return datetime.date.fromisoformat(value) if value else None
    except ValueError:
        raise ArchiveError(f"'{value}' is no day: write it as 2023-09-17.") from None
