"""Denials, plans, conditionals and negations: is the word read as an event of that type and status?

    python -m benchmarks.probes [--data FILE] [--part dev|held] [--misses] [--json]

A row of the file is a sentence, the word in it that names an event, and the type and status it has.
The rows of the part ``held`` are kept for measuring: what is mended is mended by those of ``dev``,
and misses are listed for these alone.
"""

from __future__ import annotations

import csv
import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.scoring import Right
from benchmarks.table import Table, accuracy, arguments, print_tables
from dateline.account import Event
from dateline.engine.one import account_of
from dateline.report import Report

PROBES = Path(__file__).parent / "answers" / "statuses.tsv"
PUBLISHED = datetime.date(2023, 3, 15)


@dataclass(frozen=True)
class Probe:
    """One sentence; ``trigger`` is the word asked for, ``kind`` is denial, plan, conditional or negation."""

    part: str
    kind: str
    text: str
    trigger: str
    type: str
    status: str


def read_probes(path: Path) -> list[Probe]:
    """Read the rows of a file."""
    with path.open(encoding="utf-8", newline="") as file:
        return [Probe(**row) for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]


def events_at(probe: Probe) -> list[Event]:
    """Read the sentence and give the events that the word asked for names."""
    at = probe.text.index(probe.trigger)
    events = account_of(Report.of(probe.text, PUBLISHED)).events
    return [e for e in events if any(m.start <= at < m.end for m in e.mentions)]


def measure(data: Path, part: str | None = None) -> tuple[Table, list[str]]:
    """Read every sentence.

    Returns:
        The table, and a line for each miss that may be looked at.
    """
    right = {name: Right() for name in ("type and status", "type", "status")}
    kinds: dict[str, Right] = {}
    misses: list[str] = []
    for probe in read_probes(data):
        if part not in (None, probe.part):
            continue
        found = events_at(probe)
        both = any((e.type, e.status) == (probe.type, probe.status) for e in found)
        right["type and status"].ask(both)
        right["type"].ask(any(e.type == probe.type for e in found))
        right["status"].ask(any(e.status == probe.status for e in found))
        kinds.setdefault(f"{probe.part}: {probe.kind}", Right()).ask(both)
        if not both and probe.part == "dev":
            misses.append(f"{probe.type} {probe.status} {probe.trigger!r}: {probe.text} -> {', '.join(told(found))}")
    return Table("probes", data.name, [accuracy(n, r) for n, r in (right | kinds).items()]), misses


def told(events: list[Event]) -> Iterator[str]:
    """Say what events were read as."""
    yield from (f"{e.type} {e.status}" for e in events) if events else ["no event"]


def main() -> None:
    """Run from the command line."""
    parser = arguments(__doc__, "a file of probes", PROBES)
    parser.add_argument("--part", choices=("dev", "held"), help="the rows of one part only")
    parser.add_argument("--misses", action="store_true", help="list the misses of the part dev")
    options = parser.parse_args()
    table, misses = measure(options.data, options.part)
    print_tables([table], options.json)
    if options.misses:
        print("\n".join(misses))


if __name__ == "__main__":
    main()
