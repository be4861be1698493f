"""Accounts of a part of our own corpus, or a second reading of it, against its annotation.

    python -m benchmarks.corpus [--data FOLDER] [--part test] [--reading FILE] [--misses] [--json]

The folder holds passages as ``training/corpus`` does. ``--reading`` scores the passages of a file
in that form, annotated by other eyes, instead of what Dateline reads: how far two readers agree.
The measures are those of the gold accounts.
"""

from __future__ import annotations

import datetime
import hashlib
import json
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from benchmarks.accounts import SCORER, figures_of, run_scorer
from benchmarks.table import Table, arguments, existing, print_tables
from dateline.engine.one import account_of
from dateline.report import Report
from training.corpus import find, read_passages

CORPUS = Path(__file__).parents[1] / "training" / "corpus"
PARTS = ("train", "dev", "test")
SPANS, LISTS = ("span", "cue", "trigger"), ("mentions", "content")
LEFT_OUT: dict[str, dict[str, object]] = {
    "entities": {"country": None, "sector": [], "roles": []},
    "places": {"latitude": None, "longitude": None},
    "events": {"mode": None, "context": [], "actors": [], "recipients": [], "places": [], "counts": []},
    "claims": {"content": [], "events": [], "counts": []},
    "times": {}, "counts": {}, "order": {},
}  # fmt: skip
"""What a part of a passage has where it says nothing."""

Json = dict[str, Any]


def compiled(passage: Json) -> Json:
    """Turn a passage into an account, whose spans are offsets.

    Raises:
        ValueError: a span is not in the text.
    """
    text = passage["text"]
    parts = {key: [{**rest, **located(text, part)} for part in passage.get(key, [])] for key, rest in LEFT_OUT.items()}
    for event in parts["events"]:
        event.setdefault("mentions", [event["trigger"]])
    return {"report": {"text": text, "sha256": hashlib.sha256(text.encode()).hexdigest()}, **parts}


def located(text: str, part: Json) -> Json:
    """Replace quoted words by spans in a part of a passage and in what it holds."""
    found: Json = {}
    for key, value in part.items():
        if key in SPANS and value is not None:
            found[key] = span(text, value)
        elif key in LISTS:
            found[key] = [span(text, quoted) for quoted in value]
        elif isinstance(value, dict):
            found[key] = located(text, value)
        elif key == "roles":
            found[key] = [located(text, {"span": role["title"], **role}) for role in value]
        else:
            found[key] = value
    return found


def span(text: str, quoted: str) -> Json:
    """Find quoted words."""
    start, end = find(text, quoted)
    return {"start": start, "end": end, "text": text[start:end]}


def read(passages: Iterable[Json]) -> Iterator[tuple[str, str]]:
    """Let Dateline read passages; gives names and accounts as JSON."""
    for passage in passages:
        report = Report.of(passage["text"], datetime.date.fromisoformat(passage["date"]))
        yield passage["id"], account_of(report).model_dump_json()


def again(passages: Iterable[Json]) -> Iterator[tuple[str, str]]:
    """Give the names and accounts of passages that somebody annotated."""
    for passage in passages:
        yield passage["id"], json.dumps(compiled(passage))


def measure(
    data: Path, scorer: Path = SCORER, part: str | None = "test", reading: Path | None = None
) -> tuple[Table, str]:
    """Score what is read in the passages of a part, or in those of a second reading.

    Returns:
        The table, and what the scorer says of each miss.
    """
    others = [json.loads(line) for line in reading.read_text(encoding="utf-8").splitlines()] if reading else []
    known = {p["id"]: p for p in read_passages(data, None if reading else part)}
    passages = [known[p["id"]] for p in others] if reading else list(known.values())
    others = [{"text": known[p["id"]]["text"], **p} for p in others]
    with tempfile.TemporaryDirectory() as scratch:
        gold, predicted = Path(scratch) / "gold", Path(scratch) / "predicted"
        write(gold, again(passages))
        write(predicted, again(others) if reading else read(passages))
        scores, misses = run_scorer(scorer, gold, predicted)
    return Table("corpus", reading.name if reading else f"{data.name}, {part}", list(figures_of(scores))), misses


def write(folder: Path, accounts: Iterable[tuple[str, str]]) -> None:
    """Write accounts into a new folder."""
    folder.mkdir()
    for name, account in accounts:
        (folder / f"{name}.json").write_text(account, encoding="utf-8")


def main() -> None:
    """Run from the command line."""
    parser = arguments(__doc__, "a folder of passages", CORPUS)
    parser.add_argument("--part", choices=PARTS, default="test", help="which passages (default: test)")
    parser.add_argument("--reading", type=existing, help="score this second reading of some of the passages")
    parser.add_argument("--scorer", type=existing, default=str(SCORER), help=f"the scorer (default: {SCORER})")
    parser.add_argument("--misses", action="store_true", help="list what was not found or is wrong")
    options = parser.parse_args()
    table, misses = measure(options.data, options.scorer, options.part, options.reading)
    print_tables([table], options.json)
    if options.misses:
        print(misses)


if __name__ == "__main__":
    main()
