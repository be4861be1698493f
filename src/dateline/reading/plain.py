"""Plain text: the bytes of one dated report to a ``Report``."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from dateline.errors import LanguageError, ReadingError
from dateline.reading.encoding import decode
from dateline.reading.idiom import english_name, language_of
from dateline.report import Report

LONGEST = 1_000_000
_OPENING = re.compile(r"date (\d{4})-(\d{2})-(\d{2})(?:\s+|$)")
_HOW_TO_DATE = "give one with --date YYYY-MM-DD or a first line 'date YYYY-MM-DD'"


@dataclass(frozen=True)
class Read:
    """A report that was read, and what its reader should know about the reading."""

    report: Report
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Opened:
    """A text without its opening, the date that opened it, and what to say of that date."""

    text: str
    published: datetime.date | None = None
    warning: str | None = None


def read_plain(data: bytes, name: str, *, published: datetime.date | None = None, force: bool = False) -> Read:
    """Read one plain-text report.

    Args:
        data: the bytes of the file.
        name: what messages call it.
        published: the publication date; it overrides the one in the report.
        force: read a report in another language than English all the same.

    Raises:
        ReadingError: the bytes hold no text, or too much of it for one report.
        LanguageError: the report is not in English.
    """
    if not data:
        raise ReadingError(f"{name} is empty: give a file with the text of a report.")
    decoded = decode(data, name)
    opened = dated(decoded.text, name, published)
    check_length(opened.text, name)
    language = language_of(opened.text)
    if language not in (None, "en") and not force:
        raise LanguageError(
            f"{name} is in {english_name(language)}, and Dateline reads English: "
            "give an English report, or go on all the same with --force."
        )
    report = Report.of(opened.text, opened.published, language=language)
    return Read(report, tuple(w for w in (decoded.warning, opened.warning) if w))


def dated(raw: str, name: str, published: datetime.date | None) -> Opened:
    """Take the opening ``date YYYY-MM-DD`` off a text; a date given by the caller wins.

    All line ends become LF, a lone CR too: that is how Python opens text, and how the gold
    accounts count their offsets.
    """
    text = raw.replace("\r\n", "\n").replace("\r", "\n").strip()
    opening = _OPENING.match(text)
    rest = text[opening.end() :] if opening else text
    if published is not None:
        return Opened(rest, published)
    if not opening:
        missing = f"{name} has no publication date, so its relative dates stay unknown: {_HOW_TO_DATE}."
        return Opened(rest, None, missing)
    try:
        return Opened(rest, datetime.date(*(int(part) for part in opening.groups())))
    except ValueError:
        words = opening.group().strip()
        return Opened(rest, None, f"{name} opens with '{words}', which is no day of the calendar: {_HOW_TO_DATE}.")


def check_length(text: str, name: str) -> None:
    """Check that a text has words, and no more than one report has.

    Raises:
        ReadingError: it has not.
    """
    if not text:
        raise ReadingError(f"{name} has no text, only white space or a date: give a file with the text of a report.")
    if len(text) > LONGEST:
        raise ReadingError(
            f"{name} has {len(text):,} characters, and no single report has over {LONGEST:,}: give one report a file."
        )
