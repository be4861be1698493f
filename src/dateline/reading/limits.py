"""How much one input may hold, so that none fills the memory or goes on for ever."""

from __future__ import annotations

LONGEST = 1_000_000
"""Characters that no single report has more of."""

MOST_BYTES = 8 * LONGEST
"""Bytes that no single report takes: no encoding in use needs more than four for a character, and
a carriage return may stand before each line feed."""

HEAD = 4_096
"""Bytes from which the format of an input is told."""


def megabytes(size: int) -> str:
    """Write a size for people.

    >>> megabytes(8_000_000)
    '8 MB'
    """
    return f"{size // 1_000_000:,} MB"
