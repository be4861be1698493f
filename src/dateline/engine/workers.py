"""The same work over many reports, on the machine's cores."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Self

from dateline.knowledge.known import NOTHING_OF_OWN, Known
from dateline.report import Report

if TYPE_CHECKING:
    from dateline.archive.filing import Filing
    from dateline.knowledge.known import Known

_AHEAD = 3
"""Reports that wait for each worker: none stands idle while the writer is busy."""

_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


@dataclass(frozen=True)
class Item:
    """A report to work on: where it came from, and where in it, as messages call it."""

    report: Report
    origin: str
    place: str


@dataclass(frozen=True)
class Refusal:
    """Why nothing could be made of a report."""

    item: Item
    reason: str


Make = Callable[[Report, str], "Filing"]
"""Makes the filing of a report and its origin; a function that another process can import."""


def file_report(report: Report, origin: str, known: Known = NOTHING_OF_OWN) -> Filing:
    """Go the whole way with one report, with what is known of actors."""
    # Here, so that the parent does not load the language model, which only its workers need.
    from dateline.archive.filing import filed
    from dateline.engine.one import account_of

    return filed(account_of(report, known), origin)


def cores() -> int:
    """Count the cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Workers:
    """Processes that each load the model once; they start with the first report.

    Args:
        make: what to do with a report.
        count: how many processes.
    """

    def __init__(self, make: Make = file_report, count: int | None = None) -> None:
        self._make, self._count = make, count or cores()
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop()

    def results(self, items: Iterable[Item]) -> Iterator[list[Filing | Refusal]]:
        """Give what is made of each report, as soon as it is there, in no order: lists of one or more."""
        running: dict[Future[Filing | Refusal], Item] = {}
        for item in items:
            running[self._submit(item)] = item
            if len(running) >= _AHEAD * self._count:
                yield self._finished(running)
        while running:
            yield self._finished(running)

    def _finished(self, running: dict[Future[Filing | Refusal], Item]) -> list[Filing | Refusal]:
        done, _ = wait(running, return_when=FIRST_COMPLETED)
        found, lost = [], []
        for future in done:
            item = running.pop(future)
            try:
                found.append(future.result())
            except BrokenProcessPool:
                lost.append(item)
        if lost:
            found += self._one_by_one([*lost, *running.values()])
            running.clear()
        return found

    def _one_by_one(self, items: list[Item]) -> Iterator[Filing | Refusal]:
        """Try again what was under way when a process died: one of the reports may have killed it."""
        self._stop()
        for item in items:
            try:
                yield self._submit(item).result()
            except BrokenProcessPool:
                self._stop()
                yield Refusal(item, f"{item.place} killed its process, perhaps for want of memory: give it more room.")

    def _submit(self, item: Item) -> Future[Filing | Refusal]:
        if self._pool is None:
            # Each process has a core of its own, where more threads would only be in the way.
            os.environ.update({name: "1" for name in _ONE_THREAD if name not in os.environ})
            spawn = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(self._count, mp_context=spawn, initializer=begin, initargs=(self._make,))
        return self._pool.submit(work, item)

    def _stop(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None


_make: Make = file_report
"""What this process does with a report, if it is a worker."""


def begin(make: Make) -> None:
    """Begin the life of a worker, which ends with that of its parent, whatever ends it."""
    global _make
    _make = make
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=follow_parent, daemon=True).start()


def follow_parent() -> None:
    """Wait for the parent's end and end too."""
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)


def work(item: Item) -> Filing | Refusal:
    """Work on one report; a mistake of ours costs this report only."""
    try:
        return _make(item.report, item.origin)
    except Exception as error:
        what = " ".join(f"{type(error).__name__}: {error}".split())
        return Refusal(item, f"{item.place} could not be understood ({what}): this is a fault of Dateline, report it.")
