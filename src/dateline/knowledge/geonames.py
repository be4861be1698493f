"""Reading GeoNames dumps: allCountries.txt or a country's file, also zipped, line by line.

The columns are those of https://download.geonames.org/export/dump/readme.txt.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import BinaryIO, cast

from dateline.errors import KnowledgeError
from dateline.knowledge.store import GazetteerPlace, Named
from dateline.knowledge.tables import read_table

KINDS = {
    "A": "district", "H": "lake", "L": "region", "P": "city", "R": "route", "S": "site", "T": "mountain", "U": "sea",
    "V": "region", "A.ADM1": "province", "A.TERR": "territory", "H.STM": "river", "H.CNL": "canal", "H.SEA": "sea",
    "H.OCN": "ocean", "H.BAY": "bay", "H.GULF": "gulf", "H.STRT": "strait", "H.CHN": "strait", "L.CONT": "continent",
    "P.PPLX": "neighbourhood", "S.CMPRF": "camp", "T.ISL": "island", "T.ISLS": "islands", "T.PEN": "peninsula",
    "T.VAL": "valley", "T.DSRT": "desert",
}  # fmt: skip
"""Kinds by feature class, or class and code; codes of class A that begin with PCL are countries."""

_COLUMNS = 19
_LONGEST_LINE = 100_000
_LATIN = re.compile(r"[^\W\d_][A-Za-zÀ-ɏḀ-ỿ0-9'’ .()/\-]*$")


@contextmanager
def opened(path: Path) -> Iterator[tuple[BinaryIO, int]]:
    """Open a dump, giving it with its size in bytes; of a zip file, the one table that it holds.

    Raises:
        KnowledgeError: the file cannot be read, or the zip file holds no table.
    """
    try:
        if not zipfile.is_zipfile(path):
            with path.open("rb") as plain:
                yield plain, path.stat().st_size
            return
        with zipfile.ZipFile(path) as archive:
            tables = [i for i in archive.infolist() if i.filename.endswith(".txt") and i.filename != "readme.txt"]
            if not tables:
                raise KnowledgeError(f"{path} holds no table (.txt); give a dump as GeoNames serves it.")
            with archive.open(tables[0]) as member:
                yield cast(BinaryIO, member), tables[0].file_size
    except (OSError, zipfile.BadZipFile) as error:
        raise KnowledgeError(f"{path} cannot be read ({error}); give a GeoNames dump, plain or zipped.") from error


def read_dump(dump: BinaryIO, passed_over: Callable[[int, str], None], read: Callable[[int], None]) -> Iterator[Named]:
    """Give the places of a dump with their other names, one line at a time.

    Args:
        passed_over: told the number of each malformed line and what is wrong with it.
        read: told the number of bytes of each line.
    """
    number = 0
    while line := dump.readline(_LONGEST_LINE):
        number += 1
        read(len(line))
        if len(line) == _LONGEST_LINE and not line.endswith(b"\n"):
            passed_over(number, "it is too long")
            read(skip_line(dump))
        elif line.strip():
            try:
                yield parse(line)
            except ValueError as error:
                passed_over(number, str(error))


def skip_line(dump: BinaryIO) -> int:
    """Skip the rest of a line, giving its size in bytes."""
    size = 0
    while rest := dump.readline(_LONGEST_LINE):
        size += len(rest)
        if rest.endswith(b"\n"):
            break
    return size


def parse(line: bytes) -> Named:
    """Read one line.

    Raises:
        ValueError: the line is malformed; says how.
    """
    cells = line.decode("utf-8").rstrip("\r\n").split("\t")
    if len(cells) != _COLUMNS:
        raise ValueError(f"it has {len(cells)} columns, not {_COLUMNS}")
    number, name, plain, others, latitude, longitude, feature, code, country, _, admin1 = cells[:11]
    north, east = degrees(latitude, 90), degrees(longitude, 180)
    if not name or not number.isdecimal() or int(number) >= 2**63:
        raise ValueError("it has no name or no id")
    people = int(cells[14]) if cells[14].isdecimal() else 0
    place = GazetteerPlace(
        name, kind_of(feature, code), codes().get(country), north, east, min(people, 2**40), int(number), admin1 or None
    )
    return place, [n for n in (plain, *others.split(",")) if _LATIN.match(n)]


def degrees(cell: str, most: float) -> float:
    """Read a latitude or longitude.

    Raises:
        ValueError: it is none.
    """
    try:
        value = float(cell)
    except ValueError:
        value = float("nan")
    if not -most <= value <= most:
        raise ValueError(f"{cell!r:.40} is no latitude or longitude")
    return value


def kind_of(feature: str, code: str) -> str:
    """Give our kind for a feature class and code."""
    if feature == "A" and code.startswith("PCL"):
        return "country"
    return KINDS.get(f"{feature}.{code}") or KINDS.get(feature, "site")


@cache
def codes() -> dict[str, str]:
    """Give alpha-3 codes of states and territories by alpha-2."""
    states = (row for row in read_table("countries") if row["kind"] in ("state", "territory"))
    return {row["alpha2"]: row["code"] for row in states if row["alpha2"]}
