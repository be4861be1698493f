"""GeoJSON (RFC 7946): a feature a story, for QGIS and web maps.

A story of which no more than a country is known has no geometry.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dateline.archive import Archive
from dateline.export.jsons import json_object
from dateline.export.table import record
from dateline.export.told import Told, told


def lines(archive: Archive) -> Iterator[str]:
    """Write an archive's stories as one collection."""
    return json_object({"type": "FeatureCollection"}, "features", (feature(each) for each in told(archive)))


def feature(told: Told) -> dict[str, Any]:
    """Make the feature of a story; positions are longitude, latitude."""
    point = told.point
    geometry = {"type": "Point", "coordinates": [point[1], point[0]]} if point else None
    return {"type": "Feature", "id": told.story.id, "geometry": geometry, "properties": record(told)}
