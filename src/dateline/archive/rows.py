"""Fetching rows by many values of a column."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import ARRAY, Column, ColumnElement, Connection, Row, any_, func, literal, select

T = TypeVar("T")
AnyRow = Row[Any]


def in_batches(items: Iterable[T], size: int = 500) -> Iterator[list[T]]:
    """Part items into lists of at most ``size``."""
    left = iter(items)
    while batch := list(islice(left, size)):
        yield batch


def one_of(connection: Connection, column: Column[Any], values: Iterable[Any]) -> ColumnElement[bool]:
    """Ask for any of some values; they go as one parameter, of which a query may have only so many."""
    wanted = list(dict.fromkeys(values))
    if connection.dialect.name == "sqlite":
        return column.in_(select(func.json_each(json.dumps(wanted)).table_valued("value").c.value))
    return column == any_(literal(wanted, ARRAY(column.type)))


def rows_with(
    connection: Connection,
    column: Column[Any],
    values: Iterable[Any],
    *wanted: Column[Any],
    such: ColumnElement[bool] | None = None,
) -> Iterator[AnyRow]:
    """Give the rows of a column's table that have any of some values in it.

    Args:
        wanted: the columns to give, all of the table's without any.
        such: what else must hold of them.
    """
    query = select(*(wanted or (column.table,))).where(one_of(connection, column, values))
    return iter(connection.execute(query if such is None else query.where(such)))


def neighbours(
    connection: Connection,
    first: Column[Any],
    second: Column[Any],
    ids: Iterable[Any],
    such: ColumnElement[bool] | None = None,
) -> set[str]:
    """Give what pairs of two columns join to any of some ids, on either side."""
    known = list(ids)
    sides = ((first, second), (second, first))
    return {row[0] for here, there in sides for row in rows_with(connection, here, known, there, such=such)}
