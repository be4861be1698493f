"""Web pages, feeds and archived pages."""

from __future__ import annotations

import datetime
import gzip
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.reading import Options
from tests.reading.conftest import ATOM, ENGLISH, PAGE, RSS
from tests.reading.outcomes import only_read, only_reason, outcomes

DAY = datetime.date(2023, 10, 4)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "news"


class TestPage:
    def test_title_date_publisher_and_text_without_menus(self, path: Path) -> None:
        path.write_text(PAGE)
        report = only_read(path).report
        assert (report.title, report.published, report.publisher) == (
            "Ministers meet by the lake",
            DAY,
            "The Lake Herald",
        )
        assert report.text == f"{ENGLISH}\n“We are patient,” one of them told reporters as the delegations left."

    def test_a_given_date_and_publisher_win(self, path: Path) -> None:
        path.write_text(PAGE)
        day = datetime.date(2023, 10, 5)
        report = only_read(path, Options(published=day, publisher="Herald")).report
        assert (report.published, report.publisher) == (day, "Herald")

    def test_days_that_the_text_names_are_not_its_date(self, path: Path) -> None:
        path.write_text(f"<html><body><p>It began on 5 May 2022. {ENGLISH}</p></body></html>")
        read = only_read(path)
        assert read.report.published is None
        assert "no publication date" in read.warnings[0]

    @pytest.mark.parametrize("encoding", ["windows-1251", "utf-16"])
    def test_the_declared_encoding(self, path: Path, encoding: str) -> None:
        page = PAGE.replace("utf-8", encoding).replace("“We", "Игорь said: we").replace("”", "")
        path.write_bytes(page.encode(encoding))
        assert "Игорь said" in only_read(path).report.text

    def test_a_declared_encoding_that_there_is_not(self, path: Path) -> None:
        path.write_text(PAGE.replace("utf-8", "no-such"), encoding="utf-8")
        assert "“We are patient,”" in only_read(path).report.text

    def test_nothing_but_menus(self, path: Path) -> None:
        path.write_text("<!doctype html><html><body><nav><a href='/'>Home</a></nav></body></html>")
        assert "without the text of a report" in only_reason(path)

    def test_longer_than_any_page(self, path: Path) -> None:
        path.write_bytes(b"<html><body>" + b"<p>x</p>" * 1_100_000)
        assert "more than 8 MB" in only_reason(path)

    @given(st.text(st.sampled_from("<>/!-?'\"= ab\n&;ptdivhmlo\0\ufeff"), max_size=60))
    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    def test_any_markup_gives_one_outcome(self, tmp_path_factory: pytest.TempPathFactory, markup: str) -> None:
        path = tmp_path_factory.mktemp("pages") / "page.html"
        path.write_text(f"<html>{markup}")
        read, unread = outcomes(path, Options(force=True))
        assert len(read) + len(unread) == 1


class TestFeed:
    def test_rss(self, path: Path) -> None:
        path.write_text(RSS)
        [read], [unread] = outcomes(path)
        report = read.report
        assert (report.text, report.title) == (f"{ENGLISH}\nMore to follow.", "Ministers & envoys meet")
        assert (report.published, report.publisher, report.url) == (DAY, "The Lake Herald", "https://herald.example/1")
        assert (read.id, read.where) == ("herald-1", f"entry 1 of {path}")
        assert "entry 2" in unread.reason
        assert "has no text" in unread.reason

    def test_atom(self, path: Path) -> None:
        path.write_text(ATOM)
        read = only_read(path)
        assert (read.report.text, read.report.published) == (ENGLISH, DAY)
        assert (read.report.publisher, read.id) == ("Harbour News", "tag:harbour,2023:1")

    def test_a_page_in_place_of_a_feed(self, path: Path) -> None:
        feed = path.with_suffix(".rss")
        feed.write_text(PAGE)
        assert "a page in HTML where a feed should be" in only_reason(feed)

    def test_cut_off(self, path: Path) -> None:
        path.write_text(RSS[: RSS.index("<title>Nothing")])
        read, [unread] = outcomes(path)
        assert read[0].report.text.startswith(ENGLISH)
        assert "is damaged" in read[0].warnings[0]
        assert "is damaged" in unread.reason

    def test_another_encoding_than_it_declares(self, path: Path) -> None:
        path.write_bytes(RSS.replace("Lake", "Zoë").encode("cp1252"))
        read, _ = outcomes(path)
        assert read[0].report.publisher == "The Zoë Herald"
        assert "windows-1252" in read[0].warnings[0]

    def test_without_entries(self, path: Path) -> None:
        path.write_text('<rss version="2.0"><channel><title>Empty</title></channel></rss>')
        assert "without entries" in only_reason(path)

    def test_entities_that_multiply(self, path: Path) -> None:
        names = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
        feed = RSS.replace("<rss", f'<!DOCTYPE rss [<!ENTITY l0 "talks ">{names}]><rss').replace("More to", "&l9;")
        path.write_text(feed)
        read, _ = outcomes(path)
        assert sum(len(found.report.text) for found in read) < 1_000
        assert "is damaged" in read[0].warnings[0]

    def test_xml_that_is_no_feed(self, path: Path) -> None:
        path.write_text('<?xml version="1.0"?><!-- of ours --><nitf><body>Talks</body></nitf>')
        assert "the root 'nitf'" in only_reason(path)


