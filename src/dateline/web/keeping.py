"""Answers that are kept until the archive changes, the first one made before anybody asks."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from threading import Lock, Thread
from typing import Any

from dateline.archive.choices import Choices
from dateline.web.exploring import Rows, explore

MOST = 16
"""How many answers are kept, the last asked for; one of 5,000 events has 4 MB."""


class Answers:
    """The filtered results last asked for, as JSON.

    Args:
        rows: where their events are from.
    """

    def __init__(self, rows: Rows) -> None:
        self._rows, self._lock = rows, Lock()
        self._stamp, self._kept = 0, OrderedDict[str, bytes]()

    def of(self, wanted: Choices) -> bytes:
        """Give the result of some filters."""
        stamp, key = self._rows.stamp(), repr(sorted(wanted.items()))
        with self._lock:
            if stamp != self._stamp:
                self._stamp, self._kept = stamp, OrderedDict()
            kept = self._kept
            if key in kept:
                kept.move_to_end(key)
                return kept[key]
        answer = explore(self._rows, wanted).model_dump_json().encode()
        with self._lock:
            kept[key] = answer
            while len(kept) > MOST:
                kept.popitem(last=False)
        return answer


@asynccontextmanager
async def prepared(app: Any) -> AsyncIterator[None]:
    """Make the answer that is asked for first while the server starts: rows of thousands of events take a second."""
    preparing = Thread(target=app.state.answers.of, args=({},))
    preparing.start()
    yield
    preparing.join()
