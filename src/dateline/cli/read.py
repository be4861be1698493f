"""The commands ``dateline read`` and ``dateline schema``."""

from __future__ import annotations

import json

import typer

from dateline.account import Account
from dateline.cli.arguments import Actors, Date, Force, Reports
from dateline.cli.batch import Batch
from dateline.cli.printing import AsFormat, Format, write


def read(
    reports: Reports, as_format: AsFormat = Format.text, date: Date = None, force: Force = False, actors: Actors = None
) -> None:
    """Read reports and print their accounts.

    A report is plain text; its first line may be 'date YYYY-MM-DD', its publication date.

    Example: dateline read report.txt --date 2023-10-04

    Example: dateline read reports/*.txt --format jsonl > accounts.jsonl
    """
    from dateline.view import page

    batch = Batch(date, force, actors)
    write(batch.accounts(reports), page, lambda account: account, as_format, many=len(reports) > 1)
    batch.leave()


def schema() -> None:
    """Print the JSON Schema of an account.

    Example: dateline schema > account.schema.json
    """
    typer.echo(json.dumps(Account.model_json_schema(mode="serialization"), indent=2))
