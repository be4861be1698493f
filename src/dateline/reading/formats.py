"""Which format an input is in, told by its content before its name, and the reader of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto

from dateline.errors import ReadingError
from dateline.reading.inputs import Input
from dateline.reading.options import Options
from dateline.reading.outcome import Read, Unread


class Format(Enum):
    """The formats that reports are read from."""

    CSV = auto()
    FEED = auto()
    GZIP = auto()
    HTML = auto()
    JSON = auto()
    JSONL = auto()
    PARQUET = auto()
    PLAIN = auto()
    WARC = auto()
    ZIP = auto()


_SIGNATURES = (
    (b"\x1f\x8b", Format.GZIP),
    (b"PK\x03\x04", Format.ZIP),
    (b"PK\x05\x06", Format.ZIP),
    (b"PAR1", Format.PARQUET),
    (b"WARC/", Format.WARC),
)
# The first element, after declarations and comments.
_ROOT = re.compile(
    r"(?:\s+|(?><\?.*?\?>)|(?><!--.*?-->)|(?><!doctype(?:[^>\[]|\[.*?\]\s*(?=>))*>))*+<(?P<root>[a-z][\w:.-]*)",
    re.IGNORECASE | re.DOTALL,
)
# Written for people, an object has its brace alone on the first line.
_DOCUMENT = re.compile(r"(\[\s*\{|\{\s*\n)")
_OBJECT = re.compile(r'\s*\{\s*["}]')
_FEED_ROOTS = ("rss", "feed", "rdf:rdf")
_FEED_NAMES = (".rss", ".atom", ".rdf", ".xml")
_FEED_KINDS = ("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml")
_PAGE_ROOTS = ("html", "head", "body")
_PAGE_NAMES = (".html", ".htm", ".xhtml")
_LINES_NAMES = (".jsonl", ".ndjson")
_TABLE_NAMES = (".csv", ".tsv")


def read_input(given: Input, options: Options) -> Iterator[Read | Unread]:
    """Read all reports of an input; what is wrong with one of several does not stop the rest.

    The readers of most formats rest on libraries that take their time to load, so each is loaded
    only where it is needed.

    Raises:
        ReadingError: the input as a whole cannot be read, or its only report.
    """
    match format_of(given):
        case Format.CSV:
            from dateline.reading.csvs import read_csv

            yield from read_csv(given, options)
        case Format.FEED:
            from dateline.reading.feed import read_feed

            yield from read_feed(given, options)
        case Format.GZIP:
            from dateline.reading.packed import gunzipped

            yield from read_input(gunzipped(given), options)
        case Format.HTML:
            from dateline.reading.html import read_html

            yield read_html(given, options)
        case Format.JSON:
            from dateline.reading.json_objects import read_json

            yield from read_json(given, options)
        case Format.JSONL:
            from dateline.reading.json_objects import read_jsonl

            yield from read_jsonl(given, options)
        case Format.PARQUET:
            from dateline.reading.parquet import read_parquet

            yield from read_parquet(given, options)
        case Format.PLAIN:
            from dateline.reading.plain import read_plain

            yield read_plain(given, options)
        case Format.WARC:
            from dateline.reading.warc import read_warc

            yield from read_warc(given, options)
        case Format.ZIP:
            yield from read_zip(given, options)


def read_zip(given: Input, options: Options) -> Iterator[Read | Unread]:
    """Read the reports of all files in a ZIP archive; a bad file does not stop the rest.

    Raises:
        ReadingError: the archive as a whole cannot be read.
    """
    from dateline.reading.packed import unzipped

    for name, member in unzipped(given):
        try:
            yield from read_input(member(), options)
        except ReadingError as error:
            yield Unread(name, str(error))


def format_of(given: Input) -> Format:
    """Tell the format of an input.

    Raises:
        ReadingError: it is XML of a kind that is not read, or a page in place of a feed.
    """
    signed = next((format for mark, format in _SIGNATURES if given.head.startswith(mark)), None)
    return signed or format_of_text(given)


def format_of_text(given: Input) -> Format:
    """Tell the format of an input that is characters.

    Raises:
        ReadingError: it is XML of a kind that is not read, or a page in place of a feed.
    """
    head = given.text_head().lstrip()
    if head.startswith("<"):
        return format_of_markup(given, head)
    if _DOCUMENT.match(head) and given.suffix not in _LINES_NAMES:
        return Format.JSON
    if _OBJECT.match(head) or given.suffix in _LINES_NAMES:
        return Format.JSONL
    from dateline.reading.csvs import header_line, is_header

    if given.suffix in _TABLE_NAMES or is_header(header_line(given)):
        return Format.CSV
    return Format.PLAIN


def format_of_markup(given: Input, head: str) -> Format:
    """Tell the format of an input that begins with an angle bracket.

    Raises:
        ReadingError: it is XML of a kind that is not read, or a page in place of a feed.
    """
    found = _ROOT.match(head)
    root = found["root"].lower() if found else ""
    if root in _FEED_ROOTS:
        return Format.FEED
    is_page = root in _PAGE_ROOTS or head[:14].lower() == "<!doctype html"
    if is_page and (given.suffix in _FEED_NAMES or given.kind in _FEED_KINDS):
        raise ReadingError(f"{given.name} is a page in HTML where a feed should be: check its address.")
    if is_page or given.suffix in _PAGE_NAMES:
        return Format.HTML
    if head.startswith("<?xml"):
        raise ReadingError(
            f"{given.name} is XML with the root '{root}', which is no feed: give RSS, Atom or plain text."
        )
    return Format.PLAIN
