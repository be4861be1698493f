"""``dateline gazetteer add``: a dump taken in, and used by the next reading."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dateline.cli import app
from dateline.knowledge.gazetteer import VARIABLE, forget, look_up

LINE = "990000001\tOld Ferry\tOld Ferry\t\t49.5\t31.5\tP\tPPL\tUA\t\t12\t\t\t\t1200\t\t80\tEurope/Kyiv\t2024-01-01\n"

runner = CliRunner()


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "own.sqlite"))
    forget()
    yield tmp_path / "own.sqlite"
    forget()


def test_places_are_added_and_found(tmp_path: Path, own: Path) -> None:
    dump = tmp_path / "UA.txt"
    dump.write_text(LINE + "broken\n" * 30, encoding="utf-8")
    result = runner.invoke(app, ["gazetteer", "add", str(dump)])
    assert result.exit_code == 0
    assert f"1 places added to {own}; 30 lines passed over." in result.stdout
    assert result.stderr.count("passed over") == 20
    assert "line 2: it has 1 columns, not 19" in result.stderr
    assert look_up("Old Ferry")[0].geonames == 990_000_001


@pytest.mark.parametrize("content", [None, "a table of another kind\n"])
def test_a_file_without_places_is_an_error(tmp_path: Path, content: str | None) -> None:
    dump = tmp_path / "[red]other.txt"
    if content:
        dump.write_text(content, encoding="utf-8")
    result = runner.invoke(app, ["gazetteer", "add", str(dump)])
    assert result.exit_code == 1
    assert "error" in result.stderr
    assert "[red]other.txt" in result.stderr


def test_a_broken_gazetteer_is_told_by_read(tmp_path: Path, own: Path) -> None:
    own.write_text("no database", encoding="utf-8")
    report = tmp_path / "report.txt"
    report.write_text("date 2023-10-04 Officials met in Geneva on Monday, a diplomat said.", encoding="utf-8")
    result = runner.invoke(app, ["read", str(report)])
    assert result.exit_code == 1
    assert "cannot be used as a gazetteer" in result.stderr
