"""GeoJSON, by RFC 7946."""

from __future__ import annotations

import json

import jsonschema

from tests.export.conftest import Export
from tests.export.readers import listed

POINT = {
    "type": "object", "required": ["type", "coordinates"], "additionalProperties": False,
    "properties": {
        "type": {"const": "Point"},
        "coordinates": {
            "type": "array", "minItems": 2, "maxItems": 2,
            "prefixItems": [
                {"type": "number", "minimum": -180, "maximum": 180}, {"type": "number", "minimum": -90, "maximum": 90},
            ],
        },
    },
}  # fmt: skip
FEATURE = {
    "type": "object", "required": ["type", "geometry", "properties"],
    "properties": {
        "type": {"const": "Feature"}, "id": {"type": "string"},
        "geometry": {"oneOf": [{"type": "null"}, POINT]}, "properties": {"type": "object"},
    },
}  # fmt: skip
SCHEMA = {
    "type": "object", "required": ["type", "features"],
    "properties": {"type": {"const": "FeatureCollection"}, "features": {"type": "array", "items": FEATURE}},
}  # fmt: skip


def test_it_fits_the_schema(exported: Export) -> None:
    jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(exported("geojson")))


def test_only_what_is_finer_than_a_country_is_a_point(exported: Export) -> None:
    points = {
        feature["properties"]["place"]: feature["geometry"] and feature["geometry"]["coordinates"]
        for feature in listed("features")(exported("geojson"))
    }
    assert points == {"Idlib": [36.7, 35.8], "Romania": None, "Geneva": None, None: None}
