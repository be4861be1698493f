"""Whether states, leaders, bodies and armed groups that news names are known, by the account of short reports.

    python -m benchmarks.knowledge [--data FOLDER] [--misses] [--json]

The folder holds ``countries.tsv``, ``leaders.tsv``, ``bodies.tsv`` and ``groups.tsv``, which were
written apart from the package's tables. Each name is put into a sentence, and the report is read
whole. A state is right by name, adjective or capital if the entity of those words has its code; a
leader on a day in office if country and first sector (GOV) are right, and on a day out of office
if the country is and the first sector is another; a body or group if the code is one of the
file's.
"""

from __future__ import annotations

import csv
import datetime
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.scoring import Right
from benchmarks.table import Table, accuracy, arguments, print_tables
from dateline.account import Entity
from dateline.engine.one import account_of
from dateline.report import Report

ANSWERS = Path(__file__).parent / "answers" / "knowledge"
TODAY = datetime.date(2022, 3, 16)

STATES = (
    "[{}] signed the border agreement on Monday.",
    "Diplomats were surprised when [{}] rejected the offer.",
    "The ministers of three neighbours accused [{}] of breaking the truce.",
)
"""What is asked about stands in brackets, which are taken off before the sentence is read."""
ADJECTIVES = (
    "The [{} government] rejected the offer on Monday.",
    "A senior [{} official] said the road would be opened again.",
    "The strike was called off after [{} ministers] had met the unions.",
)
CAPITALS = (
    "[{}] said on Monday that the talks would go on.",
    "Aid workers were waiting for an answer, but [{}] rejected the plan.",
    "[{}] has accused its neighbours of breaking the truce.",
)
LEADERS = (
    "[{}] met aid workers on Monday and promised to help.",
    "The plan was rejected by [{}], who spoke to reporters after the talks.",
    "Farmers had written to [{}] about the price of bread.",
)
ACTORS = (
    "[{}] rejected the offer on Monday.",
    "The report accused [{}] of holding back food from the camp.",
    "Two witnesses said that a driver who worked for [{}] had been arrested.",
)

Judge = Callable[[Entity], bool]


@dataclass(frozen=True)
class Question:
    """Words in a sentence on a day, and what their entity must be.

    Attributes:
        start, end: the words' place in the sentence.
    """

    figure: str
    sentence: str
    start: int
    end: int
    day: datetime.date
    judge: Judge


def measure(folder: Path) -> tuple[Table, list[str]]:
    """Ask about every name of a folder's files.

    Returns:
        The table, and a line for each question that was answered wrong.
    """
    found: dict[str, Right] = {}
    misses = []
    for question in questions(folder):
        entities = named(question)
        right = any(map(question.judge, entities))
        found.setdefault(question.figure, Right()).ask(right)
        if not right:
            codes = ", ".join(f"{e.name} {e.kind} {e.country} {'/'.join(e.sector)}" for e in entities)
            misses.append(f"{question.figure}: {question.sentence} ({question.day}): {codes or 'no entity'}")
    return Table("knowledge", folder.name, [accuracy(name, right) for name, right in found.items()]), misses


def questions(folder: Path) -> Iterator[Question]:
    """Make the questions of all files, each kind of question in several sentences by turns."""
    for number, row in enumerate(rows(folder / "countries.tsv")):
        judge = partial(belongs, codes=[row["country"]])
        for column, sentences in (("name", STATES), ("adjective", ADJECTIVES), ("capital", CAPITALS)):
            if row[column]:
                yield Question(f"states by {column}", *written(sentences[number % 3], row[column]), TODAY, judge)
    for number, row in enumerate(rows(folder / "leaders.tsv")):
        sentence = written(LEADERS[number % 3], row["name"])
        for column, governs in (("inside", True), ("outside", False)):
            judge = partial(holds_office, code=row["country"], governs=governs)
            day = datetime.date.fromisoformat(row[column])
            yield Question(f"leaders {column} their term", *sentence, day, judge)
    for file in ("bodies", "groups"):
        for number, row in enumerate(rows(folder / f"{file}.tsv")):
            judge = partial(belongs, codes=row["country"].split("|"))
            yield Question(file, *written(ACTORS[number % 3], row["name"]), TODAY, judge)


def rows(path: Path) -> list[dict[str, str]]:
    """Read a file of answers."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def written(sentence: str, name: str) -> tuple[str, int, int]:
    """Put a name into a sentence, whose first letter is a capital, and say where the words asked about stand."""
    before, words, after = re.split(r"[][]", sentence)
    words = words.format(name)
    filled = before + words + after
    return filled[0].upper() + filled[1:], len(before), len(before) + len(words)


def belongs(entity: Entity, codes: list[str]) -> bool:
    """Say whether an entity has one of some codes."""
    return entity.country in codes


def holds_office(entity: Entity, code: str, governs: bool) -> bool:
    """Say whether an entity is of a state, and of its government or not."""
    return entity.country == code and (entity.sector[:1] == ["GOV"]) == governs


def named(question: Question) -> list[Entity]:
    """Read a question's sentence and give the entities with a mention among the words asked about."""
    account = account_of(Report.of(question.sentence, question.day))
    touched = (
        e for e in account.entities if any(m.start < question.end and question.start < m.end for m in e.mentions)
    )
    return list(touched)


def main() -> None:
    """Run from the command line."""
    parser = arguments(__doc__, "a folder of answers (default: the ones that come with the benchmark)", ANSWERS)
    parser.add_argument("--misses", action="store_true", help="print every question that was answered wrong")
    options = parser.parse_args()
    table, misses = measure(options.data)
    print_tables([table], options.json)
    if options.misses:
        print("\n".join(misses))


if __name__ == "__main__":
    main()
