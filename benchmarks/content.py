"""What an archive holds, apart from when it was put there and under which internal numbers."""

from __future__ import annotations

import hashlib
import os
from typing import Any

from sqlalchemy import select

from dateline.archive import Archive, schema

_PASSING = {"number", "added", "failed"}


def content(where: str | os.PathLike[str]) -> dict[str, list[tuple[Any, ...]]]:
    """Give the rows of every table, sorted, without internal numbers and times of adding."""
    with Archive(where) as archive, archive.engine.begin() as connection:
        numbered = {}
        for table in (schema.reports, schema.tellings):
            rows = connection.execute(select(table.c.number, table.c.id))
            numbered[table.name.removesuffix("s")] = {row.number: row.id for row in rows}
        found = {}
        for table in schema.metadata.sorted_tables:
            names = numbered if table.name.endswith("_keys") else {}
            columns = [column for column in table.c if column.name not in _PASSING]
            found[table.name] = sorted(
                (
                    tuple(str(names[c.name][v] if c.name in names else v) for c, v in zip(columns, row, strict=True))
                    for row in connection.execute(select(*columns))
                ),
            )
        return found


def fingerprint(where: str | os.PathLike[str]) -> str:
    """Give a hash of what an archive holds."""
    return hashlib.sha256(repr(content(where)).encode()).hexdigest()
