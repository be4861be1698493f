"""Reports that could not be read or understood, with the reason, until they can."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, delete, select

from dateline.archive import schema
from dateline.archive.filing import digest, pack, unpack
from dateline.archive.rows import one_of
from dateline.report import Report

_failures = schema.failures.c


@dataclass(frozen=True)
class Failure:
    """Something that could not be added.

    Attributes:
        origin: the path or address that was to be added.
        place: where in it, such as ``line 3 of news.jsonl``.
        reason: one sentence that says what is wrong and what to do.
        report: the report, if it could be read and only its account could not be made.
    """

    origin: str
    place: str
    reason: str
    report: Report | None = None

    @property
    def id(self) -> str:
        """Give what tells it from others: the report's id, or one made of the place."""
        return self.report.id if self.report else digest(self.origin, self.place)


def remember(connection: Connection, failures: Iterable[Failure]) -> None:
    """Write failures down, in the place of earlier ones of the same."""
    new = {failure.id: failure for failure in failures}
    forget(connection, new)
    now = datetime.datetime.now(datetime.UTC).replace(tzinfo=None, microsecond=0)
    rows = [
        {
            "id": failure.id, "origin": failure.origin, "place": failure.place, "reason": failure.reason,
            "failed": now, "report": pack(failure.report) if failure.report else None,
        }
        for failure in new.values()
    ]  # fmt: skip
    if rows:
        connection.execute(schema.failures.insert(), rows)


def forget(connection: Connection, ids: Iterable[str]) -> None:
    """Take failures off that are none any more."""
    connection.execute(delete(schema.failures).where(one_of(connection, _failures.id, ids)))


def remembered(connection: Connection) -> list[Failure]:
    """Give all failures, in the order of their origins."""
    rows = connection.execute(select(schema.failures).order_by("origin", "place", "id"))
    return [Failure(row.origin, row.place, row.reason, report_of(row.report)) for row in rows]


def report_of(packed: bytes | None) -> Report | None:
    """Read a packed report."""
    return Report.model_validate_json(unpack(packed)) if packed else None
