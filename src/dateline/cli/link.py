"""The commands ``dateline link``: decisions made by hand on what is one event."""

from __future__ import annotations

from typing import Annotated

import typer

from dateline.cli.arguments import InArchive
from dateline.cli.program import plain_errors

link = typer.Typer(no_args_is_help=True, help="Decide by hand which reports tell of one event.")

Tellings = Annotated[
    list[str], typer.Argument(metavar="ID", help="Tellings of one event, by their ids as 'show' lists them.")
]
Events = Annotated[list[str], typer.Argument(metavar="ID", help="Events, by their ids or those of their tellings.")]


@link.command()
@plain_errors
def split(ids: Tellings, archive: InArchive = "news.db") -> None:
    """Take tellings out of their event: together they become one of their own, and stay one.

    Example: dateline link split 3f9a2c1b7d8e4f10:e3 --archive news.db
    """
    from dateline.archive import Archive

    with Archive(archive, writing=True) as opened:
        typer.echo(f"now an event of its own: {opened.split(ids)}")


@link.command()
@plain_errors
def join(ids: Events, archive: InArchive = "news.db") -> None:
    """Make one event of several, and keep them one.

    Example: dateline link join 3f9a2c1b7d8e4f10:e3 90aa41d2c0b71e55:e1 --archive news.db
    """
    from dateline.archive import Archive

    with Archive(archive, writing=True) as opened:
        typer.echo(f"now one event: {opened.join(ids)}")
