"""Which format an input is in, told by its content first, and the reader of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto

from dateline.reading.inputs import Input
from dateline.reading.limits import LONGEST, MOST_BYTES
from dateline.reading.options import Options
from dateline.reading.outcome import Read, Unread
from dateline.reading.plain import read_plain


class Format(Enum):
    """The formats that reports are read from."""

    JSONL = auto()
    PLAIN = auto()


_OBJECT = re.compile(r'\s*\{\s*("|\})')


def read_input(given: Input, options: Options) -> Iterator[Read | Unread]:
    """Read all reports of an input; what is wrong with one of several does not stop the rest.

    Raises:
        ReadingError: the input as a whole cannot be read, or its only report.
    """
    match format_of(given):
        case Format.JSONL:
            from dateline.reading.jsonl import read_jsonl

            yield from read_jsonl(given, options)
        case Format.PLAIN:
            too_long = f"has more than {LONGEST:,} characters, which no single report has: give one report a file."
            yield read_plain(given.all_bytes(MOST_BYTES, too_long), given.name, options)


def format_of(given: Input) -> Format:
    """Tell the format of an input."""
    head = given.head.decode("utf-8-sig", "replace")
    if _OBJECT.match(head):
        return Format.JSONL
    return Format.PLAIN
