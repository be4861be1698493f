"""A dated report, and spans of its text."""

from __future__ import annotations

import datetime
import hashlib

from pydantic import BaseModel, ConfigDict


class Span(BaseModel):
    """A stretch of a report's text: offsets in code points, end exclusive, with the words."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    start: int
    end: int
    text: str


class Report(BaseModel):
    """One report as it was read; what is not known of it is ``None``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str | None = None
    published: datetime.date | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    text: str
    sha256: str

    @classmethod
    def of(
        cls,
        text: str,
        published: datetime.date | None = None,
        *,
        title: str | None = None,
        publisher: str | None = None,
        url: str | None = None,
        language: str | None = None,
    ) -> Report:
        """Make a report of a text, which is kept exactly as it is given."""
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        return cls(
            title=title, published=published, publisher=publisher, url=url,
            language=language, text=text, sha256=digest,
        )  # fmt: skip

    @property
    def id(self) -> str:
        """Give the id of the report, made of its text, date, publisher and address: 16 hexadecimal digits.

        One text printed by two publishers is two reports.
        """
        said = [self.sha256, str(self.published or ""), self.publisher or "", self.url or ""]
        return hashlib.sha256("\0".join(said).encode("utf-8", "surrogatepass")).hexdigest()[:16]

    def span(self, start: int, end: int) -> Span:
        """Give the span between two offsets of the text."""
        return Span(start=start, end=end, text=self.text[start:end])
