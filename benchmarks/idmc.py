"""Excerpts on displacement with a figure and a reporting term, from a workbook of the
Internal Displacement Monitoring Centre.

A row is right where one of the account's quantities has both its figure and its term. Some figures
of the workbook are in no text: sums of several, one of them wrong. ``answers/idmc-corrections.tsv``
puts what the text says in their place, and then all of it must be found; it also names the rows
that are not in English.
"""

from __future__ import annotations

import csv
import warnings
from dataclasses import dataclass
from pathlib import Path

from openpyxl import load_workbook

from dateline.account import Account, Count, Housing

CORRECTIONS = Path(__file__).parent / "answers" / "idmc-corrections.tsv"
COLUMNS = ("Excerpt", "Displacement figure", "Reporting term")
TERMS = {
    "displaced": "Displaced", "evacuated": "Evacuated", "fled": "Forced to Flee", "homeless": "Homeless",
    "sheltered": "Sheltered", "encamped": "In Relief Camp", "relocated": "Relocated",
    "destroyed": "Destroyed Housing", "damaged": "Partially Destroyed Housing",
    "uninhabitable": "Uninhabitable Housing",
}  # fmt: skip
"""The workbook's terms by what the account calls them."""


Corrections = dict[tuple[int, int], tuple[frozenset[int], bool]]
"""By row and its figure: the figures to put in place, if any, and whether the row is in English."""


@dataclass(frozen=True)
class Case:
    """One row: the figures that its text says for a term."""

    row: int
    text: str
    figures: frozenset[int]
    term: str
    english: bool


def read_cases(path: Path, corrections: Path = CORRECTIONS) -> list[Case]:
    """Read the rows of a workbook, corrected.

    Raises:
        SystemExit: the workbook has not the columns wanted.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # an extension of the format that holds no cells
        rows = list(load_workbook(path, read_only=True).worksheets[0].iter_rows(values_only=True))
    header = rows[0] if rows else ()
    if missing := set(COLUMNS) - set(header):
        raise SystemExit(f"{path.name} has no column {', '.join(sorted(missing))}")
    places = [header.index(name) for name in COLUMNS]
    mended = read_corrections(corrections)
    return [case_of(number, [str(row[i]) for i in places], mended) for number, row in enumerate(rows[1:], 2)]


def case_of(number: int, cells: list[str], corrections: Corrections) -> Case:
    """Make a case of the cells of a row; a correction holds for the row and the figure that it names."""
    text, figure, term = cells
    said = int(float(figure))
    figures, english = corrections.get((number, said), (frozenset(), True))
    return Case(number, text, figures or frozenset((said,)), term, english)


def read_corrections(path: Path) -> Corrections:
    """Read the corrections of rows."""
    with path.open(encoding="utf-8", newline="") as file:
        return {
            (int(row["row"]), int(row["figure"])): (
                frozenset(map(int, filter(None, row["in its text"].split("|")))),
                "not English" not in row["note"],
            )
            for row in csv.DictReader(file, delimiter="\t")
        }


def quantities(account: Account) -> set[tuple[int, str]]:
    """Give every figure of an account that has a term: its lower bound, or its upper where that is all."""
    found: list[tuple[Count | Housing, str]] = [(c, c.fate or c.what) for c in account.counts]
    found += [(h, h.state) for h in account.housing]
    bounds = [((q.low if q.low is not None else q.high) or 0, TERMS[name]) for q, name in found if name in TERMS]
    return set(bounds)


def is_right(case: Case, account: Account) -> bool:
    """Say whether all figures of a case are told with its term."""
    return {(figure, case.term) for figure in case.figures} <= quantities(account)
