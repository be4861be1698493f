"""What is shown, as a file: in every format of the archive, and as one page that opens without a server."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from typing import BinaryIO

from fastapi import APIRouter
from fastapi.responses import HTMLResponse, Response, StreamingResponse

from dateline.archive.selection import Selection
from dateline.export.formats import writer_of
from dateline.web.asked import InArchive, Wanted
from dateline.web.offline import offline_page

router = APIRouter()

_CHUNK = 1 << 16
_IN_MEMORY = 1 << 24
_ENDINGS = {
    "plover": "jsonl", "polecat": "tsv", "icews": "tsv", "gdelt": "tsv", "acled": "csv", "geojson": "geojson",
    "timelinejs": "json", "ftm": "jsonl", "parquet": "parquet", "csv": "csv", "hxl": "csv", "webannotation": "jsonld",
    "conllu": "conllu",
}  # fmt: skip


@router.get("/export/html")
def export_html(archive: InArchive, wanted: Wanted) -> HTMLResponse:
    """Give the events that fit the filters, and all that tells of them, as one page that opens from a disk."""
    return HTMLResponse(offline_page(archive, wanted), headers=attached("dateline.html"))


@router.get("/export/{format}")
def export(archive: InArchive, wanted: Wanted, format: str) -> Response:
    """Give the events that fit the filters in a format that other tools read."""
    write = writer_of(format)
    file = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115: closed when it has been sent
    write(Selection(archive, wanted), file)  # type: ignore[arg-type]
    file.seek(0)
    name = f"dateline-{format}.{_ENDINGS.get(format, 'txt')}"
    return StreamingResponse(chunks(file), media_type="application/octet-stream", headers=attached(name))


def chunks(file: BinaryIO) -> Iterator[bytes]:
    """Give a file piece by piece, and close it."""
    with file:
        while piece := file.read(_CHUNK):
            yield piece


def attached(name: str) -> dict[str, str]:
    """Give the headers that have a browser save a file."""
    return {"content-disposition": f'attachment; filename="{name}"', "cache-control": "no-store"}
