"""Reports read one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from dateline.account import Account
from dateline.cli.knowledge import own_knowledge
from dateline.cli.messages import error_console, tell
from dateline.cli.stored import stored_accounts
from dateline.errors import DatelineError

if TYPE_CHECKING:
    from dateline.reading import Options


class Batch:
    """Reports read one after the other; a bad one is told on standard error and passed over.

    Raises:
        KnowledgeError: a file of actors cannot be read.
    """

    def __init__(self, options: Options, actors: list[str] | None) -> None:
        self.options = options
        self.failed = False
        self.told: set[str] = set()
        self.errors = error_console()
        self.known = own_knowledge(actors, self.errors)

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
        """Give the accounts of the reports of one source, or those that it holds."""
        try:
            yield from stored_accounts(source) or self.made(source)
        except DatelineError as error:
            self.fail(str(error))

    def made(self, source: str) -> Iterator[Account]:
        """Make the accounts of the reports of one source."""
        # The language model takes seconds to load, and help must not.
        from dateline.engine.one import account_of
        from dateline.reading import Unread, read_all

        for found in read_all([source], self.options):
            if isinstance(found, Unread):
                self.fail(found.reason)
                continue
            # Of a table, each report has the same to say: once is enough.
            for warning in [each for each in found.warnings if each not in self.told]:
                self.told.add(warning)
                tell(self.errors, "warning", warning)
            yield account_of(found.report, self.known)

    def one(self, source: str) -> Account:
        """Give the only account of a source; leave where there is none or another."""
        found = list(islice(self.read(source), 2))
        if len(found) != 1 and not self.failed:
            self.fail(f"{source} holds {'several reports' if found else 'no report'}: give one with one report.")
        self.leave()
        return found[0]

    def fail(self, reason: str) -> None:
        """Tell an error, for which the program leaves with status 1 at its end."""
        self.failed = True
        tell(self.errors, "error", reason)

    def leave(self) -> None:
        """Leave with status 1 if any report could not be read."""
        if self.failed:
            raise typer.Exit(1)
