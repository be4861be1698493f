"""PETRARCH dictionaries of our own making."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.knowledge.own.petrarch import days, read_petrarch
from dateline.knowledge.own.rows import Rows

ACTORS = """\
<!-- the desk's list -->
# people
ILKA_DOREN_            ; mayor until 2014
+MAYOR_DOREN_
\t[FRAGOV 20100101-20141231]
\t[FRAELI >20141231]   # since

TARVALAN_FRONT_ [KSVREB] [TURGOVMIL <19991231]
NOBODY_ [---]
"""
AGENTS = """\
!MINIST! = MINISTER, MINISTERS
SHELTERMAN {SHELTERMEN} [~CVL]
FERRYMASTER [~BUS]
POLICE {} [COP~]
HARBOUR_!MINIST! [~GOV]
"""


def read(text: str) -> Rows:
    return read_petrarch(enumerate(text.splitlines(), 1))


def test_actors_with_their_names_codes_and_days() -> None:
    rows = read(ACTORS)
    date = datetime.date
    assert rows.problems == []
    assert [(names, row.actor.country, row.actor.sectors, row.start, row.end) for names, row in rows.actors] == [
        (["ILKA DOREN", "MAYOR DOREN"], "FRA", ("GOV",), date(2010, 1, 1), date(2014, 12, 31)),
        (["ILKA DOREN", "MAYOR DOREN"], "FRA", ("ELI",), date(2015, 1, 1), None),
        (["TARVALAN FRONT"], "XKX", ("REB",), None, None),
        (["TARVALAN FRONT"], "TUR", ("GOV", "MIL"), None, date(1999, 12, 30)),
    ]
    assert all(row.actor.own for _, row in rows.actors)


def test_agents_with_plurals_and_macros() -> None:
    rows = read(AGENTS)
    assert rows.problems == []
    assert {agent.noun: agent.sectors for agent in rows.agents} == {
        "shelterman": ("CVL",), "sheltermen": ("CVL",), "ferrymaster": ("BUS",), "ferrymasters": ("BUS",),
        "police": ("COP",), "harbour minister": ("GOV",), "harbour ministers": ("GOV",),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "number", "why"),
    [
        ("+SYNONYM_", 1, "no actor stands before it"),
        ("[USAGOV]", 1, "no actor stands before it"),
        ("A_ [QQQZZZ]", 1, "the code 'QQQZZZ' names no state or role that is known"),
        ("B_ [USA]\nA_\nC_ [USA]", 2, "no code in square brackets follows"),
        ("A_ [USA 20201301-20210101]", 1, "'20201301' is no day"),
        ("A_ [USA since May]", 1, "'since May' is no restriction to dates"),
        ("A_ [USA", 1, "its brackets do not fit"),
        ("!OTHER!_MAN [~GOV]", 1, "there is no macro !OTHER! before it"),
        ("[~GOV]", 1, "the code has no noun"),
    ],
)
def test_malformed_lines_are_told_with_their_number(lines: str, number: int, why: str) -> None:
    assert read(lines).problems == [(number, why)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", (None, None)), ("<930120", (None, "1993-01-19")), (">20010120", ("2001-01-21", None)),
     ("490101-500101", ("2049-01-01", "1950-01-01")), ("19930120 - 20010120", ("1993-01-20", "2001-01-20"))],
)  # fmt: skip
def test_days(text: str, expected: tuple[str | None, str | None]) -> None:
    assert tuple(d and d.isoformat() for d in days(text)) == expected


@given(st.text("AZ_+[]{}~!=<>-;# \t0129", max_size=60))
def test_any_line_is_read_or_told(text: str) -> None:
    rows = read(text)
    assert all(number == 1 and why for number, why in rows.problems)
