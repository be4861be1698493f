"""Opening an archive to be looked at and, where it may be written, reviewed."""

from __future__ import annotations

from dateline.archive import Archive
from dateline.errors import ArchiveError


def open_archive(where: str) -> tuple[Archive, bool]:
    """Open an archive for writing if that is allowed, else for reading.

    Returns:
        The archive, and whether it may be written.

    Raises:
        ArchiveError: there is no archive.
    """
    try:
        return Archive(where, writing=True), True
    except ArchiveError:
        return Archive(where), False
