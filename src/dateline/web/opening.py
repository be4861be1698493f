"""Opening an archive to be looked at and, where it may be written, reviewed."""

from __future__ import annotations

from dateline.archive import Archive
from dateline.errors import ArchiveError


def open_archive(where: str) -> Archive:
    """Open an archive for writing if that is allowed, else for reading.

    Raises:
        ArchiveError: there is no archive.
    """
    try:
        return Archive(where, writing=True)
    except ArchiveError:
        return Archive(where)
