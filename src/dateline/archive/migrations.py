"""Opening an archive: made if it is new, brought up to this program's schema if it is older."""

from __future__ import annotations

import os
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, select

from dateline.archive import database, fulltext, schema
from dateline.errors import ArchiveError

_FORMAT = "dateline-archive"


def make_ready(where: str | os.PathLike[str], *, create: bool, writing: bool) -> Engine:
    """Open an archive with the schema of this program.

    Raises:
        ArchiveError: there is none, it is something else, or a newer program made it.
    """
    name = database.name_of(where)
    if not database.is_url(where):
        check_path(Path(where), name, create=create)
    engine = database.connect(where, create=create, writing=writing)
    with database.plain_errors(where):
        if create:
            make_new(engine)
        with engine.begin() as connection:
            version = version_of(connection, name)
    if version > schema.VERSION:
        raise ArchiveError(
            f"{name} was made by a newer Dateline (its schema is {version}, this one's {schema.VERSION}): "
            "update Dateline with pip install --upgrade dateline."
        )
    if writing:
        with database.plain_errors(where):
            database.let_readers_in(engine)
    return engine


def check_path(path: Path, name: str, *, create: bool) -> None:
    """Check that an archive's path is a file, or can become one.

    Raises:
        ArchiveError: it cannot.
    """
    if path.is_dir():
        raise ArchiveError(f"{name} is a folder, not an archive: give the path of a file such as {name}/news.db.")
    if not path.exists() and not create:
        raise ArchiveError(f"{name} does not exist: check the path, or make it with dateline add.")


def make_new(engine: Engine) -> None:
    """Make the tables of an archive in an empty database, in one transaction; leave any other as it is."""
    with database.writing(engine) as connection:
        if inspect(connection).get_table_names():
            return
        schema.metadata.create_all(connection)
        fulltext.create_indices(connection)
        values = {"format": _FORMAT, "version": str(schema.VERSION)}
        connection.execute(schema.about.insert(), [{"key": k, "value": v} for k, v in values.items()])


def version_of(connection: Connection, name: str) -> int:
    """Give the version of an archive's schema.

    Raises:
        ArchiveError: it is no archive of ours.
    """
    if inspect(connection).has_table(schema.about.name):
        known = {row.key: row.value for row in connection.execute(select(schema.about))}
        if known.get("format") == _FORMAT:
            return int(known["version"])
    raise ArchiveError(f"{name} is a database, but no archive of Dateline: give an archive or the path of a new file.")
