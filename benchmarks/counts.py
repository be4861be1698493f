"""Numbers of people: the toll of reports on shootings, and quantities in excerpts on displacement.

    python -m benchmarks.counts --data FILE [--json] [--half 1|2]

"Killed right" is the share of the reports that state how many were killed in which the toll of the
account (``dateline.toll``) is that number; "killed right, none included" asks reports in which
nobody was killed as well. An excerpt is right where the account has its quantity with its term
(``benchmarks/idmc.py`` says which figures of the workbook were corrected). ``--half`` takes every
second case only, so that one half can be looked at and the other kept for the check.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from benchmarks import gvdb, idmc
from benchmarks.scoring import Right
from benchmarks.table import Figure, Table, accuracy, arguments, print_tables
from dateline.engine.one import account_of
from dateline.report import Report
from dateline.toll import toll


def measure(data: Path, half: int | None = None) -> Table:
    """Measure the file by its kind.

    Args:
        data: a file of one of the kinds named above.
        half: 1 or 2 for every second case only.

    Raises:
        SystemExit: the file is of no kind that is known.
    """
    kind = KINDS.get(data.suffix)
    if kind is None:
        raise SystemExit(f"{data.name} is none of {', '.join(KINDS)}")
    return Table("counts", data.name, kind(data, slice(half - 1 if half else 0, None, 2 if half else 1)))


def measure_tolls(data: Path, part: slice) -> list[Figure]:
    """Measure the tolls of reports on shootings."""
    right = {name: Right() for name in TOLLS}
    for case in gvdb.read_cases(data)[part]:
        found = toll(account_of(case.report))
        for what, stated, told in (("killed", case.killed, found.dead), ("injured", case.injured, found.injured)):
            if stated is None:
                continue
            right[f"{what} right, none included"].ask((told or 0) == stated)
            if stated:
                right[f"{what} right"].ask(told == stated)
    return [accuracy(name, answers) for name, answers in right.items()]


def measure_quantities(data: Path, part: slice) -> list[Figure]:
    """Measure the quantities of excerpts on displacement."""
    right = {"quantity and term right": Right(), "quantity and term right, in English": Right()}
    for case in idmc.read_cases(data)[part]:
        found = idmc.is_right(case, account_of(Report.of(case.text)))
        for name, answers in right.items():
            if case.english or "English" not in name:
                answers.ask(found)
    return [accuracy(name, answers) for name, answers in right.items()]


TOLLS = ("killed right", "injured right", "killed right, none included", "injured right, none included")
KINDS: dict[str, Callable[[Path, slice], list[Figure]]] = {".json": measure_tolls, ".xlsx": measure_quantities}


def main() -> None:
    """Run from the command line."""
    parser = arguments(__doc__, "a file of reports or excerpts")
    parser.add_argument("--half", type=int, choices=(1, 2), help="every second case only")
    options = parser.parse_args()
    print_tables([measure(options.data, options.half)], options.json)


if __name__ == "__main__":
    main()
