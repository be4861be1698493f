"""Parquet files: a row a report, read a few rows at a time."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any, BinaryIO

from dateline.errors import ReadingError
from dateline.reading.inputs import Input
from dateline.reading.options import Options
from dateline.reading.outcome import Read, Unread
from dateline.reading.packed import Budget
from dateline.reading.rows import choose_columns, draft_of

_ROWS_AT_ONCE = 16
_WORDS = ("string", "large_string", "string_view")


def read_parquet(given: Input, options: Options) -> Iterator[Read | Unread]:
    """Read the reports of a Parquet file; the first row is row 1.

    Raises:
        ReadingError: it is damaged, has no column of words for the text, or pyarrow is missing.
    """
    with given.as_file() as source:
        file = opened(source, given.name)
        columns = choose_columns(file.schema_arrow.names, options.columns, given.name)
        check_words(file.schema_arrow.field(columns["text"]), given.name)
        for number, row in enumerate(rows_of(file, sorted(set(columns.values())), given.name), start=1):
            where = f"row {number:,} of {given.name}"
            try:
                yield draft_of(row, columns, where).read(options)
            except ReadingError as error:
                yield Unread(where, str(error))


def opened(source: BinaryIO, name: str) -> Any:
    """Open a Parquet file.

    Raises:
        ReadingError: it is damaged, expands too far, or pyarrow is missing.
    """
    parquet = library(name)
    size = source.seek(0, io.SEEK_END)
    try:
        file = parquet.ParquetFile(source)
    except (ValueError, OSError):
        raise damage(name) from None
    groups = (file.metadata.row_group(number) for number in range(file.metadata.num_row_groups))
    Budget(name, lambda: size).spend(sum(group.total_byte_size for group in groups))
    return file


def library(name: str) -> Any:
    """Load pyarrow, which is large and not installed with Dateline.

    Raises:
        ReadingError: it is not there.
    """
    try:
        import pyarrow.parquet
    except ImportError:
        raise ReadingError(
            f"{name} is a Parquet file, and pyarrow, which reads them, is missing: run pip install 'dateline[parquet]'."
        ) from None
    return pyarrow.parquet


def check_words(field: Any, name: str) -> None:
    """Check that a column holds words.

    Raises:
        ReadingError: it holds something else.
    """
    kind = str(field.type)
    if kind not in _WORDS and not kind.startswith("dictionary<values=string"):
        raise ReadingError(
            f"{name} has no words in its column '{field.name}' but {kind}: name another with --column text=NAME."
        )


def rows_of(file: Any, columns: list[str], name: str) -> Iterator[dict[str, Any]]:
    """Give the rows of a Parquet file as values by column.

    Raises:
        ReadingError: it is damaged; rows before the damage were given.
    """
    try:
        for batch in file.iter_batches(batch_size=_ROWS_AT_ONCE, columns=columns):
            yield from in_microseconds(batch).to_pylist()
    except (ValueError, OSError):
        raise damage(name) from None


def in_microseconds(batch: Any) -> Any:
    """Round the times of a batch to what Python's can hold: pandas stores nanoseconds."""
    import pyarrow as pa

    schema = pa.schema(
        field.with_type(pa.timestamp("us", field.type.tz)) if pa.types.is_timestamp(field.type) else field
        for field in batch.schema
    )
    return batch.cast(schema, safe=False)


def damage(name: str) -> ReadingError:
    """Make the error for a file that breaks off or is not what it says."""
    return ReadingError(f"{name} is a cut off or damaged Parquet file: get it again.")
