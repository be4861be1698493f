"""Adding sources to an archive: reading, the whole way on all cores, and one writer."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from dateline.archive import Archive
from dateline.archive.failures import Failure
from dateline.archive.filing import Filing
from dateline.engine.ahead import Ahead
from dateline.engine.workers import Item, Make, Refusal, Workers, file_report
from dateline.reading import Options, Unread, read_all

_WAITING = 2_000
"""Reports that are read before there is a core for them: enough to tell how many there will be."""

_TOGETHER = 200
"""Reports that are looked up in the archive together."""


@dataclass
class Tally:
    """How far adding has come.

    Attributes:
        found: reports and records seen in the sources so far.
        all_found: whether that is all of them.
        added: reports that are in the archive now and were not.
        there: reports that were in it before.
        failed: reports and records that could not be added.
        events: events of the added reports.
    """

    found: int = 0
    all_found: bool = False
    added: int = 0
    there: int = 0
    failed: int = 0
    events: int = 0

    @property
    def done(self) -> int:
        """Count what needs no more work."""
        return self.added + self.there + self.failed


@dataclass(frozen=True)
class Ended:
    """A source that was read to its end."""

    origin: str


class Listener(Protocol):
    """Who is told how adding goes."""

    def step(self, tally: Tally, /) -> None:
        """Hear of every step."""

    def failure(self, reason: str, /) -> None:
        """Hear that something could not be added."""

    def warning(self, warning: str, /) -> None:
        """Hear what was not certain in reading; called by a thread."""


def add(
    archive: Archive,
    sources: Iterable[str],
    options: Options,
    *,
    retry: bool = False,
    listener: Listener,
    make: Make = file_report,
) -> Tally:
    """Add all reports of all sources that the archive does not have.

    Each report goes in whole or not at all, so this can be stopped at any moment and called again.

    Args:
        archive: open for writing.
        sources: paths, addresses, or ``-``.
        retry: try again what failed in earlier calls, too.

    Raises:
        ArchiveError: the archive took no more; it holds what went in before.
    """
    adding = _Adding(archive, options, listener, retry)
    with Workers(make) as workers:
        adding.run([origin_of(source) for source in sources], workers)
    return adding.tally


def origin_of(source: str) -> str:
    """Give a source as the archive remembers it: a path from the root, so that it is found from anywhere."""
    return source if source == "-" or "://" in source else os.path.abspath(source)  # noqa: PTH100 - it may be no path


class _Adding:
    """One call of ``add``."""

    def __init__(self, archive: Archive, options: Options, listener: Listener, retry: bool) -> None:
        self.archive, self.options, self.listener, self.retry = archive, options, listener, retry
        self.tally = Tally()
        self.failed = {failure.id: failure for failure in archive.failures()}
        self.taken: set[str] = set()

    def run(self, origins: list[str], workers: Workers) -> None:
        """Add the reports of the origins, and those that failed before if they are wanted."""
        again = [f.origin for f in self.failed.values() if self.retry and not f.report and f.origin != "-"]
        outcomes = Ahead(self.outcomes(list(dict.fromkeys([*origins, *again]))), _WAITING)
        try:
            for results in workers.results(self.items(outcomes)):
                self.keep(results)
        finally:
            outcomes.close()

    def outcomes(self, origins: list[str]) -> Iterator[Item | Failure | Ended]:
        """Read the origins, one after the other, and say when each has come to its end."""
        if self.retry:
            for failure in self.failed.values():
                if failure.report:
                    self.tally.found += 1
                    yield Item(failure.report, failure.origin, failure.place)
        for origin in origins:
            for outcome in read_all([origin], self.options):
                self.tally.found += 1
                if isinstance(outcome, Unread):
                    yield Failure(origin, outcome.where, outcome.reason)
                else:
                    for warning in outcome.warnings:
                        self.listener.warning(warning)
                    yield Item(outcome.report, origin, outcome.where)
            yield Ended(origin)
        self.tally.all_found = True

    def items(self, outcomes: Ahead[Item | Failure | Ended]) -> Iterator[Item]:
        """Give the reports that there is work for."""
        unread: dict[str, Failure] = {}
        for batch in outcomes.batches(_TOGETHER):
            items = [each for each in batch if isinstance(each, Item)]
            failures = [each for each in batch if isinstance(each, Failure)]
            unread |= {failure.id: failure for failure in failures}
            self.fail(failures)
            for each in batch:
                if isinstance(each, Ended):
                    self.archive.forget(f.id for f in self.failed.values() if self.mended(f, each.origin, unread))
            there = self.archive.known(item.report.id for item in items)
            for item in items:
                if self.wanted(item, there):
                    yield item
            self.listener.step(self.tally)

    def mended(self, failure: Failure, origin: str, unread: dict[str, Failure]) -> bool:
        """Say whether an earlier failure of an origin did not come again."""
        return failure.origin == origin and not failure.report and failure.id not in unread

    def wanted(self, item: Item, there: set[str]) -> bool:
        """Say whether a report needs work, and count it if it does not."""
        id = item.report.id
        if id in there or id in self.taken:
            self.tally.there += 1
            return False
        self.taken.add(id)
        if id in self.failed and not self.retry:
            self.tally.failed += 1
            self.listener.failure(self.failed[id].reason)
            return False
        return True

    def keep(self, results: list[Filing | Refusal]) -> None:
        """Put what the workers made into the archive."""
        filings = [result for result in results if not isinstance(result, Refusal)]
        if filings:
            added = set(self.archive.add(filings))
            self.tally.added += len(added)
            self.tally.there += len(filings) - len(added)
            self.tally.events += sum(len(filing.tellings) for filing in filings if filing.id in added)
        refused = [result for result in results if isinstance(result, Refusal)]
        self.fail([Failure(r.item.origin, r.item.place, r.reason, r.item.report) for r in refused])
        self.listener.step(self.tally)

    def fail(self, failures: list[Failure]) -> None:
        """Remember what could not be added."""
        if failures:
            self.archive.remember(failures)
            self.tally.failed += len(failures)
            for failure in failures:
                self.listener.failure(failure.reason)
