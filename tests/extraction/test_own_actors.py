"""What the user knows goes over what the package knows, in the account of a report."""

from __future__ import annotations

from pathlib import Path

import pytest

import dateline
from dateline.account import Account, Entity

REPORT = (
    "date {date} The mayor, Ilka Doren, said the Blue Shore Network had shipped tents to the valley on Sunday. "
    "The sheltermen met the mayor in Gaza, and Hamas rejected the plan. Doren praised the volunteers of Shore Network."
)
ACTORS = """\
ILKA_DOREN_
\t[FRAGOV 20100101-20141231]
\t[FRAELI >20141231]
BLUE_SHORE_NETWORK_ [NGOHRI]
+SHORE_NETWORK_
HAMAS_ [SWEBUS]
SHELTERMAN {SHELTERMEN} [~HLH]
"""


@pytest.fixture
def actors(tmp_path: Path) -> Path:
    path = tmp_path / "actors.txt"
    path.write_text(ACTORS, encoding="utf-8")
    return path


def read(folder: Path, date: str, *actors: Path) -> Account:
    path = folder / "report.txt"
    path.write_text(REPORT.format(date=date), encoding="utf-8")
    return dateline.read(path, actors=actors)


def called(account: Account, words: str) -> Entity:
    """Give the entity that has a mention of some words."""
    return next(e for e in account.entities if any(words in m.text for m in e.mentions))


def test_country_and_sector_are_the_users(tmp_path: Path, actors: Path) -> None:
    found = read(tmp_path, "2024-03-12", actors)
    assert [(e.country, e.sector) for e in (called(found, "Ilka"), called(found, "Blue"), called(found, "Hamas"))] == [
        ("FRA", ["ELI"]), ("NGO", ["SOC"]), ("SWE", ["BUS"])
    ]  # fmt: skip
    assert called(found, "sheltermen").sector == ["MED"]


def test_of_the_day(tmp_path: Path, actors: Path) -> None:
    assert called(read(tmp_path, "2012-03-12", actors), "Ilka").sector == ["GOV"]


def test_names_of_one_actor_are_one_entity(tmp_path: Path, actors: Path) -> None:
    found = read(tmp_path, "2024-03-12", actors)
    assert called(found, "Blue Shore") == next(
        e for e in found.entities if any(m.text in ("Shore Network", "volunteers of Shore Network") for m in e.mentions)
    )


def test_without_them_nothing_changes(tmp_path: Path) -> None:
    assert called(read(tmp_path, "2024-03-12"), "Hamas").country != "SWE"


def test_lines_that_are_passed_over_are_warned_of(tmp_path: Path, actors: Path) -> None:
    actors.write_text(ACTORS + "A_ [QQQ]\n", encoding="utf-8")
    with pytest.warns(dateline.DatelineWarning, match=r"line 8 of .* was passed over"):
        read(tmp_path, "2024-03-12", actors)