def warc(
    *pages: str | bytes, packed: bool = False, kind: str = "text/html; charset=utf-8", status: str = "200 OK"
) -> bytes:
    """Archive pages as a crawler does."""
    records = [warc_record("warcinfo", "application/warc-fields", b"software: a crawler\r\n")]
    for number, page in enumerate(pages):
        body = page.encode() if isinstance(page, str) else page
        answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + body
        url = f"WARC-Target-URI: https://herald.example/{number}"
        records.append(warc_record("response", "application/http; msgtype=response", answer, url))
    return b"".join(gzip.compress(record) if packed else record for record in records)


def warc_record(kind: str, content_type: str, content: bytes, *headers: str) -> bytes:
    """Write one record (ISO 28500)."""
    lines = [
        "WARC/1.1",
        f"WARC-Type: {kind}",
        *headers,
        f"Content-Type: {content_type}",
        f"Content-Length: {len(content)}",
    ]
    return "\r\n".join([*lines, "", ""]).encode() + content + b"\r\n\r\n"


class TestWarc:
    @pytest.mark.parametrize("packed", [False, True])
    def test_pages_with_their_addresses(self, path: Path, packed: bool) -> None:
        path.write_bytes(warc(PAGE, PAGE, packed=packed) + warc(b"\x89PNG", kind="image/png", packed=packed))
        read, unread = outcomes(path)
        assert [found.report.url for found in read] == ["https://herald.example/0", "https://herald.example/1"]
        assert read[0].where == f"record 2 of {path} (https://herald.example/0)"
        assert read[0].report.published == DAY
        assert unread == []

    def test_plain_text(self, path: Path) -> None:
        path.write_bytes(warc(f"date 2023-10-04 {ENGLISH}", kind="text/plain"))
        assert (only_read(path).report.text, only_read(path).report.published) == (ENGLISH, DAY)

    def test_a_page_without_text_loses_itself_alone(self, path: Path) -> None:
        path.write_bytes(warc("<html></html>", PAGE))
        read, unread = outcomes(path)
        assert (len(read), len(unread)) == (1, 1)
        assert "herald.example/0" in unread[0].where

    @pytest.mark.parametrize("packed", [False, True])
    def test_cut_off_anywhere(self, path: Path, packed: bool) -> None:
        whole = warc(PAGE, PAGE, packed=packed)
        for end in range(130, len(whole) - 20, 41):
            path.write_bytes(whole[:end])
            read, unread = outcomes(path)
            assert len(read) < 2
            assert any("cut off" in found.reason or "holds no page" in found.reason for found in unread), end

    def test_errors_of_servers_are_no_reports(self, path: Path) -> None:
        path.write_bytes(warc(PAGE, status="404 Not Found"))
        assert "holds no page" in only_reason(path)

    def test_a_packed_page_that_expands_too_far(self, path: Path) -> None:
        path.write_bytes(gzip.compress(warc(b"<html>" + b" " * 40_000_000)))
        read, unread = outcomes(path)
        assert read == []
        assert any("100 times its size" in found.reason or "more than 8 MB" in found.reason for found in unread)
