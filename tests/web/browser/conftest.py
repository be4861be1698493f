"""A real browser, and the explorer served to it."""

from __future__ import annotations

import datetime
import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Page

from benchmarks.invented import account_of as invented_account
from dateline.account import Account, Claim, Count, Entity, Event, Place, Source
from dateline.archive import Archive
from dateline.archive.filing import filed
from dateline.engine.one import account_of
from dateline.reading import read_one
from dateline.report import Report
from dateline.web import create_app

EXAMPLES = Path(__file__).parents[3] / "examples"
PROBES = (
    "<script>window.hit=1</script>", "<img src=x onerror=window.hit=1>", "\"><svg onload=window.hit=1>",
    "</script><script>window.hit=1</script>", "javascript:window.hit=1",
)  # fmt: skip
"""What would set ``window.hit`` if any of it ran."""


@contextmanager
def serving(archive: Archive) -> Iterator[str]:
    """Serve an archive; gives the address."""
    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(create_app(archive), log_level="error"))
    thread = threading.Thread(target=server.run, args=([listener],))
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield "http://{}:{}".format(*listener.getsockname())
    server.should_exit = True
    thread.join()
    listener.close()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """A maker of pages; none may complain, and none may ask anything of another machine."""
    wrong: list[str] = []
    contexts = []

    def make(width: int = 1440, scheme: str = "light") -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme="dark" if scheme == "dark" else "light"
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(60_000)
        page.on("console", lambda said: wrong.append(said.text) if said.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("request", lambda asked: None if is_here(asked.url) else wrong.append(f"asked {asked.url}"))
        return page

    yield make
    for context in contexts:
        context.close()
    assert [each for each in wrong if "the server responded with a status of 40" not in each] == []


def is_here(url: str) -> bool:
    """Say whether an address is of this machine."""
    return url.startswith(("http://127.0.0.1:", "file:///", "data:", "blob:", "about:"))


@pytest.fixture
def page(open_page: Callable[..., Page]) -> Page:
    """A page on a screen."""
    return open_page()


@pytest.fixture(scope="session")
def examples_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of the reports in ``examples/``, read by the model."""
    path = tmp_path_factory.mktemp("browser") / "examples.db"
    with Archive(path, create=True) as archive:
        for report in sorted(EXAMPLES.glob("*.txt")):
            archive.add([filed(account_of(read_one(report).report), report.name)])
    return path


@pytest.fixture(scope="session")
def examples(examples_file: Path) -> Iterator[str]:
    """The explorer over that archive, not to be changed."""
    with Archive(examples_file) as archive, serving(archive) as address:
        yield address


@pytest.fixture
def changeable(examples_file: Path, tmp_path: Path) -> Iterator[str]:
    """The explorer over a copy of that archive."""
    copy = shutil.copy(examples_file, tmp_path / "copy.db")
    with Archive(copy, writing=True) as archive, serving(archive) as address:
        yield address


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[str]:
    """The explorer over an archive without reports."""
    with Archive(tmp_path / "empty.db", create=True) as archive, serving(archive) as address:
        yield address


@pytest.fixture
def hostile(tmp_path: Path) -> Iterator[str]:
    """The explorer over an archive in every field of which something wants to run."""
    with Archive(tmp_path / "hostile.db", create=True) as archive:
        archive.add([filed(hostile_account(probe), probe) for probe in PROBES])
        with serving(archive) as address:
            yield address


@pytest.fixture
def arabic(tmp_path: Path) -> Iterator[str]:
    """The explorer over an archive of a report whose title and publisher are in Arabic."""
    text = "The Syrian army attacked the Turkish army in Idlib on 4 May 2031, killing 12 people, a doctor said."
    report = Report.of(text, datetime.date(2031, 5, 6), title="هجوم في إدلب", publisher="صحيفة الميناء")
    with Archive(tmp_path / "arabic.db", create=True) as archive:
        archive.add([filed(invented_account(report), "here.txt")])
        with serving(archive) as address:
            yield address


def hostile_account(probe: str) -> Account:
    """Make the account of a report in which everything is the probe."""
    text = f"{probe} attacked {probe} in {probe} , {probe} said. {probe}"
    report = Report.of(text, datetime.date(2031, 5, 6), title=probe, publisher=probe, url=probe, language="en")
    parts, at = [], 0
    for _ in range(4):
        at = text.index(probe, at)
        parts.append(report.span(at, at + len(probe)))
        at += len(probe)
    start = text.index("attacked")
    trigger = report.span(start, start + len("attacked"))
    entities = [
        Entity(id=f"e{i}", kind="organization", name=f"{probe} {i}", sector=[probe], mentions=[parts[i]])
        for i in (0, 1, 3)
    ]  # fmt: skip
    return Account(
        report=report, sentences=[(0, len(text))], entities=entities,
        places=[Place(id="p", name=probe, kind="city", country="SYR", latitude=35.9, longitude=36.6, precision="city",
                      mentions=[parts[2]])],
        counts=[Count(id="n", span=parts[2], what="dead", low=3, high=3)],
        events=[Event(id="v1", type="ASSAULT", status="actual", actors=["e0"], recipients=["e1"], places=["p"],
                      counts=["n"], start=report.published, end=report.published, date_basis="text", trigger=trigger,
                      mentions=[trigger])],
        claims=[Claim(id="c1", source=Source(span=parts[3], kind="anonymous", entity="e3", anonymity=probe),
                      content=[parts[0]], quotation="direct", stance="denies", events=["v1"])],
    )  # fmt: skip
