"""What is shown, as a file: in every format of the archive, and as one page that opens without a server."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator

from fastapi import APIRouter
from fastapi.responses import HTMLResponse, Response, StreamingResponse

from dateline.archive import Archive
from dateline.archive.selection import Selection
from dateline.export.formats import Writer, writer_of
from dateline.web.asked import FromRows, InArchive, Wanted
from dateline.web.offline import offline_page

router = APIRouter()

_CHUNK = 1 << 16
_ENDINGS = {
    "plover": "jsonl", "polecat": "tsv", "icews": "tsv", "gdelt": "tsv", "acled": "csv", "geojson": "geojson",
    "timelinejs": "json", "ftm": "jsonl", "parquet": "parquet", "csv": "csv", "hxl": "csv", "webannotation": "jsonld",
    "conllu": "conllu",
}  # fmt: skip


@router.get("/export/html")
def export_html(rows: FromRows, wanted: Wanted) -> HTMLResponse:
    """Give the events that fit the filters, and all that tells of them, as one page that opens from a disk."""
    return HTMLResponse(offline_page(rows, wanted), headers=attached("dateline.html"))


@router.get("/export/{format}")
def export(archive: InArchive, wanted: Wanted, format: str) -> Response:
    """Give the events that fit the filters in a format that other tools read."""
    write = writer_of(format)
    pieces = written(write, Selection(archive, wanted))
    next(pieces)
    name = f"dateline-{format}.{_ENDINGS.get(format, 'txt')}"
    return StreamingResponse(pieces, media_type="application/octet-stream", headers=attached(name))


def written(write: Writer, archive: Archive) -> Iterator[bytes]:
    """Write a file, then give it piece by piece; the first piece is empty, and given when all is written."""
    with tempfile.TemporaryFile() as file:
        write(archive, file)
        file.seek(0)
        yield b""
        while piece := file.read(_CHUNK):
            yield piece


def attached(name: str) -> dict[str, str]:
    """Give the headers that have a browser save a file."""
    return {"content-disposition": f'attachment; filename="{name}"', "cache-control": "no-store"}
