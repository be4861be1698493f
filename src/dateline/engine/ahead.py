"""Reading ahead in a thread, so that the cores have work while the next files are opened."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from queue import Empty, Full, Queue
from typing import Generic, TypeVar

T = TypeVar("T")
_LOOK = 0.2
"""Seconds after which a thread that waits looks whether it is still wanted."""


class Ahead(Generic[T]):
    """What an iterable gives, fetched by a thread before it is asked for.

    Args:
        items: where they come from; only the thread touches it.
        most: how many may wait.
    """

    def __init__(self, items: Iterable[T], most: int) -> None:
        self._queue: Queue[T | BaseException | None] = Queue(most)
        self._closed = threading.Event()
        threading.Thread(target=self._fetch, args=(items,), daemon=True).start()

    def close(self) -> None:
        """Fetch no more."""
        self._closed.set()

    def batches(self, size: int) -> Iterator[list[T]]:
        """Give the items in lists: as many as have come, at least one and at most ``size``.

        Raises:
            BaseException: whatever the iterable raised.
        """
        while True:
            found = [self._queue.get()]
            while len(found) < size and found[-1] is not None:
                try:
                    found.append(self._queue.get_nowait())
                except Empty:
                    break
            items = [item for item in found if item is not None and not isinstance(item, BaseException)]
            if items:
                yield items
            for item in found:
                if isinstance(item, BaseException):
                    raise item
            if found[-1] is None:
                return

    def _fetch(self, items: Iterable[T]) -> None:
        try:
            for item in items:
                if not self._put(item):
                    return
        except BaseException as error:
            self._put(error)
        self._put(None)

    def _put(self, item: T | BaseException | None) -> bool:
        while not self._closed.is_set():
            try:
                self._queue.put(item, timeout=_LOOK)
            except Full:
                continue
            return True
        return False
