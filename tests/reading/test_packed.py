"""gzip and ZIP: unpacked as they are read, and never too far."""

from __future__ import annotations

import gzip
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reading.conftest import ENGLISH, PAGE, jsonl
from tests.reading.outcomes import only_read, only_reason, outcomes

REPORT = f"date 2023-10-04 {ENGLISH}".encode()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "news"


def zipped(**files: bytes) -> bytes:
    """Pack files as programs do; a double underscore in a name stands for its dot."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name.replace("__", "."), data)
    return stream.getvalue()


class TestGzip:
    def test_holds_any_format(self, path: Path) -> None:
        for content in (REPORT, PAGE.encode(), jsonl({"text": ENGLISH, "date": "2023-10-04"})):
            path.write_bytes(gzip.compress(content))
            assert only_read(path).report.text.startswith(ENGLISH)

    def test_cut_off_after_some_lines(self, path: Path) -> None:
        rows = b"".join(jsonl({"text": f"{ENGLISH} {number:x}"}) for number in range(5_000))
        path.write_bytes(gzip.compress(rows)[:-1_000])
        read, unread = outcomes(path)
        assert len(read) > 500
        assert "cut off" in unread[-1].reason

    @pytest.mark.parametrize(
        "row", [b" " * 100_000 + b"\n", jsonl({"text": "Talks " * 20_000})], ids=["blank", "texts"]
    )
    def test_a_bomb_is_refused(self, path: Path, row: bytes) -> None:
        path.with_suffix(".jsonl.gz").write_bytes(gzip.compress(row * 200))
        read, unread = outcomes(path.with_suffix(".jsonl.gz"))
        assert len(read) < 200
        assert "100 times its size" in unread[-1].reason

    def test_packed_twice(self, path: Path) -> None:
        path.write_bytes(gzip.compress(gzip.compress(REPORT)))
        assert "packed more than once" in only_reason(path)

    @given(st.binary(max_size=200))
    def test_anything_after_the_signature_is_an_outcome(
        self, tmp_path_factory: pytest.TempPathFactory, tail: bytes
    ) -> None:
        path = tmp_path_factory.mktemp("packed") / "news.gz"
        path.write_bytes(b"\x1f\x8b" + tail)
        read, unread = outcomes(path)
        assert len(read) + len(unread) == 1


class TestZip:
    def test_files_of_any_format_by_name(self, path: Path) -> None:
        path.write_bytes(zipped(a__txt=REPORT, b__html=PAGE.encode(), empty__txt=b"", **{".hidden": b"x"}))
        read, unread = outcomes(path)
        assert [found.where for found in read] == [f"a.txt in {path}", f"b.html in {path}"]
        assert [found.where.split()[0] for found in unread] == ["empty.txt"]

    def test_a_bomb_is_refused_once(self, path: Path) -> None:
        path.write_bytes(zipped(a__txt=REPORT, b__csv=b"text,date\n" + b" " * 40_000_000, c__txt=REPORT))
        read, unread = outcomes(path)
        assert [found.where.split()[0] for found in read] == ["a.txt"]
        assert "100 times its size" in unread[-1].reason

    def test_encrypted(self, path: Path) -> None:
        data = bytearray(zipped(a__txt=REPORT))
        data[data.rindex(b"PK\x01\x02") + 8] |= 1
        path.write_bytes(data)
        assert "is encrypted" in only_reason(path)

    def test_cut_off(self, path: Path) -> None:
        path.write_bytes(zipped(a__txt=REPORT)[:-30])
        assert "damaged ZIP" in only_reason(path)

    def test_damaged_inside(self, path: Path) -> None:
        data = bytearray(zipped(a__txt=REPORT, b__txt=REPORT))
        data[60:100] = bytes(40)
        path.write_bytes(data)
        read, unread = outcomes(path)
        assert (len(read), len(unread)) == (1, 1)
        assert "damaged" in unread[0].reason

    @pytest.mark.parametrize("name", ["[Content_Types].xml", "mimetype"])
    def test_office_documents(self, path: Path, name: str) -> None:
        path.write_bytes(zipped(**{name: b"x"}))
        assert "office document" in only_reason(path)

    def test_without_files(self, path: Path) -> None:
        path.write_bytes(zipped())
        assert "holds no files" in only_reason(path)
