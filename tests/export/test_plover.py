"""PLOVER JSON: the manual's fields and types."""

from __future__ import annotations

import jsonschema

from tests.export.conftest import Export
from tests.export.readers import json_lines

TEXT = {"type": "string"}
TEXTS = {"type": "array", "items": TEXT}
DATE = {"type": ["string", "null"], "format": "date"}
PARTIES = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["name", "code", "sector"],
        "properties": {"name": TEXT, "code": {"type": ["string", "null"]}, "sector": TEXTS},
    },
}
SIZES = {"type": "integer", "minimum": 0}
SCHEMA = {
    "type": "object",
    "required": ["id", "date", "actor", "event"],
    "additionalProperties": False,
    "properties": {
        "id": TEXT, "date": DATE, "enddate": DATE, "actor": PARTIES, "recipient": PARTIES, "event": TEXTS,
        "event_loc": {"type": "object"}, "event_text": TEXTS,
        "quad_code": {"enum": ["VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT"]},
        "event_scale": {"type": "number", "minimum": -10, "maximum": 10},
        "mode": TEXTS, "context": TEXTS, "link": TEXT, "text": TEXT,
        "text_info": {"type": "object", "properties": {"start": SIZES, "end": SIZES}},
        "cite_info": TEXTS, "coder": TEXT, "coded_date": DATE, "coded_time": {"type": "string", "format": "time"},
        "size": {"type": "object", "properties": {"dead": SIZES, "injured": SIZES, "arrested": SIZES},
                 "additionalProperties": False},
    },
}  # fmt: skip


def test_every_event_fits_the_schema(exported: Export) -> None:
    check = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker())
    assert [error.message for event in json_lines(exported("plover")) for error in check.iter_errors(event)] == []


def test_an_event_with_everything(exported: Export) -> None:
    (found,) = [event for event in json_lines(exported("plover")) if event.get("recipient")]
    assert (found["date"], found["enddate"], found["event"]) == ("2031-05-04", "2031-05-04", ["ASSAULT"])
    assert found["actor"] == [{"name": "The Syrian army", "code": "SYR", "sector": ["MIL"]}]
    assert (found["size"], found["cite_info"]) == ({"dead": 12}, ["Mail", "Post"])
    assert found["text"][found["text_info"]["start"] :].startswith(found["event_text"][0])


def test_a_status_is_an_auxiliary_mode(exported: Export) -> None:
    modes = [event.get("mode") for event in json_lines(exported("plover"))]
    assert ["demo", "future"] in modes
    assert ["heavy-weapons", "negation"] in modes


def test_what_is_not_known_is_empty(exported: Export) -> None:
    harm = next(event for event in json_lines(exported("plover")) if event["id"].endswith(":harm"))
    assert (harm["date"], harm["actor"]) == (None, [])
    assert not {"enddate", "recipient", "size", "event_loc", "link", "mode"} & set(harm)
