"""The command ``dateline add``."""

from __future__ import annotations

import time
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING, Annotated, Self

import typer
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from dateline.cli.arguments import (
    Actors,
    AllowLocal,
    Column,
    Date,
    Encoding,
    Follow,
    Force,
    InArchive,
    Publisher,
    reading_options,
)
from dateline.cli.knowledge import own_knowledge
from dateline.cli.messages import error_console, tell

if TYPE_CHECKING:
    from dateline.engine.adding import Tally

_MOST_WARNINGS = 5

Sources = Annotated[
    list[str] | None,
    typer.Argument(metavar="REPORT", help="Files, folders, patterns or addresses of reports; - is standard input."),
]
Retry = Annotated[bool, typer.Option("--retry", help="Try again what failed before.")]


def add(
    reports: Sources = None,
    archive: InArchive = "news.db",
    retry: Retry = False,
    date: Date = None,
    publisher: Publisher = None,
    encoding: Encoding = None,
    column: Column = None,
    follow: Follow = False,
    allow_local: AllowLocal = False,
    force: Force = False,
    actors: Actors = None,
) -> None:
    """Add reports to an archive, and link what they tell with what is there.

    What is in the archive already is passed over: stopped at any moment, the command goes on where
    it was when it is given again.

    Example: dateline add reports.jsonl --archive news.db

    Example: dateline add --retry --archive postgresql://desk@db.example/news
    """
    from dateline.archive import Archive
    from dateline.engine.adding import add as add_all
    from dateline.engine.workers import file_report

    if not reports and not retry:
        raise typer.BadParameter("give reports to add, or --retry.", param_hint="REPORT")
    options = reading_options(
        date=date, force=force, publisher=publisher, encoding=encoding, column=column, follow=follow,
        allow_local=allow_local,
    )  # fmt: skip
    with Archive(archive, create=True) as opened, Screen() as screen:
        make = partial(file_report, known=own_knowledge(actors, screen.console))
        try:
            add_all(opened, reports or [], options, retry=retry, listener=screen, make=make)
        except KeyboardInterrupt:
            screen.stopped = True
    typer.echo(screen.summary())
    if screen.stopped or screen.tally.failed:
        raise typer.Exit(130 if screen.stopped else 1)


class Screen:
    """What is shown while reports are added: a bar on a terminal, and what went wrong."""

    def __init__(self) -> None:
        from dateline.engine.adding import Tally

        self.console = error_console()
        self.tally, self.stopped = Tally(), False
        self.told: set[str] = set()
        self.began = self.first = time.monotonic()
        self.bar = Progress(
            TextColumn("adding"), BarColumn(), TextColumn("{task.fields[count]}"), TextColumn("{task.fields[rate]}"),
            TimeRemainingColumn(), console=self.console, transient=True, disable=not self.console.is_terminal,
        )  # fmt: skip
        self.task = self.bar.add_task("", total=None, count="", rate="")

    def __enter__(self) -> Self:
        self.bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.bar.stop()

    def step(self, tally: Tally) -> None:
        """Show how far it has come."""
        self.tally = tally
        if not tally.added:
            self.first = time.monotonic()
        more = "" if tally.all_found else "+"
        self.bar.update(
            self.task, completed=tally.done, total=tally.found,
            count=f"{tally.done:,}/{tally.found:,}{more}", rate=f"{self.rate():.1f}/s",
        )  # fmt: skip

    def failure(self, reason: str) -> None:
        """Tell that something could not be added."""
        tell(self.console, "error", reason)

    def warning(self, warning: str) -> None:
        """Tell what was not certain in reading, once each, and the first few only."""
        if warning in self.told:
            return
        self.told.add(warning)
        if len(self.told) <= _MOST_WARNINGS:
            tell(self.console, "warning", warning)

    def rate(self) -> float:
        """Give the reports added a second, since the first one was."""
        return max(0, self.tally.added - 1) / max(1e-3, time.monotonic() - self.first)

    def summary(self) -> str:
        """Say in one line what became of it all."""
        tally = self.tally
        parts = [f"{tally.added:,} added ({tally.events:,} events)", f"{tally.there:,} already there"]
        if tally.failed:
            parts.append(f"{tally.failed:,} failed (try again with --retry)")
        if len(self.told) > _MOST_WARNINGS:
            parts.append(f"{len(self.told):,} warnings, the first {_MOST_WARNINGS} told")
        parts.append(f"{time.monotonic() - self.began:.1f} s")
        line = f"{counted(tally.done)}: {', '.join(parts)}."
        return f"stopped; give the same command again to go on. {line}" if self.stopped else line


def counted(reports: int) -> str:
    """Count reports in words.

    >>> counted(1), counted(1200)
    ('1 report', '1,200 reports')
    """
    return "1 report" if reports == 1 else f"{reports:,} reports"
