"""An archive of invented reports, and the explorer over it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from benchmarks.invented import file_invented, reports
from dateline.archive import Archive
from dateline.web import create_app


@pytest.fixture(scope="session")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """An archive of invented reports, not to be changed."""
    path = tmp_path_factory.mktemp("web") / "news.db"
    with Archive(path, create=True) as archive:
        archive.add([file_invented(report, "here.txt") for report in reports(40, each=2)])
        yield archive


@pytest.fixture(scope="session")
def client(invented: Archive) -> TestClient:
    """Somebody on this machine who asks."""
    return TestClient(create_app(invented), base_url="http://127.0.0.1:8000")
