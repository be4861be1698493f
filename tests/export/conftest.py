"""A small archive with every kind of story: told twice, dated by month, not dated, denied, planned, between equals."""

from __future__ import annotations

import datetime
import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from benchmarks.invented import account_of
from dateline.account import Account, Count, Entity, Event, Place
from dateline.archive import Archive
from dateline.archive.filing import filed
from dateline.archive.story import Story
from dateline.export import export
from dateline.report import Report
from tests.accounts import ACCOUNT, DISPUTED

Export = Callable[[str], bytes]

SHELLING = "The Syrian army attacked the Turkish army in Idlib on 4 May 2031, killing 12 people, a doctor said."
TALKS = 'The "Free\tHarbour" league met the United Nations in Romania in June.\nIt will march again.'


def talks(published: datetime.date | None) -> Account:
    """Make an account with a name that tables must quote, a month for a date, and a plan without any date."""
    report = Report.of(TALKS, published, publisher="Valley, Mail", url="https://valley.example/1", language="en")

    def words(text: str) -> Any:
        return report.span(TALKS.index(text), TALKS.index(text) + len(text))

    june = {"start": datetime.date(2031, 6, 1), "end": datetime.date(2031, 6, 30), "date_basis": "text"}
    return Account(
        report=report,
        sentences=[(0, TALKS.index("\n")), (TALKS.index("\n") + 1, len(TALKS))],
        entities=[
            Entity(id="l", kind="group", name='"Free\tHarbour" league', country="ROU", sector=["CVL"],
                   mentions=[words('"Free\tHarbour" league')]),
            Entity(id="u", kind="organization", name="United Nations", country="UNO", mentions=[words("United")]),
        ],
        places=[Place(id="r", name="Romania", kind="country", country="ROU", latitude=46.0, longitude=25.0,
                      precision="country", geonames=798549, mentions=[words("Romania")])],
        counts=[Count(id="n", what="arrested", low=3, span=words("again"))],
        events=[
            Event.model_validate({"id": "met", "type": "CONSULT", "status": "actual", "actors": ["l", "u"],
                                  "places": ["r"], "trigger": words("met"), "mentions": [words("met")], **june}),
            Event(id="march", type="PROTEST", mode="demo", status="future", actors=["l"], counts=["n"],
                  trigger=words("march"), mentions=[words("march")]),
        ],
    )  # fmt: skip


@pytest.fixture(scope="session")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the archive is, with all its reports added."""
    path = tmp_path_factory.mktemp("export") / "news.db"
    day = datetime.date(2031, 5, 6)
    shelling = [
        account_of(Report.of(SHELLING, day, publisher=publisher, url=f"https://{publisher.lower()}.example/5"))
        for publisher in ("Post", "Mail")
    ]
    accounts = [*shelling, ACCOUNT, DISPUTED, talks(None)]
    with Archive(path, create=True) as made:
        made.add([filed(account, "here.txt") for account in accounts])
    return path


@pytest.fixture
def archive(path: Path) -> Iterator[Archive]:
    """The archive, open for reading."""
    with Archive(path) as opened:
        yield opened


@pytest.fixture
def stories(archive: Archive) -> list[Story]:
    """The archive's stories."""
    return list(archive.stories())


@pytest.fixture
def exported(archive: Archive) -> Export:
    """Write the archive in a format."""

    def write(format: str) -> bytes:
        out = io.BytesIO()
        export(archive, format, out)
        return out.getvalue()

    return write
