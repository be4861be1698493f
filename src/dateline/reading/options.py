"""What the caller says of the inputs, over anything found in them."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from dateline.errors import ReadingError

FIELDS = {
    "text": ("text", "body", "content", "article", "story", "full_text", "fulltext", "maintext", "article_text"),
    "title": ("title", "headline", "head"),
    "date": (
        "date", "published", "published_at", "publication_date", "published_date", "date_published", "date_publish",
        "pubdate", "pub_date", "datetime", "day",
    ),
    "url": ("url", "link", "web_url", "source_url"),
    "publisher": ("publisher", "source", "outlet", "publication", "newspaper", "site"),
    "id": ("id", "uid", "guid", "doc_id", "docid", "article_id"),
}  # fmt: skip
"""What a row can say of its report, each with the names of columns that are taken for it, best first."""


@dataclass(frozen=True)
class Options:
    """What the caller says of the inputs; what is ``None`` is left to what is found in them.

    Attributes:
        published: the publication date of every report; it overrides the reports' own.
        publisher: the publisher of every report; it overrides the reports' own.
        encoding: the encoding of every text; it overrides what the inputs declare.
        columns: for any of ``text``, ``title``, ``date``, ``url``, ``publisher`` and ``id``, the
            column that holds it; see ``FIELDS`` for the names that need not be given.
        force: read reports in another language than English all the same.
        follow: fetch what the entries of feeds link to, instead of reading what the feed holds.
        allow_local: fetch from private and local addresses too.
    """

    published: datetime.date | None = None
    publisher: str | None = None
    encoding: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    force: bool = False
    follow: bool = False
    allow_local: bool = False

    def __post_init__(self) -> None:
        """Check the fields and the encoding.

        Raises:
            ReadingError: there is no such field or encoding.
        """
        for name in self.columns:
            if name not in FIELDS:
                raise ReadingError(f"A report has no field '{name}': name columns for {', '.join(FIELDS)}.")
        if self.encoding is not None:
            try:
                "".encode(self.encoding)
            except LookupError:
                raise ReadingError(
                    f"There is no encoding '{self.encoding}': give one such as utf-8 or cp1251."
                ) from None
