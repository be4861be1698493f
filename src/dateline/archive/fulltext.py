"""Full-text search over reports and over the sentences that mention stories.

SQLite has FTS5 tables that triggers keep in step with the text; PostgreSQL has GIN indices over
``tsvector``. Both fold case and take English words back to their stems.
"""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, column, func, literal_column, select, table, text

from dateline.archive import schema

_WORD = re.compile(r"[\w'’-]+")
_INDEXED = {"report_words": (schema.reports, ("title", "text")), "mention_words": (schema.mentions, ("sentence",))}


def create_indices(connection: Connection) -> None:
    """Make the full-text indices of a new archive."""
    for name, (indexed, columns) in _INDEXED.items():
        statements = sqlite_index if connection.dialect.name == "sqlite" else postgres_index
        for statement in statements(name, indexed, columns):
            connection.execute(text(statement))


def sqlite_index(name: str, indexed: Table, columns: tuple[str, ...]) -> list[str]:
    """Give the statements for an FTS5 table without text of its own (https://sqlite.org/fts5.html#external_content_tables)."""
    listed = ", ".join(columns)
    new, old = (", ".join(f"{row}.{c}" for c in columns) for row in ("new", "old"))
    add = f"INSERT INTO {name} (rowid, {listed}) VALUES (new.number, {new});"
    drop = f"INSERT INTO {name} ({name}, rowid, {listed}) VALUES ('delete', old.number, {old});"
    return [
        f"CREATE VIRTUAL TABLE {name} USING fts5({listed}, content='{indexed.name}', content_rowid='number', "
        "tokenize='porter unicode61 remove_diacritics 2')",
        f"CREATE TRIGGER {name}_added AFTER INSERT ON {indexed.name} BEGIN {add} END",
        f"CREATE TRIGGER {name}_dropped AFTER DELETE ON {indexed.name} BEGIN {drop} END",
        f"CREATE TRIGGER {name}_changed AFTER UPDATE OF {listed} ON {indexed.name} BEGIN {drop} {add} END",
    ]


def postgres_index(name: str, indexed: Table, columns: tuple[str, ...]) -> list[str]:
    """Give the statement for a GIN index."""
    return [f"CREATE INDEX {name} ON {indexed.name} USING gin ({postgres_vector(columns)})"]


def postgres_vector(columns: tuple[str, ...]) -> str:
    """Give the expression that is indexed; a search must use the very same."""
    joined = " || ' ' || ".join(f"coalesce({column}, '')" for column in columns)
    return f"to_tsvector('english', {joined})"


def matching(name: str, words: str, dialect: str) -> Select[Any]:
    """Select the numbers of the rows of ``report_words`` or ``mention_words`` that have all the words."""
    indexed, columns = _INDEXED[name]
    if dialect == "sqlite":
        found = table(name, column("rowid"))
        return select(found.c.rowid).where(text(f"{name} MATCH :{name}").bindparams(**{name: sqlite_query(words)}))
    vector: ColumnElement[Any] = literal_column(postgres_vector(columns))
    return select(indexed.c.number).where(vector.op("@@")(func.plainto_tsquery("english", words)))


def sqlite_query(words: str) -> str:
    """Quote words for FTS5, whose own signs mean nothing here.

    >>> sqlite_query('cease-fire "near" Idlib*')
    '"cease-fire" "near" "Idlib"'
    """
    return " ".join(f'"{word}"' for word in _WORD.findall(words)) or '""'
