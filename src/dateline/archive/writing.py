"""Keeping filings: each report goes in whole, linked to what is there, or not at all."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite

from dateline.archive import failures, schema
from dateline.archive.copying import link_copies
from dateline.archive.filing import Filing, Row
from dateline.archive.relating import link_tellings, settle
from dateline.archive.rows import rows_with

_PLAIN = (
    schema.reports, schema.accounts, schema.claims, schema.tellings,
    schema.mentions, schema.parties, schema.settings, schema.counts, schema.support,
)  # fmt: skip
"""What a report only adds rows to, in an order that keeps references good."""

_KINDS = ("person", "country", "organization", "force", "group")


def store(connection: Connection, filings: Sequence[Filing]) -> list[str]:
    """Keep reports that are not there yet, and link them.

    What the archive holds afterwards does not depend on the order in which reports come.

    Returns:
        The ids of those that were added.
    """
    there = known(connection, [filing.id for filing in filings])
    new = list({filing.id: filing for filing in filings if filing.id not in there}.values())
    if not new:
        return []
    merge(connection, schema.actors, of_table(new, "actors"), one_actor)
    merge(connection, schema.places, of_table(new, "places"), one_place)
    for table in _PLAIN:
        insert(connection, table, of_table(new, table.name))
    changed = link_copies(connection, new)
    added = link_tellings(connection, new)
    settle(connection, {*changed, *added})
    failures.forget(connection, [filing.id for filing in new])
    return [filing.id for filing in new]


def known(connection: Connection, ids: Iterable[str]) -> set[str]:
    """Say which of some reports are there."""
    return {row.id for row in rows_with(connection, schema.reports.c.id, ids, schema.reports.c.id)}


def of_table(filings: Iterable[Filing], name: str) -> list[Row]:
    """Gather the rows that filings have for a table."""
    return [row for filing in filings for row in filing.rows.get(name, ())]


def insert(connection: Connection, table: Table, rows: Collection[Row]) -> None:
    """Insert rows."""
    if rows:
        connection.execute(table.insert(), list(rows))


def merge(connection: Connection, table: Table, rows: Iterable[Row], one_of: Any) -> None:
    """Put rows in by their ids; ``one_of`` makes one of two that have the same."""
    new: dict[str, Row] = {}
    for row in rows:
        new[row["id"]] = one_of(new[row["id"]], row) if row["id"] in new else row
    for found in rows_with(connection, table.c.id, sorted(new)):
        new[found.id] = one_of(new[found.id], dict(found._mapping))
    upsert(connection, table, [new[id] for id in sorted(new)])


def upsert(connection: Connection, table: Table, rows: list[Row]) -> None:
    """Insert rows, or put them in the place of those with the same id."""
    if rows:
        dialect: Any = sqlite if connection.dialect.name == "sqlite" else postgresql
        statement = dialect.insert(table)
        others = {column.name: statement.excluded[column.name] for column in table.c if column.name != "id"}
        connection.execute(statement.on_conflict_do_update(index_elements=["id"], set_=others), rows)


def one_actor(a: Row, b: Row) -> Row:
    """Make one of two rows of one actor, whichever comes first: the plainer name, the fuller sectors."""
    return {
        **a,
        "name": plainer(a["name"], b["name"]),
        "kind": min(a["kind"], b["kind"], key=_KINDS.index),
        "sectors": max(a["sectors"], b["sectors"], key=lambda sectors: (len(sectors.split()), sectors)),
    }


def one_place(a: Row, b: Row) -> Row:
    """Make one of two rows of one place, whichever comes first."""
    known = {field: least(a[field], b[field]) for field in ("precision", "geonames", "admin1")}
    return {**a, "name": plainer(a["name"], b["name"]), **known}


def least(a: Any, b: Any) -> Any:
    """Choose the smaller of two values, of which either may not be known."""
    return min((value for value in (a, b) if value is not None), default=None)


def plainer(a: str, b: str) -> str:
    """Choose between two ways of writing a name: the shorter, then the first by code points."""
    return min(a, b, key=lambda name: (len(name), name))
