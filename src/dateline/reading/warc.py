"""WARC files: each archived page a report, read as a stream."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from dateline.errors import ReadingError
from dateline.reading.draft import Draft
from dateline.reading.encoding import decode
from dateline.reading.html import TOO_LONG, page_draft
from dateline.reading.inputs import Input
from dateline.reading.limits import HEAD, MOST_BYTES
from dateline.reading.options import Options
from dateline.reading.outcome import Read, Unread

_PAGES = ("text/html", "application/xhtml+xml")
_TEXT = "text/plain"


def read_warc(given: Input, options: Options) -> Iterator[Read | Unread]:
    """Read the pages and plain texts of a WARC file; images, scripts and errors of servers are no reports.

    The day of a capture is no day of publication, and is not used as one.

    Raises:
        ReadingError: the file is cut off or damaged, or holds no page.
    """
    pages = 0
    for number, record in enumerate(records_of(given), start=1):
        if not holds_report(record):
            continue
        pages += 1
        url = record.rec_headers.get_header("WARC-Target-URI")
        where = f"record {number:,} of {given.name}" + (f" ({url})" if url else "")
        try:
            yield draft_of(record, where, url, options).read(options)
        except ReadingError as error:
            yield Unread(where, str(error))
    if not pages:
        raise ReadingError(f"{given.name} holds no page of the web that was found: check what was archived.")


def records_of(given: Input) -> Iterator[Any]:
    """Give the records of a WARC file, each to be read before the next.

    Raises:
        ReadingError: it is cut off or damaged; the records before that were given.
    """
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    damage = ReadingError(f"{given.name} is cut off or damaged, and what follows in it is lost: get it again.")
    stream = Tailed(given.stream)
    try:
        for record in ArchiveIterator(stream):
            # Every record has this header (ISO 28500), and comes as long as it says.
            if not record.rec_headers.get_header("Content-Length"):
                raise damage
            yield record
            while record.raw_stream.read(HEAD):
                pass
            if record.raw_stream.limit:
                raise damage
    except (ArchiveLoadFailed, AttributeError, ValueError):  # the library's own errors for broken headers
        raise damage from None
    # The library takes a header that breaks off for the end; every record ends with two of these.
    if not stream.tail.endswith(b"\n\r\n"):
        raise damage


class Tailed:
    """A stream that remembers the bytes that it last gave."""

    def __init__(self, stream: io.BufferedReader) -> None:
        self.stream, self.tail = stream, b""

    def read(self, size: int = -1) -> bytes:
        """Give at most ``size`` bytes, none at the end only."""
        data = self.stream.read(size)
        self.tail = (self.tail + data)[-4:] if len(data) < 4 else data[-4:]
        return data


def holds_report(record: Any) -> bool:
    """Say whether a record is a page or plain text that a server gave, or that was converted from one."""
    if record.rec_type == "response":
        return (
            record.http_headers is not None
            and record.http_headers.get_statuscode() == "200"
            and kind_of(record) in (*_PAGES, _TEXT)
        )
    return record.rec_type in ("resource", "conversion") and kind_of(record) in (*_PAGES, _TEXT)


def content_type(record: Any) -> str:
    """Give the declared content type of what a record holds, with its parameters."""
    headers = record.http_headers if record.rec_type == "response" else record.rec_headers
    return str(headers.get_header("Content-Type") or "")


def kind_of(record: Any) -> str:
    """Give the media type of what a record holds."""
    return content_type(record).partition(";")[0].strip().lower()


def draft_of(record: Any, where: str, url: str | None, options: Options) -> Draft:
    """Draft the report of a record.

    Raises:
        ReadingError: the record is cut off, too long, or without text.
    """
    data = payload(record, where)
    charset = charset_in(content_type(record))
    if kind_of(record) in _PAGES:
        return page_draft(data, where, options, url=url, charset=charset)
    decoded = decode(data, where, options.encoding, charset)
    return Draft(where, decoded.text, url=url, warnings=decoded.warnings)


def payload(record: Any, where: str) -> bytes:
    """Read what a record holds, unpacked.

    Raises:
        ReadingError: it is cut off, or more than a report.
    """
    stream, data = record.content_stream(), bytearray()
    while len(data) <= MOST_BYTES and (more := stream.read(MOST_BYTES + 1 - len(data))):
        data += more
    if len(data) > MOST_BYTES:
        raise ReadingError(f"{where} {TOO_LONG}")
    if record.raw_stream.limit and not record.raw_stream.read(1):
        raise ReadingError(f"{where} is cut off, as the file is: get it again.")
    return bytes(data)


def charset_in(content_type: str) -> str | None:
    """Give the encoding that a content type declares.

    >>> charset_in('text/html; charset="koi8-r"')
    'koi8-r'
    """
    for part in content_type.split(";")[1:]:
        name, _, value = part.partition("=")
        if name.strip().lower() == "charset":
            return value.strip(" \t\"'") or None
    return None
