"""Where reports come from: paths, folders, patterns, standard input."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TypeAlias, cast

from dateline.errors import ReadingError
from dateline.reading.formats import read_input
from dateline.reading.inputs import Input, Readable
from dateline.reading.options import Options
from dateline.reading.outcome import Read, Unread

Source: TypeAlias = str | os.PathLike[str]

STDIN = "-"
_DEFAULTS = Options()


def read_all(sources: Iterable[Source], options: Options = _DEFAULTS) -> Iterator[Read | Unread]:
    """Read all reports of all sources, one after the other; nothing bad stops the rest.

    Args:
        sources: paths, or ``-`` for standard input.
        options: what the caller says of them.
    """
    for source in sources:
        try:
            yield from read_source(source, options)
        except ReadingError as error:
            yield Unread(name_of(source), str(error))


def read_one(source: Source, options: Options = _DEFAULTS) -> Read:
    """Read the one report of a source.

    Raises:
        ReadingError: there is none, or more than one, and the message says why.
        LanguageError: the report is not in English.
    """
    outcomes = read_source(source, options)
    first = next(outcomes, None)
    if isinstance(first, Unread):
        raise ReadingError(first.reason)
    if first is None:
        raise ReadingError(f"{name_of(source)} holds no report: give a file with the text of one.")
    if next(outcomes, None) is not None:
        raise ReadingError(f"{name_of(source)} holds several reports: read them with the command 'dateline read'.")
    return first


def read_source(source: Source, options: Options) -> Iterator[Read | Unread]:
    """Read all reports of a source.

    Raises:
        ReadingError: the source as a whole cannot be read, or its only report.
    """
    name = name_of(source)
    try:
        with stdin() if source == STDIN else opened(source, name) as stream:
            yield from read_input(Input.of(stream, name, suffix_of(name)), options)
    except OSError as error:
        reason = error.strerror or "the system refuses it"
        raise ReadingError(f"{name} cannot be read ({reason}): check where it is stored.") from None


def name_of(source: Source) -> str:
    """Give the name by which messages call a source."""
    return "standard input" if source == STDIN else os.fspath(source)


def suffix_of(name: str) -> str:
    """Give the ending of a name in lower case.

    >>> suffix_of("news/Today.CSV"), suffix_of("standard input")
    ('.csv', '')
    """
    return os.path.splitext(name)[1].lower()  # noqa: PTH122 - a name may be no path that there can be


def opened(path: Source, name: str) -> io.BufferedReader:
    """Open a file.

    Raises:
        ReadingError: it is missing, a folder, or not to be opened.
    """
    try:
        return Path(path).open("rb")
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


def stdin() -> AbstractContextManager[Readable]:
    """Give the bytes of standard input, which stays open.

    Raises:
        ReadingError: it is closed.
    """
    if sys.stdin is None:
        raise ReadingError(f"{name_of(STDIN)} is closed: pipe a report into it or give a path.")
    return nullcontext(cast("Readable", sys.stdin.buffer))
