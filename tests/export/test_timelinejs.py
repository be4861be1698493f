"""TimelineJS's JSON."""

from __future__ import annotations

import json

import jsonschema

from tests.export.conftest import Export
from tests.export.readers import listed

DATE = {
    "type": "object", "required": ["year"], "additionalProperties": False,
    "properties": {
        "year": {"type": "integer"}, "month": {"type": "integer", "minimum": 1, "maximum": 12},
        "day": {"type": "integer", "minimum": 1, "maximum": 31},
    },
}  # fmt: skip
TEXT = {"type": "object", "required": ["headline"], "properties": {"headline": {"type": "string"}}}
SLIDE = {
    "type": "object", "required": ["start_date", "text"], "additionalProperties": False,
    "properties": {
        "unique_id": {"type": "string"}, "start_date": DATE, "end_date": DATE, "display_date": {"type": "string"},
        "group": {"type": "string"}, "text": TEXT,
    },
}  # fmt: skip
SCHEMA = {
    "type": "object", "required": ["events"], "additionalProperties": False,
    "properties": {"events": {"type": "array", "items": SLIDE}, "title": {"type": "object"}},
}  # fmt: skip


def test_it_fits_what_timelinejs_asks_for(exported: Export) -> None:
    jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(exported("timelinejs")))


def test_a_month_is_shown_as_a_month(exported: Export) -> None:
    slide = next(slide for slide in listed("events")(exported("timelinejs")) if "Harbour" in slide["text"]["headline"])
    assert (slide["start_date"], "end_date" in slide) == ({"year": 2031, "month": 6}, False)
    assert slide["text"]["headline"] == "&quot;Free Harbour&quot; league, United Nations → CONSULT"


def test_what_has_no_date_says_so_and_is_not_lost(exported: Export) -> None:
    shown = [slide.get("display_date") for slide in listed("events")(exported("timelinejs"))]
    assert shown.count("date not known; reported 2023-10-04") == 2
    assert "league → PROTEST (demo), future" in json.loads(exported("timelinejs"))["title"]["text"]["text"]
