"""The filtered result: what fits, what may be chosen next, what is left out."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient

from dateline.archive import Archive
from dateline.web.exploring import Rows, explore


def explored(client: TestClient, query: str = "") -> dict[str, Any]:
    answer = client.get(f"/explore.json?{query}")
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


class TestFilters:
    def test_everything_without_any(self, client: TestClient, invented: Archive) -> None:
        found = explored(client)
        assert found["total"] == found["shown"] == invented.events().total()
        assert found["left_out"] == ""

    def test_values_of_one_facet_are_alternatives(self, client: TestClient) -> None:
        types = explored(client)["facets"]["type"][:2]
        both = explored(client, "&".join(f"type={value['value']}" for value in types))
        assert both["total"] == sum(value["count"] for value in types)
        assert {row["type"] for row in both["events"]} == {value["value"] for value in types}

    @pytest.mark.parametrize("facet", ["type", "status", "actor", "recipient", "country", "source", "publisher"])
    def test_the_count_of_a_value_is_what_it_gives(self, client: TestClient, facet: str) -> None:
        for value in explored(client)["facets"][facet][:3]:
            found = client.get("/explore.json", params={facet: value["value"]}).json()
            assert found["total"] == value["count"] > 0

    def test_a_facet_still_counts_its_other_values(self, client: TestClient) -> None:
        first, *others = explored(client)["facets"]["type"]
        again = explored(client, f"type={first['value']}")["facets"]["type"]
        assert {value["value"] for value in again} == {first["value"], *(value["value"] for value in others)}

    def test_nothing_fits(self, client: TestClient) -> None:
        found = explored(client, "text=zebra")
        assert (found["total"], found["events"]) == (0, [])

    @pytest.mark.parametrize(
        ("query", "says"),
        [
            ("type=WAR", "there is no type 'WAR'"), ("since=soon", "'soon' is no date"),
            ("since=2030&until=2020", "swap the two"), ("corroboration=-1", "no number"),
            ("within=near&place=Homs", "no number"), ("text=%00", "cannot be looked for"),
            ("actor=" + "a" * 501, "looked for"),
        ],
    )  # fmt: skip
    def test_what_means_nothing_is_told(self, client: TestClient, query: str, says: str) -> None:
        answer = client.get(f"/explore.json?{query}")
        assert answer.status_code == 400
        assert says in answer.json()["error"]


def test_what_is_left_out_is_said(invented: Archive) -> None:
    found = explore(Rows(invented), {}, most=3)
    assert len(found.events) == found.shown == 3
    assert found.left_out.startswith(f"Of {found.total:,} events the 3 most corroborated are shown")


def test_rows_that_are_kept_are_made_anew_when_the_archive_changes(small: Archive) -> None:
    rows = Rows(small)
    both, other = explore(rows, {}).events
    with Archive(small.where, writing=True) as elsewhere:
        elsewhere.join([both.id, other.id])
    assert [row.reports for row in explore(rows, {}).events] == [3]
