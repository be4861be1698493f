"""Words for what an account holds: dates, numbers, codes; and text made safe for a terminal."""

from __future__ import annotations

import datetime
import unicodedata
from typing import TYPE_CHECKING

from dateline.account import Account, Count, Event
from dateline.knowledge.countries import countries
from dateline.knowledge.sectors import BEYOND_STATES, SECTORS
from dateline.ledger.sources import source_names
from dateline.report import Span

if TYPE_CHECKING:
    from dateline.archive.story import Count as Number
    from dateline.archive.story import Story

UNKNOWN_DATE = "date not known"
UNNAMED = "a source not named"
OWN_VOICE = "The report’s own voice"
_WHAT = {"other": "people", "affected": "people affected", "troops": "troops"}
# Characters that turn the direction of text around or vanish; a report may hide others' words with them.
_INVISIBLE = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


def clean(text: str) -> str:
    """Make text safe to print: one line, no control characters, nothing that turns its direction.

    >>> clean("a\\x1b[31mb\\n  c")
    'a�[31mb c'
    """
    return "".join(map(visible, " ".join(text.split())))


def visible(character: str) -> str:
    """Give a character as it may be printed."""
    if character in _INVISIBLE:
        return ""
    return "\N{REPLACEMENT CHARACTER}" if unicodedata.category(character) in ("Cc", "Cs") else character


def shorten(text: str, size: int) -> str:
    """Cut text to a size at a word's end, with an ellipsis where something is left out.

    >>> shorten("the talks failed again", 12)
    'the talks…'
    """
    line = clean(text)
    if len(line) <= size:
        return line
    cut = line[:size]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut[:-1]).rstrip(" ,;:") + "…"


def around(text: str, span: Span, size: int) -> tuple[str, str, str]:
    """Give the words of a span with those around them in its paragraph, in three pieces."""
    room = max(size - (span.end - span.start), 0)
    first = max(text.rfind("\n", 0, span.start) + 1, span.start - room // 2)
    if first > 0 and not text[first - 1].isspace():
        first = next((i for i in range(first, span.start) if text[i].isspace()), span.start)
    paragraph = text.find("\n", span.end)
    last = min(len(text) if paragraph < 0 else paragraph, span.end + room - (span.start - first))
    if last < len(text) and not text[last].isspace():
        last = next((i for i in range(last, span.end, -1) if text[i].isspace()), span.end)
    return left(text, first, span.start), shorten(text[span.start : span.end], size), right(text, span.end, last)


def left(text: str, start: int, end: int) -> str:
    """Give the words before a span, with an ellipsis where their paragraph begins earlier."""
    dots = "…" if start > 0 and text[start - 1] != "\n" else ""
    words = spaced(text[start:end])
    return dots + (words.lstrip() if dots else words)


def right(text: str, start: int, end: int) -> str:
    """Give the words after a span, with an ellipsis where their paragraph goes on."""
    dots = "…" if end < len(text) and text[end] != "\n" else ""
    return spaced(text[start:end]) + dots


def spaced(words: str) -> str:
    """Clean words but keep one space at an end that had any."""
    line = clean(words)
    before = " " if words[:1].isspace() and line else ""
    after = " " if words[-1:].isspace() else ""
    return before + line + after


def day(date: datetime.date) -> str:
    """Write a day.

    >>> day(datetime.date(2023, 9, 7))
    '7 Sep 2023'
    """
    return f"{date.day} {date:%b} {date.year}"


def interval(start: datetime.date, end: datetime.date) -> str:
    """Write days from first to last, saying a shared month or year once.

    >>> interval(datetime.date(2023, 9, 1), datetime.date(2023, 9, 8))
    '1–8 Sep 2023'
    >>> interval(datetime.date(2023, 9, 1), datetime.date(2023, 9, 30))
    'Sep 2023'
    """
    if start == end:
        return day(start)
    after = end + datetime.timedelta(days=1) if end < datetime.date.max else end
    if (start.day, after.day) == (1, 1) and after.year * 12 + after.month - start.year * 12 - start.month == 1:
        return f"{start:%b} {start.year}"
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year == end.year:
        return f"{start.year}"
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{day(end)}"
    if start.year == end.year:
        return f"{start.day} {start:%b} – {day(end)}"
    return f"{day(start)} – {day(end)}"


def when(event: Event | Story) -> str:
    """Write when an event happened, as exactly as is known and no more."""
    if event.start and event.ongoing:
        return f"since {day(event.start)}"
    if event.start and event.end:
        return interval(event.start, event.end)
    if event.start:
        return f"from {day(event.start)}"
    return f"until {day(event.end)}" if event.end else UNKNOWN_DATE


def how_many(count: Count | Number) -> str:
    """Write a count with its bounds.

    >>> how_many(Count(id="n", span=Span(start=0, end=0, text=""), what="dead", low=5, high=7))
    '5 to 7 dead'
    """
    about = "about " if count.approximate and count.high is not None else ""
    return f"{about}{bounds(count)} {_WHAT.get(count.what, count.what)}"


def bounds(count: Count | Number) -> str:
    """Write the bounds of a count."""
    low, high = count.low, count.high
    if low is None and high is None:
        return "an unknown number of"
    if low is None:
        return f"at most {high:,}"
    if high is None:
        return f"at least {low:,}"
    return f"{low:,}" if low == high else f"{low:,} to {high:,}"


def country_name(code: str | None) -> str | None:
    """Name the state of a code, or what stands in place of a state; unknown codes stay codes."""
    if code is None:
        return None
    country = countries().by_code.get(code)
    return country.name if country else BEYOND_STATES.get(code, code)


def sector_names(codes: list[str]) -> list[str]:
    """Name sectors; unknown codes stay codes."""
    return [SECTORS.get(code, code) for code in codes]


def names(account: Account) -> dict[str, str]:
    """Give the printable name of each entity and place by its id."""
    entities = {entity.id: clean(entity.name) for entity in account.entities}
    return entities | {place.id: clean(place.name) for place in account.places}


def speakers(account: Account) -> dict[str, str]:
    """Give the printable name of each claim's source by the claim's id."""
    return {claim: clean(name or UNNAMED) for claim, name in source_names(account).items()}
