"""The terminal view: an account as a page that a person reads."""

from __future__ import annotations

from dateline.view.ledger import event_page, source_page
from dateline.view.page import page
from dateline.view.people import people_page
from dateline.view.why import why_page

__all__ = ["event_page", "page", "people_page", "source_page", "why_page"]
