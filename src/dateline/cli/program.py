"""The program around the commands."""

from __future__ import annotations

import functools
import io
import sys
from collections.abc import Callable, Iterable
from typing import Annotated, ParamSpec

import typer

from dateline import __version__
from dateline.cli.messages import error_console, tell
from dateline.errors import DatelineError

P = ParamSpec("P")


def program(commands: Iterable[Callable[..., None]]) -> typer.Typer:
    """Make the program of commands, each called by the name of its function."""
    app = typer.Typer(
        no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode="rich"
    )
    app.callback()(options)
    for command in commands:
        app.command()(plain_errors(command))
    return app


def plain_errors(command: Callable[P, None]) -> Callable[P, None]:
    """Have a command tell what went wrong in one sentence, and leave with status 1."""

    @functools.wraps(command)
    def run(*args: P.args, **options: P.kwargs) -> None:
        try:
            command(*args, **options)
        except DatelineError as error:
            tell(error_console(), "error", str(error))
            raise typer.Exit(1) from None

    return run


def show_version(wanted: bool) -> None:
    """Print the version and leave."""
    if wanted:
        typer.echo(f"dateline {__version__}")
        raise typer.Exit


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
