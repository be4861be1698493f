"""Which reports of the archive carry one text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from sqlalchemy import Connection, update

from dateline import linking
from dateline.archive import schema
from dateline.archive.filing import Filing
from dateline.archive.loading import report_of
from dateline.archive.rows import AnyRow, neighbours, one_of, rows_with
from dateline.report import Report

_reports, _copies, _keys = schema.reports.c, schema.copies.c, schema.report_keys.c


def link_copies(connection: Connection, filings: Sequence[Filing]) -> set[str]:
    """Find the copies of new reports, whose rows are in already.

    Returns:
        The ids of the tellings whose reports have a copy that was not known before, or copies of
        such a copy.
    """
    ids = [filing.id for filing in filings]
    new = {row.id: row for row in rows_with(connection, _reports.id, ids)}
    found: list[linking.Copy] = []
    for filing in filings:
        found += copies_of(report_of(new[filing.id]).report, candidates(connection, filing.copy_keys))
        rows = [{"key": key, "report": new[filing.id].number} for key in filing.copy_keys]
        if rows:
            connection.execute(schema.report_keys.insert(), rows)
    if not found:
        return set()
    rows = [{"first": copy.a, "second": copy.b, "score": copy.score} for copy in found]
    connection.execute(schema.copies.insert(), rows)
    reached = linking.reached(
        {copy.a for copy in found}, lambda ids: neighbours(connection, _copies.first, _copies.second, ids)
    )
    regroup(connection, reached)
    return {row.id for row in rows_with(connection, schema.tellings.c.report, reached, schema.tellings.c.id)}


def candidates(connection: Connection, keys: Sequence[int]) -> Iterator[Report]:
    """Give the reports that have any of some keys."""
    numbers = {row.report for row in rows_with(connection, _keys.key, keys, _keys.report)}
    return (report_of(row).report for row in rows_with(connection, _reports.number, sorted(numbers)))


def copies_of(report: Report, others: Iterable[Report]) -> Iterator[linking.Copy]:
    """Compare a report with others, which may not be the same one."""
    return (copy for other in others if (copy := linking.copied(report, other)))


def regroup(connection: Connection, ids: set[str]) -> None:
    """Write down for some reports, with all that copies lead to from them, which is the first of its text."""
    known = {row.id: row for row in rows_with(connection, _reports.id, ids, _reports.id, _reports.published)}
    rows = rows_with(connection, _copies.first, ids)
    copies = [linking.Copy(a=row.first, b=row.second, score=row.score) for row in rows]
    for group in linking.texts(ids, copies):
        first, *others = sorted(group, key=lambda id: publication(known[id]))
        connection.execute(update(schema.reports).where(_reports.id == first).values(copy_of=None))
        if others:
            connection.execute(
                update(schema.reports).where(one_of(connection, _reports.id, others)).values(copy_of=first)
            )


def publication(row: AnyRow) -> tuple[bool, object, str]:
    """Give what puts reports in order: the first published first, those without a date last."""
    return row.published is None, row.published, row.id


def copies_among(connection: Connection, reports: Iterable[str]) -> Iterator[linking.Copy]:
    """Give pairs that join those of some reports that carry one text, be it through others."""
    groups: dict[str, list[str]] = defaultdict(list)
    for row in rows_with(connection, _reports.id, reports, _reports.id, _reports.copy_of):
        groups[row.copy_of or row.id].append(row.id)
    for group in groups.values():
        for first, second in pairwise(sorted(group)):
            yield linking.Copy(a=first, b=second, score=1.0)
