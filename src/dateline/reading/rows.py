"""Rows with named columns, whatever kind of table they stand in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dateline.errors import ReadingError
from dateline.reading.dates import day_of
from dateline.reading.draft import Draft
from dateline.reading.options import FIELDS

_SHOWN = 12


def choose_columns(names: Iterable[str], given: Mapping[str, str], where: str) -> dict[str, str]:
    """Choose the column of each field: as given, else by the names in ``FIELDS``.

    Args:
        names: the columns that there are.
        given: columns by field, as the caller named them.
        where: what messages call the table or row.

    Raises:
        ReadingError: a given column is missing, or there is none for the text.
    """
    names = list(names)
    by_lower = {name.strip().lower(): name for name in reversed(names)}
    chosen = {field: by_lower[name] for field, name in usual(by_lower).items()}
    for field, name in given.items():
        if name not in names:
            raise ReadingError(f"{where} has no column '{name}' for the {field}: {it_has(names)}.")
        chosen[field] = name
    if "text" not in chosen:
        raise ReadingError(f"{where} has no column for the text: {it_has(names)}; name it with --column text=NAME.")
    return chosen


def usual(names: Iterable[str]) -> dict[str, str]:
    """Give the usual column of each field that has one among lower-case names."""
    known = set(names)
    found = {field: next((name for name in usual if name in known), None) for field, usual in FIELDS.items()}
    return {field: name for field, name in found.items() if name}


def it_has(names: list[str]) -> str:
    """List columns for a message."""
    shown = ", ".join(f"'{name[:40]}'" for name in names[:_SHOWN])
    more = f" and {len(names) - _SHOWN:,} more" if len(names) > _SHOWN else ""
    return f"it has {shown}{more}" if names else "it has none"


def draft_of(
    row: Mapping[str, object], columns: Mapping[str, str], where: str, warnings: tuple[str, ...] = ()
) -> Draft:
    """Draft the report of a row.

    Args:
        row: values by column.
        columns: columns by field, as ``choose_columns`` gives them.
        where: the input and the position of the row in it.
        warnings: what is already uncertain of it.

    Raises:
        ReadingError: the row's text is not words.
    """
    values = {field: row.get(column) for field, column in columns.items()}
    text = values.pop("text", None)
    if text is not None and not isinstance(text, str):
        raise ReadingError(
            f"{where} has no words in its column '{columns['text']}' but {kind_of(text)}: name another column."
        )
    date = values.pop("date", None)
    published = day_of(date)
    if date and not published:
        warnings += (f"{where} has the date '{str(date)[:40]}', which names no day for certain: write YYYY-MM-DD.",)
    words = {field: words_of(value) for field, value in values.items()}
    return Draft(where, text or "", published=published, warnings=warnings, **words)


def words_of(value: object) -> str | None:
    """Write a name or number; ``None`` for any other value."""
    return str(value) if isinstance(value, (str, int, float)) else None


def kind_of(value: object) -> str:
    """Say in words what a value is.

    >>> kind_of(3), kind_of(["a"])
    ('a number', 'a list')
    """
    kinds = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}
    return kinds.get(type(value), f"a value of type {type(value).__name__}")
