"""What heads the ledger of a report."""

from __future__ import annotations

import datetime

from dateline.account import Part
from dateline.report import Report


class Heading(Part):
    """A report without its text."""

    id: str
    title: str | None
    published: datetime.date | None
    publisher: str | None
    url: str | None

    @classmethod
    def of(cls, report: Report) -> Heading:
        """Make the heading of a report."""
        return cls(
            id=report.id, title=report.title, published=report.published, publisher=report.publisher, url=report.url
        )
