"""The command ``dateline sql``."""

from __future__ import annotations

import csv
import datetime
import sys
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Annotated, Any

import typer

from dateline.cli.arguments import InArchive
from dateline.cli.printing import as_json


class Rows(StrEnum):
    """How rows are printed."""

    table = "table"
    jsonl = "jsonl"
    csv = "csv"


Query = Annotated[str, typer.Argument(metavar="QUERY", help="One SQL query; without it, the tables are listed.")]
AsRows = Annotated[Rows, typer.Option("--format", help="A table to read; jsonl, an object a line; or csv.")]


def sql(query: Query = "", archive: InArchive = "news.db", as_rows: AsRows = Rows.table) -> None:
    """Ask an archive in SQL; nothing can be changed by it.

    Example: dateline sql "SELECT type, count(*) FROM stories GROUP BY type" --archive news.db
    """
    from dateline.archive import Archive
    from dateline.archive.sql import tables

    if not query:
        write(as_rows, ("table", "columns"), tables())
        return
    with Archive(archive) as opened:
        write(as_rows, *opened.query(query))


def write(as_rows: Rows, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Print rows as they come; a table when all are there, since its columns must fit them."""
    if as_rows is Rows.csv:
        sheet = csv.writer(sys.stdout, lineterminator="\n")
        sheet.writerow(columns)
        sheet.writerows([plain(value) for value in row] for row in rows)
    elif as_rows is Rows.jsonl:
        for row in rows:
            typer.echo(as_json(dict(zip(columns, map(plain, row), strict=True)), None))
    else:
        write_table(columns, rows)


def write_table(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Print rows as a table."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from dateline.view.wording import clean

    table = Table(*columns, box=None, pad_edge=False, header_style="bold")
    for row in rows:
        table.add_row(*(Text(clean("" if value is None else str(plain(value)))) for value in row))
    Console(highlight=False).print(table)


def plain(value: Any) -> Any:
    """Give a value as JSON and CSV can hold it: a date in ISO 8601, bytes by their number."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    return f"{len(value):,} bytes" if isinstance(value, (bytes, memoryview)) else value
