"""Fetching rows by many values of a column: a query holds only so many parameters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Column, Connection, Row, select

T = TypeVar("T")
AnyRow = Row[Any]
_AT_ONCE = 500


def in_batches(items: Iterable[T], size: int = _AT_ONCE) -> Iterator[list[T]]:
    """Part items into lists of at most ``size``."""
    left = iter(items)
    while batch := list(islice(left, size)):
        yield batch


def rows_with(
    connection: Connection, column: Column[Any], values: Iterable[Any], *wanted: Column[Any]
) -> Iterator[AnyRow]:
    """Give the rows of a column's table that have any of some values in it.

    Args:
        wanted: the columns to give, all of the table's without any.
    """
    for batch in in_batches(dict.fromkeys(values)):
        yield from connection.execute(select(*(wanted or (column.table,))).where(column.in_(batch)))


def neighbours(connection: Connection, first: Column[Any], second: Column[Any], ids: Iterable[Any]) -> set[str]:
    """Give what pairs of two columns join to any of some ids, on either side."""
    known = list(ids)
    pairs = [*rows_with(connection, first, known, second), *rows_with(connection, second, known, first)]
    return {row[0] for row in pairs}
