"""RSS and Atom feeds: an entry a report."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from dateline.errors import ReadingError
from dateline.reading.dates import day_of
from dateline.reading.draft import Draft
from dateline.reading.html import TOO_LONG, page_draft, words_of_fragment
from dateline.reading.inputs import Input
from dateline.reading.limits import MOST_BYTES, megabytes
from dateline.reading.options import Options
from dateline.reading.outcome import Read, Unread

_MOST_BYTES = 64_000_000


def read_feed(given: Input, options: Options) -> Iterator[Read | Unread]:
    """Read the reports of a feed; what its entries link to is fetched only with ``options.follow``.

    Raises:
        ReadingError: the feed has no entries, or is too long to be one.
    """
    feed = parsed(given, options.encoding or given.charset)
    damage = f"{given.name} is damaged ({told(feed)}), so its entries may be incomplete" if feed.bozo else None
    if not feed.entries:
        raise ReadingError(f"{damage or f'{given.name} is a feed without entries'}: check what it is.")
    warnings = (f"{damage}.",) if damage else ()
    for number, entry in enumerate(feed.entries, start=1):
        where = f"entry {number:,} of {given.name}"
        try:
            draft = replace(draft_of(entry, where), publisher=feed.feed.get("title"), warnings=warnings)
            if not options.follow and not draft.text:
                raise ReadingError(f"{where} has no text: fetch the page that it links to with --follow.")
            yield (followed(draft, options) if options.follow else draft).read(options)
        except ReadingError as error:
            yield Unread(where, f"{damage}, and {error}" if damage else str(error))


def parsed(given: Input, encoding: str | None) -> Any:
    """Parse a feed.

    Raises:
        ReadingError: it is too long to be one.
    """
    import feedparser

    too_long = f"has more than {megabytes(_MOST_BYTES)}, which no feed has: check what it is."
    headers = {"content-type": f"application/xml; charset={encoding}"} if encoding else {}
    # As a stream: the library takes bytes for the name of a file.
    return feedparser.parse(io.BytesIO(given.all_bytes(_MOST_BYTES, too_long)), response_headers=headers)


def told(feed: Any) -> str:
    """Say on one line what is wrong with a feed."""
    return " ".join(str(feed.get("bozo_exception", "no XML")).split())


def draft_of(entry: Any, where: str) -> Draft:
    """Draft the report of an entry, from the longest text that it holds."""
    parts = [*entry.get("content", ()), entry.get("summary_detail") or {}]
    longest = max(parts, key=lambda part: len(part.get("value") or ""))
    text = longest.get("value") or ""
    written = entry.get("published") or entry.get("updated")
    return Draft(
        where,
        text if longest.get("type") == "text/plain" else words_of_fragment(text),
        title=words_of_fragment(entry.get("title") or ""),
        published=day_of(written),
        url=entry.get("link"),
        id=entry.get("id"),
    )


def followed(draft: Draft, options: Options) -> Draft:
    """Take the text of an entry from the page that it links to; what the feed says of it stands.

    Raises:
        ReadingError: it links to none, or to one that cannot be fetched or has no text.
    """
    from dateline.reading.fetch import fetched

    if not draft.url:
        raise ReadingError(f"{draft.where} has no link to follow: read the feed without --follow.")
    with fetched(draft.url, allow_local=options.allow_local) as given:
        page = page_draft(
            given.all_bytes(MOST_BYTES, TOO_LONG), given.name, options, url=given.url, charset=given.charset
        )
    return replace(
        draft,
        text=page.text,
        title=draft.title or page.title,
        published=draft.published or page.published,
        publisher=draft.publisher or page.publisher,
        url=page.url,
        warnings=draft.warnings + page.warnings,
    )
