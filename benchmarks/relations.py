"""What one side does to another: PLOVER roots and quad classes of pairs marked in sentences.

    python -m benchmarks.relations --data FILE [--train FILE] [--json]

A file whose rows have a ``marked_sentence`` (``<s>source</s> ... <t>target</t>``) and a ``gold_root``
is read by what was learned from all of ``--train`` (default: the set that comes with the data). A
file of a sentence and a quad class a row (0 for no event), and the training file itself, are
cross-validated: five folds, no sentence in two. The training extra (``pip install .[train]``) is
needed, as the readers are trained here; on two cores that takes half an hour.
"""

from __future__ import annotations

import csv
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from benchmarks.scoring import Found
from benchmarks.table import Figure, Table, arguments, existing, print_tables
from dateline.language.tokens import words_of

if TYPE_CHECKING:
    from training.relations import Reader

TRAIN = "../shared/data/events/plv-train.tsv"
FOLDS = 5
QUAD = {
    "AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "AID": 2, "COOPERATE": 2, "YIELD": 2,
    "ACCUSE": 3, "REJECT": 3, "REQUEST": 3, "THREATEN": 3,
    "ASSAULT": 4, "COERCE": 4, "MOBILIZE": 4, "PROTEST": 4, "SANCTION": 4,
}  # fmt: skip
"""Quad classes as the PLV rows number them; they have CONCEDE and RETREAT as one root, YIELD."""
_MARKS = {"<s>": "@", "</s>": "@", "<t>": "#", "</t>": "#"}
CORPUS = Path(__file__).parents[1] / "training" / "corpus"


@dataclass(frozen=True)
class Row:
    """A sentence as words with markers, where its markers open, and its class."""

    sentence: str
    words: list[str]
    source: int | None
    target: int | None
    label: str


def read_rows(path: Path) -> list[Row]:
    """Read a file of either kind.

    Raises:
        SystemExit: it has rows of no kind that is known.
    """
    with path.open(encoding="utf-8", newline="") as file:
        lines = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    if lines and {"marked_sentence", "gold_root"} <= set(lines[0]):
        text, root = lines[0].index("marked_sentence"), lines[0].index("gold_root")
        return [row_of(line[text], line[root]) for line in lines[1:]]
    if not lines or any(len(line) != 2 for line in lines):
        raise SystemExit(f"{path.name} has neither marked sentences with roots nor sentences with quad classes")
    return [row_of(line[0], line[1]) for line in lines]


def row_of(marked: str, label: str) -> Row:
    """Cut a sentence into words, its marks into words of their own."""
    words: list[str] = []
    opened: dict[str, int] = {}
    for part in re.split(r"(</?[st]>)", marked):
        if part in _MARKS:
            opened.setdefault(part, len(words))
            words.append(_MARKS[part])
        elif part.strip():
            words += words_of(part).texts
    root = "YIELD" if label in ("CONCEDE", "RETREAT") else label
    return Row(re.sub(r"</?[st]>", "", marked), words, opened.get("<s>"), opened.get("<t>"), root)


def fold_of(rows: Sequence[Row]) -> list[int]:
    """Give each row its fold; rows of one sentence are in one."""
    sentences = sorted({row.sentence for row in rows})
    random.Random(0).shuffle(sentences)
    folds = {sentence: number % FOLDS for number, sentence in enumerate(sentences)}
    return [folds[row.sentence] for row in rows]


def cross_validated(rows: list[Row]) -> list[str]:
    """Read each fold by what was learned from the others."""
    folds = fold_of(rows)
    found: dict[int, str] = {}
    for fold in range(FOLDS):
        inside = [i for i, f in enumerate(folds) if f == fold]
        if inside:
            read = learned([r for r, f in zip(rows, folds, strict=True) if f != fold], [rows[i] for i in inside])
            found |= dict(zip(inside, read, strict=True))
    return [found[i] for i in range(len(rows))]


def learned(known: list[Row], asked: list[Row]) -> list[str]:
    """Learn from our own corpus and the rows that are known, and read those that are asked."""
    from training.pairs import Marked
    from training.relations import encode, scores, trained

    encoded = encode([Marked(row.words, row.source, row.target) for row in [*known, *asked]])
    readers = trained(beginner(), encoded[: len(known)], [row.label for row in known])
    return [readers[0].labels[int(i)] for i in np.argmax(scores(readers, encoded[len(known) :]), axis=1)]


@cache
def beginner() -> Reader:
    """Train a reader on the pairs of our own corpus, none of whose parts these files have seen."""
    from training.pairs import corpus_pairs
    from training.relations import prepared

    return prepared([*corpus_pairs(CORPUS), *corpus_pairs(CORPUS / "undated")])


def macro(name: str, gold: Sequence[object], read: Sequence[object]) -> Figure:
    """Make a line of the mean F1 over the classes that the gold has."""
    classes = sorted(set(gold), key=str)
    each = {str(c): Found() for c in classes}
    for c in classes:
        pairs = [(g == c, r == c) for g, r in zip(gold, read, strict=True)]
        each[str(c)].add(sum(g and r for g, r in pairs), sum(g for g, _ in pairs), sum(r for _, r in pairs))
    return Figure(name, float(np.mean([found.f1 for found in each.values()])), {c: f.f1 for c, f in each.items()})


def figures_of(gold: list[str], read: list[str]) -> list[Figure]:
    """Make the lines of the table: roots, quad classes, cooperation or conflict; or quad classes alone."""
    if not all(label in QUAD for label in gold):
        return [macro("quad macro-F1", gold, read)]
    quad = [[QUAD[label] for label in labels] for labels in (gold, read)]
    binary = [["conflict" if q > 2 else "cooperation" for q in labels] for labels in quad]
    return [macro("root macro-F1", gold, read), macro("quad macro-F1", *quad), macro("binary macro-F1", *binary)]


def measure(data: Path, train: Path) -> Table:
    """Measure a file: across folds if it is what is trained on or has quad classes, else by what was trained."""
    rows = read_rows(data)
    marked = any(row.source is not None for row in rows)
    across = not marked or data.resolve() == train.resolve()
    read = cross_validated(rows) if across else learned(read_rows(train), rows)
    return Table("relations", data.name, figures_of([row.label for row in rows], read))


def main() -> None:
    """Run from the command line."""
    parser = arguments(__doc__, "a file of marked sentences, or of sentences with quad classes")
    parser.add_argument("--train", type=existing, default=TRAIN, help=f"what is learned from (default: {TRAIN})")
    options = parser.parse_args()
    print_tables([measure(options.data, options.train)], options.json)


if __name__ == "__main__":
    main()
