"""Where reports come from: files, folders, patterns, addresses on the web, standard input."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias, cast

from dateline.errors import ReadingError
from dateline.reading.folder import files_of
from dateline.reading.formats import read_input
from dateline.reading.inputs import Input, Readable, is_url, suffix_of
from dateline.reading.options import Options
from dateline.reading.outcome import Read, Unread

Source: TypeAlias = str | os.PathLike[str]

STDIN = "-"
_DEFAULTS = Options()


def read_all(sources: Iterable[Source], options: Options = _DEFAULTS) -> Iterator[Read | Unread]:
    """Read all reports of all sources, one after the other; nothing bad stops the rest.

    Args:
        sources: paths of files and folders, patterns such as ``news/*.html``, addresses on the web, or ``-`` for
            standard input.
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
    """Read all reports of a source; a bad file of several does not stop the rest.

    Raises:
        ReadingError: the source as a whole cannot be read, or its only report.
    """
    paths = None if source == STDIN else files_of(source)
    if paths is None:
        yield from read_stream(source, options)
        return
    for path in paths:
        try:
            yield from read_stream(path, options)
        except ReadingError as error:
            yield Unread(name_of(path), str(error))


def read_stream(source: Source, options: Options) -> Iterator[Read | Unread]:
    """Read all reports of one file, address or standard input.

    Raises:
        ReadingError: the source as a whole cannot be read, or its only report.
    """
    name = name_of(source)
    try:
        with input_of(source, name, options) as given:
            yield from read_input(given, options)
    except OSError as error:
        reason = error.strerror or "the system refuses it"
        raise ReadingError(f"{name} cannot be read ({reason}): check where it is stored.") from None


@contextmanager
def input_of(source: Source, name: str, options: Options) -> Iterator[Input]:
    """Open one file, address or standard input.

    Raises:
        ReadingError: it cannot be opened.
    """
    if source == STDIN:
        yield Input.of(stdin(), name)
    elif is_url(name):
        from dateline.reading.fetch import fetched

        with fetched(name, allow_local=options.allow_local) as given:
            yield given
    else:
        with opened(source, name) as stream:
            yield Input.of(stream, name, suffix_of(name))


def name_of(source: Source) -> str:
    """Give the name by which messages call a source."""
    return "standard input" if source == STDIN else os.fspath(source)


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
        raise ReadingError(f"{name} is a folder: give a file.") from None
    except PermissionError:
        raise ReadingError(f"{name} may not be read: ask for permission to read it.") from None
    except OSError as error:
        reason = error.strerror or "the system refuses it"
        raise ReadingError(f"{name} cannot be read ({reason}): check the path.") from None
    except ValueError as error:  # a path that no system can have, such as one with a NUL in it
        raise ReadingError(f"{name!r} is no path ({error}): check it.") from None


def stdin() -> Readable:
    """Give the bytes of standard input, which stays open.

    Raises:
        ReadingError: it is closed.
    """
    if sys.stdin is None:
        raise ReadingError(f"{name_of(STDIN)} is closed: pipe a report into it or give a path.")
    return cast("Readable", sys.stdin.buffer)
