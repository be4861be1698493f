"""Opening an archive: made if it is new, brought to this program's schema if it is older."""

from __future__ import annotations

import os
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, select, text, update

from dateline.archive import database, fulltext, schema
from dateline.archive.steps import STEPS
from dateline.errors import ArchiveError

_FORMAT = "dateline-archive"


def make_ready(where: str | os.PathLike[str], *, create: bool, writing: bool) -> Engine:
    """Open an archive with the schema of this program.

    Raises:
        ArchiveError: there is none, it is something else, or a newer program made it.
    """
    if not database.is_url(where):
        check_path(Path(where), create=create, writing=writing)
    with database.plain_errors(where):
        engine = database.connect(where, create=create, writing=writing)
        try:
            bring_up(engine, where, create=create, writing=writing)
        except BaseException:
            engine.dispose()
            raise
    return engine


def check_path(path: Path, *, create: bool, writing: bool) -> None:
    """Check that an archive's path is a file, or can become one, that may be used as is wanted.

    Raises:
        ArchiveError: it cannot.
    """
    if path.is_dir():
        raise ArchiveError(f"{path} is a folder, not an archive: give the path of a file such as {path / 'news.db'}.")
    if not path.exists() and not create:
        raise ArchiveError(f"{path} does not exist: check the path, or make an archive with dateline add.")
    if not path.parent.is_dir():
        raise ArchiveError(f"{path} cannot be made, since there is no folder {path.parent}: check the path.")

    needed = [path.parent, *([path] if path.exists() else [])]  # SQLite keeps a log beside the file
    if writing and not all(os.access(each, os.W_OK) for each in needed):
        raise ArchiveError(f"{path} may not be written: ask for permission to write it and its folder.")


def bring_up(engine: Engine, where: str | os.PathLike[str], *, create: bool, writing: bool) -> None:
    """Make the tables of a new archive, or bring those of an older one up.

    Raises:
        ArchiveError: it is no archive, or one of a newer program.
    """
    if create:
        make_new(engine)
    with engine.begin() as connection:
        version = version_of(connection, database.name_of(where))
    if version < schema.VERSION:
        migrate(where, version)
    if writing:
        database.let_readers_in(engine)


def make_new(engine: Engine) -> None:
    """Make the tables of an archive in an empty database, in one transaction; leave any other as it is."""
    with engine.begin() as connection:
        if inspect(connection).get_table_names():
            return
    with database.writing(engine) as connection:
        if inspect(connection).get_table_names():
            return  # another program made them meanwhile
        schema.metadata.create_all(connection)
        fulltext.create_indices(connection)
        values = {"format": _FORMAT, "version": str(schema.VERSION)}
        connection.execute(schema.about.insert(), [{"key": k, "value": v} for k, v in values.items()])


def version_of(connection: Connection, name: str) -> int:
    """Give the version of an archive's schema.

    Raises:
        ArchiveError: it is no archive of ours, or one of a newer program.
    """
    known = {}
    if inspect(connection).has_table(schema.about.name):
        known = {row.key: row.value for row in connection.execute(select(schema.about))}
    if known.get("format") != _FORMAT:
        raise ArchiveError(f"{name} is a database, but no archive: give an archive or the path of a new file.")
    version = int(known["version"])
    if version > schema.VERSION:
        raise ArchiveError(
            f"{name} was made by a newer Dateline (its schema is version {version}, this program's {schema.VERSION}): "
            "update this one with pip install --upgrade dateline."
        )
    return version


def migrate(where: str | os.PathLike[str], version: int) -> None:
    """Bring an archive up, all the way or not at all; a copy of how it was is made first.

    A file's copy lies beside it, such as ``news.db.version-1``; PostgreSQL's is the schema
    ``dateline_version_1``.

    Raises:
        ArchiveError: it may not be written.
    """
    if not database.is_url(where):
        check_path(Path(where), create=False, writing=True)
    engine = database.connect(where, writing=True)
    try:
        if engine.dialect.name == "sqlite":
            back_up_file(engine, Path(where), version)
        with database.writing(engine) as connection:
            if version_of(connection, database.name_of(where)) != version:
                return  # another program brought it up meanwhile
            if engine.dialect.name == "postgresql":
                back_up_tables(connection, version)
            for earlier in range(version, schema.VERSION):
                STEPS[earlier](connection)
            connection.execute(update(schema.about).where(schema.about.c.key == "version").values(value=schema.VERSION))
    finally:
        engine.dispose()


def back_up_file(engine: Engine, path: Path, version: int) -> None:
    """Copy a SQLite file; the copy has its name only when it is whole."""
    whole = path.with_name(f"{path.name}.version-{version}")
    part = path.with_name(f"{whole.name}.part")
    part.unlink(missing_ok=True)
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("VACUUM INTO ?", [str(part)])
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    finally:
        connection.close()
    part.replace(whole)


def back_up_tables(connection: Connection, version: int) -> None:
    """Copy all tables into a schema of their own."""
    copy = f"dateline_version_{version}"
    connection.execute(text(f"DROP SCHEMA IF EXISTS {copy} CASCADE"))
    connection.execute(text(f"CREATE SCHEMA {copy}"))
    for name in inspect(connection).get_table_names():
        connection.execute(text(f'CREATE TABLE {copy}."{name}" AS TABLE "{name}"'))
