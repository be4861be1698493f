"""Archives and invented reports for them."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, text

from benchmarks.invented import account_of
from dateline.archive import Archive
from dateline.archive.filing import Filing, filed
from dateline.report import Report
from tests.archive import server

DAY = datetime.date(2031, 5, 6)
SHELLING = "The Syrian army attacked the Turkish army in Idlib on 4 May 2031, killing 12 people, a doctor said."


def filing(text: str = SHELLING, publisher: str = "Harbour Post", published: datetime.date | None = DAY) -> Filing:
    """Make the filing of a short report."""
    return filed(account_of(Report.of(text, published, publisher=publisher)), "here.txt")


@pytest.fixture(scope="session")
def new_database() -> Iterator[Callable[[], str]]:
    """A maker of empty databases of PostgreSQL, by URL; each is a schema, which is made faster."""
    pytest.importorskip("psycopg")
    programs = server.programs()
    if programs is None:
        pytest.skip("no PostgreSQL server is installed")
    numbers = count()
    with server.running(programs) as url:
        engine = create_engine(make_url(url).set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT")

        def make() -> str:
            name = f"news{next(numbers)}"
            with engine.connect() as connection:
                connection.execute(text(f"CREATE SCHEMA {name}"))
            return f"{url}&options=-csearch_path%3D{name}"

        yield make
        engine.dispose()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where an archive in a file is."""
    return tmp_path / "news.db"


@pytest.fixture(params=["sqlite", "postgresql"])
def new_archive(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], str]:
    """A maker of places for new archives, for every kind of database."""
    if request.param == "postgresql":
        made: Callable[[], str] = request.getfixturevalue("new_database")
        return made
    numbers = count()
    return lambda: str(tmp_path / f"news{next(numbers)}.db")


@pytest.fixture
def archive(new_archive: Callable[[], str]) -> Iterator[Archive]:
    """A new archive, open for writing."""
    with Archive(new_archive(), create=True) as made:
        yield made
