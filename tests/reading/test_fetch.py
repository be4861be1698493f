"""Fetching: what is fetched, and whose addresses are never asked."""

from __future__ import annotations

import datetime
import ipaddress
import socket
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline import __version__
from dateline.reading import Options, addresses, fetch
from dateline.reading.addresses import is_public
from tests.reading.conftest import ENGLISH, PAGE, RSS, Site, jsonl
from tests.reading.outcomes import only_read, only_reason, outcomes

HERE = Options(allow_local=True)
PRIVATE = [
    "127.0.0.0/8",
    "10.0.0.0/8",
    "172.16.0.0/12",
    "192.168.0.0/16",
    "169.254.0.0/16",
    "100.64.0.0/10",
    "224.0.0.0/4",
]


class TestAddresses:
    @pytest.mark.parametrize(
        "address",
        ["0.0.0.0", "255.255.255.255", "::", "::1", "fe80::1%eth0", "fd00::1", "fec0::1", "ff02::1", "2001:db8::1",
         "64:ff9b::a00:1", "64:ff9b:1::7f00:1", "2002:7f00:1::", "::ffff:169.254.169.254", "::127.0.0.1"],
    )  # fmt: skip
    def test_local_ones(self, address: str) -> None:
        assert not is_public(address)

    @pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])
    def test_public_ones(self, address: str) -> None:
        assert is_public(address)

    @given(st.sampled_from(PRIVATE), st.integers(0, 2**24), st.sampled_from(["{}", "::ffff:{}", "64:ff9b::{}"]))
    def test_no_clothing_makes_a_private_one_public(self, block: str, number: int, clothing: str) -> None:
        network = ipaddress.ip_network(block)
        assert not is_public(clothing.format(network[number % network.num_addresses]))

    def test_every_address_of_a_host_counts(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def two(host: str, port: int, **_: object) -> list[object]:
            kinds = (socket.AF_INET, socket.SOCK_STREAM, 6, "")
            return [(*kinds, ("8.8.8.8", port)), (*kinds, ("10.0.0.1", port))]

        monkeypatch.setattr(socket, "getaddrinfo", two)
        with pytest.raises(addresses.LocalAddressError):
            addresses.connect("herald.example", 80, 1, allow_local=False)


class TestRefused:
    @pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]"])
    def test_this_machine_by_any_name(self, site: Site, host: str) -> None:
        reason = only_reason(site.url.replace("127.0.0.1", host))
        assert "--allow-local" in reason
        assert site.asked == []

    def test_a_redirect_to_this_machine(self, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
        # The first host is taken for public; where it leads to is not.
        monkeypatch.setattr(addresses, "is_public", lambda address: address == "127.0.0.1")
        url = site.put("/moved", "", status=302, Location=f"http://127.0.0.2:{site.server.server_port}/secret")
        assert "private or local" in only_reason(url)
        assert len(site.asked) == 1

    @pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://herald.example/x", "gopher://x"])
    def test_a_redirect_to_what_is_not_the_web(self, site: Site, target: str) -> None:
        url = site.put("/moved", "", status=302, Location=target)
        assert "cannot be fetched" in only_reason(url, HERE)

    def test_redirects_in_a_ring(self, site: Site) -> None:
        url = site.put("/ring", "", status=302, Location="/ring")
        assert "cannot be fetched" in only_reason(url, HERE)
        assert len(site.asked) < 20

    def test_what_is_not_there(self, site: Site) -> None:
        assert "answers 404" in only_reason(f"{site.url}/none", HERE)

    @pytest.mark.parametrize("url", ["http://", "http://[::1", "http://a b/", "http://x:y/", "http://herald.invalid/"])
    def test_no_such_address(self, url: str) -> None:
        only_reason(url, HERE)

    def test_a_closed_port(self) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            url = f"http://127.0.0.1:{free.getsockname()[1]}/"
        assert "refused" in only_reason(url, HERE)

    def test_more_than_a_fetch_may_bring(self, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(fetch, "_MOST_BYTES", 1_000_000)
        url = site.put("/long.jsonl", jsonl({"text": f"{ENGLISH} " * 100}) * 100)
        assert "more than 1 MB" in outcomes(url, HERE)[1][-1].reason

    def test_an_answer_that_breaks_off(self, site: Site) -> None:
        url = site.put("/page", PAGE, Content_Length="9000")
        assert "broke off" in only_reason(url, HERE)


class TestSlow:
    @pytest.fixture
    def drip(self) -> str:
        """Give the address of a server that never comes to an end."""
        server = socket.create_server(("127.0.0.1", 0))

        def serve() -> None:
            with server, server.accept()[0] as link:
                link.sendall(b"HTTP/1.1 200 OK\r\nX: ")
                try:
                    while True:
                        link.sendall(b"y")
                        threading.Event().wait(0.02)
                except OSError:
                    pass

        threading.Thread(target=serve, daemon=True).start()
        return f"http://127.0.0.1:{server.getsockname()[1]}/"

    def test_a_server_that_drips(self, drip: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(fetch, "_WHOLE_SECONDS", 0.3)
        assert "more than 0 seconds" in only_reason(drip, HERE)

    def test_a_server_that_is_silent(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(fetch, "_ANSWER_SECONDS", 0.2)
        with socket.create_server(("127.0.0.1", 0)) as server:
            reason = only_reason(f"http://127.0.0.1:{server.getsockname()[1]}/", HERE)
        assert "does not answer" in reason


class TestFetched:
    def test_a_page(self, site: Site) -> None:
        site.put("/news/1?a=%C3%A9", PAGE.encode(), "text/html; charset=utf-8")
        report = only_read(f"{site.url}/news/1?a=é", HERE).report
        assert report.text.startswith(ENGLISH)
        assert report.url == f"{site.url}/news/1?a=%C3%A9"

    def test_the_encoding_that_the_server_declares(self, site: Site) -> None:
        url = site.put("/a.txt", "date 2023-10-04 Игорь spoke.".encode("koi8-r"), "text/plain; charset=koi8-r")
        assert only_read(url, HERE).report.text == "Игорь spoke."

    def test_who_asks(self, site: Site) -> None:
        outcomes(site.put("/page", PAGE), HERE)
        assert site.asked[0]["User-Agent"].startswith(f"Dateline/{__version__} ")

    def test_redirects_are_followed(self, site: Site) -> None:
        site.put("/new", PAGE)
        assert only_read(site.put("/old", "", status=301, Location="/new"), HERE).report.url == f"{site.url}/new"

    def test_a_page_in_place_of_a_feed(self, site: Site) -> None:
        assert "where a feed should be" in only_reason(site.put("/feed", PAGE, "application/rss+xml"), HERE)


class TestFollow:
    def test_links_are_fetched_when_asked_for_only(self, site: Site, tmp_path: Path) -> None:
        page = site.put("/1", PAGE.replace("2023-10-04", "2023-12-24"))
        feed = tmp_path / "feed.xml"
        feed.write_text(RSS.replace("https://herald.example/1", page).replace("https://herald.example/2", site.url))
        outcomes(feed)
        assert site.asked == []
        [read], [unread] = outcomes(feed, Options(follow=True, allow_local=True))
        assert read.report.text.endswith("as the delegations left.")
        assert (read.report.title, read.report.published) == ("Ministers & envoys meet", datetime.date(2023, 10, 4))
        assert "entry 2" in unread.where

    def test_links_to_this_machine(self, site: Site, tmp_path: Path) -> None:
        feed = tmp_path / "feed.xml"
        feed.write_text(RSS.replace("https://herald.example", site.url))
        read, unread = outcomes(feed, Options(follow=True))
        assert (read, len(unread), site.asked) == ([], 2, [])
