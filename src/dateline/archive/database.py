"""The connection to an archive: a SQLite file, or PostgreSQL by URL."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.pool import QueuePool

from dateline.errors import ArchiveError

_PATIENCE = 120
"""Seconds to wait for another writer."""

_WRITER = 0x44617465
"""The advisory lock of PostgreSQL that stands for writing an archive."""

_SENTENCES = {
    "SQLITE_FULL": "there is no room left on its disk: make room and give the same command again",
    "SQLITE_IOERR": "its disk cannot be read or written, perhaps because it is full: make room and try again",
    "SQLITE_READONLY": "it may not be written: ask for permission to write it and its folder",
    "SQLITE_CANTOPEN": "it cannot be opened: check its path and that its folder may be written",
    "SQLITE_BUSY": "another program has been writing it for too long: try again when that has ended",
    "SQLITE_LOCKED": "another program has been writing it for too long: try again when that has ended",
    "SQLITE_NOTADB": "it is no SQLite database: give the path of an archive or of a new file",
    "SQLITE_CORRUPT": "it is damaged: go back to a copy, or add the reports to a new archive",
    "53100": "there is no room left on its disk: make room and give the same command again",
    "25006": "it may not be written: ask for permission to write it",
    "42501": "it may not be written: ask for permission to write it",
}
"""What went wrong, by SQLite's error name or PostgreSQL's SQLSTATE, and what to do."""


def connect(where: str | os.PathLike[str], *, create: bool = False, writing: bool = False) -> Engine:
    """Make the engine for an archive; connects to nothing yet.

    Args:
        where: the path of a SQLite file, or a ``postgresql://`` URL.
        create: make the file if it is missing.
        writing: open the file for writing.

    Raises:
        ArchiveError: the URL is none, or the driver of PostgreSQL is not installed.
    """
    if is_url(where):
        return connect_postgres(str(where))
    address = address_of(Path(where).absolute(), "rwc" if create else "rw" if writing else "ro")

    def open_file() -> sqlite3.Connection:
        # Transactions are begun by begin_transaction, not by the driver, and serve SELECT too.
        return sqlite3.connect(address, uri=True, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)

    engine = create_engine("sqlite://", creator=open_file, poolclass=QueuePool)
    event.listen(engine, "connect", set_up_sqlite)
    event.listen(engine, "begin", begin_transaction)
    return engine


def address_of(path: Path, mode: str) -> str:
    """Give the URI of a SQLite file (https://sqlite.org/uri.html).

    Where nothing can be written beside it, as on a read-only medium, SQLite must be told that nobody
    changes it; else it wants to keep the readers' index there.
    """
    alone = mode == "ro" and not os.access(path.parent, os.W_OK) and not Path(f"{path}-wal").exists()
    return f"file:{quote(str(path))}?mode={mode}" + ("&immutable=1" if alone else "")


def is_url(where: str | os.PathLike[str]) -> bool:
    """Say whether an archive is given by URL, not by path."""
    return "://" in os.fspath(where)


def name_of(where: str | os.PathLike[str]) -> str:
    """Call an archive as messages do: a URL without its password."""
    if not is_url(where):
        return os.fspath(where)
    try:
        return make_url(str(where)).render_as_string(hide_password=True)
    except ArgumentError:
        return "the archive's URL"


def connect_postgres(url: str) -> Engine:
    """Make the engine for an archive in PostgreSQL.

    Raises:
        ArchiveError: the URL is none, or the driver is not installed.
    """
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise ArchiveError("the archive's URL cannot be read: write postgresql://user:password@host/name.") from None
    if parsed.get_backend_name() != "postgresql":
        raise ArchiveError(
            f"{name_of(url)} is no archive: give the path of a SQLite file or a URL that begins with postgresql://."
        )
    try:
        # A reader's queries must all see the same state; a writer must see what the last one wrote.
        return create_engine(with_driver(parsed), pool_size=2, isolation_level="REPEATABLE READ")
    except (ImportError, NoSuchModuleError):
        raise ArchiveError(f"{name_of(url)} needs psycopg: run pip install 'dateline[postgres]'.") from None


def with_driver(url: URL) -> URL:
    """Choose psycopg 3 as the driver."""
    return url.set(drivername="postgresql+psycopg")


def set_up_sqlite(connection: sqlite3.Connection, _: Any) -> None:
    """Check references on every connection."""
    connection.execute("PRAGMA foreign_keys = ON")


def begin_transaction(connection: Connection) -> None:
    """Begin; a writer takes its lock at once, since a reader that turns writer may not wait for it."""
    wanted = "BEGIN IMMEDIATE" if connection.get_execution_options().get("writing") else "BEGIN"
    connection.exec_driver_sql(wanted)


def let_readers_in(engine: Engine) -> None:
    """Have SQLite write ahead, so that readers and a writer do not wait for each other; the file remembers it."""
    if engine.dialect.name == "sqlite":
        connection = engine.raw_connection()
        connection.cursor().execute("PRAGMA journal_mode = WAL")
        connection.close()


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Open a transaction that writes; writers go one after the other."""
    options = {"writing": True} if engine.dialect.name == "sqlite" else {"isolation_level": "READ COMMITTED"}
    with engine.connect().execution_options(**options) as connection, connection.begin():
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:writer)"), {"writer": _WRITER})
        yield connection


@contextmanager
def plain_errors(where: str | os.PathLike[str]) -> Iterator[None]:
    """Turn the database's errors into one sentence.

    Raises:
        ArchiveError: the database refused something.
    """
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        raise ArchiveError(f"{name_of(where)} could not be used: {sentence(cause)}.") from error


def sentence(cause: BaseException | None) -> str:
    """Say what an error of a database's driver means."""
    code = getattr(cause, "sqlite_errorname", None) or getattr(cause, "sqlstate", None) or ""
    for known, meaning in _SENTENCES.items():
        if code.startswith(known):
            return meaning
    return " ".join(str(cause).split()).rstrip(".")
