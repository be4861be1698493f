"""Streams of lines, in whatever encoding they were stored."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterator

from dateline.errors import ReadingError
from dateline.reading.encoding import Decoded, damaged, decode, label, likely_encoding, marked_encoding, not_text
from dateline.reading.inputs import Input
from dateline.reading.limits import MOST_BYTES

_STRAY = re.compile("[\udc80-\udcff]")


def lines_of(given: Input, encoding: str | None) -> Iterator[Decoded]:
    """Give the lines of an input with their ends, each with what is uncertain of it.

    A line of more than ``MOST_BYTES`` characters is cut off one character after them.

    Args:
        given: the input.
        encoding: the encoding that the caller gives; ``None`` to have it found.

    Raises:
        ReadingError: the input is no text.
    """
    chosen = encoding or encoding_of(given)
    guessed = None if encoding or chosen == "utf-8" else f"{given.name} is not UTF-8; it was read as {label(chosen)}."
    # A byte that is not in the encoding becomes half a character, by which its line is known and mended.
    errors = "replace" if chosen.startswith(("utf-16", "utf-32")) else "surrogateescape"
    stream = io.TextIOWrapper(given.stream, chosen, errors, newline="")
    try:
        for number, line in enumerate(cut_lines(stream), start=1):
            text = line.removeprefix("\ufeff") if number == 1 else line
            if _STRAY.search(text):
                yield mended(text.encode(chosen, "surrogateescape"), f"Line {number:,} of {given.name}")
            else:
                yield Decoded(text, guessed)
    finally:
        if not given.stream.closed:
            stream.detach()  # else it would close standard input


def cut_lines(stream: io.TextIOWrapper) -> Iterator[str]:
    """Give the lines of a stream, passing over what goes beyond the longest line."""
    while line := stream.readline(MOST_BYTES + 1):
        yield line
        while len(line) > MOST_BYTES and not line.endswith("\n"):
            line = stream.readline(MOST_BYTES + 1)


def encoding_of(given: Input) -> str:
    """Find the encoding of an input: as its byte-order mark declares, else UTF-8, else as its head looks.

    Raises:
        ReadingError: it looks like no text.
    """
    declared = marked_encoding(given.head)
    if declared:
        return declared
    if b"\0" in given.head:
        raise not_text(given.name)
    try:
        codecs.getincrementaldecoder("utf-8")().decode(given.head)
        return "utf-8"
    except UnicodeDecodeError:
        whole = given.head[: given.head.rfind(b"\n") + 1] or given.head
        found = "utf-8" if damaged(whole, given.name) else likely_encoding(whole)
    if found is None:
        raise not_text(given.name)
    return found


def mended(data: bytes, name: str) -> Decoded:
    """Decode a line that is not in the encoding of its neighbours."""
    try:
        return decode(data, name)
    except ReadingError:
        warning = f"{name} holds bytes that are no text, each shown as \N{REPLACEMENT CHARACTER}."
        return Decoded(data.decode("utf-8", "replace"), warning)
