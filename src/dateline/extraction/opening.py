"""What a report opens with: a headline, a dateline ("GOMA, May 14 (Agency) —")."""

from __future__ import annotations

import re

from spacy.tokens import Doc

_DATELINE = re.compile(
    r"\s*[A-Z][A-Z'’.-]{2,}(?:[ /][A-Z'’.-]+)*"  # the place, in capitals
    r"(?:,[^\n—–()]{2,40})?"  # its state, the day
    r"(?:\s*\([^\n()]{2,40}\))?"  # the agency
    r"\s*(?:—|–|--|\s-\s)"
)
_HEADLINE = re.compile(r"\s*\S[^\n]{8,160}?(?<![.!?:;,\"”’'])[ \t]*\n\s*[^a-z\s]")
_LONGEST = 40
"""How many tokens are looked at for a dateline."""


def dateline_end(doc: Doc) -> int:
    """Give the first token after a report's dateline; 0 where it has none.

    What stands in it says where and when the report was written, not when what it tells happened.
    """
    first = doc[:_LONGEST]
    match = _DATELINE.match(first.text)
    return next((t.i for t in first if t.idx >= match.end()), len(first)) if match else 0


def headline_end(doc: Doc) -> int:
    """Give the first token after a report's headline, a first line that no full stop ends; 0 where it has none."""
    match = _HEADLINE.match(doc.text) if not dateline_end(doc) else None
    return next(t.i for t in doc if t.idx + len(t) >= match.end()) if match else 0
