"""The floors file: its hashes, falls, and that floors only rise."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from benchmarks import floors
from benchmarks.floors import BENCHMARKS, Set, falls, hash_of, raised, read_sets, rounded_down, run, why_not

TOML = """\
# Floors.
[one]
benchmark = "language"
data = "a.txt"
sha256 = "{hash}"

[one.floors]
LAS = 0.800 # kept
"event (any)" = 0.000

[two]
benchmark = "language"
data = "b.txt"
sha256 = "0"

[two.floors]
LAS = 0.100
"""
ONE = Set("one", "language", "a.txt", "", {"LAS": 0.8, "event (any)": 0.0})


def test_the_file_names_known_benchmarks_and_shares() -> None:
    for wanted in read_sets().values():
        assert wanted.benchmark in BENCHMARKS
        assert len(wanted.sha256) == 64
        assert all(0 <= floor <= 1 for floor in wanted.floors.values())


def test_a_folder_is_hashed_by_names_and_contents(tmp_path: Path) -> None:
    def write(name: str, content: str) -> str:
        (tmp_path / name).write_text(content, encoding="utf-8")
        return hash_of(tmp_path)

    first = write("a", "1")
    assert hash_of(tmp_path / "a") != first
    assert len({first, write("a", "2"), write("b", "2")}) == 3
    (tmp_path / "b").unlink()
    assert write("a", "1") == first


def test_falls_are_named() -> None:
    assert falls(ONE, {"LAS": 0.8, "event (any)": 0.0}) == []
    assert falls(ONE, {"LAS": 0.79}) == [
        "one: LAS is 0.7900, below its floor of 0.8",
        "one: event (any) is not measured",
    ]


def test_floors_rise_to_just_below_and_no_others_change() -> None:
    text = raised(TOML, ONE, {"LAS": 0.81239, "event (any)": 1.0})
    assert text == TOML.replace("0.800", "0.809").replace("0.000", "0.997")


def test_a_floor_is_not_lowered() -> None:
    assert raised(TOML, ONE, {"LAS": 0.8, "event (any)": 0.0}) == TOML
    with pytest.raises(ValueError, match="never lowered"):
        raised(TOML, ONE, {"LAS": 0.7, "event (any)": 1.0})


def test_rounding_down() -> None:
    assert [rounded_down(x) for x in (0.8759, 0.57, 1.0, 0.0)] == [0.875, 0.57, 1.0, 0.0]


def test_a_run_passes_over_other_data_and_raises_floors(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("a", encoding="utf-8")
    (tmp_path / "b.txt").write_text("b", encoding="utf-8")
    file = tmp_path / "floors.toml"
    file.write_text(TOML.replace("{hash}", hash_of(tmp_path / "a.txt")), encoding="utf-8")
    monkeypatch.setattr(floors, "FILE", file)
    monkeypatch.setattr(floors, "measure", lambda wanted, root: {"LAS": 0.9, "event (any)": 0.5})
    assert run(list(read_sets(file).values()), tmp_path, lift=True) == []
    assert "not the data that the floors are for" in capsys.readouterr().out
    sections = tomllib.loads(file.read_text(encoding="utf-8"))
    assert sections["one"]["floors"] == {"LAS": 0.897, "event (any)": 0.497}
    assert sections["two"]["floors"] == {"LAS": 0.1}


def test_data_that_is_not_here(tmp_path: Path) -> None:
    assert why_not(ONE, tmp_path) == f"a.txt is not below {tmp_path.name}/"
