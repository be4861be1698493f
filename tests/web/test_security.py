"""Who may ask, and what a page may load and run."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from dateline.archive import Archive
from dateline.web import create_app
from dateline.web.security import POLICY

ADDRESSES = ["/", "/explore.json", "/events/x", "/nothing", "/static/explorer.js", "/openapi.json", "/export/docx"]


class TestPages:
    @pytest.mark.parametrize("address", ADDRESSES)
    def test_every_answer_holds_the_page_back(self, client: TestClient, address: str) -> None:
        headers = client.get(address).headers
        assert headers["content-security-policy"] == POLICY
        assert headers["x-content-type-options"] == "nosniff"

    def test_the_page_has_no_inline_script_or_style(self, client: TestClient) -> None:
        page = client.get("/").text
        assert "<style" not in page
        assert " style=" not in page
        assert all("src=" in part.partition(">")[0] for part in page.split("<script")[1:])

    def test_no_page_loads_anything_from_elsewhere(self, client: TestClient) -> None:
        assert "//" not in client.get("/").text.replace("<!doctype html>", "")


class TestWithoutToken:
    @pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:9", "[::1]:8000", "127.0.0.1"])
    def test_this_machine_is_answered(self, client: TestClient, host: str) -> None:
        assert client.get("/explore.json", headers={"host": host}).status_code == 200

    @pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example:8000", "10.0.0.7", "", "[::2]"])
    def test_another_name_is_not(self, client: TestClient, host: str) -> None:
        answer = client.get("/explore.json", headers={"host": host})
        assert answer.status_code == 421
        assert "events" not in answer.text


def raw(headers: dict[str, str]) -> dict[bytes, bytes]:
    """Give headers as bytes, which need not be text."""
    return {name.encode(): value.encode("utf-8", "surrogateescape") for name, value in headers.items()}


class TestWithToken:
    @pytest.fixture
    def guarded(self, invented: Archive) -> TestClient:
        return TestClient(
            create_app(invented, token="s3cret"), base_url="http://news.example:8000", follow_redirects=False
        )

    @pytest.mark.parametrize("address", ADDRESSES)
    def test_nobody_is_answered_without_it(self, guarded: TestClient, address: str) -> None:
        for headers in ({}, {"authorization": "Bearer guess"}, {"cookie": "dateline=guess"}, {"cookie": "\udcff=;"}):
            answer = guarded.get(address, headers=raw(headers))
            assert answer.status_code == 401
        assert guarded.get(f"{address}?token=guess").status_code == 401

    def test_the_address_that_is_printed_lets_in(self, guarded: TestClient) -> None:
        entry = guarded.get("/explore.json?token=s3cret&type=ASSAULT")
        assert (entry.status_code, entry.headers["location"]) == (303, "/explore.json?type=ASSAULT")
        assert "HttpOnly" in entry.headers["set-cookie"]
        assert "SameSite=strict" in entry.headers["set-cookie"]
        assert guarded.get("/explore.json").status_code == 200

    def test_it_never_leads_elsewhere(self, guarded: TestClient) -> None:
        for path in ("//evil.example", "/%5Cevil.example", "///evil.example"):
            guarded.cookies.clear()
            location = guarded.get(f"http://news.example:8000{path}?token=s3cret").headers["location"]
            assert location.startswith("/")
            assert not location.startswith(("//", "/\\"))

    def test_programs_send_it_in_a_header(self, guarded: TestClient) -> None:
        assert guarded.get("/explore.json", headers={"authorization": "Bearer s3cret"}).status_code == 200
