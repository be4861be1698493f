"""JSON Lines: an object a line, each of them a report."""

from __future__ import annotations

import json
from collections.abc import Iterator

from dateline.errors import ReadingError
from dateline.reading.encoding import Decoded
from dateline.reading.inputs import Input
from dateline.reading.limits import MOST_BYTES
from dateline.reading.lines import lines_of
from dateline.reading.options import Options
from dateline.reading.outcome import Read, Unread
from dateline.reading.rows import choose_columns, draft_of


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


def read_line(line: Decoded, where: str, options: Options) -> Read:
    """Read the report of a line.

    Raises:
        ReadingError: the line is no object of JSON, or holds no report.
    """
    row = object_of(line.text, where)
    draft = draft_of(row, choose_columns(row, options.columns, where), where, line.warnings)
    return draft.read(options)


def object_of(text: str, where: str) -> dict[str, object]:
    """Read the object of a line.

    Raises:
        ReadingError: there is none, or something else.
    """
    if len(text) > MOST_BYTES:
        raise ReadingError(f"{where} is longer than any report: it was passed over.")
    try:
        row = json.loads(text)
    except (ValueError, RecursionError):
        raise ReadingError(f"{where} is no complete JSON, as where a file was cut off: mend the line.") from None
    if not isinstance(row, dict):
        raise ReadingError(f"{where} is no JSON object with named values: give one object a line.")
    return row
