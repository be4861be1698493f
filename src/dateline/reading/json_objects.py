"""JSON: an object a report, one a line (JSON Lines) or in one array."""

from __future__ import annotations

import json
from collections.abc import Iterator

from dateline.errors import ReadingError
from dateline.reading.encoding import Decoded, decode
from dateline.reading.inputs import Input
from dateline.reading.limits import MOST_BYTES, megabytes
from dateline.reading.lines import lines_of
from dateline.reading.options import Options
from dateline.reading.outcome import Read, Unread
from dateline.reading.rows import choose_columns, draft_of

_MOST_BYTES = 64_000_000


def read_jsonl(given: Input, options: Options) -> Iterator[Read | Unread]:
    """Read the reports of JSON Lines; a line that holds none is told and passed over.

    Raises:
        ReadingError: the input is no text.
    """
    for number, line in enumerate(lines_of(given, options.encoding), start=1):
        where = f"line {number:,} of {given.name}"
        try:
            if line.text.strip():
                yield read_line(line, where, options)
        except ReadingError as error:
            yield Unread(where, str(error))


def read_json(given: Input, options: Options) -> Iterator[Read | Unread]:
    """Read the reports of one JSON document: an array of objects, or a single object.

    Raises:
        ReadingError: the document is broken, or too long to be read whole.
    """
    too_long = f"has more than {megabytes(_MOST_BYTES)} in one piece: store it as JSON Lines, one object a line."
    decoded = decode(given.all_bytes(_MOST_BYTES, too_long), given.name, options.encoding, given.charset)
    document = loaded(decoded.text, given.name)
    rows = document if isinstance(document, list) else [document]
    for number, row in enumerate(rows, start=1):
        where = f"object {number:,} of {given.name}"
        try:
            yield read_object(row, where, decoded.warnings, options)
        except ReadingError as error:
            yield Unread(where, str(error))


def read_line(line: Decoded, where: str, options: Options) -> Read:
    """Read the report of a line.

    Raises:
        ReadingError: the line is no object of JSON, or holds no report.
    """
    if len(line.text) > MOST_BYTES:
        raise ReadingError(f"{where} is longer than any report: it was passed over.")
    return read_object(loaded(line.text, where), where, line.warnings, options)


def read_object(row: object, where: str, warnings: tuple[str, ...], options: Options) -> Read:
    """Read the report of an object.

    Raises:
        ReadingError: it is none, or holds no report.
    """
    if not isinstance(row, dict):
        raise ReadingError(f"{where} is no JSON object with named values: give an object for each report.")
    return draft_of(row, choose_columns(row, options.columns, where), where, warnings).read(options)


def loaded(text: str, where: str) -> object:
    """Load a JSON value.

    Raises:
        ReadingError: it is broken.
    """
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        raise ReadingError(f"{where} is no complete JSON, as where a file was cut off: mend it.") from None
