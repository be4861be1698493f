"""Every format: as many events as there are, streamed, and one sentence where something is wrong."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dateline.archive import Archive
from dateline.archive.story import Story
from dateline.cli import app
from dateline.errors import ExportError
from dateline.export import FORMATS, export
from tests.export.conftest import Export
from tests.export.readers import READERS

runner = CliRunner()


@pytest.mark.parametrize("format", FORMATS)
def test_reads_back_with_the_same_number_of_events(format: str, exported: Export, stories: list[Story]) -> None:
    assert len(stories) == 7
    assert len(READERS[format](exported(format))) == len(stories)


@pytest.mark.parametrize("format", FORMATS)
def test_an_empty_archive(format: str, tmp_path: Path) -> None:
    out = io.BytesIO()
    with Archive(tmp_path / "none.db", create=True) as empty:
        export(empty, format, out)
    assert READERS[format](out.getvalue()) == []


def test_an_unknown_format_is_told_with_those_there_are(archive: Archive) -> None:
    with pytest.raises(ExportError, match=r"^there is no format 'shapefile': choose one of plover, .*, conllu\.$"):
        export(archive, "shapefile", io.BytesIO())


class TestCommand:
    def test_to_standard_output_and_to_a_file(self, path: Path, tmp_path: Path, exported: Export) -> None:
        shown = runner.invoke(app, ["export", "geojson", "--archive", str(path)])
        assert (shown.exit_code, shown.stdout_bytes) == (0, exported("geojson"))
        file = tmp_path / "events.parquet"
        assert runner.invoke(app, ["export", "parquet", "--archive", str(path), "--out", str(file)]).exit_code == 0
        assert READERS["parquet"](file.read_bytes()) == READERS["parquet"](exported("parquet"))
        assert list(tmp_path.iterdir()) == [file]

    @pytest.mark.parametrize(
        ("options", "words"),
        [
            (["shapefile"], "there is no format 'shapefile': choose one of plover"),
            (["csv", "--archive", "none.db"], "none.db"),
            (["csv", "--out", "no/such/folder.csv"], "no/such/folder.csv cannot be written"),
        ],
    )
    def test_what_is_wrong_is_one_sentence(self, options: list[str], words: str, path: Path) -> None:
        archive = [] if "--archive" in options else ["--archive", str(path)]
        result = runner.invoke(app, ["export", *options, *archive])
        assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1)
        assert words in result.stderr

    def test_a_file_stays_as_it_was_where_writing_fails(self, tmp_path: Path) -> None:
        (tmp_path / "bad.db").write_bytes(b"no archive at all" * 100)
        kept = tmp_path / "events.csv"
        kept.write_text("earlier", encoding="utf-8")
        options = ["--archive", str(tmp_path / "bad.db"), "--out", str(kept)]
        assert runner.invoke(app, ["export", "csv", *options]).exit_code == 1
        assert kept.read_text(encoding="utf-8") == "earlier"

    def test_help_names_every_format(self) -> None:
        shown = runner.invoke(app, ["export", "--help"], env={"COLUMNS": "200"}).stdout
        assert [name for name in FORMATS if name not in shown] == []
