"""CSV and TSV: a row a report, under a row of column names."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from dateline.errors import ReadingError
from dateline.reading.inputs import Input
from dateline.reading.limits import MOST_BYTES
from dateline.reading.lines import lines_of
from dateline.reading.options import FIELDS, Options
from dateline.reading.outcome import Read, Unread
from dateline.reading.rows import choose_columns, draft_of

_DELIMITERS = ",;\t|"
_NAMES = frozenset(name for names in FIELDS.values() for name in names)


class Rows:
    """The rows of a CSV, and what was uncertain of the lines of the latest."""

    def __init__(self, given: Input, encoding: str | None) -> None:
        csv.field_size_limit(MOST_BYTES)  # for the process: the default is shorter than reports are
        self.warnings: tuple[str, ...] = ()
        self.lines = lines_of(given, encoding)
        self.reader = csv.reader(self.texts(), delimiter=delimiter_of(header_line(given)), strict=True)

    def texts(self) -> Iterator[str]:
        """Give the lines to the parser, and keep what is uncertain of them."""
        for line in self.lines:
            self.warnings = tuple(dict.fromkeys(self.warnings + line.warnings))
            yield line.text

    def next(self) -> list[str] | None:
        """Give the cells of the next row; ``None`` at the end.

        Raises:
            csv.Error: the row is broken; the next call goes on after it.
        """
        self.warnings = ()
        return next(self.reader, None)


def read_csv(given: Input, options: Options) -> Iterator[Read | Unread]:
    """Read the reports of a CSV; rows are numbered as a spreadsheet does, the names being row 1.

    Raises:
        ReadingError: the input is no text, or has no column for the text.
    """
    rows = Rows(given, options.encoding)
    try:
        names = [name.strip() for name in rows.next() or []]
    except csv.Error as error:
        raise ReadingError(f"The column names of {given.name} are broken ({error}): mend its first row.") from None
    columns = choose_columns(names, options.columns, given.name)
    number = 1
    while True:
        number += 1
        where = f"row {number:,} of {given.name}"
        try:
            cells = rows.next()
            if cells is None:
                return
            if any(cell.strip() for cell in cells):
                yield draft_of(row_of(cells, names, where), columns, where, rows.warnings).read(options)
        except csv.Error as error:
            yield Unread(where, f"{where} is broken ({error}): check its quotation marks, and the rows after it.")
        except ReadingError as error:
            yield Unread(where, str(error))


def row_of(cells: list[str], names: list[str], where: str) -> dict[str, str]:
    """Put cells under their names.

    Raises:
        ReadingError: there are more cells than names.
    """
    if len(cells) > len(names):
        raise ReadingError(f"{where} has {len(cells):,} cells under {len(names):,} names: quote texts with commas.")
    return dict(zip(names, cells, strict=False))


def is_header(line: str) -> bool:
    """Say whether a line is the column names of a CSV: several, one of them usual for the text."""
    names = names_in(line, delimiter_of(line))
    return len(names) > 1 and any(name in FIELDS["text"] for name in names)


def header_line(given: Input) -> str:
    """Give the first line of an input's head."""
    lines = given.text_head().lstrip().splitlines()
    return lines[0] if lines else ""


def delimiter_of(line: str) -> str:
    """Tell what stands between the names of a header: what parts it into the most names that are usual."""
    return max(_DELIMITERS, key=lambda mark: (sum(n in _NAMES for n in names_in(line, mark)), line.count(mark)))


def names_in(line: str, delimiter: str) -> list[str]:
    """Part a header into lower-case names."""
    cells = next(csv.reader([line], delimiter=delimiter), [])
    return [cell.strip().lower() for cell in cells]
