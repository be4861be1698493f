"""``dateline add`` with what cannot be added, or added to: one sentence each, and the archive stays as it was."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner

from benchmarks.content import content
from dateline.archive import Archive
from dateline.cli import app
from tests.archive.conftest import filing
from tests.reading.conftest import ENGLISH, PAGE
from tests.reading.test_packed import zipped
from tests.reading.test_pages import warc


def numbers(path: Path) -> None:
    """Write a Parquet file with numbers where the text should be."""
    pq.write_table(pa.table({"text": [1, 2], "date": ["2023-10-04"] * 2}), path)


def long(path: Path) -> None:
    """Write a text of 200 MB."""
    with path.open("wb") as file:
        file.write(ENGLISH.encode())
        file.truncate(200_000_000)


def holding(data: str | bytes) -> Callable[[Path], object]:
    """Write a file with this in it."""
    return lambda path: path.write_bytes(data.encode() if isinstance(data, str) else data)


BAD: dict[str, tuple[Callable[[Path], object], str]] = {
    "cut.warc": (holding(warc(PAGE)[:-200]), "cut off or damaged"),
    "page.rss": (holding(PAGE), "a page in HTML where a feed should be"),
    "news.csv": (holding("id,date,summary\n1,2023-10-04,Talks\n"), "no column for the text"),
    "news.parquet": (numbers, "no words in its column 'text' but int64"),
    "bomb.zip": (lambda path: path.write_bytes(zipped(news__csv=b"text,date\n" + b" " * 40_000_000)), "100 times"),
    "long.txt": (long, "more than 1,000,000 characters"),
}


def add(file: Path, archive: Path) -> tuple[str, list[str]]:
    """Add a file that cannot be; give what is printed, and the sentences that say why, one for each thing lost."""
    result = CliRunner().invoke(app, ["add", str(file), "--archive", str(archive)])
    assert result.exit_code == 1
    told = result.stderr.splitlines()
    assert all(line.startswith("error: ") and line.endswith(".") for line in told)
    return result.stdout, told


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """An archive with a report."""
    path = tmp_path / "news.db"
    with Archive(path, create=True) as made:
        made.add([filing()])
    return path


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_added(name: str, archive: Path, tmp_path: Path) -> None:
    before, (write, why) = content(archive), BAD[name]
    write(tmp_path / name)
    printed, told = add(tmp_path / name, archive)
    assert why in told[-1]
    assert all(str(tmp_path / name) in line for line in told)
    assert f"0 added (0 events), 0 already there, {len(told)} failed" in printed
    after = content(archive)
    assert len(after.pop("failures")) == len(told) <= 2
    assert before.pop("failures") == []
    assert after == before


@pytest.mark.parametrize("data", [ENGLISH.encode(), PAGE.encode(), b"SQLite format 3\0 but not really"])
def test_what_cannot_be_added_to(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(ENGLISH)
    (tmp_path / "news.db").write_bytes(data)
    printed, told = add(tmp_path / "news.txt", tmp_path / "news.db")
    assert printed == ""
    assert ["it is no SQLite database" in line for line in told] == [True]
    assert (tmp_path / "news.db").read_bytes() == data
