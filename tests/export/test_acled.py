"""The table like ACLED's."""

from __future__ import annotations

from dateline.export.acled import COLUMNS
from tests.export.conftest import Export
from tests.export.readers import table


def test_columns_and_codes(exported: Export) -> None:
    rows = table(",")(exported("acled"))
    assert list(rows[0]) == list(COLUMNS)
    assert {row["time_precision"] for row in rows} == {"", "1", "3"}
    assert {row["geo_precision"] for row in rows} == {"", "1", "3"}
    assert {row["inter1"] for row in rows} == {"", "State forces", "Civilians", "Protesters"}


def test_deaths_are_the_most_cautious_source_s_and_empty_where_nobody_counts(exported: Export) -> None:
    rows = {row["event_id"].partition(":")[2]: row["fatalities"] for row in table(",")(exported("acled"))}
    assert (rows["v1"], rows["shelling"], rows["harm"], rows["met"]) == ("9", "5", "", "")


def test_equals_stand_on_both_sides(exported: Export) -> None:
    talks = next(row for row in table(",")(exported("acled")) if row["actor1"] == "Arland" and row["actor2"])
    assert (talks["assoc_actor_1"], talks["actor2"], talks["inter2"]) == ("", "Ana Reyes", "State forces")
