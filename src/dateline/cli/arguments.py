"""Arguments and options that several commands have."""

from __future__ import annotations

import datetime
from typing import Annotated

import typer

Reports = Annotated[
    list[str],
    typer.Argument(metavar="REPORT", help="Plain-text reports, or accounts of them as JSON; - is standard input."),
]
Date = Annotated[
    datetime.datetime | None,
    typer.Option("--date", formats=["%Y-%m-%d"], metavar="YYYY-MM-DD", help="Publication date, over the report's own."),
]
Force = Annotated[bool, typer.Option("--force", help="Go on with a report that is not in English.")]
Actors = Annotated[
    list[str] | None,
    typer.Option("--actors", metavar="FILE", help="Actors you know: PETRARCH, TSV or FollowTheMoney; may come again."),
]

InArchive = Annotated[
    str,
    typer.Option("--archive", metavar="ARCHIVE", help="The archive: a file (news.db), or a postgresql:// address."),
]
