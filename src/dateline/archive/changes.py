"""Whether an archive has changed, by this program or another."""

from __future__ import annotations

from threading import Lock

from sqlalchemy import Engine, text


class Changes:
    """Watches an archive.

    SQLite counts the changes that other connections make (https://sqlite.org/pragma.html#pragma_data_version),
    so one is kept for asking; PostgreSQL numbers all transactions.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine, self._lock = engine, Lock()
        self._watcher = engine.raw_connection() if engine.dialect.name == "sqlite" else None

    def stamp(self) -> int:
        """Give a number that is another whenever something was written."""
        if self._watcher is None:
            with self._engine.connect() as connection:
                return int(connection.scalar(text("SELECT pg_snapshot_xmax(pg_current_snapshot())::text")))
        with self._lock:
            [number] = self._watcher.cursor().execute("PRAGMA data_version").fetchone()
            return int(number)

    def close(self) -> None:
        """Stop watching."""
        if self._watcher is not None:
            self._watcher.close()
