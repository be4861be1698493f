"""The explorer: a local web application over one archive."""

from __future__ import annotations

from dateline.web.app import create_app

__all__ = ["create_app"]
