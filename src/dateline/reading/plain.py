"""Plain text: one dated report."""

from __future__ import annotations

from dateline.errors import ReadingError
from dateline.reading.draft import Draft
from dateline.reading.encoding import decode
from dateline.reading.inputs import Input
from dateline.reading.limits import LONGEST, MOST_BYTES
from dateline.reading.options import Options
from dateline.reading.outcome import Read

_TOO_LONG = f"has more than {LONGEST:,} characters, which no single report has: give one report a file."


def read_plain(given: Input, options: Options) -> Read:
    """Read one plain-text report.

    Raises:
        ReadingError: the input holds no text, or too much of it for one report.
        LanguageError: the report is not in English.
    """
    data = given.all_bytes(MOST_BYTES, _TOO_LONG)
    if not data:
        raise ReadingError(f"{given.name} is empty: give a file with the text of a report.")
    decoded = decode(data, given.name, options.encoding, given.charset)
    return Draft(given.name, decoded.text, url=given.url, warnings=decoded.warnings).read(options)
