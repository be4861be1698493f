from __future__ import annotations

import datetime

import pytest

from dateline.knowledge.actors import actors, agents, first_day, last_day, leader, terms
from dateline.knowledge.countries import countries
from dateline.knowledge.gazetteer import look_up
from dateline.knowledge.triggers import NO_EVENT, trigger_rows


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Canada", "CAN"), ("Türkiye", "TUR"), ("Turkey", "TUR"), ("the Kremlin", "RUS"), ("Kremlin", "RUS"),
        ("British", "GBR"), ("Dutch", "NLD"), ("Côte d’Ivoire", "CIV"), ("Ivory Coast", "CIV"), ("Russians", "RUS"),
        ("South Korean", "KOR"), ("North Korea", "PRK"), ("Kosovo", "XKX"), ("Congolese", "COD"), ("UK", "GBR"),
        ("White House", "USA"), ("Élysée", "FRA"), ("nowhere at all", None), ("", None),
    ],
)  # fmt: skip
def test_the_state_of_words(words: str, code: str | None) -> None:
    assert countries().of_words(words) == code or countries().of_words(words.removeprefix("the ")) == code


@pytest.mark.parametrize(
    ("capital", "code"),
    [("Ottawa", "CAN"), ("Moscow", "RUS"), ("Baku", "AZE"), ("Yerevan", "ARM"), ("Canberra", "AUS"), ("Kyiv", "UKR")],
)
def test_capitals(capital: str, code: str) -> None:
    assert countries().by_capital[capital] == code


def test_seats_and_adjectives() -> None:
    known = countries()
    assert known.by_seat["Kremlin"] == "RUS"
    assert known.by_adjective["Iraqi"] == "IRQ"
    assert known.by_code["FRA"].name == "France"


def test_a_leader_in_and_out_of_office() -> None:
    found = leader("Putin", datetime.date(2023, 1, 1))
    assert found is not None
    assert found.country == "RUS"
    assert leader("Putin", datetime.date(1950, 1, 1)) is None
    assert leader("Vladimir Putin", datetime.date(1950, 1, 1)) is not None
    assert leader("Nobody of This Name", datetime.date(2023, 1, 1)) is None


def test_a_surname_that_two_share_means_who_is_in_office() -> None:
    found = leader("Bush", datetime.date(2004, 5, 1))
    assert found is not None
    assert found.name == "George W. Bush"


def test_every_term_is_found_by_its_name() -> None:
    assert all(term in terms()[term.name.replace("’", "'")] for found in terms().values() for term in found[:1])


def test_days_of_partial_dates() -> None:
    assert (first_day("2020"), last_day("2020")) == (datetime.date(2020, 1, 1), datetime.date(2020, 12, 31))
    assert (first_day("2020-02"), last_day("2020-02")) == (datetime.date(2020, 2, 1), datetime.date(2020, 2, 29))
    assert first_day("2020-02-03") == last_day("2020-02-03") == datetime.date(2020, 2, 3)


@pytest.mark.parametrize(
    ("name", "kind", "country"),
    [
        ("Mosul", "city", "IRQ"),
        ("France", "country", "FRA"),
        ("Crimea", "region", "UKR"),
        ("the Netherlands", "country", "NLD"),
    ],
)
def test_places(name: str, kind: str, country: str) -> None:
    found = look_up(name)[0]
    assert found.country == country
    assert found.precision == kind


def test_cities_of_one_name_stand_by_size() -> None:
    sizes = [place.population for place in look_up("Paris") if place.kind == "city"]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] > 1_000_000


def test_no_place() -> None:
    assert look_up("Xyzzy") == look_up("") == ()


def test_named_actors_and_nouns() -> None:
    assert actors()["UN"].country == "UNO"
    assert actors()["European Union"].country == "EUR"
    assert agents()["soldier"].sectors[0] == "MIL"
    assert agents()["president"].title


def test_the_most_specific_use_of_a_trigger_comes_first() -> None:
    for found in trigger_rows().values():
        asked = [row.specificity for row in found]
        assert asked == sorted(asked, reverse=True)
    assert trigger_rows()["attack", "VERB"][-1].type == "ASSAULT"
    assert any(row.type == NO_EVENT for rows in trigger_rows().values() for row in rows)
