"""Archives that are none, too new, too old, read-only, or on a full disk: one sentence, and nothing is lost."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Connection, text, update

from benchmarks.content import content
from benchmarks.invented import file_invented, reports
from dateline.archive import Archive, schema, steps
from dateline.errors import ArchiveError
from tests.archive.conftest import SHELLING, filing

GUEST = 65534
"""The user nobody, by number."""


def refused(where: str | Path, **options: bool) -> str:
    """Open an archive that cannot be, and give the reason."""
    with pytest.raises(ArchiveError) as caught:
        Archive(where, **options)
    message = str(caught.value)
    assert "\n" not in message
    assert message.endswith(".")
    return message


class TestWhatIsNone:
    def test_a_missing_file(self, path: Path) -> None:
        assert "does not exist" in refused(path)
        assert "does not exist" in refused(path, writing=True)
        assert not path.exists()

    def test_a_folder(self, tmp_path: Path) -> None:
        assert "is a folder" in refused(tmp_path, create=True)

    def test_a_missing_folder(self, tmp_path: Path) -> None:
        assert "there is no folder" in refused(tmp_path / "none" / "news.db", create=True)

    @pytest.mark.parametrize(
        "data", [b"date 2023-10-04 Talks began on Monday.\n" * 50, b"\0" * 5000], ids=["text", "zeros"]
    )
    def test_another_file_stays_as_it_was(self, path: Path, data: bytes) -> None:
        path.write_bytes(data)
        for options in ({}, {"writing": True}, {"create": True}):
            assert "it is no SQLite database" in refused(path, **options)
        assert path.read_bytes() == data

    def test_another_database_stays_as_it_was(self, path: Path) -> None:
        with sqlite3.connect(path) as other:
            other.execute("CREATE TABLE archive (key TEXT, value TEXT)")
        data = path.read_bytes()
        for options in ({}, {"writing": True}, {"create": True}):
            assert "no archive" in refused(path, **options)
        assert path.read_bytes() == data

    def test_a_damaged_archive(self, path: Path) -> None:
        with Archive(path, create=True) as archive:
            archive.add([file_invented(report, "here.txt") for report in reports(100)])
        data = bytearray(path.read_bytes())
        data[4096:-4096] = os.urandom(len(data) - 8192)
        path.write_bytes(data)
        with pytest.raises(ArchiveError, match=r"it is damaged|malformed"), Archive(path) as archive:
            list(archive.stories())

    def test_an_empty_file_becomes_one(self, path: Path) -> None:
        path.touch()
        assert "no archive" in refused(path)
        with Archive(path, create=True) as archive:
            assert list(archive.stories()) == []

    @pytest.mark.parametrize("url", ["mysql://a/b", "postgresql://desk:secret@localhost:1/news", "://", "sqlite:///x"])
    def test_a_url_that_leads_nowhere(self, url: str) -> None:
        assert "secret" not in refused(url, create=True)


class TestVersions:
    def set_version(self, where: str, version: int) -> None:
        with Archive(where, writing=True) as archive, archive.engine.begin() as connection:
            connection.execute(update(schema.about).where(schema.about.c.key == "version").values(value=str(version)))

    def test_a_newer_archive_stays_as_it_was(self, new_archive: Callable[[], str]) -> None:
        where = new_archive()
        with Archive(where, create=True) as archive:
            archive.add([filing()])
        before = content(where)
        self.set_version(where, 99)
        for options in ({}, {"writing": True}, {"create": True}):
            assert "made by a newer Dateline" in refused(where, **options)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(schema, "VERSION", 99)
            assert {**content(where), "archive": before["archive"]} == before

    def test_version_1_is_given_what_its_accounts_have(self, new_archive: Callable[[], str]) -> None:
        where = new_archive()
        with Archive(where, create=True) as archive:
            archive.add([filing(SHELLING.replace("Idlib", "Mosul"))])
            archive.add([file_invented(report, "here.txt") for report in reports(60)])
        now = content(where)
        with Archive(where, writing=True) as archive, archive.engine.begin() as connection:
            for column in ("places.geonames", "places.admin1", "mentions.sentence_number"):
                connection.execute(text("ALTER TABLE {} DROP COLUMN {}".format(*column.split("."))))
            connection.execute(text("DROP TABLE corrections"))
            connection.execute(text("UPDATE archive SET value = '1' WHERE key = 'version'"))
        assert content(where) == now
        with Archive(where) as archive:
            stories = list(archive.stories())
        assert [story.places[0].admin1 for story in stories if story.places[0].geonames] == ["Nineveh"]
        assert {story.tellings[0].trigger.number for story in stories} == set(range(1, 11))

    @pytest.fixture
    def older(self, new_archive: Callable[[], str], monkeypatch: pytest.MonkeyPatch) -> str:
        """An archive of the version before the program's, with a report."""
        where = new_archive()
        with Archive(where, create=True) as archive:
            archive.add([filing()])

        def step(connection: Connection) -> None:
            connection.execute(text("ALTER TABLE reports ADD COLUMN mood TEXT"))

        monkeypatch.setattr(schema, "VERSION", schema.VERSION + 1)
        monkeypatch.setitem(steps.STEPS, schema.VERSION - 1, step)
        return where

    @pytest.mark.parametrize("options", [{}, {"writing": True}, {"create": True}])
    def test_an_older_archive_is_brought_up(self, older: str, options: dict[str, bool]) -> None:
        with Archive(older, **options) as archive:
            assert [row[0] for row in archive.query("SELECT mood FROM reports")[1]] == [None]
            assert len(list(archive.stories())) == 1

    def test_a_copy_is_made_first(self, older: str) -> None:
        Archive(older).close()
        with Archive(older) as archive:
            if archive.engine.dialect.name == "postgresql":
                columns, rows = archive.query(f"SELECT * FROM dateline_version_{schema.VERSION - 1}.reports")
                assert len(list(rows)) == 1
            else:
                with sqlite3.connect(f"{older}.version-{schema.VERSION - 1}") as copy:
                    cursor = copy.execute("SELECT * FROM reports")
                    columns = tuple(column[0] for column in cursor.description)
                    assert len(cursor.fetchall()) == 1
            assert "mood" not in columns

    def test_one_that_fails_leaves_it_as_it_was(self, older: str, monkeypatch: pytest.MonkeyPatch) -> None:
        def fail(connection: Connection) -> None:
            connection.execute(text("DROP TABLE support"))
            raise ArchiveError("this step went wrong.")

        monkeypatch.setitem(steps.STEPS, schema.VERSION - 1, fail)
        assert "went wrong" in refused(older)
        monkeypatch.setattr(schema, "VERSION", schema.VERSION - 1)
        assert len(content(older)["support"]) == 1


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 20 MB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=20m", "tmpfs", disk], check=False, capture_output=True
    )
    if mounted.returncode:
        pytest.skip("a disk can be mounted by the superuser only")
    yield disk
    subprocess.run(["umount", "-l", disk], check=True)


