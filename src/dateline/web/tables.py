"""Tables as CSV: lists in one cell, parted by semicolons."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import Any

from fastapi.responses import Response, StreamingResponse
from pydantic import BaseModel

from dateline.archive.results import Columns
from dateline.export.separated import Cell, separated


def as_table(name: str, columns: Columns[Any], items: Iterable[Any]) -> Response:
    """Answer with a table of items, as they come."""

    def lines() -> Iterator[str]:
        yield from separated([columns], ",")
        yield from separated(([cell(value(item)) for value in columns.values()] for item in items), ",")

    return download(lines(), f"{name}.csv")


def as_csv(name: str, models: Sequence[BaseModel]) -> Response:
    """Answer with a table of models, a field a column."""
    rows = [model.model_dump() for model in models]
    return as_table(name, {field: itemgetter(field) for field in (rows[0] if rows else [])}, rows)


def download(lines: Iterator[str], file: str) -> Response:
    """Answer with a file of text, as it comes."""
    headers = {"content-disposition": f'attachment; filename="{file}"', "cache-control": "no-store"}
    return StreamingResponse(lines, media_type="text/csv; charset=utf-8", headers=headers)


def cell(value: object) -> Cell:
    """Write a value into one cell: of a part its name or words, of several each."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return "; ".join(str(cell(each)) for each in value)
    if isinstance(value, dict):
        return str(value.get("name") or value.get("text") or "")
    return value if isinstance(value, str | int | float) or value is None else str(value)
