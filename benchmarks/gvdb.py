"""The reports of the Gun Violence Database, rebuilt from their words, with who was killed and hurt.

The file (one JSON object a line: ``doc_key``, ``date``, ``full_text`` as sentences of words) marks
names, ages and places, but holds no numbers of killed and injured. Those are ours: 200 of the 400
reports, every second one, were read and their numbers written down in ``answers/gvdb-dev.tsv``
before anything was measured. A hyphen there means that the report does not settle the number.
The killed and injured are those of the shooting that the report is about; an attacker who falls in
his own attack is not among them unless he alone was hit.
"""

from __future__ import annotations

import csv
import datetime
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.report import Report

ANSWERS = Path(__file__).parent / "answers" / "gvdb-dev.tsv"

_NO_SPACE_BEFORE = re.compile(r" (?=[,.;:!?%)\]’”]|'s\b|n't\b|'(?:re|ve|ll|d|m)\b)")
_NO_SPACE_AFTER = re.compile(r"(?<=[(\[$#“‘]) ")
_HYPHEN = re.compile(r"(?<=\w) - (?=[a-z0-9])")


@dataclass(frozen=True)
class Case:
    """A report and the numbers that it states; ``None`` is not stated."""

    report: Report
    killed: int | None
    injured: int | None


def read_cases(path: Path, answers: Path = ANSWERS) -> list[Case]:
    """Read the reports of a file for which there are answers.

    Raises:
        SystemExit: there is none.
    """
    known = read_answers(answers)
    cases = [
        Case(report_of(record), *known[record["doc_key"]]) for record in records(path) if record["doc_key"] in known
    ]
    if not cases:
        raise SystemExit(f"no report of {path} has an answer in {answers.name}")
    return cases


def read_answers(path: Path) -> dict[str, tuple[int | None, int | None]]:
    """Read the numbers of killed and injured by the key of the report."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t")
        return {row["doc_key"]: (number(row["killed"]), number(row["injured"])) for row in rows}


def number(field: str) -> int | None:
    """Read a number; a hyphen is none."""
    return None if field == "-" else int(field)


def records(path: Path) -> Iterator[dict[str, str]]:
    """Read a JSON object from each line."""
    with path.open(encoding="utf-8") as file:
        yield from (json.loads(line) for line in file if line.strip())


def report_of(record: dict[str, str]) -> Report:
    """Make a report of a record: its first sentence is the headline."""
    headline, *rest = (rebuilt(" ".join(words)) for words in record["full_text"])
    text = "\n\n".join(part for part in (headline, " ".join(rest)) if part)
    return Report.of(text, datetime.date(*map(int, record["date"].split("-"))))


def rebuilt(words: str) -> str:
    """Join words as they are printed.

    >>> rebuilt("He 's a 20-year - old ( from Akron ) , police said .")
    "He's a 20-year-old (from Akron), police said."
    """
    return _HYPHEN.sub("-", _NO_SPACE_AFTER.sub("", _NO_SPACE_BEFORE.sub("", words)))
