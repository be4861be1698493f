"""Adding by processes: killed, two at once, with failures; in the end everything is there once."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path

import pytest

from benchmarks.content import content
from benchmarks.invented import file_invented, reports
from dateline.archive import Archive
from dateline.archive.filing import Filing
from dateline.engine.adding import Tally, add
from dateline.errors import ArchiveError
from dateline.reading import Options
from dateline.report import Report
from tests.archive.adder import Quiet

ADDER = [sys.executable, "-m", "tests.archive.adder"]
ROOT = Path(__file__).parents[2]
ANYTHING = Options(force=True)


def write_reports(path: Path, events: int, seed: int = 1, each: int = 4) -> Path:
    """Write invented reports as JSON Lines."""
    fields = ("text", "published", "publisher", "title")
    rows = (report.model_dump(mode="json") for report in reports(events, seed, each))
    path.write_text("".join(json.dumps({f: row[f] for f in fields}) + "\n" for row in rows), encoding="utf-8")
    return path


@contextmanager
def adding(where: str, *files: Path) -> Iterator[subprocess.Popen[str]]:
    """Run a process that adds files."""
    command = [*ADDER, where, *map(str, files)]
    with subprocess.Popen(
        command, cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    ) as process:
        yield process


def added(where: str, *files: Path) -> list[int]:
    """Add files in a process; give how many were added, were there, and failed."""
    with adding(where, *files) as process:
        out, err = process.communicate(timeout=300)
    assert process.returncode == 0, err
    return [int(number) for number in out.split()]


def test_the_same_again_adds_nothing(new_archive: Callable[[], str], tmp_path: Path) -> None:
    where, file = new_archive(), write_reports(tmp_path / "news.jsonl", 60)
    assert added(where, file) == [15, 0, 0]
    before = content(where)
    assert added(where, file, file) == [0, 15, 0]
    assert content(where) == before


def test_killed_and_begun_again_it_is_as_if_never_killed(new_archive: Callable[[], str], tmp_path: Path) -> None:
    file = write_reports(tmp_path / "news.jsonl", 160)
    whole, killed = new_archive(), new_archive()
    began = time.monotonic()
    added(whole, file)
    took, chance = time.monotonic() - began, random.Random(4)
    for _ in range(4):
        with adding(killed, file) as process:
            time.sleep(took * chance.uniform(0.2, 0.9))
            os.killpg(process.pid, signal.SIGKILL)
    assert sum(added(killed, file)) == 40
    assert content(killed) == content(whole)


def test_workers_end_with_their_parent(path: Path, tmp_path: Path) -> None:
    file = write_reports(tmp_path / "news.jsonl", 4000)
    with adding(str(path), file) as process:
        while not children(process.pid):
            time.sleep(0.05)
        workers = children(process.pid)
        process.kill()
    deadline = time.monotonic() + 20
    while any(alive(worker) for worker in workers) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(alive(worker) for worker in workers)


def children(process: int) -> list[int]:
    """Give the processes that a process started."""
    found = []
    for task in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = task.read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        if int(fields[1]) == process:
            found.append(int(task.parent.name))
    return found


def alive(process: int) -> bool:
    """Say whether a process runs; one that has ended and that nobody asked after does not."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def test_two_writers_and_a_reader_at_once(new_archive: Callable[[], str], tmp_path: Path) -> None:
    one, other = (write_reports(tmp_path / f"{seed}.jsonl", 80, seed) for seed in (1, 2))
    where, alone = new_archive(), new_archive()
    with adding(where, one) as first, adding(where, other) as second:
        seen = [0]  # until there is an archive
        while first.poll() is None or second.poll() is None:
            with suppress(ArchiveError) if len(seen) == 1 else nullcontext(), Archive(where) as archive:
                seen.append(sum(len(story.tellings) for story in archive.stories()))
            time.sleep(0.1)
        assert (first.returncode, second.returncode) == (0, 0), (first.communicate(), second.communicate())
    assert seen == sorted(seen)
    assert added(alone, one, other) == [40, 0, 0]
    assert content(where) == content(alone)


def refuse_some(report: Report, origin: str) -> Filing:
    """Fail on some reports: two by a mistake, one by a process that dies."""
    if "Report 2" in (report.title or ""):
        raise ValueError("no sense\nin it")
    if report.title == "Report 4":
        os._exit(9)
    return file_invented(report, origin)


def test_a_report_that_fails_is_remembered_and_tried_again(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write_reports(tmp_path / "news.jsonl", 24)
    file.write_text(file.read_text() + "{broken\n")
    with Archive(path, create=True) as archive:

        def adds(make: Callable[[Report, str], Filing], *, retry: bool = False) -> Tally:
            return add(archive, [str(file)], ANYTHING, retry=retry, listener=Quiet(), make=make)

        tally = adds(refuse_some)
        assert (tally.added, tally.there, tally.failed, tally.found) == (4, 0, 3, 7)
        told = capsys.readouterr().err.splitlines()
        assert len(told) == 3
        assert any("ValueError: no sense in it" in line for line in told)
        assert any("killed its process" in line for line in told)
        assert sorted(failure.place for failure in archive.failures())[0] == f"line 3 of {file}"
        assert [tally.added for tally in [adds(file_invented)]] == [0]
        assert len(archive.failures()) == 3
        file.write_text("\n".join(file.read_text().splitlines()[:-1]))
        tally = add(archive, [], ANYTHING, retry=True, listener=Quiet(), make=file_invented)
        assert (tally.added, tally.there, tally.failed) == (2, 6, 0)
        assert archive.failures() == []


def test_a_source_that_cannot_be_read(path: Path, tmp_path: Path) -> None:
    file = write_reports(tmp_path / "news.jsonl", 4)
    with Archive(path, create=True) as archive:
        tally = add(archive, [str(tmp_path / "none"), str(file)], ANYTHING, listener=Quiet(), make=file_invented)
        assert (tally.added, tally.failed, tally.all_found) == (1, 1, True)
        assert "does not exist" in archive.failures()[0].reason
