"""The flat table and its hashtags."""

from __future__ import annotations

import re

from dateline.export.table import HASHTAGS
from tests.export.conftest import Export
from tests.export.readers import table


def test_hashtags_are_hxl_s_and_tell_columns_apart() -> None:
    # HXL 1.1: a tag, then attributes, in small letters.
    assert all(re.fullmatch(r"#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*", tag) for tag in HASHTAGS.values())
    assert len(set(HASHTAGS.values())) == len(HASHTAGS)


def test_hxl_is_the_table_with_one_row_more(exported: Export) -> None:
    plain, tagged = table(",")(exported("csv")), table(",")(exported("hxl"))
    assert tagged == [HASHTAGS, *plain]


def test_cells(exported: Export) -> None:
    row = next(row for row in table(",")(exported("csv")) if row["place"] == "Idlib")
    assert (row["title"], row["dead"]) == ("The Syrian army → ASSAULT → the Turkish army", "12")
    assert (row["reports"], row["independent"], row["publishers"]) == ("2", "2", "Mail; Post")
    talks = next(row for row in table(",")(exported("csv")) if row["place"] == "Romania")
    assert (talks["latitude"], talks["actors"]) == ("", '"Free Harbour" league; United Nations')
