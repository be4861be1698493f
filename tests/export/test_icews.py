"""ICEWS's table."""

from __future__ import annotations

import re

from dateline.export.icews import COLUMNS
from tests.export.conftest import Export
from tests.export.readers import cells, table


def test_every_row_has_20_columns(exported: Export) -> None:
    rows = cells(exported("icews"))
    assert rows[0] == list(COLUMNS)
    assert {len(row) for row in rows} == {20}


def test_cells_have_their_types(exported: Export) -> None:
    for row in table("\t")(exported("icews")):
        assert re.fullmatch(r"(\d{4}-\d\d-\d\d)?", row["Event Date"])
        assert re.fullmatch(r"(\d{3,4})?", row["CAMEO Code"])
        assert -10 <= float(row["Intensity"] or 0) <= 10


def test_a_sentence_s_number_counts_from_1(exported: Export) -> None:
    rows = {row["Event ID"].partition(":")[2]: row["Sentence Number"] for row in table("\t")(exported("icews"))}
    assert (rows["met"], rows["march"]) == ("1", "2")


def test_codes_keep_their_nought_and_equals_stand_on_both_sides(exported: Export) -> None:
    talks = next(row for row in table("\t")(exported("icews")) if row["Source Name"] == "Arland")
    assert (talks["CAMEO Code"], talks["Event Text"]) == ("040", "Consult")
    assert (talks["Target Name"], talks["Target Sectors"], talks["Target Country"]) == (
        "Ana Reyes", "government", "United States",
    )  # fmt: skip


def test_what_has_not_happened_has_no_code(exported: Export) -> None:
    planned = {row["Event Text"]: row for row in table("\t")(exported("icews")) if "," in row["Event Text"]}
    assert set(planned) == {"PROTEST (demo), future", "ASSAULT (heavy-weapons), negated"}
    assert {row["CAMEO Code"] + row["Intensity"] for row in planned.values()} == {""}
