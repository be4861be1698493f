"""Parquet for DuckDB, pandas and polars: the table of stories with its lists and types kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO

from dateline.archive import Archive
from dateline.archive.rows import in_batches
from dateline.errors import ExportError
from dateline.export.told import Told, told
from dateline.linking import Corroboration

if TYPE_CHECKING:
    import pyarrow

_ROWS = 5_000
"""Stories in a row group."""


def write(archive: Archive, out: BinaryIO) -> None:
    """Write an archive's stories.

    Raises:
        ExportError: pyarrow is not installed.
    """
    try:
        import pyarrow
        from pyarrow.parquet import ParquetWriter
    except ImportError:
        raise ExportError("Parquet needs pyarrow: run pip install 'dateline[parquet]'.") from None
    schema = schema_of()
    with ParquetWriter(out, schema) as writer:
        for some in in_batches(told(archive), _ROWS):
            writer.write_table(pyarrow.Table.from_pylist([record(each) for each in some], schema))


def schema_of() -> pyarrow.Schema:
    """Give the columns with their types."""
    import pyarrow as pa

    text, number, day, texts = pa.string(), pa.int64(), pa.date32(), pa.list_(pa.string())
    named = {"id": text, "name": text, "kind": text, "country": text}
    actors = pa.list_(pa.struct(named | {"sectors": texts}))
    degrees = {"latitude": pa.float64(), "longitude": pa.float64()}
    behind = (field for field in Corroboration.model_fields if field != "reports")
    columns = {
        **dict.fromkeys(("id", "type", "mode", "status", "date_basis", "sentence"), text),
        **dict.fromkeys(("contexts", "contradictions"), texts),
        "start": day,
        "end": day,
        "ongoing": pa.bool_(),
        "actors": actors,
        "recipients": actors,
        "places": pa.list_(pa.struct(named | degrees | {"precision": text, "geonames": number, "admin1": text})),
        "counts": pa.list_(pa.struct({"report": text, "what": text, "text": text, "low": number, "high": number,
                                      "approximate": pa.bool_()})),
        "reports": pa.list_(pa.struct({"id": text, "title": text, "published": day, "publisher": text, "url": text})),
        **dict.fromkeys(behind, pa.int32()),
    }  # fmt: skip
    return pa.schema(columns)


def record(told: Told) -> dict[str, Any]:
    """Make the row of a story."""
    story = told.story
    behind = story.corroboration.model_dump(exclude={"reports"})
    return {
        "id": story.id, "type": story.type, "mode": story.mode, "contexts": story.context, "status": story.status,
        "start": story.start, "end": story.end, "ongoing": story.ongoing, "date_basis": story.date_basis,
        "actors": [vars(actor) for actor in story.actors], "recipients": [vars(actor) for actor in story.recipients],
        "places": [vars(place) for place in story.places],
        "counts": [vars(count) | {"text": count.span.text} for count in story.counts],
        "reports": [vars(report) for report in told.reports],
        "contradictions": [difference.aspect for difference in story.contradictions], "sentence": told.sentence,
        **behind,
    }  # fmt: skip
