"""One input: a stream of bytes from its beginning, and what is known of it before it is read."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Protocol

from dateline.errors import ReadingError
from dateline.reading.limits import HEAD


class Readable(Protocol):
    """A stream of bytes that gives what it has at once."""

    def read1(self, size: int = ..., /) -> bytes:
        """Give at most ``size`` bytes, none at the end only."""
        ...


@dataclass(frozen=True)
class Input:
    """One stream of bytes to read reports from.

    Attributes:
        name: what messages call it.
        stream: its bytes, from the first; it may not be able to seek.
        head: its first ``HEAD`` bytes, or all where there are fewer.
        suffix: the ending of its name in lower case, such as ``.csv``, or nothing.
        url: where it was fetched from.
        charset: the encoding that its server declared.
    """

    name: str
    stream: io.BufferedReader
    head: bytes
    suffix: str = ""
    url: str | None = None
    charset: str | None = None

    @classmethod
    def of(
        cls, stream: Readable, name: str, suffix: str = "", *, url: str | None = None, charset: str | None = None
    ) -> Input:
        """Make the input of a stream that nothing was read from yet."""
        head = b""
        while len(head) < HEAD and (more := stream.read1(HEAD - len(head))):
            head += more
        return cls(name, io.BufferedReader(Rewound(head, stream)), head, suffix, url, charset)

    def all_bytes(self, limit: int, refusal: str) -> bytes:
        """Read the stream to its end, if that comes soon enough.

        Raises:
            ReadingError: it holds more than ``limit`` bytes; the message is the name and ``refusal``.
        """
        data = self.stream.read(limit + 1)
        if len(data) > limit:
            raise ReadingError(f"{self.name} {refusal}")
        return data


class Rewound(io.RawIOBase):
    """A stream whose head was read, from its beginning again."""

    def __init__(self, head: bytes, rest: Readable) -> None:
        self.head, self.rest = head, rest

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill a buffer with what comes next; give the number of bytes."""
        if self.head:
            data, self.head = self.head[: len(buffer)], self.head[len(buffer) :]
        else:
            data = self.rest.read1(len(buffer))
        buffer[: len(data)] = data
        return len(data)
