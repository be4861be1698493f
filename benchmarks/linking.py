"""Stories told by several reports, and copies of one wire text, on a set of our own.

    python -m benchmarks.linking [--data benchmarks/stories] [--misses] [--json]

Each line of ``dev.jsonl`` (looked at while linking was made) and ``held.jsonl`` (not looked at) is a
report: ``tells`` names the happenings that it tells, each with the words that do so (offsets of the
text), ``copy_of`` the report whose text it carries.

**B³** (Bagga and Baldwin, Algorithms for Scoring Coreference Chains, 1998) is taken over tellings, the
pairs of a report and a happening that it tells. A telling is in the story that the first event
of the report's account is in whose words overlap the annotated ones; a telling for which the account
has no event is alone in a story of its own, so that errors of reading count. ``B³ of those found`` leaves these
out. A pair of copies is right where both carry the text of one report.
"""

from __future__ import annotations

import datetime
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from benchmarks.scoring import Found, Range, overlap
from benchmarks.table import Figure, Table, arguments, f1, print_tables
from dateline.account import Account, Event
from dateline.engine.one import account_of
from dateline.linking import agreements_among, copies_among, stories, tellings_of
from dateline.report import Report

DATA = Path(__file__).parent / "stories"
HALVES = ("dev", "held")
Told = tuple[str, str]
"""A telling: the name of a report and of a happening."""


@dataclass(frozen=True)
class Annotated:
    """A report of the set, with the words that tell each happening and the report that it is a copy of."""

    name: str
    report: Report
    tells: dict[str, list[Range]]
    copy_of: str | None


@dataclass(frozen=True)
class Partition:
    """Tellings parted by happening, as annotated, and by story, as linked; ``missed`` have no event."""

    gold: dict[Told, str]
    linked: dict[Told, str]
    missed: frozenset[Told]


def read_set(path: Path) -> list[Annotated]:
    """Read one half of the set."""
    return [annotated(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]


def annotated(row: dict[str, Any]) -> Annotated:
    """Make a report of one line."""
    published = datetime.date.fromisoformat(row["published"])
    report = Report.of(row["text"], published, title=row["title"], publisher=row["publisher"])
    tells = {name: [(start, end) for start, end in words] for name, words in row["tells"].items()}
    return Annotated(row["id"], report, tells, row["copy_of"])


def measure(reports: list[Annotated], accounts: Mapping[str, Account]) -> list[Figure]:
    """Link one half and measure it.

    Args:
        reports: the half.
        accounts: the account of each report by its name.
    """
    parted = partition(reports, accounts)
    found = parted.gold.keys() - parted.missed
    return [
        b_cubed("B³", parted.gold, parted.linked),
        b_cubed("B³ of those found", {t: parted.gold[t] for t in found}, {t: parted.linked[t] for t in found}),
        Figure("tellings found", len(found) / len(parted.gold), {"of": len(parted.gold)}),
        f1("copies", copies(reports)),
    ]


def partition(reports: list[Annotated], accounts: Mapping[str, Account]) -> Partition:
    """Link the accounts, and see in which story each telling is."""
    tellings = [telling for each in reports for telling in tellings_of(accounts[each.name])]
    linked = stories([telling.id for telling in tellings], agreements_among(tellings))
    story_of = {telling: story.tellings[0] for story in linked for telling in story.tellings}
    gold: dict[Told, str] = {}
    of: dict[Told, str] = {}
    missed = set()
    for each in reports:
        for happening, words in each.tells.items():
            told = (each.name, happening)
            gold[told] = happening
            event = event_of(accounts[each.name].events, words)
            of[told] = story_of[f"{each.report.id}:{event.id}"] if event else f"missed {told}"
            if event is None:
                missed.add(told)
    return Partition(gold, of, frozenset(missed))


def event_of(events: Iterable[Event], words: list[Range]) -> Event | None:
    """Give the event that has its trigger in the words, or else a mention."""
    events = list(events)
    for spans in (lambda event: [event.trigger], lambda event: event.mentions):
        for event in events:
            if any(overlap((span.start, span.end), range_) for span in spans(event) for range_ in words):
                return event
    return None


def b_cubed(name: str, gold: Mapping[Told, str], linked: Mapping[Told, str]) -> Figure:
    """Compare two ways to part the same tellings."""
    happening, story = groups(gold), groups(linked)
    precision = recall = 0.0
    for told in gold:
        common = len(happening[gold[told]] & story[linked[told]])
        precision += common / len(story[linked[told]]) / len(gold)
        recall += common / len(happening[gold[told]]) / len(gold)
    score = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return Figure(name, score, {"precision": precision, "recall": recall, "tellings": len(gold)})


def groups(of: Mapping[Told, str]) -> dict[str, set[Told]]:
    """Give the tellings of each group."""
    found: dict[str, set[Told]] = defaultdict(set)
    for told, group in of.items():
        found[group].add(told)
    return found


def copies(reports: list[Annotated]) -> Found:
    """Compare the pairs of reports that carry one text with those that are found to."""
    original = {each.report.id: each.copy_of or each.name for each in reports}
    gold = {pair for pair in combinations(sorted(original), 2) if original[pair[0]] == original[pair[1]]}
    found = Found()
    found.compare(gold, {(copy.a, copy.b) for copy in copies_among(each.report for each in reports)})
    return found


def misses(parted: Partition) -> list[str]:
    """Say where linking went wrong: happenings in pieces, stories of several happenings."""
    told = [f"not found: {happening} in {report}" for report, happening in sorted(parted.missed)]
    for happening, tellings in sorted(groups(parted.gold).items()):
        pieces = groups({each: parted.linked[each] for each in tellings - parted.missed})
        if len(pieces) > 1:
            named = sorted(", ".join(sorted(name for name, _ in piece)) for piece in pieces.values())
            told.append(f"in pieces: {happening}: {' | '.join(named)}")
    for tellings in groups(parted.linked).values():
        if len({parted.gold[each] for each in tellings}) > 1:
            told.append(f"one story of: {', '.join(sorted(f'{h} ({r})' for r, h in tellings))}")
    return told


def read_halves(data: Path) -> tuple[dict[str, list[Annotated]], dict[str, Account]]:
    """Read the set by its halves, and make the account of each report, by name."""
    halves = {half: read_set(data / f"{half}.jsonl") for half in HALVES}
    return halves, {each.name: account_of(each.report) for half in halves.values() for each in half}


def measure_both(data: Path) -> Table:
    """Measure both halves as one."""
    halves, accounts = read_halves(data)
    return Table("linking", "both", measure([each for half in halves.values() for each in half], accounts))


def main() -> None:
    """Run from the command line."""
    parser = arguments(__doc__, "the folder of the set", DATA)
    parser.add_argument("--misses", action="store_true", help="say what was linked wrongly in dev")
    options = parser.parse_args()
    halves, accounts = read_halves(options.data)
    named = [*halves.items(), ("both", [each for half in halves.values() for each in half])]
    print_tables([Table("linking", name, measure(reports, accounts)) for name, reports in named], options.json)
    if options.misses:
        print("\n".join(misses(partition(halves["dev"], accounts))))


if __name__ == "__main__":
    main()
