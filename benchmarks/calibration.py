"""Whether confidence means something: how often events of a confidence are right, on our corpus.

    python -m benchmarks.calibration [--data FOLDER] [--part test] [--json]

An event is right if it is matched with one of its type that the annotation has, each matched once. A
line of the table is a tenth of the scale: the share that is right, the mean confidence, how many. The
expected calibration error (Naeini and others 2015) is the mean distance of the two, weighted by number.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.corpus import CORPUS, PARTS, compiled
from benchmarks.scoring import one_to_one
from benchmarks.table import Figure, Table, arguments, print_tables
from dateline.account import Event
from dateline.engine.one import account_of
from dateline.report import Report
from training.corpus import read_passages

Judged = tuple[float, bool]
BINS = 10


def measure(data: Path, part: str = "test") -> Table:
    """Read the passages of a part and compare."""
    judged = [row for passage in read_passages(data, part) for row in events_of(passage)]
    error = Figure("expected calibration error", expected_error(judged), {"events": len(judged)})
    return Table("calibration", f"{data.name}, {part}", [error, *reliability(judged)])


def events_of(passage: dict[str, Any]) -> Iterator[Judged]:
    """Give the confidence of each event that is read in a passage, and whether it is right."""
    gold = compiled(passage)["events"]
    report = Report.of(passage["text"], datetime.date.fromisoformat(passage["date"]))
    events = account_of(report).events
    matched = {j for _, j in one_to_one(len(gold), len(events), lambda i, j: fits(gold[i], events[j]))}
    yield from ((event.confidence or 0.0, number in matched) for number, event in enumerate(events))


def fits(gold: dict[str, Any], event: Event) -> float:
    """Say whether two events are of one type and have a word in common."""
    shared = any(g["start"] < m.end and m.start < g["end"] for g in gold["mentions"] for m in event.mentions)
    return float(shared and gold["type"] == event.type)


def bins_of(judged: Sequence[Judged]) -> list[list[Judged]]:
    """Part rows by tenths of their confidence; those that no row falls into are empty."""
    found: list[list[Judged]] = [[] for _ in range(BINS)]
    for confidence, right in judged:
        found[min(int(confidence * BINS), BINS - 1)].append((confidence, right))
    return found


def expected_error(judged: Sequence[Judged]) -> float:
    """Give the expected calibration error; 0 where there is nothing."""
    gaps = [abs(sum(right - confidence for confidence, right in rows)) for rows in bins_of(judged)]
    return sum(gaps) / max(1, len(judged))


def reliability(judged: Sequence[Judged]) -> Iterator[Figure]:
    """Make a line of each tenth of the scale that has rows."""
    for number, rows in enumerate(bins_of(judged)):
        if rows:
            mean = sum(confidence for confidence, _ in rows) / len(rows)
            share = sum(right for _, right in rows) / len(rows)
            yield Figure(
                f"{number / BINS:.1f} to {(number + 1) / BINS:.1f}", share, {"said": mean, "events": len(rows)}
            )


def main() -> None:
    """Run from the command line."""
    parser = arguments(__doc__, "a folder of passages", CORPUS)
    parser.add_argument("--part", choices=PARTS, default="test", help="which passages (default: test)")
    options = parser.parse_args()
    print_tables([measure(options.data, options.part)], options.json)


if __name__ == "__main__":
    main()
