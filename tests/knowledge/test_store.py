"""Gazetteer files: the shipped one and the user's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dateline.errors import KnowledgeError
from dateline.knowledge.gazetteer import VARIABLE, divisions, forget, is_well_known, look_up, user_gazetteer
from dateline.knowledge.store import SHIPPED, GazetteerPlace, Store, add_places
from dateline.knowledge.tables import fold

FERRY = GazetteerPlace("Old Ferry", "city", "UKR", 49.5, 31.5, 1200, 990_000_001, "12")


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give the path of a user's gazetteer that is not there yet."""
    path = tmp_path / "deep" / "own.sqlite"
    monkeypatch.setenv(VARIABLE, str(path))
    forget()
    yield path
    forget()


def test_the_shipped_gazetteer_is_small_enough() -> None:
    assert SHIPPED.stat().st_size < 15e6


@pytest.mark.parametrize("name", ["São Paulo", "SAO PAULO", "Sao-Paulo", "são  paulo"])
def test_a_name_is_found_whatever_its_case_accents_and_hyphens(name: str) -> None:
    assert look_up(name)[-1:]
    assert any((p.country, p.population > 5_000_000) == ("BRA", True) for p in look_up(name))


@pytest.mark.parametrize(
    ("name", "kind", "country", "admin1"),
    [
        ("W.Va.", "state", "USA", "WV"), ("St. Louis", "city", "USA", "MO"), ("NSW", "state", "AUS", "02"),
        ("Kharkiv Oblast", "province", "UKR", "07"), ("Hiroshima Prefecture", "province", "JPN", "11"),
        ("Boone County", "district", "USA", "KY"), ("the Black Sea", "sea", None, None),
    ],
)  # fmt: skip
def test_kinds_and_divisions(name: str, kind: str, country: str | None, admin1: str | None) -> None:
    assert (kind, country, admin1) in [(p.kind, p.country, p.admin1) for p in look_up(name)]


def test_first_level_divisions_of_large_states_are_all_there() -> None:
    count = {code: sum(country == code for country, _ in divisions()) for code in ("USA", "IND", "BRA", "MEX", "UKR")}
    assert count == {"USA": 51, "IND": 36, "BRA": 27, "MEX": 31, "UKR": 25}


def test_places_of_the_users_own_are_looked_up(own: Path) -> None:
    assert look_up("Old Ferry") == look_up("Altfähre") == ()
    assert add_places(own, [(FERRY, ["Altfähre", ""])]) == 1
    forget()
    assert user_gazetteer() == own
    assert look_up("Old Ferry") == look_up("altfahre") == (FERRY,)
    assert not is_well_known("Old Ferry")


def test_a_place_takes_the_place_of_one_with_its_id(own: Path) -> None:
    add_places(own, [(FERRY, [])])
    add_places(own, [(FERRY._replace(population=9_000), [])])
    assert [p.population for p in Store(own).look_up("old ferry")] == [9_000]


def test_places_without_an_id_are_told_apart(own: Path) -> None:
    nameless = FERRY._replace(geonames=None)
    add_places(own, [(nameless, []), (nameless._replace(latitude=10.0), [])])
    assert [(p.latitude, p.geonames) for p in Store(own).look_up("old ferry")] == [(10.0, None), (49.5, None)]


def test_nothing_is_added_where_something_goes_wrong(own: Path) -> None:
    def broken() -> Iterator[tuple[GazetteerPlace, list[str]]]:
        yield FERRY, []
        raise KeyError

    with pytest.raises(KeyError):
        add_places(own, broken())
    assert Store(own).look_up("old ferry") == ()


def test_a_file_that_is_no_gazetteer_is_named(own: Path) -> None:
    own.parent.mkdir()
    own.write_text("no database", encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"own\.sqlite cannot be used as a gazetteer"):
        look_up("Paris")
    with pytest.raises(KnowledgeError, match=r"own\.sqlite cannot be used as a gazetteer"):
        add_places(own, [(FERRY, [])])


WORDS = st.lists(st.sampled_from(["the", "st", "mt.", "𝕬", "ﬃ", "İ", "’", "of"]) | st.text(max_size=4), max_size=6)


@given(st.text(max_size=60) | WORDS.map(" ".join))
@example("𝕬")
@example("the the Hague")
def test_folding_twice_changes_nothing_more(name: str) -> None:
    assert fold(fold(name)) == fold(name)


@given(st.text(max_size=400))
def test_any_text_can_be_looked_up(name: str) -> None:
    assert all(-90 <= p.latitude <= 90 and -180 <= p.longitude <= 180 for p in look_up(name))


def test_a_name_of_ten_thousand_characters_is_no_place() -> None:
    assert look_up("Paris " * 2_000) == look_up("x" * 10_000) == ()
