"""W3C Web Annotations."""

from __future__ import annotations

from dateline.archive import Archive
from tests.export.conftest import Export
from tests.export.readers import listed


def test_selectors_find_their_words_in_the_report(exported: Export, archive: Archive) -> None:
    texts = {f"urn:dateline:report:{stored.id}": stored.report.text for stored in archive.reports()}
    targets = [target for item in listed("items")(exported("webannotation")) for target in item["target"]]
    assert len(targets) == 9
    for target in targets:
        quote, position = target["selector"]
        text = texts[target["source"]]
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in text


def test_a_story_told_twice_has_a_target_in_each_report(exported: Export) -> None:
    items = listed("items")(exported("webannotation"))
    shelling = next(item for item in items if "Syrian" in item["body"][0]["value"])
    assert [target["scope"] for target in shelling["target"]] == ["https://mail.example/5", "https://post.example/5"]
    assert [body["value"] for body in shelling["body"][1:3]] == ["ASSAULT", "actual"]


def test_what_the_recommendation_asks_for(exported: Export) -> None:
    for item in listed("items")(exported("webannotation")):
        assert (item["type"], item["motivation"]) == ("Annotation", "identifying")
        assert item["id"].startswith("urn:dateline:event:")
        assert item["target"]
