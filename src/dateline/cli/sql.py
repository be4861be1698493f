"""The command ``dateline sql``."""

from __future__ import annotations

from typing import Annotated

import typer

from dateline.cli.arguments import InArchive
from dateline.cli.rows import AsRows, Rows, write_rows

Query = Annotated[str, typer.Argument(metavar="QUERY", help="One SQL query; without it, the tables are listed.")]


def sql(query: Query = "", archive: InArchive = "news.db", as_rows: AsRows = Rows.table) -> None:
    """Ask an archive in SQL; nothing can be changed by it.

    Example: dateline sql "SELECT type, count(*) FROM stories GROUP BY type" --archive news.db
    """
    from dateline.archive import Archive
    from dateline.archive.sql import tables

    if not query:
        write_rows(as_rows, ("table", "columns"), tables())
        return
    with Archive(archive) as opened:
        write_rows(as_rows, *opened.query(query))
