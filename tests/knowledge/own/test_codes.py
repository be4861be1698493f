"""Codes of other systems."""

from __future__ import annotations

import pytest

from dateline.knowledge.countries import countries
from dateline.knowledge.own.codes import cameo, country_code, sector_code
from dateline.knowledge.own.rows import MalformedError
from dateline.knowledge.sectors import BEYOND_STATES, SECTORS
from dateline.knowledge.tables import read_table, values


@pytest.mark.parametrize(
    ("code", "country", "sectors"),
    [
        ("AFG", "AFG", ()), ("AFGGOVMIL", "AFG", ("GOV", "MIL")), ("ROMLEG", "ROU", ("LEG",)), ("KSV", "XKX", ()),
        ("IGOUNO", "UNO", ()), ("IGOEUREEC", "EUR", ()), ("NGOHRI", "NGO", ("SOC",)), ("IMGMUSISI", "IMG", ()),
        ("USAMED", "USA", ("JRN",)), ("GOV", None, ("GOV",)), ("AFR", None, ()), ("usagov", "USA", ("GOV",)),
        ("IRQKRDSEP", "IRQ", ("REB",)), ("MNCUSABUS", "USA", ("BUS",)),
    ],
)  # fmt: skip
def test_cameo(code: str, country: str | None, sectors: tuple[str, ...]) -> None:
    assert cameo(code) == (country, sectors)


def test_every_state_of_the_package_is_a_code_of_cameo() -> None:
    assert {cameo(code)[0] for code in countries().by_code} == set(countries().by_code)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("FRA", "FRA"),
        ("fr", "FRA"),
        ("France", "FRA"),
        ("eu", "EUR"),
        ("xk", "XKX"),
        ("NGO", "NGO"),
        ("Türkiye", "TUR"),
    ],
)
def test_country_codes(words: str, code: str) -> None:
    assert country_code(words) == code


def test_unknown_codes() -> None:
    with pytest.raises(MalformedError, match="there is no country 'Atlantis'"):
        country_code("Atlantis")
    with pytest.raises(MalformedError, match="there is no sector 'XYZ'"):
        sector_code("XYZ")


def test_the_tables_give_codes_that_there_are() -> None:
    for row in read_table("cameo"):
        allowed = {**countries().by_code, **BEYOND_STATES} if row["what"] == "actor" else SECTORS
        assert not row["means"] or row["means"] in allowed
    for row in read_table("followthemoney"):
        assert set(values(row["sector"])) <= set(SECTORS)
        assert not row["country"] or row["country"] in BEYOND_STATES
