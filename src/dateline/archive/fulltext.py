"""Full-text search over reports and over the sentences that mention stories.

SQLite has FTS5 tables that triggers keep in step with the text; PostgreSQL has GIN indices over
``tsvector``. Both fold case and take English words back to their stems.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, column, func, literal_column, select, table, text

from dateline.archive import schema

_EXCERPT = 24
_BY_LENGTH = 1  # https://www.postgresql.org/docs/current/textsearch-controls.html#TEXTSEARCH-RANKING
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
    if dialect == "sqlite":
        return select(table(name, column("rowid")).c.rowid).where(sqlite_match(name, words))
    indexed, columns = _INDEXED[name]
    return select(indexed.c.number).where(literal_column(postgres_vector(columns)).op("@@")(postgres_query(words)))


def ranked(name: str, words: str, dialect: str) -> Select[Any]:
    """Select, of the rows that have all the words, the numbers, those first that are most about them."""
    indexed, columns = _INDEXED[name]
    number = indexed.c.number
    if dialect == "sqlite":
        found = table(name, column("rowid"), column("rank"))
        joined = select(number).join(found, found.c.rowid == number)
        return joined.where(sqlite_match(name, words)).order_by(found.c.rank, number)
    vector: ColumnElement[Any] = literal_column(postgres_vector(columns))
    rank = func.ts_rank(vector, postgres_query(words), _BY_LENGTH)
    return select(number).where(vector.op("@@")(postgres_query(words))).order_by(rank.desc(), number)


def excerpts(name: str, words: str, numbers: Sequence[int], dialect: str) -> Select[Any]:
    """Select for each of some rows its number and the stretch where most of the words are, these in brackets."""
    if dialect == "sqlite":
        found = table(name, column("rowid"))
        snippet = func.snippet(literal_column(name), -1, "[", "]", "…", _EXCERPT)
        return select(found.c.rowid, snippet).where(sqlite_match(name, words), found.c.rowid.in_(numbers))
    indexed, columns = _INDEXED[name]
    joined = func.concat_ws(" ", *(indexed.c[column] for column in columns))
    options = f"StartSel=[, StopSel=], MaxWords={_EXCERPT}, MinWords={_EXCERPT // 2}"
    headline = func.ts_headline("english", joined, postgres_query(words), options)
    return select(indexed.c.number, headline).where(indexed.c.number.in_(numbers))


def sqlite_match(name: str, words: str) -> ColumnElement[bool]:
    """Ask for the rows of an FTS5 table that have all the words."""
    return literal_column(name).op("MATCH", is_comparison=True)(sqlite_query(words))


def postgres_query(words: str) -> ColumnElement[Any]:
    """Give words as PostgreSQL searches for them."""
    return func.plainto_tsquery("english", words)


def sqlite_query(words: str) -> str:
    """Quote words for FTS5, whose own signs mean nothing here.

    >>> sqlite_query('cease-fire "near" Idlib*')
    '"cease-fire" "near" "Idlib"'
    """
    return " ".join(f'"{word}"' for word in _WORD.findall(words)) or '""'
