"""POLECAT's table."""

from __future__ import annotations

from dateline.export.polecat import COLUMNS
from tests.export.conftest import Export
from tests.export.readers import cells, table


def test_every_row_has_40_columns(exported: Export) -> None:
    rows = cells(exported("polecat"))
    assert rows[0] == list(COLUMNS)
    assert {len(row) for row in rows} == {40}


def test_lists_of_a_side_stay_in_one_order(exported: Export) -> None:
    talks = next(row for row in table("\t")(exported("polecat")) if row["Actor Name"].startswith("Arland"))
    assert (talks["Actor Name"], talks["Actor Country"]) == ("Arland;Ana Reyes", ";USA")
    assert (talks["Primary Actor Sector"], talks["Recipient Name"], talks["Story People"]) == (";GOV", "", "Ana Reyes")


def test_a_row_s_codes_and_place(exported: Export) -> None:
    row = next(row for row in table("\t")(exported("polecat")) if row["Recipient Name"])
    assert (row["Event Type"], row["Intensity"], row["Quad Code"]) == ("ASSAULT", "-9.0", "MATERIAL CONFLICT")
    assert (row["Placename"], row["City"], row["Province"], row["Country"]) == ("Idlib", "", "Idlib", "SYR")


def test_a_country_is_no_point(exported: Export) -> None:
    row = next(row for row in table("\t")(exported("polecat")) if row["Placename"] == "Romania")
    assert (row["Country"], row["Latitude"], row["Longitude"]) == ("ROU", "", "")
    assert row["GeoNames ID"] == "798549"
