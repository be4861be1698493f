"""Web pages: the report in a page, without what stands around it."""

from __future__ import annotations

import logging
import re
from typing import Any

from dateline.errors import ReadingError
from dateline.reading.dates import day_of
from dateline.reading.draft import Draft
from dateline.reading.encoding import decode
from dateline.reading.inputs import Input
from dateline.reading.limits import MOST_BYTES, megabytes
from dateline.reading.options import Options
from dateline.reading.outcome import Read

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
# What has none is the words of a menu.
_SENTENCE_END = re.compile(r"[.!?…。؟]")
# The day a page was first published, from what its metadata says and not from days its text names.
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}

TOO_LONG = f"has more than {megabytes(MOST_BYTES)}, which no page with one report has: give its text alone."


def read_html(given: Input, options: Options) -> Read:
    """Read the report of a page.

    Raises:
        ReadingError: it has none.
    """
    data = given.all_bytes(MOST_BYTES, TOO_LONG)
    return page_draft(data, given.name, options, url=given.url, charset=given.charset).read(options)


def page_draft(
    data: bytes, where: str, options: Options, *, url: str | None = None, charset: str | None = None
) -> Draft:
    """Draft the report of a page.

    Args:
        data: the bytes of the page.
        where: what messages call it.
        options: what the caller says of it.
        url: its address, where that is known better than from the page itself.
        charset: the encoding that its server declared.

    Raises:
        ReadingError: the page has no text but menus, or none at all.
    """
    # It takes most of a second to load. Its warnings of single pages are told as errors of ours.
    from trafilatura import bare_extraction

    for library in ("trafilatura", "htmldate", "courlan", "readability"):
        logging.getLogger(library).addHandler(logging.NullHandler())
    decoded = decode(data, where, options.encoding, charset or declared_charset(data))
    page: Any = bare_extraction(
        decoded.text, url=url, with_metadata=True, include_comments=False, date_extraction_params=_DATES
    )
    text = page.text or "" if page is not None else ""
    if not _SENTENCE_END.search(text):
        raise ReadingError(f"{where} is a page without the text of a report: give the page of one report.")
    return Draft(
        where,
        text.removeprefix(f"{page.title}\n"),
        title=page.title,
        published=day_of(page.date),
        publisher=page.sitename or page.hostname,
        url=url or page.url,
        warnings=decoded.warnings,
    )


def declared_charset(data: bytes) -> str | None:
    """Give the encoding that a page declares at its beginning, as HTML asks for it."""
    found = _CHARSET.search(data[:4_096])
    return found[1].decode("ascii", "replace") if found else None


def words_of_fragment(html: str) -> str:
    """Give the words of a piece of HTML, a line a paragraph.

    >>> words_of_fragment("<p>Talks <b>ended</b>.</p><p>Why?<br>Nobody says.</p>")
    'Talks ended.\\nWhy?\\nNobody says.'
    """
    from lxml.html import fragment_fromstring

    root = fragment_fromstring(html, create_parent="div")
    for element in root.iter("script", "style"):
        element.text = None
    for element in root.iter("p", "br", "div", "li", "blockquote", "h1", "h2", "h3", "h4", "tr"):
        element.text = "\n" + (element.text or "")
        element.tail = "\n" + (element.tail or "")
    lines = (" ".join(line.split()) for line in str(root.text_content()).splitlines())
    return "\n".join(line for line in lines if line)
