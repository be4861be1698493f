"""Archives of invented reports, and the explorer over them."""

from __future__ import annotations

import datetime
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from playwright.sync_api import Browser, expect, sync_playwright

from benchmarks.invented import account_of, file_invented, reports
from dateline.archive import Archive
from dateline.archive.filing import filed
from dateline.report import Report
from dateline.web import create_app

HERE = "http://127.0.0.1:8000"

expect.set_options(timeout=30_000)  # a machine that does much else is slow


@pytest.fixture(scope="session")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """An archive of invented reports, not to be changed."""
    path = tmp_path_factory.mktemp("web") / "news.db"
    with Archive(path, create=True) as archive:
        archive.add([file_invented(report, "here.txt") for report in reports(40, each=2)])
        yield archive


@pytest.fixture(scope="session")
def client(invented: Archive) -> TestClient:
    """Somebody on this machine who looks."""
    return TestClient(create_app(invented), base_url=HERE)


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Archive]:
    """An archive of two reports that tell of one shelling, and one of another day; it may be changed."""
    with Archive(tmp_path / "small.db", create=True) as archive:
        for day, dead, publisher in ((4, 12, "Harbour Post"), (4, 15, "Valley Mail"), (9, 2, "Harbour Post")):
            toll = f"killing {dead} people, a doctor said."
            text = f"The Syrian army attacked the Turkish army in Idlib on {day} May 2031, {toll}"
            report = Report.of(text, datetime.date(2031, 5, day + 1), publisher=publisher)
            archive.add([filed(account_of(report), "here.txt")])
        yield archive


@pytest.fixture
def reviewer(small: Archive) -> TestClient:
    """Somebody on this machine who may put things right."""
    made = TestClient(create_app(small), base_url=HERE)
    made.headers["x-dateline-token"] = made.get("/session.json").json()["token"]
    return made


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium; one for all tests, since Playwright starts once a process. Only a developer may lack it."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        said = "no Chromium is installed: apt-get install chromium"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(said)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield started
        started.close()
