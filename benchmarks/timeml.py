"""TimeML files: their text, their date and their time expressions."""

from __future__ import annotations

import datetime
import re
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass
from pathlib import Path

from benchmarks.scoring import Range


@dataclass(frozen=True)
class Timex:
    """One TIMEX3 of a text: its characters, its type (DATE, TIME, DURATION, SET) and its value."""

    range: Range
    kind: str
    value: str


@dataclass(frozen=True)
class Document:
    """The text of a TimeML file, the date of its creation and the time expressions in the text."""

    text: str
    created: datetime.date | None
    times: list[Timex]


def read_document(path: Path) -> Document:
    """Read one file; an expression without words is left out."""
    root = ElementTree.parse(path).getroot()
    body = root.find(".//TEXT")
    stamp = root.find(".//TIMEX3[@functionInDocument='CREATION_TIME']")
    parts: list[str] = []
    times: list[Timex] = []
    walk(body if body is not None else root, parts, times)
    return Document("".join(parts), date_of("" if stamp is None else stamp.get("value", "")), times)


def walk(element: ElementTree.Element, parts: list[str], times: list[Timex]) -> None:
    """Collect the text of an element and the time expressions in it."""
    start = length(parts)
    parts.append(element.text or "")
    for child in element:
        walk(child, parts, times)
        parts.append(child.tail or "")
    end = length(parts)
    if element.tag == "TIMEX3" and end > start:
        times.append(Timex((start, end), element.get("type", ""), element.get("value", "")))


def length(parts: list[str]) -> int:
    """Give the length of the text so far."""
    return sum(map(len, parts))


def date_of(value: str) -> datetime.date | None:
    """Give the day of a TIMEX3 value, or ``None`` where it has none."""
    match = re.match(r"\d{4}-\d\d-\d\d", value)
    try:
        return datetime.date.fromisoformat(match[0]) if match else None
    except ValueError:
        return None
