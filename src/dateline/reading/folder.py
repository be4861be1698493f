"""The files that a folder or a pattern stands for."""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from dateline.errors import ReadingError

_WILDCARDS = frozenset("*?[")


def files_of(source: str | os.PathLike[str]) -> list[str] | None:
    """List the files of a folder, with those in its folders, or of a pattern; ``None`` for any other source.

    Files and folders whose names begin with a dot are hidden and left out.

    Raises:
        ReadingError: there are none.
    """
    name = os.fspath(source)
    mode = mode_of(name)
    if mode is not None:
        return files_in(name) if stat.S_ISDIR(mode) else None
    if _WILDCARDS.isdisjoint(name) or "://" in name:
        return None
    # What fits a pattern may be folders, and all their files then fit it.
    matches = {path for match in glob.glob(name, recursive=True) for path in walked_or_file(match)}  # noqa: PTH207 - takes absolute patterns too
    if not matches:
        raise ReadingError(f"{name} fits no file: check the pattern.")
    return sorted(matches)


def files_in(folder: str) -> list[str]:
    """List the files in a folder and its folders.

    Raises:
        ReadingError: there are none.
    """
    found = sorted(walked(folder))
    if not found:
        raise ReadingError(f"{folder} is a folder with no files in it: give one that has reports.")
    return found


def walked_or_file(path: str) -> Iterator[str]:
    """Give the files of a folder, or a file itself."""
    mode = mode_of(path)
    if mode is not None and stat.S_ISDIR(mode):
        yield from walked(path)
    elif is_file(path):
        yield path


def walked(folder: str) -> Iterator[str]:
    """Give the files in a folder and its folders, and the folders that may not be looked into."""
    closed: list[str] = []
    for path, folders, files in os.walk(folder, onerror=lambda error: closed.append(error.filename)):
        folders[:] = [name for name in folders if not name.startswith(".")]
        shown = (str(Path(path, name)) for name in files if not name.startswith("."))
        yield from filter(is_file, shown)
    yield from closed


def is_file(path: str) -> bool:
    """Say whether a path is a file, and no pipe that would be waited for; what cannot be seen is taken for one."""
    mode = mode_of(path)
    return mode is None or stat.S_ISREG(mode)


def mode_of(path: str) -> int | None:
    """Give the kind and permissions of what a path leads to; ``None`` where it leads to nothing that can be seen."""
    try:
        return Path(path).stat().st_mode
    except (OSError, ValueError):
        return None
