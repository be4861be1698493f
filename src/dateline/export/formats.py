"""The formats by name, and writing in one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import BinaryIO

from dateline.archive import Archive
from dateline.errors import ExportError
from dateline.export import (
    acled,
    conllu,
    ftm,
    gdelt,
    geojson,
    icews,
    parquet,
    plover,
    polecat,
    table,
    timelinejs,
    webannotation,
)

Lines = Callable[[Archive], Iterator[str]]
Writer = Callable[[Archive, BinaryIO], None]


def write_text(lines: Lines, archive: Archive, out: BinaryIO) -> None:
    """Write a format that is text, as UTF-8."""
    for line in lines(archive):
        out.write(line.encode())


FORMATS: dict[str, Writer] = {
    "plover": partial(write_text, plover.lines),
    "polecat": partial(write_text, polecat.lines),
    "icews": partial(write_text, icews.lines),
    "gdelt": partial(write_text, gdelt.lines),
    "acled": partial(write_text, acled.lines),
    "geojson": partial(write_text, geojson.lines),
    "timelinejs": partial(write_text, timelinejs.lines),
    "ftm": partial(write_text, ftm.lines),
    "parquet": parquet.write,
    "csv": partial(write_text, table.lines),
    "hxl": partial(write_text, table.hxl_lines),
    "webannotation": partial(write_text, webannotation.lines),
    "conllu": partial(write_text, conllu.lines),
}
"""What writes each format."""


def writer_of(format: str) -> Writer:
    """Give what writes a format.

    Raises:
        ExportError: there is no such format.
    """
    if format not in FORMATS:
        raise ExportError(f"there is no format '{format}': choose one of {', '.join(FORMATS)}.")
    return FORMATS[format]


def export(archive: Archive, format: str, out: BinaryIO) -> None:
    """Write all stories of an archive in a format.

    They are written as they are read: the archive is never held in memory.

    Raises:
        ExportError: there is no such format, or what it needs is not installed.
        ArchiveError: the archive cannot be read.
    """
    writer_of(format)(archive, out)
