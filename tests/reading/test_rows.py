"""Rows with named columns: JSON Lines, CSV and Parquet."""

from __future__ import annotations

import csv
import datetime
import io
import json
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import ReadingError
from dateline.reading import Options
from tests.reading.conftest import ENGLISH, jsonl
from tests.reading.outcomes import only_read, only_reason, outcomes

DAY = datetime.date(2023, 10, 4)
ROW = {
    "id": "h-1", "headline": "Talks", "published": "2023-10-04", "publisher": "The Lake Herald",
    "url": "https://herald.example/1", "text": ENGLISH,
}  # fmt: skip
CSV = "id;Date;Text\n1;2023-10-04;Talks began.\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "news"


class TestJsonLines:
    def test_every_field(self, path: Path) -> None:
        path.write_bytes(jsonl(ROW))
        read = only_read(path)
        report = read.report
        assert (report.text, report.title, report.published) == (ENGLISH, "Talks", DAY)
        assert (report.publisher, report.url, read.id) == ("The Lake Herald", "https://herald.example/1", "h-1")
        assert (read.where, read.warnings) == (f"line 1 of {path}", ())

    def test_a_broken_line_loses_itself_alone(self, path: Path) -> None:
        path.write_bytes(jsonl(ROW) + b'{"text": "Talks be\n\n' + jsonl(ROW) + b"[1]\n" + jsonl({"text": 3}) + b'{"te')
        read, unread = outcomes(path)
        assert [found.where.split(" of ")[0] for found in read] == ["line 1", "line 4"]
        assert [found.where.split(" of ")[0] for found in unread] == ["line 2", "line 5", "line 6", "line 7"]
        assert "complete JSON" in unread[0].reason
        assert "no JSON object" in unread[1].reason
        assert "a number" in unread[2].reason

    def test_columns_that_are_named(self, path: Path) -> None:
        path.write_bytes(jsonl({"text": "no", "Volltext": ENGLISH, "tag": "2023-10-04"}))
        read = only_read(path, Options(columns={"text": "Volltext", "date": "tag"}))
        assert (read.report.text, read.report.published) == (ENGLISH, DAY)

    def test_a_named_column_that_is_missing(self, path: Path) -> None:
        path.write_bytes(jsonl(ROW))
        reason = only_reason(path, Options(columns={"date": "when"}))
        assert "no column 'when' for the date" in reason
        assert "'published'" in reason

    def test_a_field_that_no_report_has(self) -> None:
        with pytest.raises(ReadingError, match="no field 'mood'"):
            Options(columns={"mood": "x"})

    def test_utf16_as_shells_write_it(self, path: Path) -> None:
        path.write_bytes(jsonl(ROW, ROW).decode().encode("utf-16"))
        read, unread = outcomes(path.rename(path.with_suffix(".jsonl")))
        assert ([found.report.text for found in read], unread) == ([ENGLISH] * 2, [])

    def test_one_line_in_another_encoding(self, path: Path) -> None:
        rows = [json.dumps({"text": f"{name} spoke."}, ensure_ascii=False) for name in ("Zoë", "Zürn")]
        path.write_bytes(rows[0].encode() + b"\n" + rows[1].encode("cp1252"))
        read, _ = outcomes(path, Options(published=DAY))
        assert [found.report.text for found in read] == ["Zoë spoke.", "Zürn spoke."]
        assert read[0].warnings == ()
        assert "Windows-1252" in read[1].warnings[0]

    def test_halves_of_characters_and_nul(self, path: Path) -> None:
        path.write_bytes(b'{"text": "Talks\\ud800 began\\u0000.", "title": "\\udfff"}')
        read = only_read(path, Options(published=DAY))
        assert (read.report.text, read.report.title) == ("Talks\ufffd began\ufffd.", "\ufffd")
        assert "damaged at 2 places" in read.warnings[0]

    @pytest.mark.parametrize("date", ["04/10/2023", "soon", "2023-02-30"])
    def test_a_date_that_names_no_day_is_told(self, path: Path, date: str) -> None:
        path.write_bytes(jsonl({**ROW, "published": date}))
        read = only_read(path)
        assert read.report.published is None
        assert date in read.warnings[0]

    def test_a_line_without_end(self, path: Path) -> None:
        path.write_bytes(b'{"text": "' + b"x" * 9_000_000 + b'"}\n' + jsonl(ROW))
        read, unread = outcomes(path)
        assert (len(read), len(unread)) == (1, 1)
        assert "longer than any report" in unread[0].reason

    @given(st.lists(st.binary(max_size=40) | st.just(jsonl(ROW).strip()), max_size=6))
    def test_nothing_is_lost(self, tmp_path_factory: pytest.TempPathFactory, lines: list[bytes]) -> None:
        path = tmp_path_factory.mktemp("lines") / "news.jsonl"
        path.write_bytes(jsonl(ROW) + b"\n".join(lines))
        read, unread = outcomes(path)
        good = 1 + sum(line == jsonl(ROW).strip() for line in lines)
        if not any(found.where == str(path) for found in unread):
            assert len(read) == good


class TestJson:
    @pytest.mark.parametrize("indent", [None, 1])
    def test_an_array_of_objects(self, path: Path, indent: int | None) -> None:
        path.write_text(json.dumps([ROW, {"text": None}, 3], indent=indent))
        [read], unread = outcomes(path)
        assert (read.report.text, read.where) == (ENGLISH, f"object 1 of {path}")
        assert [found.where.split(" of ")[0] for found in unread] == ["object 2", "object 3"]

    def test_one_object_laid_out_for_people(self, path: Path) -> None:
        path.write_text(json.dumps(ROW, indent=2))
        assert only_read(path).report.title == "Talks"

    def test_cut_off(self, path: Path) -> None:
        path.write_text(json.dumps([ROW, ROW])[:-9])
        assert "no complete JSON" in only_reason(path)


