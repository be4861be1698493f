"""Merges, splits and corrections: what they change, who may make them, what they leave as it was."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient

from dateline.archive import Archive
from dateline.web import create_app


def events(client: TestClient, query: str = "") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = client.get(f"/explore.json?{query}").json()["events"]
    return found


def page(client: TestClient, id: str) -> dict[str, Any]:
    found: dict[str, Any] = client.get(f"/events/{id}.json").json()
    return found


class TestMergingAndSplitting:
    def test_one_event_of_two_and_back(self, reviewer: TestClient) -> None:
        both, other = events(reviewer)
        assert (both["reports"], other["reports"]) == (2, 1)
        merged = reviewer.post(f"/events/{both['id']}/merge", json={"others": [other["id"]]}).json()["event"]
        assert [row["reports"] for row in events(reviewer)] == [3]
        reviewer.post(f"/events/{merged}/split", json={"tellings": [other["id"]]})
        assert [row["reports"] for row in events(reviewer)] == [2, 1]

    def test_what_cannot_be_merged_is_told(self, reviewer: TestClient) -> None:
        both, _ = events(reviewer)
        answer = reviewer.post(f"/events/{both['id']}/merge", json={"others": ["nothing"]})
        assert answer.status_code == 400
        assert "no event of the archive has the id nothing" in answer.json()["error"]
        assert reviewer.post(f"/events/{both['id']}/split", json={"tellings": []}).status_code == 400


class TestCorrecting:
    def correct(self, client: TestClient, id: str, **what: Any) -> Any:
        return client.post(f"/events/{id}/correct", json={"who": "Ilka Doren", "reason": "the text says so", **what})

    def test_the_right_value_counts_and_the_raw_one_stays(self, reviewer: TestClient) -> None:
        both, _ = events(reviewer)
        assert self.correct(reviewer, both["id"], field="type", value="COERCE").json() == {"event": both["id"]}
        found = page(reviewer, both["id"])
        assert found["event"]["type"] == "COERCE"
        assert {telling["type"] for telling in found["tellings"]} == {"ASSAULT"}
        [made] = found["corrections"]
        assert (made["field"], made["raw"], made["value"], made["who"]) == ("type", "ASSAULT", "COERCE", "Ilka Doren")
        assert made["made"]
        assert [row["id"] for row in events(reviewer, "type=COERCE")] == [both["id"]]

    def test_the_raw_value_is_the_programs_however_often_it_is_corrected(self, reviewer: TestClient) -> None:
        both, _ = events(reviewer)
        for value in ("2031-05-02", "2031-05-03"):
            self.correct(reviewer, both["id"], field="start", value=value)
        found = page(reviewer, both["id"])
        assert [made["raw"] for made in found["corrections"]] == ["2031-05-04"] * 2
        assert found["event"]["start"] == "2031-05-03"
        assert [row["id"] for row in events(reviewer, "until=2031-05-03")] == [both["id"]]

    def test_it_stays_with_its_telling(self, reviewer: TestClient, small: Archive) -> None:
        both, other = events(reviewer)
        self.correct(reviewer, other["id"], field="status", value="negated")
        merged = reviewer.post(f"/events/{both['id']}/merge", json={"others": [other["id"]]}).json()["event"]
        assert page(reviewer, merged)["event"]["status"] == "negated"
        apart = reviewer.post(f"/events/{merged}/split", json={"tellings": [other["id"]]}).json()["event"]
        assert page(reviewer, apart)["event"]["status"] == "negated"
        assert page(reviewer, both["id"])["event"]["status"] == "actual"
        assert {account.events[0].status for _, account in small.accounts()} == {"actual"}

    def test_a_date_may_be_taken_away(self, reviewer: TestClient) -> None:
        both, _ = events(reviewer)
        self.correct(reviewer, both["id"], field="start", value=None)
        self.correct(reviewer, both["id"], field="end", value=None)
        assert page(reviewer, both["id"])["event"]["date_basis"] == "none"

    @pytest.mark.parametrize(
        ("field", "value", "says"),
        [
            ("type", "WAR", "there is no type 'WAR'"), ("status", None, "there is no status"),
            ("mode", "gently", "there is no mode"), ("start", "soon", "is no day"),
            ("start", "2031-06-01", "would end"), ("id", "x", "cannot be corrected"),
        ],
    )  # fmt: skip
    def test_what_means_nothing_changes_nothing(
        self, reviewer: TestClient, field: str, value: str | None, says: str
    ) -> None:
        before = events(reviewer)
        answer = self.correct(reviewer, before[0]["id"], field=field, value=value)
        assert answer.status_code == 400
        assert says in answer.json()["error"]
        assert events(reviewer) == before

    def test_somebody_must_say_so(self, reviewer: TestClient) -> None:
        answer = self.correct(reviewer, events(reviewer)[0]["id"], field="type", value="COERCE", who="  ")
        assert "give a name" in answer.json()["error"]


class TestWhoMay:
    @pytest.mark.parametrize(
        "headers",
        [
            {"x-dateline-token": ""}, {"x-dateline-token": "guess"},
            {"origin": "http://evil.example"}, {"origin": "null"},
        ],
    )  # fmt: skip
    def test_only_a_page_of_this_server(self, reviewer: TestClient, headers: dict[str, str]) -> None:
        both, other = events(reviewer)
        for address, body in (
            (f"/events/{both['id']}/merge", {"others": [other["id"]]}),
            (f"/events/{both['id']}/correct", {"field": "type", "value": "COERCE", "who": "x"}),
            ("/paste.json", {"text": "Talks began in Geneva on Monday, officials said."}),
        ):
            assert reviewer.post(address, json=body, headers=headers).status_code == 403
        assert len(events(reviewer)) == 2

    def test_nobody_where_the_archive_may_not_be_written(self, small: Archive) -> None:
        client = TestClient(create_app(small, may_review=False), base_url="http://127.0.0.1")
        session = client.get("/session.json").json()
        assert session["may_review"] is False
        both, other = events(client)
        client.headers["x-dateline-token"] = session["token"]
        answer = client.post(f"/events/{both['id']}/merge", json={"others": [other["id"]]})
        assert answer.status_code == 403
        assert "may not be written" in answer.json()["error"]

    def test_nothing_changes_by_asking(self, reviewer: TestClient) -> None:
        both, _ = events(reviewer)
        for action in ("merge", "split", "correct"):
            assert reviewer.get(f"/events/{both['id']}/{action}").status_code in (404, 405)
