"""Time expressions on a folder of TimeML files.

    python -m benchmarks.times --data FOLDER [--json]

The creation date of a file is the publication date. What is measured is the layer below the account:
every time expression with its TIMEX3 value, durations and sets too, which an account leaves out.
Spans count where they are the same (strict) or overlap (relaxed), one to one; values count where
the relaxed span is found and the value is the same. "Date part" takes the time of day off both values.
The last lines say which share of each type of the gold is found and has the right value.
"""

from __future__ import annotations

import re
from pathlib import Path

from benchmarks.scoring import Found, one_to_one, overlap
from benchmarks.table import Figure, Table, arguments, f1, print_tables
from benchmarks.timeml import Document, Timex, read_document
from dateline.extraction.times.expressions import find_expressions
from dateline.language.annotate import annotate
from dateline.language.text import Text
from dateline.report import Report

KINDS = ("DATE", "TIME", "DURATION", "SET")
MEASURES = ("strict span", "relaxed span", "value", "value, date part")


def measure(data: Path) -> Table:
    """Measure the time expressions of every file of a folder, or of one file.

    Raises:
        SystemExit: there is no file.
    """
    files = [data] if data.is_file() else sorted(data.glob("*.tml"))
    if not files:
        raise SystemExit(f"there is no TimeML file (*.tml) in {data}")
    scores = Scores()
    for path in files:
        document = read_document(path)
        scores.add(document.times, predict(document))
    return Table("times", data.name, scores.figures())


def predict(document: Document) -> list[Timex]:
    """Give the time expressions that Dateline finds, with their types and values."""
    return timexes(annotate(Report.of(document.text, document.created)))


def timexes(text: Text) -> list[Timex]:
    """Give the time expressions of an annotated text."""
    return [Timex(e.match.span(), e.reading.kind, e.reading.value) for e in find_expressions(text)]


class Scores:
    """The counts of all texts."""

    def __init__(self) -> None:
        self.found = {name: Found() for name in MEASURES}
        self.kinds = {kind: {"found": 0, "value": 0, "gold": 0} for kind in KINDS}

    def add(self, gold: list[Timex], predicted: list[Timex]) -> None:
        """Add one text."""
        strict = {t.range for t in gold} & {t.range for t in predicted}
        pairs = [(gold[i], predicted[j]) for i, j in match(gold, predicted)]
        hits = {
            "strict span": len(strict),
            "relaxed span": len(pairs),
            "value": sum(same(g.value, p.value) for g, p in pairs),
            "value, date part": sum(same(day_part(g.value), day_part(p.value)) for g, p in pairs),
        }
        for name, hit in hits.items():
            self.found[name].add(hit, len(gold), len(predicted))
        self._add_kinds(gold, pairs)

    def _add_kinds(self, gold: list[Timex], pairs: list[tuple[Timex, Timex]]) -> None:
        for time in gold:
            if time.kind in self.kinds:
                self.kinds[time.kind]["gold"] += 1
        for g, p in pairs:
            if g.kind in self.kinds:
                self.kinds[g.kind]["found"] += 1
                self.kinds[g.kind]["value"] += same(g.value, p.value)

    def figures(self) -> list[Figure]:
        """Make the lines of the table."""
        lines = [f1(name, found) for name, found in self.found.items()]
        for kind, counts in self.kinds.items():
            whole = counts["gold"] or 1
            details = {"value": counts["value"] / whole, "gold": counts["gold"]}
            lines.append(Figure(f"found of {kind}", counts["found"] / whole, details))
        return lines


def normal(value: str) -> str:
    """Write a value in one way where TimeML files have several.

    Weeks have two digits, decades and centuries are bare. A day or month that is given as unknown
    stays: "1948-XX" is a month of that year, not the year.

    >>> normal("2000-W7"), normal("196X"), normal("19XX"), normal("PXX"), normal("1948-XX-XX")
    ('2000-W07', '196', '19', 'PXX', '1948-XX-XX')
    """
    value = re.sub(r"-W(\d)(?!\d)", r"-W0\1", value)
    return re.sub(r"^(\d{2}|\d{3})X+$", r"\1", value)


def day_part(value: str) -> str:
    """Give a value without its time of day.

    >>> day_part("1998-02-06T22:00"), day_part("PT5H"), day_part("1998-02")
    ('1998-02-06', 'PT5H', '1998-02')
    """
    return value if value.startswith("P") else value.partition("T")[0]


def same(gold: str, predicted: str) -> bool:
    """Say whether two values are the same; an unknown one is like no other."""
    return bool(predicted) and normal(gold) == normal(predicted)


def match(gold: list[Timex], predicted: list[Timex]) -> list[tuple[int, int]]:
    """Match expressions that overlap, those first that share most."""
    return one_to_one(len(gold), len(predicted), lambda i, j: overlap(gold[i].range, predicted[j].range))


def main() -> None:
    """Run from the command line."""
    options = arguments(__doc__, "a folder of *.tml, or one such file").parse_args()
    print_tables([measure(options.data)], options.json)


if __name__ == "__main__":
    main()
