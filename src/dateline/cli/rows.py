"""Rows on standard output: a table to read, JSON or CSV."""

from __future__ import annotations

import csv
import datetime
import sys
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Annotated, Any

import typer

from dateline.cli.printing import as_json, write_array


class Rows(StrEnum):
    """How rows are printed."""

    table = "table"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"


AsRows = Annotated[
    Rows, typer.Option("--format", help="A table to read; json, an array of objects; jsonl, an object a line; or csv.")
]


def write_rows(as_rows: Rows, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Print rows as they come; a table when all are there, since its columns must fit them."""
    objects = (dict(zip(columns, map(plain, row), strict=True)) for row in rows)
    if as_rows is Rows.table:
        write_table(columns, rows)
    elif as_rows is Rows.csv:
        sheet = csv.writer(sys.stdout, lineterminator="\n")
        sheet.writerow(columns)
        sheet.writerows([cell(value) for value in row] for row in rows)
    elif as_rows is Rows.json:
        write_array(objects)
    else:
        for each in objects:
            typer.echo(as_json(each, None))


def write_table(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Print rows as a table."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        table.add_column(column, overflow="fold", no_wrap=column == "id")
    for row in rows:
        table.add_row(*(Text(cell(value)) for value in row))
    Console(highlight=False).print(table)


def plain(value: Any) -> Any:
    """Give a value as JSON can hold it: a date in ISO 8601, bytes by their number."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    return f"{len(value):,} bytes" if isinstance(value, (bytes, memoryview)) else value


def cell(value: Any) -> str:
    """Give a value as one line of text that steers no terminal; several are parted by ``|``.

    >>> cell(["a", "b\\x1b"]), cell(None)
    ('a|b�', '')
    """
    from dateline.view.wording import clean

    if isinstance(value, list):
        return "|".join(map(cell, value))
    return "" if value is None else clean(str(plain(value)))
