from __future__ import annotations

import pytest

from dateline.account import Place
from dateline.extraction.where import find_places, home_country
from dateline.language.annotate import annotate
from dateline.report import Report


def places(text: str) -> list[Place]:
    return [located.place for located in find_places(annotate(Report.of(text)))]


@pytest.mark.parametrize(
    ("sentence", "name", "country"),
    [
        ("The army shelled villages near Mosul on Monday.", "Mosul", "IRQ"),
        ("The two ministers met in Geneva on Monday.", "Geneva", "CHE"),
        ("Thousands of people marched in Nairobi on Monday.", "Nairobi", "KEN"),
        ("A bomb exploded in Kabul on Monday.", "Kabul", "AFG"),
    ],
)
def test_a_place_is_resolved(sentence: str, name: str, country: str) -> None:
    found = places(sentence)
    assert [(p.name, p.country) for p in found] == [(name, country)]
    assert found[0].latitude is not None
    assert [m.text for m in found[0].mentions] == [name]


def test_mentions_of_one_place_are_one() -> None:
    found = places("The blast in Kabul killed three people. Police in Kabul arrested two men.")
    assert [(p.name, len(p.mentions)) for p in found] == [("Kabul", 2)]


def test_home_country() -> None:
    text = annotate(Report.of("A bomb exploded in Kabul. Another exploded in Kandahar. The envoy was in Geneva."))
    home = home_country(text, find_places(text))
    assert home is not None
    assert home.code == "AFG"
    assert home_country(annotate(Report.of("Nothing happened.")), []) is None


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Soldiers clashed with herders in northern Mali on Monday.", ["northern Mali"]),
        ("A fire broke out in downtown Karachi on Monday.", ["Karachi"]),
        ("The delegation visited Ankara on Monday.", ["Ankara"]),
        ("Aid was pledged at the Lisbon conference on Monday.", ["Lisbon"]),
        ("Washington urged both sides to stop on Monday.", []),
        ("The Kremlin denied the report on Monday.", []),
        ("The French army denied the report on Monday.", []),
    ],
)
def test_what_is_a_place(sentence: str, expected: list[str]) -> None:
    assert [m.text for p in places(sentence) for m in p.mentions] == expected


def test_a_place_has_its_geonames_id_and_division() -> None:
    found = places("The army shelled villages near Mosul on Monday.")[0]
    assert (found.geonames, found.admin1) == (99072, "Nineveh")


@pytest.mark.parametrize(
    "words",
    ["49.98, 36.23", "49°59′N 36°14′E", "N" * 10_000, "Paris-" * 2_000, "St. " * 500, "( Paris, ( Texas, (" * 100],
)
def test_odd_names_and_coordinates_are_no_error(words: str) -> None:
    for place in places(f"Shells fell in {words} on Monday, officials said."):
        assert place.latitude is None or -90 <= place.latitude <= 90
