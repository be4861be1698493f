"""The command ``dateline serve``: where it listens, what it prints, what it refuses."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dateline.archive import Archive
from dateline.cli import app

COMMAND = [sys.executable, "-c", "from dateline.cli import main; main()", "serve"]


@pytest.fixture
def archive(tmp_path: Path) -> str:
    path = tmp_path / "news.db"
    Archive(path, create=True).close()
    return str(path)


@pytest.fixture
def serve(archive: str) -> Iterator[Callable[..., str]]:
    """Start the command; gives the address that it prints."""
    started = []

    def start(*options: str) -> str:
        process = subprocess.Popen([*COMMAND, "--archive", archive, "--port", "0", *options], stdout=subprocess.PIPE)
        started.append(process)
        assert process.stdout
        found = re.search(r"http://\S+", process.stdout.readline().decode())
        assert found
        return found[0]

    yield start
    for process in started:
        process.terminate()
        process.communicate(timeout=30)


def status(address: str) -> int:
    try:
        with urllib.request.urlopen(address, timeout=30) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        error.close()
        return error.code


def test_it_listens_on_this_machine_without_a_token(serve: Callable[..., str]) -> None:
    address = serve()
    assert address.startswith("http://127.0.0.1:")
    assert status(f"{address}explore.json") == 200


def test_elsewhere_it_wants_the_token_that_it_prints(serve: Callable[..., str]) -> None:
    address = serve("--host", "0.0.0.0")
    home, _, token = address.partition("?token=")
    assert len(token) > 16
    assert status(f"{home}explore.json") == 401
    assert status(f"{home}explore.json?token={token}x") == 401


def test_what_cannot_be_served_is_told_in_a_sentence(archive: str, tmp_path: Path) -> None:
    runner = CliRunner()
    missing = runner.invoke(app, ["serve", "--archive", str(tmp_path / "none.db")])
    assert (missing.exit_code, "does not exist" in missing.stderr) == (1, True)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        refused = runner.invoke(app, ["serve", "--archive", archive, "--port", port])
    assert refused.exit_code == 1
    assert "cannot be listened on" in refused.stderr
    elsewhere = runner.invoke(app, ["serve", "--archive", archive, "--host", "192.0.2.1"])
    assert "cannot be listened on" in elsewhere.stderr
