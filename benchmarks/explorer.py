"""The explorer: how soon a reader sees events, and how heavy the page is.

    python -m benchmarks.explorer [--events N] [--many N] [--json]

Archives of invented reports are served by ``dateline serve`` and opened in Chromium, as a reader would.

- *first view*: from asking for the page to events drawn, in a browser that has nothing of it, the median of several.
- *filter change*: from a click on a value of a facet to its events drawn; of several values the slowest.
- *first view of many*: the same with ``--many`` events, of which the page shows the best and says what it leaves out.
- *left out is said*: whether it does, 1 or 0.
- *stays on this machine*: the share of requests that go nowhere else.
- *script*: what is sent of it, gzipped, without the map's shapes, in kB; *room for script* is the share left of 400 kB.
"""

from __future__ import annotations

import argparse
import gzip
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.invented import file_invented, reports
from benchmarks.table import Figure, Table, print_tables
from dateline.archive import Archive, database, schema, writing
from dateline.archive.filing import Filing
from dateline.archive.rows import in_batches
from dateline.archive.settling import Told, story_row
from dateline.web.built import FOLDER

_SERVE = [sys.executable, "-c", "from dateline.cli import main; main()", "serve", "--port", "0", "--archive"]
_TIMES = 5
_ROOM = 400_000
_PLAIN = ("reports", "accounts", "claims", "tellings", "mentions", "parties", "settings", "counts", "support")
_DRAWN = """
() => document.querySelector(".facets .value") !== null && document.querySelector(".stage[aria-busy]") === null
      && document.querySelector(".view :is(svg, canvas, li)") !== null
"""
_CLICK = """
(at) => new Promise((done) => {
  const began = performance.now();
  document.querySelectorAll(".facets .value input")[at].click();
  const drawn = () => document.querySelector(".chip") !== null && document.querySelector(".stage[aria-busy]") === null;
  const tell = () => done(performance.now() - began);
  const look = () => requestAnimationFrame(drawn() ? tell : look);
  look();
})
"""


def fill(where: Path, events: int) -> None:
    """Fill an archive with invented reports, each of whose events is one of its own: linking is not measured here."""
    with Archive(where, create=True) as archive:
        for batch in in_batches(reports(events), 200):
            filings = [file_invented(report, "invented") for report in batch]
            with database.writing(archive.engine) as connection:
                writing.merge(connection, schema.actors, writing.of_table(filings, "actors"), writing.one_actor)
                writing.merge(connection, schema.places, writing.of_table(filings, "places"), writing.one_place)
                for name in _PLAIN:
                    writing.insert(connection, schema.metadata.tables[name], writing.of_table(filings, name))
                stories = [story_row([told], []) for filing in filings for told in tellings(filing)]
                connection.execute(schema.stories.insert(), stories)


def tellings(filing: Filing) -> Iterator[Told]:
    """Give what a filing tells, as stories are made of it."""
    rows = {row["id"]: row for row in filing.rows["tellings"]}
    for telling in filing.tellings:
        yield Told(telling, rows[telling.id]["position"], tuple(rows[telling.id]["context"].split()))


@contextmanager
def served(where: Path) -> Iterator[str]:
    """Serve an archive; gives the address."""
    with subprocess.Popen([*_SERVE, str(where)], stdout=subprocess.PIPE, text=True) as process:
        line = process.stdout.readline() if process.stdout else ""
        found = re.search(r"http://\S+", line)
        if found is None:
            raise SystemExit(f"dateline serve does not start: {line}")
        try:
            yield found[0]
        finally:
            process.terminate()


def first_views(browser: Browser, address: str, elsewhere: list[bool]) -> list[float]:
    """Give the seconds from asking for the page to events drawn, each time in a new browser."""
    times = []
    for _ in range(_TIMES):
        context = browser.new_context(viewport={"width": 1440, "height": 900})
        page = context.new_page()
        page.on("request", lambda asked: elsewhere.append(not asked.url.startswith(address)))
        page.goto(address, wait_until="commit")
        page.wait_for_function(_DRAWN, polling="raf")
        times.append(page.evaluate("performance.now()") / 1000)
        context.close()
    return times


def filter_changes(page: Page, address: str) -> list[float]:
    """Give the milliseconds from a click on each of several values to its events drawn."""
    times = []
    for at in range(2 * _TIMES):
        page.goto(address)
        page.wait_for_function(_DRAWN, polling="raf")
        times.append(float(page.evaluate(_CLICK, at)))
    return times


def measure(events: int, many: int, folder: Path) -> Iterator[Figure]:
    """Measure all of it."""
    elsewhere: list[bool] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        fill(folder / "some.db", events)
        with served(folder / "some.db") as address:
            times = first_views(browser, address, elsewhere)
            yield Figure("first view", statistics.median(times), {"events": events, "slowest": max(times)}, "s")
            changes = filter_changes(browser.new_page(viewport={"width": 1440, "height": 900}), address)
            yield Figure("filter change", max(changes), {"median": statistics.median(changes)}, "ms")
        fill(folder / "many.db", many)
        with served(folder / "many.db") as address:
            times = first_views(browser, address, elsewhere)
            yield Figure("first view of many", statistics.median(times), {"events": many, "slowest": max(times)}, "s")
            page = browser.new_page()
            page.goto(address)
            page.wait_for_function(_DRAWN, polling="raf")
            yield Figure("left out is said", float("most corroborated are shown" in page.inner_text(".note")))
        browser.close()
    yield Figure("stays on this machine", 1 - sum(elsewhere) / len(elsewhere), {"requests": len(elsewhere)})
    script = sum(len(gzip.compress(file.read_bytes())) for file in FOLDER.glob("*.js"))
    yield Figure("script", script / 1000, unit="kB")
    yield Figure("room for script", 1 - script / _ROOM)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=5_000, help="events of an archive (default: 5000)")
    parser.add_argument("--many", type=int, default=100_000, help="events of a large one (default: 100000)")
    parser.add_argument("--json", action="store_true", help="print JSON")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        figures = list(measure(options.events, options.many, Path(name)))
    print_tables([Table("explorer", "invented reports", figures)], options.json)


if __name__ == "__main__":
    main()
