"""The command line: ``dateline read``, ``dateline schema``."""

from __future__ import annotations

import datetime
import io
import json
import re
import sys
from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.text import Text

from dateline import Account, __version__

_STEERING = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode="rich")


class Format(StrEnum):
    """How accounts are printed."""

    text = "text"
    json = "json"
    jsonl = "jsonl"


Reports = Annotated[list[str], typer.Argument(metavar="REPORT", help="Plain-text reports; - is standard input.")]
AsFormat = Annotated[
    Format,
    typer.Option("--format", help="text to read; json, one object (an array for several reports); jsonl, a line each."),
]
Date = Annotated[
    datetime.datetime | None,
    typer.Option("--date", formats=["%Y-%m-%d"], metavar="YYYY-MM-DD", help="Publication date, over the report's own."),
]
Force = Annotated[bool, typer.Option("--force", help="Go on with a report that is not in English.")]


def show_version(wanted: bool) -> None:
    """Print the version and leave."""
    if wanted:
        typer.echo(f"dateline {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=show_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Read dated news reports: who did what to whom, when, where, how many, and who says so.

    Example: dateline read report.txt
    """
    # A terminal that lacks a character shows its code instead of stopping the program.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


@app.command()
def read(reports: Reports, as_format: AsFormat = Format.text, date: Date = None, force: Force = False) -> None:
    """Read reports and print their accounts.

    A report is plain text; its first line may be 'date YYYY-MM-DD', its publication date.

    Example: dateline read report.txt --date 2023-10-04

    Example: dateline read reports/*.txt --format jsonl > accounts.jsonl
    """
    batch = Batch(date.date() if date else None, force)
    write(batch.accounts(reports), as_format, many=len(reports) > 1)
    if batch.failed:
        raise typer.Exit(1)


@app.command()
def schema() -> None:
    """Print the JSON Schema of an account.

    Example: dateline schema > account.schema.json
    """
    typer.echo(json.dumps(Account.model_json_schema(mode="serialization"), indent=2))


class Batch:
    """Reports read one after the other; a bad one is told on standard error and passed over."""

    def __init__(self, published: datetime.date | None, force: bool) -> None:
        self.published, self.force = published, force
        self.failed = False
        self.errors = Console(stderr=True, soft_wrap=True, highlight=False)

    def accounts(self, sources: list[str]) -> Iterator[Account]:
        """Give the accounts of all reports of all sources, with a progress bar if there are several."""
        with self.progress(len(sources)) as bar:
            task = bar.add_task("", total=len(sources))
            for source in sources:
                for account in self.read(source):
                    # The bar must not stand in the way of what is printed meanwhile.
                    bar.stop()
                    yield account
                    bar.start()
                bar.advance(task)

    def progress(self, size: int) -> Progress:
        """Make the progress bar; it is shown for several reports, and only on a terminal."""
        columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        hidden = size < 2 or not self.errors.is_terminal
        return Progress(*columns, console=self.errors, transient=True, disable=hidden)

    def read(self, source: str) -> Iterator[Account]:
        """Give the accounts of the reports of one source."""
        # The language model takes seconds to load, and help must not.
        from dateline.engine.one import account_of
        from dateline.reading import Options, Unread, read_all

        for found in read_all([source], Options(published=self.published, force=self.force)):
            if isinstance(found, Unread):
                self.failed = True
                self.tell("error", found.reason, "bold red")
                continue
            for warning in found.warnings:
                self.tell("warning", warning, "yellow")
            yield account_of(found.report)

    def tell(self, kind: str, message: str, style: str) -> None:
        """Print a message on standard error."""
        from dateline.view.wording import clean

        self.errors.print(Text.assemble((kind, style), ": ", clean(message)))


def write(accounts: Iterator[Account], as_format: Format, *, many: bool) -> None:
    """Print accounts as they come."""
    if as_format is Format.text:
        write_pages(accounts)
    elif as_format is Format.jsonl:
        for account in accounts:
            typer.echo(as_json(account, None))
    elif many:
        write_array(accounts)
    else:
        for account in accounts:
            typer.echo(as_json(account, 2))


def write_pages(accounts: Iterator[Account]) -> None:
    """Print accounts as pages for people, an empty line between two."""
    from dateline.view import page

    console = Console(highlight=False)
    for i, account in enumerate(accounts):
        if i:
            console.print()
        console.print(page(account))


def write_array(accounts: Iterator[Account]) -> None:
    """Print accounts as one JSON array, each as soon as it is there."""
    separator = "["
    for account in accounts:
        typer.echo(separator)
        typer.echo(as_json(account, 2), nl=False)
        separator = ","
    typer.echo("[]" if separator == "[" else "\n]")


def as_json(account: Account, indent: int | None) -> str:
    """Write an account as JSON, in ASCII where standard output is not UTF-8.

    Characters that steer a terminal or turn the direction of text are escaped: they stand only
    in strings, where the escape means the same.
    """
    encoding = (getattr(sys.stdout, "encoding", None) or "utf-8").lower().replace("-", "")
    text = json.dumps(account.model_dump(mode="json"), indent=indent, ensure_ascii=encoding != "utf8")
    return _STEERING.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def main() -> None:
    """Run the command line."""
    app(prog_name="dateline")
