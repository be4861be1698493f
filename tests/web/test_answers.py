"""The data of every page, at its address."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest
from fastapi.testclient import TestClient

from dateline.archive import Archive


def got(client: TestClient, address: str) -> dict[str, Any]:
    answer = client.get(address)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


@pytest.fixture
def first(client: TestClient) -> dict[str, Any]:
    """The event that most stands behind."""
    row: dict[str, Any] = got(client, "/explore.json")["events"][0]
    return row


class TestOneEvent:
    def test_every_mention_stands_in_its_sentence(self, client: TestClient, first: dict[str, Any]) -> None:
        page = got(client, f"/events/{first['id']}.json")
        assert page["event"] == first
        assert len({telling["report"]["id"] for telling in page["tellings"]}) == first["reports"]
        for telling in page["tellings"]:
            text = got(client, f"/reports/{telling['report']['id']}.json")["account"]["report"]["text"]
            for mention in telling["mentions"]:
                for span in (mention["span"], mention["sentence"]):
                    assert text[span["start"] : span["end"]] == span["text"]

    def test_a_telling_leads_to_its_event(self, client: TestClient, first: dict[str, Any]) -> None:
        page = got(client, f"/events/{first['id']}.json")
        for telling in page["tellings"]:
            assert got(client, f"/events/{telling['id']}.json")["event"]["id"] == first["id"]
            assert got(client, f"/reports/{telling['report']['id']}.json")["stories"][telling["event"]] == first["id"]


class TestLists:
    def test_claims_are_of_the_events_chosen(self, client: TestClient) -> None:
        events = {row["id"] for row in got(client, "/explore.json?type=ASSAULT")["events"]}
        claims = got(client, "/claims.json?type=ASSAULT")["claims"]
        assert claims
        assert all(events & set(claim["events"]) for claim in claims)

    def test_claims_of_a_kind_of_source(self, client: TestClient) -> None:
        found = got(client, "/claims.json?source=anonymous")
        assert {claim["kind"] for claim in found["claims"]} == {"anonymous"}
        assert {claim["report"] for claim in found["claims"]} == set(found["reports"])

    def test_people_act_as_often_as_filters_find(self, client: TestClient) -> None:
        person = got(client, "/people.json")["people"][0]
        page = got(client, f"/people/{person['id']}.json")
        assert page["person"]["acts"] == person["acts"] == got(client, f"/explore.json?actor={person['id']}")["total"]
        assert len(page["undergoes"]) == person["undergoes"]

    def test_places(self, client: TestClient) -> None:
        place = got(client, "/places.json")["places"][0]
        assert place["events"] == got(client, f"/explore.json?place={place['id']}")["total"]

    def test_search(self, client: TestClient) -> None:
        found = got(client, "/search.json?text=attacked")
        assert found["total"] > 0
        assert "[attacked]" in found["found"][0]["excerpt"]
        assert found["events"] == got(client, "/explore.json?text=attacked")["total"]

    @pytest.mark.parametrize("name", ["explore", "claims", "people", "places", "search"])
    def test_tables_are_csv_too(self, client: TestClient, name: str) -> None:
        answer = client.get(f"/{name}.csv?text=attacked")
        head, *rows = csv.reader(io.StringIO(answer.text))
        assert answer.headers["content-type"].startswith("text/csv")
        assert rows
        assert {len(row) for row in rows} == {len(head)}


class TestWhatIsNotThere:
    @pytest.mark.parametrize(
        ("address", "says"),
        [
            ("/events/0000000000000000:v1.json", "no event of the archive has the id"),
            ("/reports/0000000000000000.json", "no report of the archive has the id"),
            ("/people/0000000000000000.json", "nobody in the archive has the id"),
            ("/export/docx", "there is no format 'docx'"),
            ("/nothing.json", "there is nothing at /nothing.json"),
            ("/search.json?text=%2F", "no word to search for"),
        ],
    )
    def test_it_is_told_in_a_sentence(self, client: TestClient, address: str, says: str) -> None:
        answer = client.get(address)
        assert answer.status_code in (400, 404)
        assert says in answer.json()["error"]

    @pytest.mark.parametrize("address", ["/nothing", "/%ff%fe", "/events/", "/reports/a/b", "/..%2f..%2fetc"])
    def test_a_page_of_no_address_says_so_itself(self, client: TestClient, address: str) -> None:
        answer = client.get(address)
        assert answer.status_code == 404
        assert 'id="app"' in answer.text

    def test_an_empty_archive(self, tmp_path: Any) -> None:
        from dateline.web import create_app

        with Archive(tmp_path / "empty.db", create=True) as archive:
            client = TestClient(create_app(archive), base_url="http://127.0.0.1")
            assert got(client, "/explore.json")["total"] == 0
            assert got(client, "/claims.json")["claims"] == []
            assert got(client, "/people.json")["people"] == []


class TestPaste:
    GERMAN = (
        "Die Bundesregierung hat am Mittwoch neue Maßnahmen angekündigt, wie eine Sprecherin des Auswärtigen Amtes in "
        "Berlin sagte. Die Opposition lehnte die Pläne ab und forderte eine Sondersitzung."
    )
    TALKS = "Officials from Armenia met the French ambassador in Geneva on Monday, a diplomat said."

    def test_a_pasted_report_is_read_and_not_kept(self, reviewer: TestClient) -> None:
        before = got(reviewer, "/session.json")["reports"]
        answer = reviewer.post("/paste.json", json={"text": self.TALKS, "published": "2023-10-04"})
        account = answer.json()["account"]
        assert account["report"]["text"] == self.TALKS
        assert [event["start"] for event in account["events"] if event["type"] == "CONSULT"] == ["2023-10-02"]
        assert got(reviewer, "/session.json")["reports"] == before

    @pytest.mark.parametrize(
        ("pasted", "says"),
        [
            ({"text": "  "}, "no text"),
            ({"text": GERMAN}, "German"),
            ({"text": TALKS, "published": "soon"}, "published"),
            ({"text": "word " * 400_000}, "characters"),
        ],
    )  # fmt: skip
    def test_what_cannot_be_read_is_told(self, reviewer: TestClient, pasted: dict[str, str], says: str) -> None:
        answer = reviewer.post("/paste.json", json=pasted)
        assert answer.status_code == 400
        assert says in answer.json()["error"]
