"""Where reports come from: a path, or standard input for ``-``."""

from __future__ import annotations

import datetime
import os
import sys
from pathlib import Path
from typing import BinaryIO

from dateline.errors import ReadingError
from dateline.reading.plain import LONGEST, Read, read_plain

STDIN = "-"
# No encoding in use needs more than four bytes a character, and a carriage return may stand
# before each line feed: more bytes than this cannot be one report. The bound keeps an endless
# stream from filling the memory.
_MOST_BYTES = 8 * LONGEST


def read_reports(
    source: str | os.PathLike[str], *, published: datetime.date | None = None, force: bool = False
) -> list[Read]:
    """Read all reports of a source: a plain-text file holds one.

    Args:
        source: a path, or ``-`` for standard input.
        published: the publication date; it overrides the one in the report.
        force: read a report in another language than English all the same.

    Raises:
        ReadingError: there is no report to read, and the message says why.
        LanguageError: the report is not in English.
    """
    name = name_of(source)
    data = from_stdin() if source == STDIN else from_path(source, name)
    return [read_plain(data, name, published=published, force=force)]


def name_of(source: str | os.PathLike[str]) -> str:
    """Give the name by which messages call a source."""
    return "standard input" if source == STDIN else os.fspath(source)


def from_path(path: str | os.PathLike[str], name: str) -> bytes:
    """Read the bytes of a file.

    Raises:
        ReadingError: it is missing, a folder, or not to be opened.
    """
    try:
        with Path(path).open("rb") as stream:
            return bounded(stream, name)
    except FileNotFoundError:
        raise ReadingError(f"{name} does not exist: check the path.") from None
    except IsADirectoryError:
        raise ReadingError(f"{name} is a folder: give the files in it one by one.") from None
    except PermissionError:
        raise ReadingError(f"{name} may not be read: ask for permission to read it.") from None
    except OSError as error:
        reason = error.strerror or "the system refuses it"
        raise ReadingError(f"{name} cannot be read ({reason}): check the path.") from None
    except ValueError as error:  # a path that no system can have, such as one with a NUL in it
        raise ReadingError(f"{name!r} is no path ({error}): check it.") from None


def from_stdin() -> bytes:
    """Read the bytes of standard input.

    Raises:
        ReadingError: it is closed or too long.
    """
    name = name_of(STDIN)
    if sys.stdin is None:
        raise ReadingError(f"{name} is closed: pipe a report into it or give a path.")
    try:
        return bounded(sys.stdin.buffer, name)
    except OSError as error:
        reason = error.strerror or "the system refuses it"
        raise ReadingError(f"{name} cannot be read ({reason}): pipe a report into it.") from None


def bounded(stream: BinaryIO, name: str) -> bytes:
    """Read a stream to its end, if that comes soon enough for one report.

    Raises:
        ReadingError: it goes on for longer than any report.
    """
    data = stream.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise ReadingError(
            f"{name} has more than {LONGEST:,} characters, which no single report has: give one report a file."
        )
    return data
