"""Tables in text: comma-separated and tab-separated."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from dateline.export.told import one_line

Cell = str | int | float | None


def separated(rows: Iterable[Iterable[Cell]], delimiter: str) -> Iterator[str]:
    """Write rows as lines; what is not known is empty, and a cell never holds a line break.

    >>> list(separated([["a", None, "b\\nc", 0.5]], ","))
    ['a,,b c,0.5\\n']
    """
    for row in rows:
        line = io.StringIO()
        cells = [one_line(cell) if isinstance(cell, str) else cell for cell in row]
        csv.writer(line, delimiter=delimiter, lineterminator="\n").writerow(cells)
        yield line.getvalue()
