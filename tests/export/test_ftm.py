"""FollowTheMoney entities."""

from __future__ import annotations

import re

from tests.export.conftest import Export
from tests.export.readers import json_lines

ARTICLE = {"title", "sourceUrl", "publisher", "publishedAt"}
PARTY = {"name", "country", "keywords"}
EVENT = {"name", "summary", "keywords", "startDate", "endDate", "location", "country", "involved", "proof", "sourceUrl",
         "publisher"}  # fmt: skip
PROPERTIES = {"Article": ARTICLE, "Event": EVENT} | dict.fromkeys(("Person", "Organization", "LegalEntity"), PARTY)
"""The properties of each schema, of those that FollowTheMoney 4 has."""


def test_entities_have_the_properties_of_their_schema_as_lists_of_words(exported: Export) -> None:
    for entity in json_lines(exported("ftm")):
        assert set(entity["properties"]) <= PROPERTIES[entity["schema"]]
        values = [value for values in entity["properties"].values() for value in values]
        assert all(isinstance(value, str) and value for value in values)
        assert all(re.fullmatch("[a-z]{2}", code) for code in entity["properties"].get("country", []))


def test_what_an_event_refers_to_is_there_once(exported: Export) -> None:
    entities = json_lines(exported("ftm"))
    schemata = {entity["id"]: entity["schema"] for entity in entities}
    assert len(schemata) == len(entities)
    events = [entity["properties"] for entity in entities if entity["schema"] == "Event"]
    assert all(schemata[id] == "Article" for event in events for id in event["proof"])
    assert {schemata[id] for event in events for id in event.get("involved", [])} == {
        "Person", "Organization", "LegalEntity",
    }  # fmt: skip
