"""What is built into the package: how heavy it is, and what is said where it is missing."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from dateline.archive import Archive
from dateline.errors import ServingError
from dateline.web import built, create_app

MOST = 150_000
"""Bytes of script, gzipped: well below the 400,000 that a page may have."""


def test_the_script_is_light() -> None:
    assert sum(len(gzip.compress(file.read_bytes())) for file in built.FOLDER.glob("*.js")) < MOST


def test_no_library_is_fetched_from_elsewhere() -> None:
    for name in ("index.html", "explorer.css"):
        assert "//" not in built.read(name).replace("http://www.w3.org/2000/svg", "").replace("<!doctype html>", "")


def test_an_install_without_pages_says_what_to_do(
    invented: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(built, "FOLDER", tmp_path)
    with pytest.raises(ServingError, match=r"install Node.js with npm and install dateline again"):
        create_app(invented)
