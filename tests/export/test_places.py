"""What formats want to know of a place."""

from __future__ import annotations

from dataclasses import replace

from dateline.archive.story import Place
from dateline.export.places import is_town, province

TOWN = Place("p", "Mosul", "city", "IRQ", 36.335, 43.1189, "city", 99072, "Nineveh")


def test_a_province_is_its_own_and_a_town_lies_in_one() -> None:
    whole = replace(TOWN, name="Nineveh Governorate", kind="province", precision="region", admin1=None)
    assert [province(TOWN), province(whole), province(replace(TOWN, admin1=None))] == [
        "Nineveh", "Nineveh Governorate", None,
    ]  # fmt: skip
    assert [is_town(TOWN), is_town(whole)] == [True, False]
