"""One input: a stream of bytes from its beginning, and what is known of it before it is read."""

from __future__ import annotations

import io
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import BinaryIO, Protocol, cast

from dateline.errors import ReadingError
from dateline.reading.encoding import marked_encoding
from dateline.reading.limits import HEAD, MOST_BYTES, megabytes

_MOST_STORED = 1_000_000_000


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
        kind: the media type that its server declared.
        inside: whether it was packed inside another input.
    """

    name: str
    stream: io.BufferedReader
    head: bytes
    suffix: str = ""
    url: str | None = None
    charset: str | None = None
    kind: str | None = None
    inside: bool = False

    @classmethod
    def of(cls, stream: Readable, name: str, suffix: str = "") -> Input:
        """Make the input of a stream that nothing was read from yet."""
        if isinstance(stream, io.BufferedReader) and stream.seekable() and stream.tell() == 0:
            head = stream.read(HEAD)
            stream.seek(0)
            return cls(name, stream, head, suffix)
        head = b""
        while len(head) < HEAD and (more := stream.read1(HEAD - len(head))):
            head += more
        return cls(name, io.BufferedReader(Rewound(head, stream)), head, suffix)

    def text_head(self) -> str:
        """Give the head as characters, near enough to tell the format by."""
        return self.head.decode(marked_encoding(self.head) or "utf-8", "replace").removeprefix("\ufeff")

    @contextmanager
    def as_file(self) -> Iterator[BinaryIO]:
        """Give the whole stream as a file that can be read from anywhere.

        Raises:
            ReadingError: it is no file, and too much to be stored as one.
        """
        if self.stream.seekable():
            yield self.stream
            return
        with tempfile.SpooledTemporaryFile(MOST_BYTES) as stored:
            while more := self.stream.read1(MOST_BYTES):
                stored.write(more)
                if stored.tell() > _MOST_STORED:
                    refusal = f"has more than {megabytes(_MOST_STORED)}: store it as a file and give that."
                    raise ReadingError(f"{self.name} {refusal}")
            stored.seek(0)
            yield cast("BinaryIO", stored)

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


def suffix_of(name: str) -> str:
    """Give the ending of a name in lower case.

    >>> suffix_of("news/Today.CSV"), suffix_of("standard input")
    ('.csv', '')
    """
    return os.path.splitext(name)[1].lower()  # noqa: PTH122 - a name may be no path that there can be


def is_url(name: str) -> bool:
    """Say whether a name is an address on the web.

    >>> is_url("HTTPS://herald.example/feed"), is_url("feed.xml")
    (True, False)
    """
    return name.lower().startswith(("http://", "https://"))
