"""Asking an archive in SQL, with no way to change it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Engine

from dateline.archive import schema
from dateline.errors import ArchiveError

Values = tuple[Any, ...]


def tables() -> list[Values]:
    """List the tables, each with its columns."""
    return [(table.name, ", ".join(column.name for column in table.c)) for table in schema.metadata.sorted_tables]


def ask(engine: Engine, query: str) -> Iterator[Values]:
    """Give the names of the columns, then the rows as they come.

    The query goes to the driver as it is, so that it may hold signs that mean something to SQLAlchemy.

    Raises:
        ArchiveError: the database does not understand it, or it is no query.
    """
    with engine.connect() as connection:
        forbid = "PRAGMA query_only = ON" if engine.dialect.name == "sqlite" else "SET TRANSACTION READ ONLY"
        connection.exec_driver_sql(forbid)
        cursor: Any = connection.connection.cursor()
        # Prepared, PostgreSQL takes one statement only, and none that ends the transaction before another.
        one_only = {} if engine.dialect.name == "sqlite" else {"prepare": True}
        try:
            cursor.execute(query, **one_only)
            if cursor.description is None:
                raise ArchiveError("this is no query: begin it with SELECT.")
            yield tuple(column[0] for column in cursor.description)
            yield from cursor
        except engine.dialect.loaded_dbapi.Error as error:
            said = " ".join(str(error).split()).rstrip(".")
            raise ArchiveError(
                f"the query was refused ({said}): see dateline sql for the tables and columns."
            ) from None
        finally:
            connection.invalidate()  # it can only read now
