"""Accounts of dated reports against gold accounts, by the scorer that comes with the gold.

    python -m benchmarks.accounts --data FOLDER [--scorer PATH] [--misses] [--json]

The folder holds ``reports/NAME.txt`` and ``accounts/NAME.json``. An account is valid if it is one
by the schema, its spans are true and its ids lead to parts of the right sort.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

import dateline
from benchmarks.reports import report_files
from benchmarks.scoring import Right
from benchmarks.table import Figure, Table, arguments, existing, print_tables
from dateline.account import Account

SCORER = Path("../shared/tools/score_accounts.py")
REFERENCES = {
    "actors": "entities", "recipients": "entities", "places": "places", "counts": "counts", "events": "events",
    "entity": "entities", "of": "entities", "via": "claims", "same_as": "events", "before": "events", "after": "events",
}  # fmt: skip
"""What the ids in a field of that name refer to."""

Json = dict[str, Any]


def measure(data: Path, scorer: Path) -> tuple[Table, str]:
    """Read every report of a gold folder and score the accounts.

    Returns:
        The table, and what the scorer says of each miss.
    """
    with tempfile.TemporaryDirectory() as folder:
        valid, equal = write_accounts(data, Path(folder))
        scores, misses = run_scorer(scorer, data / "accounts", Path(folder))
    checks = [share("valid", valid), share("text equal", equal)]
    return Table("accounts", data.name, [*checks, *figures_of(scores)]), misses


def share(name: str, right: Right) -> Figure:
    """Make a line of the form "n of m"."""
    return Figure(name, right.accuracy, {"right": right.right, "of": right.asked})


def write_accounts(data: Path, folder: Path) -> tuple[Right, Right]:
    """Write the account of every report into a folder.

    Returns:
        How many accounts are valid, and how many have the text of the gold.
    """
    valid, equal = Right(), Right()
    for path in report_files(data / "reports"):
        written = dateline.read(path).model_dump_json()
        (folder / f"{path.stem}.json").write_text(written, encoding="utf-8")
        valid.ask(not faults(written))
        gold = json.loads((data / "accounts" / f"{path.stem}.json").read_text(encoding="utf-8"))
        equal.ask(digest(json.loads(written)["report"]["text"]) == gold["report"]["sha256"])
    return valid, equal


def digest(text: str) -> str:
    """Give the sha256 of a text in UTF-8."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def run_scorer(scorer: Path, gold: Path, predicted: Path) -> tuple[Json, str]:
    """Run the scorer; it prints its figures as JSON, then the misses."""
    command = [sys.executable, str(scorer), str(gold), str(predicted), "--json", "--misses"]
    printed = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout
    scores, end = json.JSONDecoder().raw_decode(printed)
    return scores, printed[end:].strip()


def figures_of(scores: Json) -> Iterator[Figure]:
    """Turn the scorer's figures into lines of a table."""
    for name, score in scores.items():
        if isinstance(score, dict):
            value = "f1" if "f1" in score else "accuracy"
            yield Figure(name, score[value], {k: v for k, v in score.items() if k != value})


def faults(written: str) -> list[str]:
    """Say what is wrong with an account: not of the schema, a false span, an id that leads nowhere."""
    try:
        Account.model_validate_json(written)
    except ValidationError as error:
        return [str(error)]
    account = json.loads(written)
    parts = {key: value for key, value in account.items() if isinstance(value, list)}
    ids = {key: [part["id"] for part in value if "id" in part] for key, value in parts.items()}
    doubled = [key for key, found in ids.items() if len(set(found)) < len(found)]
    false = false_parts(account, account["report"]["text"], ids)
    return [*(f"{key}: an id stands twice" for key in doubled), *false]


def false_parts(value: object, text: str, ids: dict[str, list[str]]) -> Iterator[str]:
    """Give the false spans and the ids that lead nowhere, anywhere in a value."""
    if isinstance(value, list):
        for item in value:
            yield from false_parts(item, text, ids)
    if not isinstance(value, dict):
        return
    if set(value) == {"start", "end", "text"} and text[value["start"] : value["end"]] != value["text"]:
        yield f"the span {value['start']} to {value['end']} is not {value['text']!r}"
    for key, item in value.items():
        named = item if isinstance(item, list) else [item]
        if key in REFERENCES and any(isinstance(n, str) and n not in ids[REFERENCES[key]] for n in named):
            yield f"{key}: {item} leads nowhere"
        yield from false_parts(item, text, ids)


def main() -> None:
    """Run from the command line."""
    parser = arguments(__doc__, "a folder with reports/ and accounts/")
    parser.add_argument("--scorer", type=existing, default=str(SCORER), help=f"the scorer (default: {SCORER})")
    parser.add_argument("--misses", action="store_true", help="list what was not found or is wrong")
    options = parser.parse_args()
    table, misses = measure(options.data, options.scorer)
    print_tables([table], options.json)
    if options.misses:
        print(misses)


if __name__ == "__main__":
    main()
