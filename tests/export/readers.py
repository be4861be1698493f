"""How each format is read back, by the reader that its users have."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from typing import Any

import conllu
import pyarrow.parquet

Row = dict[str, Any]


def json_lines(data: bytes) -> list[Row]:
    """Read an object a line."""
    return [json.loads(line) for line in data.decode().splitlines()]


def listed(name: str) -> Callable[[bytes], list[Row]]:
    """Read the objects of a list in one object."""

    def read(data: bytes) -> list[Row]:
        values = json.loads(data)[name]
        assert isinstance(values, list)
        return values

    return read


def table(delimiter: str) -> Callable[[bytes], list[Row]]:
    """Read a table with a header."""
    return lambda data: list(csv.DictReader(io.StringIO(data.decode(), newline=""), delimiter=delimiter, strict=True))


def cells(data: bytes) -> list[list[str]]:
    """Read a tab-separated table without a header."""
    return list(csv.reader(io.StringIO(data.decode(), newline=""), delimiter="\t", strict=True))


def parquet(data: bytes) -> list[Row]:
    """Read Parquet."""
    rows: list[Row] = pyarrow.parquet.read_table(io.BytesIO(data)).to_pylist()
    return rows


def marked(data: bytes) -> list[str]:
    """Read the events that CoNLL-U marks, each once."""
    words = (word for sentence in conllu.parse(data.decode()) for word in sentence)
    marks = (mark for word in words for mark in ((word["misc"] or {}).get("Event") or "").split(","))
    return list(dict.fromkeys(mark.rpartition(":")[0] for mark in marks if mark))


READERS: dict[str, Callable[[bytes], list[Any]]] = {
    "plover": json_lines,
    "polecat": table("\t"),
    "icews": table("\t"),
    "gdelt": cells,
    "acled": table(","),
    "geojson": listed("features"),
    "timelinejs": lambda data: [*listed("events")(data), *undated(data)],
    "ftm": lambda data: [entity for entity in json_lines(data) if entity["schema"] == "Event"],
    "parquet": parquet,
    "csv": table(","),
    "hxl": lambda data: table(",")(data)[1:],
    "webannotation": listed("items"),
    "conllu": marked,
}
"""For each format what gives its events."""


def undated(data: bytes) -> list[str]:
    """Read the stories without a date from a timeline's title."""
    text = json.loads(data).get("title", {}).get("text", {}).get("text", "")
    return [item for item in text.split("<li>")[1:] if item]
