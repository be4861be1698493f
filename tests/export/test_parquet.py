"""Parquet."""

from __future__ import annotations

import datetime
import io
import sys

import pytest

from dateline.archive import Archive
from dateline.errors import ExportError
from dateline.export import export
from tests.export.conftest import Export
from tests.export.readers import parquet


def test_types_and_lists_are_kept(exported: Export) -> None:
    row = next(row for row in parquet(exported("parquet")) if row["recipients"])
    assert (row["start"], row["ongoing"], row["independent"]) == (datetime.date(2031, 5, 4), False, 2)
    assert [actor["sectors"] for actor in row["actors"]] == [["MIL"]]
    assert [(count["what"], count["low"]) for count in row["counts"]] == [("dead", 12)] * 2
    assert [report["publisher"] for report in row["reports"]] == ["Mail", "Post"]
    assert row["mode"] is None


def test_without_pyarrow(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ExportError, match=r"^Parquet needs pyarrow: run pip install 'dateline\[parquet\]'\.$"):
        export(archive, "parquet", io.BytesIO())
