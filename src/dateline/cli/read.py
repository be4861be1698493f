"""The commands ``dateline read`` and ``dateline schema``."""

from __future__ import annotations

import json
from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

import typer
from rich.console import Console

from dateline.account import Account
from dateline.cli.arguments import Date, Force, Reports
from dateline.cli.batch import Batch
from dateline.cli.printing import as_json, write_array


class Format(StrEnum):
    """How accounts are printed."""

    text = "text"
    json = "json"
    jsonl = "jsonl"


AsFormat = Annotated[
    Format,
    typer.Option("--format", help="text to read; json, one object (an array for several reports); jsonl, a line each."),
]


def read(reports: Reports, as_format: AsFormat = Format.text, date: Date = None, force: Force = False) -> None:
    """Read reports and print their accounts.

    A report is plain text; its first line may be 'date YYYY-MM-DD', its publication date.

    Example: dateline read report.txt --date 2023-10-04

    Example: dateline read reports/*.txt --format jsonl > accounts.jsonl
    """
    batch = Batch(date.date() if date else None, force)
    write(batch.accounts(reports), as_format, many=len(reports) > 1)
    batch.leave()


def schema() -> None:
    """Print the JSON Schema of an account.

    Example: dateline schema > account.schema.json
    """
    typer.echo(json.dumps(Account.model_json_schema(mode="serialization"), indent=2))


def write(accounts: Iterator[Account], as_format: Format, *, many: bool) -> None:
    """Print accounts as they come."""
    if as_format is Format.text:
        write_pages(accounts)
        return
    lines = (account.model_dump(mode="json") for account in accounts)
    if as_format is Format.json and many:
        write_array(lines)
        return
    for line in lines:
        typer.echo(as_json(line, 2 if as_format is Format.json else None))


def write_pages(accounts: Iterator[Account]) -> None:
    """Print accounts as pages for people, an empty line between two."""
    from dateline.view import page

    console = Console(highlight=False)
    for i, account in enumerate(accounts):
        if i:
            console.print()
        console.print(page(account))
