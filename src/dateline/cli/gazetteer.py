"""The commands ``dateline gazetteer``: the user's own places."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

from dateline.cli.messages import error_console, tell
from dateline.errors import DatelineError, KnowledgeError

SHOWN = 20
"""How many malformed lines are told one by one."""

gazetteer = typer.Typer(no_args_is_help=True, help="Places of your own, beside those that come with Dateline.")

Dump = Annotated[
    Path, typer.Argument(metavar="FILE", help="A GeoNames dump: allCountries.txt or one country, or its zip.")
]


@gazetteer.callback()
def group() -> None:
    """Places of your own, beside those that come with Dateline."""


@gazetteer.command()
def add(dump: Dump) -> None:
    """Add the places of a GeoNames dump to your own gazetteer, which every later reading uses.

    It is a file in your data directory, or where the environment variable DATELINE_GAZETTEER says.
    Malformed lines are told and passed over.

    Example: dateline gazetteer add UA.zip
    """
    errors = error_console()
    try:
        added, passed_over, path = load(dump, errors)
    except DatelineError as error:
        tell(errors, "error", str(error))
        raise typer.Exit(1) from error
    typer.echo(f"{added:,} places added to {path}; {passed_over:,} lines passed over.")


def load(dump: Path, errors: Console) -> tuple[int, int, Path]:
    """Load a dump under a progress bar.

    Returns:
        How many places were added, how many lines passed over, and the gazetteer's path.

    Raises:
        KnowledgeError: the dump cannot be read or holds no place, or the gazetteer cannot be written.
    """
    from dateline.knowledge.gazetteer import forget, user_gazetteer
    from dateline.knowledge.geonames import opened, read_dump
    from dateline.knowledge.store import add_places

    passed_over = 0
    columns = (TextColumn("adding"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    with opened(dump) as (file, size), Progress(*columns, console=errors, disable=not errors.is_terminal) as bar:
        task = bar.add_task("", total=size)

        def note(number: int, fault: str) -> None:
            nonlocal passed_over
            passed_over += 1
            if passed_over <= SHOWN:
                errors.print(f"{dump}, line {number}: {fault}; passed over.", markup=False)

        path = user_gazetteer()
        added = add_places(path, read_dump(file, note, lambda size: bar.advance(task, size)))
    forget()
    if not added:
        raise KnowledgeError(f"{dump} holds no place; give a dump in GeoNames' format, tab-separated with 19 columns.")
    return added, passed_over, path
