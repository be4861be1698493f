"""From what an input says of a report to the report: the steps that all formats share."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from dateline.errors import LanguageError, ReadingError
from dateline.reading.dates import day_in_heading
from dateline.reading.idiom import english_name, language_of
from dateline.reading.limits import LONGEST
from dateline.reading.options import Options
from dateline.reading.outcome import Read
from dateline.report import Report

_OPENING = re.compile(r"date (\d{4})-(\d{2})-(\d{2})(?:\s+|$)")
_NOT_STORABLE = re.compile("[\\0\ud800-\udfff]")
_HOW_TO_DATE = "give one with --date YYYY-MM-DD or a first line 'date YYYY-MM-DD'"


@dataclass(frozen=True)
class Draft:
    """What an input says of one report, before it is checked.

    Attributes:
        where: the input and the position in it.
        text: the text, which may open with ``date YYYY-MM-DD``.
        published: the date that the input's metadata gives.
    """

    where: str
    text: str
    title: str | None = None
    published: datetime.date | None = None
    publisher: str | None = None
    url: str | None = None
    id: str | None = None
    warnings: tuple[str, ...] = ()

    def read(self, options: Options) -> Read:
        """Make the report, trusting first what the caller gives, then the metadata, then the text.

        Raises:
            ReadingError: it has no text, or too much of it for one report.
            LanguageError: it is not in English.
        """
        text, damage = storable(self.text, self.where)
        opened = dated(text, self.where, options.published or self.published)
        check_length(opened.text, self.where)
        report = Report.of(
            opened.text,
            opened.published,
            title=one_line(self.title),
            publisher=one_line(options.publisher or self.publisher),
            url=one_line(self.url),
            language=checked_language(opened.text, self.where, options.force),
        )
        said = (*self.warnings, damage, opened.warning)
        return Read(report, self.where, tuple(warning for warning in said if warning), one_line(self.id))


@dataclass(frozen=True)
class Opened:
    """A text without its opening, the date that opened it, and what to say of that date."""

    text: str
    published: datetime.date | None = None
    warning: str | None = None


def dated(raw: str, name: str, published: datetime.date | None) -> Opened:
    """Take the opening ``date YYYY-MM-DD`` off a text; a date that is already known wins.

    All line ends become LF, a lone CR too: that is how Python opens text, and how the gold
    accounts count their offsets.
    """
    text = raw.replace("\r\n", "\n").replace("\r", "\n").strip()
    opening = _OPENING.match(text)
    rest = text[opening.end() :] if opening else text
    if published is not None:
        return Opened(rest, published)
    heading = None if opening else day_in_heading(text)
    if heading:
        told = f"{name} has the date {heading} over its text, which was taken for its publication date."
        return Opened(rest, heading, told)
    if not opening:
        missing = f"{name} has no publication date, so its relative dates stay unknown: {_HOW_TO_DATE}."
        return Opened(rest, None, missing)
    try:
        return Opened(rest, datetime.date(*(int(part) for part in opening.groups())))
    except ValueError:
        words = opening.group().strip()
        return Opened(rest, None, f"{name} opens with '{words}', which is no day of the calendar: {_HOW_TO_DATE}.")


def storable(text: str, name: str) -> tuple[str, str | None]:
    """Replace what no database and no UTF-8 can hold, NUL and half characters; say so where there are any."""
    kept, times = _NOT_STORABLE.subn("\N{REPLACEMENT CHARACTER}", text)
    places = "1 place" if times == 1 else f"{times:,} places"
    return kept, f"{name} is damaged at {places}, each shown as \N{REPLACEMENT CHARACTER}." if times else None


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


def checked_language(text: str, name: str, force: bool) -> str | None:
    """Give the code of a text's language; ``None`` where it is too short or unclear.

    Raises:
        LanguageError: it is not English, and ``force`` is not set.
    """
    language = language_of(text)
    if language not in (None, "en") and not force:
        raise LanguageError(
            f"{name} is in {english_name(language)}, and Dateline reads English: "
            "give an English report, or go on all the same with --force."
        )
    return language


def one_line(text: str | None) -> str | None:
    """Put words on one line; ``None`` where there are none.

    >>> one_line("  Talks\\n resume ")
    'Talks resume'
    """
    return " ".join(storable(text, "")[0].split()) or None if text else None
