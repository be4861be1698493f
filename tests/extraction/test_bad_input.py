"""Text that is no news copy: nothing is made up, and time grows with length only."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from dateline.account import Account
from dateline.engine.one import account_of
from dateline.report import Report

Read = Callable[[str], Account]
FIRST = "Anna Boris Chen Dina Emeka Farid Gita Hugo Ines Jamal Kofi Lena Maria Noor Olga Pablo Quinn Rosa Sami Tariq"
LAST = (
    "Abara Baran Costa Duarte Eriksen Farah Grosu Haddad Ito Jansen Kamau Lindt Moyo Nasser Okoro Petrov Qureshi "
    "Rahimi Santos Tanaka"
)
NAMES = [f"{first} {last}" for first in FIRST.split() for last in LAST.split()]
TABLE = "Province\tDistrict\tSchools\tClinics\n" + "".join(
    f"Province {n}\tDistrict {n}\t{n * 3}\t{n}\n" for n in range(1, 60)
)
CLAUSE = "and the road went on past fields of barley and low stone walls under a pale sky "
ATTACK = "Russia attacked Ukraine in February 2022."


def test_a_list_of_names_tells_nothing() -> None:
    found = account_of(Report.of(", ".join(NAMES)))
    assert len(NAMES) == 400
    assert found.events == []
    assert found.claims == []
    assert found.counts == []


def test_a_pasted_table_tells_no_event() -> None:
    found = account_of(Report.of(TABLE))
    assert found.events == []
    assert found.claims == []


def test_a_sentence_of_two_thousand_words_keeps_its_event() -> None:
    text = f"Russia attacked Ukraine {CLAUSE * 125}."
    assert len(text.split()) > 2000
    assert [event.type for event in account_of(Report.of(text)).events] == ["ASSAULT"]


@pytest.mark.parametrize("text", [ATTACK.upper(), ATTACK.replace(".", "")], ids=["capitals", "no full stop"])
def test_form_does_not_hide_an_event(account: Read, text: str) -> None:
    [event] = account(text).events
    assert event.type == "ASSAULT"


def test_all_capitals_and_no_punctuation_invent_nothing() -> None:
    text = "THE LIBRARY OPENED A NEW READING ROOM ON MONDAY AND VISITORS ADMIRED THE OLD CEILING " * 20
    assert [e for e in account_of(Report.of(text)).events if e.type in ("ASSAULT", "COERCE", "THREATEN")] == []


@pytest.mark.parametrize("unit", [CLAUSE, "Anna Abara, ", "12\t13\n"], ids=["sentence", "names", "table"])
def test_time_grows_with_length_only(unit: str) -> None:
    def seconds(times: int) -> float:
        began = time.process_time()
        account_of(Report.of(unit * times))
        return time.process_time() - began

    seconds(10)
    small, large = min(seconds(60) for _ in range(2)), min(seconds(480) for _ in range(2))
    assert large < 30 * small + 0.5
