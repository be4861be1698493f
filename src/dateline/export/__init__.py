"""An archive's stories in the formats that people already have tools for, one module a format."""

from __future__ import annotations

from dateline.export.formats import FORMATS, export

__all__ = ["FORMATS", "export"]
