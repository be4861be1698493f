"""The archive: how fast reports go in, whether being killed shows, and how fast it answers.

    python -m benchmarks.archive --data REPORTS.jsonl [--kills N] [--events N] [--json]

- *reports a second*: ``dateline add`` of all the data into an empty archive, on the cores that this
  process may use, from the first report in the archive to the last. Start-up is what comes before.
- *the same again*: the same command on the archive that is there.
- *the same archive after a kill*: the share of ``--kills`` runs that were killed (SIGKILL, with all their
  workers) at a random moment of a whole run and then begun again, whose archive is that of a clean run
  in every row but the times of adding. Reports are read by a pattern, not by the model, since it is
  the store that is measured.
- *exports that read back*: the share of the formats that, of the archive of all the data, give as many events
  to a reader of the format as the archive has.
- *first page*: the slowest of several askings of each filter for the first 50 stories of an archive of
  ``--events`` invented ones.
"""

from __future__ import annotations

import io
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from benchmarks.content import fingerprint
from benchmarks.invented import file_invented, reports
from benchmarks.table import Figure, Table, arguments, print_tables
from dateline.archive import Archive, Filters, Near
from dateline.archive.rows import in_batches
from dateline.export import FORMATS, export
from tests.export.readers import READERS

_COMMAND = [sys.executable, "-c", "from dateline.cli import main; main()", "add"]
_INVENTED = [sys.executable, "-m", "tests.archive.adder"]
_PAGE = 50
_ASKED = 3


def adding(data: Path, folder: Path) -> Iterator[Figure]:
    """Measure ``dateline add``, and the same again."""
    where = folder / "news.db"
    command = [*_COMMAND, str(data), "--archive", str(where)]
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        while process.poll() is None and not count(where):
            time.sleep(0.05)
        first, before = time.perf_counter(), count(where)
        process.wait()
        took, added = time.perf_counter() - first, count(where)
    yield Figure("reports a second", (added - before) / took, {"reports": added}, "reports/s")
    yield Figure("start-up to first report", first - began, unit="s")
    began = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    yield Figure("the same again", time.perf_counter() - began, {"added": count(where) - added}, "s")


def count(where: Path) -> int:
    """Count the reports of an archive, none before it is there."""
    if not where.exists() or not where.stat().st_size:
        return 0
    with Archive(where) as archive:
        _, rows = archive.query("SELECT count(*) FROM reports")
        return int(next(rows)[0])


def exporting(where: Path) -> Figure:
    """Export an archive in every format, and read it back."""
    with Archive(where) as archive:
        events, same = archive.events().total(), 0
        for format in FORMATS:
            out = io.BytesIO()
            export(archive, format, out)
            same += len(READERS[format](out.getvalue())) == events
    return Figure("exports that read back", same / len(FORMATS), {"formats": len(FORMATS), "events": events})


def killing(kills: int, folder: Path) -> Figure:
    """Kill runs at random moments, begin them again, and compare what comes of it with a clean run."""
    data = folder / "invented.jsonl"
    rows = (report.model_dump(mode="json", exclude={"sha256", "language"}) for report in reports(2_000, each=10))
    data.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    began = time.perf_counter()
    subprocess.run([*_INVENTED, str(folder / "clean.db"), str(data)], check=True, stdout=subprocess.DEVNULL)
    whole, chance, same = time.perf_counter() - began, random.Random(1), 0
    clean = fingerprint(folder / "clean.db")
    for number in range(kills):
        command = [*_INVENTED, str(folder / f"killed{number}.db"), str(data)]
        with subprocess.Popen(command, start_new_session=True, stdout=subprocess.DEVNULL) as process:
            time.sleep(whole * chance.random())
            os.killpg(process.pid, signal.SIGKILL)
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        same += fingerprint(folder / f"killed{number}.db") == clean
    return Figure("the same archive after a kill", same / kills, {"kills": kills})


def asking(events: int, folder: Path) -> Iterator[Figure]:
    """Measure the first page of each filter on an archive of invented reports."""
    where = folder / "large.db"
    with Archive(where, create=True) as archive:
        for batch in in_batches(reports(events), 200):
            archive.add([file_invented(report, "invented") for report in batch])
    with Archive(where) as archive:
        for name, filters in questions(archive):
            times = []
            for _ in range(_ASKED):
                began = time.perf_counter()
                found = len(list(archive.stories(filters)))
                times.append(time.perf_counter() - began)
            yield Figure(f"first page, {name}", 1000 * max(times), {"found": found}, "ms")


def questions(archive: Archive) -> Iterator[tuple[str, Filters]]:
    """Give filters that many stories fit, that few do, and that none does."""
    first = Filters(limit=_PAGE)
    [common] = archive.stories(Filters(limit=1, corroboration=2, source="anonymous"))
    place, actor = common.places[0], common.actors[0]
    since, until = common.start, common.end
    one_by_one = {
        "no filter": {}, "type": {"type": "ASSAULT"}, "status, all": {"status": "actual"},
        "status, none": {"status": "negated"}, "actor by code": {"actor": actor.country},
        "actor by id": {"actor": actor.id}, "actor by name": {"actor": "army"},
        "recipient by name": {"recipient": "rebels"}, "country": {"country": place.country},
        "place": {"place": place.name}, "from": {"since": since}, "to": {"until": until},
        "source": {"source": "named"}, "corroboration 2": {"corroboration": 2},
        "corroboration 9": {"corroboration": 9}, "text, common": {"text": "attacked"},
        "text, rare": {"text": place.name},
    }  # fmt: skip
    for name, given in one_by_one.items():
        yield name, replace(first, **given)  # type: ignore[arg-type]
        yield f"{name}, newest", replace(first, newest=True, **given)  # type: ignore[arg-type]
    if place.latitude is not None and place.longitude is not None:
        yield "within 300 km", replace(first, near=Near(place.latitude, place.longitude, 300))
    yield "all at once", replace(
        first, type=common.type, actor=actor.country, country=place.country, status="actual", since=since, until=until,
        source="anonymous", corroboration=2, text=place.name,
    )  # fmt: skip


def main() -> None:
    """Run from the command line."""
    parser = arguments(__doc__, "a file of reports as JSON Lines")
    parser.add_argument("--kills", type=int, default=20, help="how often to kill (default: 20)")
    parser.add_argument("--events", type=int, default=200_000, help="events of the large archive (default: 200000)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        figures = [*adding(options.data, folder), exporting(folder / "news.db")]
        if options.kills:
            figures.append(killing(options.kills, folder))
        if options.events:
            figures += asking(options.events, folder)
    print_tables([Table("archive", options.data.name, figures)], options.json)


if __name__ == "__main__":
    main()
