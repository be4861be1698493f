"""GeoNames dumps: what is read, what is passed over."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import KnowledgeError
from dateline.knowledge.geonames import KINDS, kind_of, opened, read_dump
from dateline.knowledge.store import GazetteerPlace


def line(name: str = "Old Ferry", latitude: str = "49.5", feature: str = "P\tPPL", number: str = "7") -> str:
    start = f"{number}\t{name}\t{name}\tAltfähre,Стара\t{latitude}\t31.5\t{feature}\tUA\t\t12"
    return start + "\t\t\t\t1200\t\t80\tEurope/Kyiv\t2024-01-01\n"


def read(*lines: str | bytes) -> tuple[list[GazetteerPlace], list[int], int]:
    """Read lines: the places, the numbers of lines passed over, the bytes read."""
    whole = b"".join(x.encode() if isinstance(x, str) else x for x in lines)
    wrong: list[int] = []
    sizes: list[int] = []
    places = [p for p, _ in read_dump(io.BytesIO(whole), lambda number, _: wrong.append(number), sizes.append)]
    assert sum(sizes) == len(whole)
    return places, wrong, len(whole)


def test_a_line_is_a_place() -> None:
    assert read(line())[0] == [GazetteerPlace("Old Ferry", "city", "UKR", 49.5, 31.5, 1200, 7, "12")]


def test_names_in_latin_letters_are_kept() -> None:
    found = next(read_dump(io.BytesIO(line().encode()), lambda *_: None, lambda _: None))
    assert found[1] == ["Old Ferry", "Altfähre"]


@pytest.mark.parametrize(
    "bad",
    ["x\n", line(latitude="95.0"), line(latitude="nan"), line(latitude="north"), line(name=""), line(number="-3"),
     line(number="9" * 30), b"\xff\xfe\t\n", "y" * 250_000 + "\n"],
)  # fmt: skip
def test_a_malformed_line_is_told_and_passed_over(bad: str | bytes) -> None:
    places, wrong, _ = read(line(), "\n", bad, line(number="8"))
    assert ([p.geonames for p in places], wrong) == ([7, 8], [3])


@given(st.lists(st.binary(max_size=80)))
def test_any_bytes_can_be_read(lines: list[bytes]) -> None:
    read(*lines)


@pytest.mark.parametrize(
    ("feature", "code", "kind"),
    [("A", "PCLI", "country"), ("A", "ADM1", "province"), ("A", "ADM3", "district"), ("H", "STM", "river"),
     ("P", "PPLX", "neighbourhood"), ("S", "CMPRF", "camp"), ("", "", "site")],
)  # fmt: skip
def test_kinds(feature: str, code: str, kind: str) -> None:
    assert kind_of(feature, code) == kind
    assert kind in {*KINDS.values(), "country"}


def test_a_dump_is_read_plain_and_zipped(tmp_path: Path) -> None:
    plain, packed = tmp_path / "UA.txt", tmp_path / "UA.zip"
    plain.write_text(line(), encoding="utf-8")
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("readme.txt", "about\n")
        archive.writestr("UA.txt", line())
    for path in (plain, packed):
        with opened(path) as (dump, size):
            assert dump.read() == line().encode()
            assert size == len(line().encode())


def test_what_is_no_dump_is_named(tmp_path: Path) -> None:
    empty = tmp_path / "empty.zip"
    with zipfile.ZipFile(empty, "w"):
        pass
    with pytest.raises(KnowledgeError, match="holds no table"), opened(empty):
        pass
    for path in (tmp_path / "missing.txt", tmp_path):
        with pytest.raises(KnowledgeError, match="cannot be read"), opened(path):
            pass
