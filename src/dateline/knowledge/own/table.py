"""Actors in a table: tab-separated, with a header line.

Columns are ``name`` and, as far as they are wanted, ``aliases``, ``kind``, ``country``, ``sector``, ``start`` and
``end``; ``|`` stands between several aliases or sectors, as in the package's own tables.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

from dateline.account import EntityKind
from dateline.knowledge.actors import Actor, first_day, last_day
from dateline.knowledge.own.codes import country_code, sector_code
from dateline.knowledge.own.rows import Dated, MalformedError, Rows
from dateline.knowledge.tables import values

NAME = "name"


def read_rows(lines: Iterable[tuple[int, str]]) -> Rows:
    """Read the numbered lines of a table, the first of which is its header."""
    numbered = iter(lines)
    _, first = next(numbered)
    header = [cell.strip().lower() for cell in first.split("\t")]
    rows = Rows()
    for number, line in numbered:
        cells = [cell.strip() for cell in line.rstrip("\r\n").split("\t")]
        try:
            if line.strip():
                rows.actors.append(read_row(header, cells))
        except MalformedError as error:
            rows.problems.append((number, str(error)))
    return rows


def read_row(header: list[str], cells: list[str]) -> tuple[list[str], Dated]:
    """Read the actor of a row.

    Raises:
        MalformedError: a cell has a value that it cannot have.
    """
    if len(cells) != len(header):
        raise MalformedError(f"it has {len(cells)} cells where the header has {len(header)}")
    row = dict(zip(header, cells, strict=True))
    if not row[NAME]:
        raise MalformedError("it has no name")
    kind = row.get("kind", "")
    if kind and kind not in get_args(EntityKind):
        raise MalformedError(f"there is no kind '{kind}' (there are {', '.join(get_args(EntityKind))})")
    country = country_code(row["country"]) if row.get("country") else None
    sectors = tuple(sector_code(cell) for cell in values(row.get("sector", "")))
    try:
        start = first_day(row["start"]) if row.get("start") else None
        end = last_day(row["end"]) if row.get("end") else None
    except ValueError:
        raise MalformedError("its start and end are not YYYY, YYYY-MM or YYYY-MM-DD") from None
    actor = Actor(row[NAME], kind, country, sectors, own=True)
    return [row[NAME], *values(row.get("aliases", ""))], Dated(actor, start, end)
