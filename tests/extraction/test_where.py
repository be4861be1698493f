from __future__ import annotations

import pytest

from dateline.account import Place
from dateline.extraction.resolving import distance
from dateline.extraction.where import find_places, home_country
from dateline.knowledge.gazetteer import look_up
from dateline.knowledge.store import GazetteerPlace
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


def test_distance() -> None:
    paris, london = look_up("Paris")[0], look_up("London")[0]
    assert distance(paris, london) == pytest.approx(344, abs=10)
    assert distance(paris, paris) == 0
    pole = GazetteerPlace("Pole", "site", None, 90, 0)
    assert distance(pole, GazetteerPlace("Pole", "site", None, -90, 0)) == pytest.approx(20015, abs=20)


def test_home_country() -> None:
    text = annotate(Report.of("A bomb exploded in Kabul. Another exploded in Kandahar. The envoy was in Geneva."))
    home = home_country(text, find_places(text))
    assert home is not None
    assert home.code == "AFG"
    assert home_country(annotate(Report.of("Nothing happened.")), []) is None
