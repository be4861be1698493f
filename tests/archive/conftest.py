"""Archives and invented reports for them."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.invented import account_of
from dateline.archive import Archive
from dateline.archive.filing import Filing, filed
from dateline.report import Report

DAY = datetime.date(2031, 5, 6)
SHELLING = "The Syrian army attacked the Turkish army in Idlib on 4 May 2031, killing 12 people, a doctor said."


def filing(text: str = SHELLING, publisher: str = "Harbour Post", published: datetime.date | None = DAY) -> Filing:
    """Make the filing of a short report."""
    return filed(account_of(Report.of(text, published, publisher=publisher)), "here.txt")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the archive is."""
    return tmp_path / "news.db"


@pytest.fixture
def archive(path: Path) -> Iterator[Archive]:
    """A new archive, open for writing."""
    with Archive(path, create=True) as made:
        yield made
