"""Reading: from any input to reports. What is not certain of a report comes with it as warnings."""

from __future__ import annotations

from dateline.reading.plain import Read, read_plain
from dateline.reading.source import read_reports

__all__ = ["Read", "read_plain", "read_reports"]
