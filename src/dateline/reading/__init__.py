"""Reading: from any input to reports. What is not certain of a report comes with it as warnings."""

from __future__ import annotations

from dateline.reading.options import Options
from dateline.reading.outcome import Read, Unread
from dateline.reading.source import read_all, read_one

__all__ = ["Options", "Read", "Unread", "read_all", "read_one"]
