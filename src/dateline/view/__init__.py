"""The terminal view: an account as a page that a person reads."""

from __future__ import annotations

from dateline.view.page import page

__all__ = ["page"]
