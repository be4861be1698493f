"""Arguments and options that several commands have."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from dateline.reading import Options

Reports = Annotated[
    list[str],
    typer.Argument(
        metavar="REPORT",
        help="Files, folders, patterns or addresses of reports in any form, or accounts as JSON; - is standard input.",
    ),
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
Publisher = Annotated[str | None, typer.Option("--publisher", help="Publisher, over what the reports say.")]
Encoding = Annotated[str | None, typer.Option("--encoding", help="Encoding of the texts, over what they declare.")]
Column = Annotated[
    list[str] | None,
    typer.Option(
        "--column",
        metavar="FIELD=COLUMN",
        help="The column of a field of tables (text, title, date, url, publisher or id); may be repeated.",
    ),
]
Follow = Annotated[bool, typer.Option("--follow", help="Fetch the pages that feeds link to.")]
AllowLocal = Annotated[bool, typer.Option("--allow-local", help="Fetch from private and local addresses too.")]

InArchive = Annotated[
    str,
    typer.Option("--archive", metavar="ARCHIVE", help="The archive: a file (news.db), or a postgresql:// address."),
]


def reading_options(
    *,
    date: datetime.datetime | None,
    force: bool,
    publisher: str | None = None,
    encoding: str | None = None,
    column: list[str] | None = None,
    follow: bool = False,
    allow_local: bool = False,
) -> Options:
    """Make the options of reading from those of a command.

    Raises:
        typer.BadParameter: a column or the encoding is wrong.
    """
    from dateline.errors import ReadingError
    from dateline.reading import Options

    named = [part.partition("=") for part in column or ()]
    if not all(name for _, _, name in named):
        raise typer.BadParameter("write FIELD=COLUMN, such as text=body.", param_hint="--column")
    try:
        return Options(
            published=date.date() if date else None,
            publisher=publisher,
            encoding=encoding,
            columns={field: name for field, _, name in named},
            force=force,
            follow=follow,
            allow_local=allow_local,
        )
    except ReadingError as error:
        raise typer.BadParameter(str(error)) from None
