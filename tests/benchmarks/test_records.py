"""Records in PETRARCH's form, their codes and their sides."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.records import WEIS, Coding, is_side, read_crosswalk, read_records
from dateline.account import Entity
from dateline.report import Span

RECORD = """<Sentences><Sentence date="19950101" id="A-1">
<EventCoding sourcecode="NOR" targetcode="CHA" eventcode="122"></EventCoding>
<EventCoding sourcecode="NOR" targetcode="CHA" eventcode="999"></EventCoding>
<Text>Norland has
denounced Chandria.</Text></Sentence></Sentences>"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    path = tmp_path / "records.xml"
    path.write_text(RECORD, encoding="utf-8")
    return path


def test_a_record_has_its_text_and_the_codings_that_are_known(data: Path) -> None:
    [record] = read_records(data, WEIS)
    assert record.text == "Norland has denounced Chandria."
    assert record.codings == [Coding("NOR", "CHA", "ACCUSE")]


def test_the_narrowest_code_counts(data: Path) -> None:
    [record] = read_records(data, {"12": "REJECT", "122": "ACCUSE"})
    assert [coding.root for coding in record.codings] == ["ACCUSE"]


def test_a_crosswalk_is_read_without_its_comments(tmp_path: Path) -> None:
    path = tmp_path / "crosswalk.txt"
    path.write_text("# 01: none\n03: AGREE\n190: FIGHT,  , military # force\n", encoding="utf-8")
    assert read_crosswalk(path) == {"03": "AGREE", "190": "ASSAULT"}


@pytest.mark.parametrize(("code", "fits"), [("NORGOV", True), ("SWE", False)])
def test_a_side_is_found_by_the_letters_of_its_name(code: str, fits: bool) -> None:
    entity = Entity(id="e1", kind="country", name="Norland", mentions=[Span(start=0, end=7, text="Norland")])
    assert is_side(code, entity) is fits
