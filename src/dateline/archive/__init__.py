"""The archive: reports, their accounts, and the stories that they tell together."""

from __future__ import annotations

from dateline.archive.filters import Filters, Near
from dateline.archive.store import Archive

__all__ = ["Archive", "Filters", "Near"]
