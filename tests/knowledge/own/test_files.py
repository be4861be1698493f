"""Files of actors: their formats, and what is wrong with them."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import hypothesis
import pytest
from hypothesis import settings
from hypothesis import strategies as st

from dateline.errors import KnowledgeError
from dateline.knowledge.known import known_with
from dateline.knowledge.own import read_own
from dateline.knowledge.own.followthemoney import read_entities

Write = Callable[[str], Path]

TABLE = (
    "name\taliases\tkind\tcountry\tsector\tstart\tend\n"
    "Blue Shore Network\tShore Network|BSN\torganization\tNGO\tSOC|MED\t\t\n"
    "Ilka Doren\t\tperson\tFrance\tGOV\t2010\t2014-12\n"
    "\t\tperson\t\t\t\t\n"
    "Tarvala\t\tcity\t\t\t\t\n"
    "Tarvala\t\t\tAtlantis\t\t\t\n"
    "Tarvala\t\t\t\t\tMay\t\n"
    "Tarvala\n"
)
DOREN = {
    "id": "x1", "schema": "Person",
    "properties": {"name": ["Ilka Doren"], "alias": ["I. Doren"], "country": ["fr"],
                   "position": ["Deputy Mayor of Tarvala"], "topics": ["role.pep", "role.oligarch"]},
}  # fmt: skip


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write_text(text: str) -> Path:
        path = tmp_path / "actors"
        path.write_text(text, encoding="utf-8")
        return path

    return write_text


def test_a_table(write: Write) -> None:
    rows = read_own(write(TABLE))
    [(names, network), (_, doren)] = rows.actors
    assert names == ["Blue Shore Network", "Shore Network", "BSN"]
    assert (network.actor.kind, network.actor.country, network.actor.sectors) == ("organization", "NGO", ("SOC", "MED"))
    assert (doren.actor.country, doren.start, doren.end) == (
        "FRA",
        date(2010, 1, 1),
        date(2014, 12, 31),
    )
    assert [number for number, _ in rows.problems] == [4, 5, 6, 7, 8]
    assert rows.problems[-1] == (8, "it has 1 cells where the header has 7")


def test_entities(write: Write) -> None:
    company = {"schema": "Company", "properties": {"name": "Tarvala Ferries", "jurisdiction": ["gb-sct"]}}
    body = {"schema": "Organization", "properties": {"name": ["River Pact"], "topics": ["gov.igo"]}}
    vessel = {"schema": "Vessel", "properties": {"name": ["Gull"]}}
    rows = read_own(write("\n".join(map(json.dumps, (DOREN, company, vessel, body)))))
    assert rows.problems == []
    assert [(names, row.actor.kind, row.actor.country, row.actor.sectors) for names, row in rows.actors] == [
        (["Ilka Doren", "I. Doren"], "person", "FRA", ("GOV", "BUS")),
        (["Tarvala Ferries"], "organization", "GBR", ("BUS",)),
        (["River Pact"], "organization", "IGO", ()),
    ]


@pytest.mark.parametrize(
    ("line", "why"),
    [("{", "it is no complete JSON"), ("[1]", "it is no entity with a schema"),
     ('{"schema": 5}', "it is no entity with a schema"),
     ('{"schema": "Person", "properties": {"name": [7, " "]}}', "it has no name"),
     ('{"schema": "Person", "properties": []}', "it has no name")],
)  # fmt: skip
def test_malformed_entities(line: str, why: str) -> None:
    assert read_entities([(7, line)]).problems == [(7, why)]


values = st.none() | st.integers() | st.text(max_size=5)
properties = values | st.lists(values, max_size=3) | st.dictionaries(st.text(max_size=5), values, max_size=2)


@hypothesis.given(st.dictionaries(st.sampled_from(["name", "alias", "topics", "position", "country"]), properties))
@settings(max_examples=50)
def test_any_entity_is_read_or_told(given: dict[str, object]) -> None:
    rows = read_entities([(1, json.dumps({"schema": "Person", "properties": given}))])
    assert len(rows.actors) + len(rows.problems) == 1


@pytest.mark.parametrize(
    "text", ["", "\n\n", "name\tcountry\n", "Just some prose about the valley.\n", '{"schema": "Vessel"}']
)
def test_files_without_actors(write: Write, text: str) -> None:
    with pytest.raises(KnowledgeError, match="holds no actors"):
        read_own(write(text))


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "binary").write_bytes(b"\xff\xfe\x00")
    for name, why in (
        ("none", "No such file"),
        ("binary", "is no UTF-8 text"),
        ("a\0b", "null byte"),
        (".", "Is a directory"),
    ):
        with pytest.raises(KnowledgeError, match=why):
            read_own(tmp_path / name)


def test_lookups(tmp_path: Path) -> None:
    dictionary = "ILKA_DOREN_\n [FRAGOV 20100101-20141231]\n [DEUELI]\nHAMAS_ [NGO]\n"
    (tmp_path / "first").write_text(dictionary, encoding="utf-8")
    (tmp_path / "second").write_text("name\tcountry\nIlka Doren\tITA\n", encoding="utf-8")
    known = known_with([tmp_path / "first", tmp_path / "second"])
    found = [known.own_actor("Ilka Doren", day) for day in (date(2012, 6, 1), date(2020, 6, 1), None)]
    assert [actor and actor.country for actor in found] == ["FRA", "DEU", "DEU"]
    assert known.own_actor("Nobody", None) is None
    assert known.actor("Hamas", None) == known.own_actor("HAMAS", None)
    assert known.actor("UN", None) == known_with([]).actor("UN", None)


def test_problems_are_sentences(write: Write) -> None:
    path = write("A_ [USA]\nB_ [QQQ]\n")
    assert known_with([path]).problems == (
        f"line 2 of {path} was passed over: the code 'QQQ' names no state or role that is known.",
    )