class TestCsv:
    @pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
    def test_texts_with_lines_and_quotes(self, path: Path, mark: str) -> None:
        text = f'He said "no{mark}"\nand left, they say;\tas before | {ENGLISH}'
        with path.open("w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, ROW, delimiter=mark)
            writer.writeheader()
            writer.writerows([ROW, {**ROW, "text": text}])
        read, unread = outcomes(path)
        assert ([found.report.text for found in read], unread) == ([ENGLISH, text], [])
        assert (read[1].where, read[1].id, read[1].report.published) == (f"row 3 of {path}", "h-1", DAY)

    def test_as_spreadsheets_store_it(self, path: Path) -> None:
        path.write_bytes(b"\xef\xbb\xbf" + CSV.replace("\n", "\r\n").encode() + b";;\r\n")
        assert only_read(path).report.text == "Talks began."

    def test_an_older_encoding(self, path: Path) -> None:
        path.write_bytes((CSV + "2;2023-10-05;Zoë spoke – “no”.\n").encode("cp1252"))
        read, _ = outcomes(path)
        assert read[1].report.text == "Zoë spoke – “no”."
        assert "Windows-1252" in read[1].warnings[0]

    def test_a_given_encoding_is_believed(self, path: Path) -> None:
        path.write_bytes("text,date\nSłowa.,2023-10-04\n".encode("iso8859-2"))
        read = only_read(path, Options(encoding="iso8859-2"))
        assert (read.report.text, read.warnings) == ("Słowa.", ())

    def test_no_column_for_the_text(self, path: Path) -> None:
        path.with_suffix(".csv").write_text("id,date,summary\n1,2023-10-04,Talks\n")
        reason = only_reason(path.with_suffix(".csv"))
        assert "no column for the text" in reason
        assert "'summary'" in reason

    def test_rows_that_do_not_fit_are_told_by_number(self, path: Path) -> None:
        path.write_text(
            'text,date\nTalks,2023-10-04\nTalks, and more,2023-10-04\n"Talks"x,2023-10-04\nEnd,2023-10-04\n'
        )
        read, unread = outcomes(path)
        assert [found.report.text for found in read] == ["Talks", "End"]
        assert [found.where.split()[1] for found in unread] == ["3", "4"]

    def test_a_quotation_mark_that_never_closes(self, path: Path) -> None:
        path.write_text('text,date\nTalks,2023-10-04\n"Talks,2023-10-04\nEnd,2023-10-04\n')
        read, unread = outcomes(path)
        assert (len(read), len(unread)) == (1, 1)
        assert "rows after it" in unread[0].reason

    @given(
        st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30), max_size=5)
    )
    def test_any_texts_come_back(self, tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
        path = tmp_path_factory.mktemp("rows") / "news.csv"
        table = io.StringIO(newline="")
        csv.writer(table).writerows([["text", "date"], *([text, "2023-10-04"] for text in texts)])
        path.write_bytes(table.getvalue().encode())
        read, unread = outcomes(path, Options(force=True))
        clean = [text.replace("\r\n", "\n").replace("\r", "\n").strip() for text in texts]
        assert [found.report.text for found in read] == [text for text in clean if text]
        assert len(unread) == sum(not text for text in clean)


class TestParquet:
    def test_every_field(self, path: Path) -> None:
        at = datetime.datetime(2023, 10, 4, 23, 30, 0, 1)
        pq.write_table(pa.table({"body": [ENGLISH, None], "published_at": [at, at], "uid": [7, 8]}), path)
        [read], [unread] = outcomes(path)
        assert (read.report.text, read.report.published, read.id) == (ENGLISH, DAY, "7")
        assert unread.where == f"row 2 of {path}"
        assert "has no text" in unread.reason

    def test_nanoseconds_as_pandas_stores_them(self, path: Path) -> None:
        times = pa.array([1_696_420_800_000_000_001], pa.timestamp("ns", tz="UTC"))
        pq.write_table(pa.table({"text": pa.array([ENGLISH]).dictionary_encode(), "date": times}), path)
        assert only_read(path).report.published == DAY

    def test_wrong_types(self, path: Path) -> None:
        pq.write_table(pa.table({"text": [1, 2], "date": ["2023-10-04"] * 2}), path)
        assert "no words in its column 'text' but int64" in only_reason(path)

    def test_cut_off(self, path: Path) -> None:
        pq.write_table(pa.table({"text": [ENGLISH] * 100}), path)
        path.write_bytes(path.read_bytes()[:-40])
        assert "damaged Parquet" in only_reason(path)

    def test_damaged_inside(self, path: Path) -> None:
        pq.write_table(pa.table({"text": [f"{ENGLISH} {i}" for i in range(100)]}), path, compression="gzip")
        data = bytearray(path.read_bytes())
        data[30:200] = bytes(170)
        path.write_bytes(data)
        assert "damaged Parquet" in only_reason(path)

    def test_without_pyarrow(self, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        pq.write_table(pa.table({"text": [ENGLISH]}), path)
        monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
        assert "pip install 'dateline[parquet]'" in only_reason(path)
