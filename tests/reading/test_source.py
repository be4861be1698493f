"""Where reports come from: files, folders, patterns and standard input."""

from __future__ import annotations

import gzip
import io
import os
import subprocess
import sys
import tracemalloc
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from dateline.errors import ReadingError
from dateline.reading import Options, Unread, read_all, read_one
from tests.reading.conftest import ATOM, ENGLISH, PAGE, RSS, jsonl
from tests.reading.outcomes import only_reason, outcomes

REPORT = f"date 2023-10-04 {ENGLISH}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a folder of reports in all forms."""
    (tmp_path / "deep" / "er").mkdir(parents=True)
    (tmp_path / "a.txt").write_text(REPORT)
    (tmp_path / "deep" / "b.html").write_text(PAGE)
    (tmp_path / "deep" / "er" / "c.xml").write_text(ATOM)
    (tmp_path / "d.jsonl.gz").write_bytes(gzip.compress(jsonl({"text": ENGLISH}, {"text": ENGLISH})))
    (tmp_path / ".hidden").write_text(REPORT)
    return tmp_path


class TestFolder:
    def test_all_forms_in_all_its_folders_in_order(self, folder: Path) -> None:
        read, unread = outcomes(folder)
        names = [found.where.replace(str(folder) + "/", "") for found in read]
        assert names == [
            "a.txt", "line 1 of d.jsonl.gz", "line 2 of d.jsonl.gz", "deep/b.html", "entry 1 of deep/er/c.xml",
        ]  # fmt: skip
        assert unread == []

    def test_a_bad_file_does_not_stop_the_rest(self, folder: Path) -> None:
        (folder / "a.bin").write_bytes(bytes(range(256)))
        (folder / "empty.txt").touch()
        (folder / "gone.txt").symlink_to(folder / "none")
        os.mkfifo(folder / "pipe")
        read, unread = outcomes(folder)
        assert len(read) == 5
        assert [Path(found.where).name for found in unread] == ["a.bin", "empty.txt", "gone.txt"]
        assert ["binary" in unread[0].reason, "is empty" in unread[1].reason, "not exist" in unread[2].reason] == [
            True
        ] * 3

    def test_without_files(self, tmp_path: Path) -> None:
        assert "a folder with no files in it" in only_reason(tmp_path)


class TestPattern:
    def test_files_and_folders_that_fit(self, folder: Path) -> None:
        assert len(outcomes(f"{folder}/*.txt")[0]) == 1
        assert len(outcomes(f"{folder}/**/*.[hx]*ml")[0]) == 2
        assert len(outcomes(f"{folder}/de*")[0]) == 2

    def test_a_name_that_looks_like_one(self, tmp_path: Path) -> None:
        (tmp_path / "a[1].txt").write_text(REPORT)
        assert len(outcomes(tmp_path / "a[1].txt")[0]) == 1

    def test_nothing_fits(self, tmp_path: Path) -> None:
        assert "fits no file" in only_reason(f"{tmp_path}/*.txt")


class TestStandardInput:
    @pytest.mark.parametrize("data", [REPORT.encode(), PAGE.encode(), RSS.encode(), gzip.compress(REPORT.encode())])
    def test_any_format(self, monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
        assert outcomes("-")[0][0].report.text.startswith(ENGLISH)
        assert not sys.stdin.closed

    def test_what_must_be_read_from_its_end(self, monkeypatch: pytest.MonkeyPatch) -> None:
        table = io.BytesIO()
        pq.write_table(pa.table({"text": [ENGLISH]}), table)
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(table.getvalue())))
        assert len(outcomes("-")[0]) == 1

    def test_rows_come_while_more_are_written(self) -> None:
        code = "from dateline.reading import read_all\nfor found in read_all(['-']): print(found.where, flush=True)"
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        with subprocess.Popen([sys.executable, "-c", code], **pipes) as process:  # type: ignore[call-overload]
            process.stdin.write(jsonl(*[{"text": ENGLISH}] * 100))
            process.stdin.flush()
            assert process.stdout.readline() == b"line 1 of standard input\n"
            process.stdin.close()
            assert len(process.stdout.readlines()) == 99


class TestSize:
    def test_a_large_table_is_streamed(self, tmp_path: Path) -> None:
        path = tmp_path / "news.jsonl"
        with path.open("wb") as file:
            for _ in range(400):
                file.write(jsonl({"text": f"{ENGLISH} " * 500}))
        size = path.stat().st_size
        tracemalloc.start()
        found = sum(1 for _ in read_all([path]))
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert found == 400
        assert most < size / 5

    def test_a_large_text_is_refused_before_it_is_read(self, tmp_path: Path) -> None:
        path = tmp_path / "news.txt"
        with path.open("wb") as file:
            file.write(b"Talks began. " * 1_000)
            file.truncate(200_000_000)
        assert "more than 1,000,000 characters" in only_reason(path)


class TestOne:
    def test_several(self, tmp_path: Path) -> None:
        path = tmp_path / "news.jsonl"
        path.write_bytes(jsonl({"text": ENGLISH}, {"text": ENGLISH}))
        with pytest.raises(ReadingError, match="holds several reports"):
            read_one(path)

    def test_none(self, tmp_path: Path) -> None:
        path = tmp_path / "news.jsonl"
        path.write_bytes(b"\n\n")
        with pytest.raises(ReadingError, match="holds no report"):
            read_one(path)

    def test_broken(self, tmp_path: Path) -> None:
        path = tmp_path / "news.jsonl"
        path.write_bytes(b'{"text')
        with pytest.raises(ReadingError, match="no complete JSON"):
            read_one(path)


def test_sources_go_on_after_a_bad_one(folder: Path) -> None:
    found = list(read_all(["none.txt", folder / "a.txt", "a\0b"], Options(force=True)))
    assert [isinstance(outcome, Unread) for outcome in found] == [True, False, True]


def test_plain_text_loads_no_library() -> None:
    code = (
        "import sys; from dateline.reading import read_one; read_one('examples/istanbul-talks.txt');"
        "print({'trafilatura', 'feedparser', 'warcio', 'pyarrow', 'lxml', 'http.client'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
