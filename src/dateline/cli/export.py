"""The command ``dateline export``."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from dateline.cli.arguments import InArchive
from dateline.errors import ExportError

Name = Annotated[
    str,
    typer.Argument(
        metavar="FORMAT",
        help="plover, polecat, icews, gdelt, acled, geojson, timelinejs, ftm, parquet, csv, hxl (csv with hashtags), "
        "webannotation or conllu.",
    ),
]
Out = Annotated[
    Path | None, typer.Option("--out", metavar="FILE", help="The file to write; standard output without it.")
]


def export(format: Name, archive: InArchive = "news.db", out: Out = None) -> None:
    """Write the events of an archive in a format that other tools read.

    Example: dateline export plover --archive news.db > events.jsonl

    Example: dateline export parquet --out events.parquet
    """
    from dateline.archive import Archive
    from dateline.export.formats import writer_of

    write = writer_of(format)
    with Archive(archive) as opened, output(out) as stream:
        write(opened, stream)


@contextmanager
def output(path: Path | None) -> Iterator[BinaryIO]:
    """Open a file, or standard output; a file comes into being when all of it is written.

    Raises:
        ExportError: the file cannot be written.
    """
    if path is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    partial = path.parent / f".{path.name}.{os.getpid()}"
    try:
        with partial.open("wb") as stream:
            yield stream
        partial.replace(path)
    except OSError as error:
        raise ExportError(f"{path} cannot be written ({error.strerror}): give another file with --out.") from None
    finally:
        partial.unlink(missing_ok=True)
