"""Reports read one after the other."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from dateline.account import Account
from dateline.cli.messages import error_console, tell


class Batch:
    """Reports read one after the other; a bad one is told on standard error and passed over."""

    def __init__(self, published: datetime.date | None, force: bool) -> None:
        self.published, self.force = published, force
        self.failed = False
        self.errors = error_console()

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
                tell(self.errors, "error", found.reason)
                continue
            for warning in found.warnings:
                tell(self.errors, "warning", warning)
            yield account_of(found.report)

    def leave(self) -> None:
        """Leave with status 1 if any report could not be read."""
        if self.failed:
            raise typer.Exit(1)
