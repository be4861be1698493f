"""Plain text: the bytes of one dated report to a ``Report``."""

from __future__ import annotations

from dateline.errors import ReadingError
from dateline.reading.draft import Draft
from dateline.reading.encoding import decode
from dateline.reading.options import Options
from dateline.reading.outcome import Read

_DEFAULTS = Options()


def read_plain(data: bytes, name: str, options: Options = _DEFAULTS) -> Read:
    """Read one plain-text report.

    Args:
        data: the bytes of the file.
        name: what messages call it.
        options: what the caller says of it.

    Raises:
        ReadingError: the bytes hold no text, or too much of it for one report.
        LanguageError: the report is not in English.
    """
    if not data:
        raise ReadingError(f"{name} is empty: give a file with the text of a report.")
    decoded = decode(data, name, options.encoding)
    return Draft(name, decoded.text, warnings=decoded.warnings).read(options)
