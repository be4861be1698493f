"""Knowledge that users bring: PETRARCH dictionaries, tables and FollowTheMoney entities."""

from __future__ import annotations

from dateline.knowledge.own.files import read_own

__all__ = ["read_own"]