class TestDisks:
    def test_a_full_disk(self, small_disk: Path) -> None:
        filings = [file_invented(report, "here.txt") for report in reports(600, each=20)]
        with Archive(small_disk / "news.db", create=True) as archive:
            archive.add(filings[:10])
            before = content(small_disk / "news.db")
            (small_disk / "ballast").write_bytes(bytes(os.statvfs(small_disk).f_bavail * 4096 - 300_000))
            with pytest.raises(ArchiveError, match=r"no room left on its disk|its disk cannot be"):
                archive.add(filings[10:])
        assert content(small_disk / "news.db") == before
        (small_disk / "ballast").unlink()
        with Archive(small_disk / "news.db", writing=True) as archive:
            assert len(archive.add(filings)) == 20

    def test_no_room_at_all(self, small_disk: Path) -> None:
        (small_disk / "ballast").write_bytes(bytes(os.statvfs(small_disk).f_bavail * 4096))
        assert "disk" in refused(small_disk / "news.db", create=True)

    def test_a_read_only_disk(self, small_disk: Path) -> None:
        where = small_disk / "news.db"
        with Archive(where, create=True) as archive:
            archive.add([filing()])
        subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
        with Archive(where) as archive:
            assert len(list(archive.stories())) == 1
        for options in ({"writing": True}, {"create": True}):
            assert "may not be written" in refused(where, **options)
        assert "may not be written" in refused(small_disk / "new.db", create=True)


@pytest.fixture
def folder_of_others() -> Iterator[Path]:
    """A folder that this process may read but not write."""
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


@contextmanager
def as_a_guest(folder: Path) -> Iterator[None]:
    """Take the right to write a folder and its files away; the superuser gives theirs up for a while."""
    for each in folder.iterdir():
        each.chmod(0o444)
    folder.chmod(0o555)
    superuser = os.geteuid() == 0
    if superuser:
        os.setresuid(GUEST, GUEST, 0)
    try:
        yield
    finally:
        if superuser:
            os.setresuid(0, 0, 0)
        folder.chmod(0o755)


class TestRights:
    def test_a_read_only_archive_is_read(self, folder_of_others: Path) -> None:
        where = folder_of_others / "news.db"
        with Archive(where, create=True) as archive:
            archive.add([filing()])
        with as_a_guest(folder_of_others):
            with Archive(where) as archive:
                assert len(list(archive.stories())) == 1
            for options in ({"writing": True}, {"create": True}):
                assert "may not be written" in refused(where, **options)

    def test_an_older_one_is_not_brought_up(self, folder_of_others: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        where = folder_of_others / "news.db"
        Archive(where, create=True).close()
        monkeypatch.setattr(schema, "VERSION", schema.VERSION + 1)
        with as_a_guest(folder_of_others):
            assert "may not be written" in refused(where)
