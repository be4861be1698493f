"""The commands ``dateline read`` and ``dateline schema``."""

from __future__ import annotations

import json

import typer

from dateline.account import Account
from dateline.cli.arguments import (
    Actors,
    AllowLocal,
    Column,
    Date,
    Encoding,
    Follow,
    Force,
    Publisher,
    Reports,
    reading_options,
)
from dateline.cli.batch import Batch
from dateline.cli.printing import AsFormat, Format, write


def read(
    reports: Reports,
    as_format: AsFormat = Format.text,
    date: Date = None,
    publisher: Publisher = None,
    encoding: Encoding = None,
    column: Column = None,
    follow: Follow = False,
    allow_local: AllowLocal = False,
    force: Force = False,
    actors: Actors = None,
) -> None:
    """Read reports and print their accounts.

    Reports are plain text, whose first line may be 'date YYYY-MM-DD', web pages, feeds, tables (JSON Lines,
    CSV, Parquet) and web archives (WARC), as files, packed or not, in folders or on the web.

    Example: dateline read report.txt --date 2023-10-04

    Example: dateline read reports/*.txt --format jsonl > accounts.jsonl

    Example: dateline read news.csv --column text=body --column date=day
    """
    from dateline.view import page

    options = reading_options(
        date=date, force=force, publisher=publisher, encoding=encoding, column=column, follow=follow,
        allow_local=allow_local,
    )  # fmt: skip
    batch = Batch(options, actors)
    write(batch.accounts(reports), page, lambda account: account, as_format, many=len(reports) > 1)
    batch.leave()


def schema() -> None:
    """Print the JSON Schema of an account.

    Example: dateline schema > account.schema.json
    """
    typer.echo(json.dumps(Account.model_json_schema(mode="serialization"), indent=2))
