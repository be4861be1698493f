"""Entities of conflict reporting in re3d's format: persons, organisations, locations, nationalities.

    python -m benchmarks.re3d --data FOLDER [--json]

The folder is a source of re3d, with ``documents.json`` and ``entities.json``. A predicted entity is
right if it shares a character with one of the file's of its type, and one of the file's is found
if it shares one with a predicted one of its type: entities lie inside others there, a name and a
longer phrase around it. "One to one" lets each count once only.
"""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

from benchmarks.scoring import Found, Range, one_to_one, overlap
from benchmarks.table import Figure, Table, arguments, f1, print_tables
from dateline.extraction.coreference import cluster
from dateline.extraction.mentions import PLACE, Naming
from dateline.extraction.where import find_places
from dateline.knowledge.countries import countries
from dateline.language.annotate import annotate
from dateline.language.text import Text
from dateline.report import Report

TYPES = ("Person", "Organisation", "Location", "Nationality")
KINDS = {"person": "Person", "group": "Organisation", "organization": "Organisation", "force": "Organisation",
         "country": "Organisation", PLACE: "Location"}  # fmt: skip
"""re3d's type for each kind of mention; peoples and crowds are organisations there."""

PRONOUNS = dict.fromkeys(("i", "me", "he", "him", "she"), "Person") | dict.fromkeys(
    ("we", "us", "they"), "Organisation"
)
"""The pronouns that re3d marks, with their types; possessives and those of things are left unmarked there."""

Entities = dict[str, set[Range]]
"""The character ranges of each type."""


def measure(folder: Path) -> Table:
    """Measure every document of a source."""
    gold = read_entities(folder / "entities.json")
    overlapping = {name: Overlap() for name in ("entities", *TYPES)}
    singly = Found()
    for line in (folder / "documents.json").read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        compare(overlapping, singly, gold[document["_id"]], predicted(annotate(Report.of(document["text"]))))
    return Table("re3d", folder.name, [*(o.figure(n) for n, o in overlapping.items()), f1("one to one", singly)])


def read_entities(path: Path) -> defaultdict[str, Entities]:
    """Read the entities of the four types, by document."""
    found: defaultdict[str, Entities] = defaultdict(empty)
    for line in path.read_text(encoding="utf-8").splitlines():
        entity = json.loads(line)
        if entity["type"] in TYPES:
            found[entity["documentId"]][entity["type"]].add((entity["begin"], entity["end"]))
    return found


def empty() -> Entities:
    """Make a text's entities before any is found."""
    return {kind: set() for kind in TYPES}


def predicted(text: Text) -> Entities:
    """Give the entities that Dateline finds: mentions, places, and words of peoples, inside names too."""
    found = empty()
    for group in cluster(text):
        for naming in group.namings:
            for kind in types_of(naming):
                found[kind].add(characters(text, naming.whole))
    for place in find_places(text):
        found["Location"].update(characters(text, r) for r in place.ranges)
    known = countries()
    for token in text.doc:
        of_people = (
            token.text in known.by_adjective or token.text in known.by_people
        ) and token.text not in known.by_name
        if of_people or token.ent_type_ == "NORP":
            found["Nationality"].add(characters(text, (token.i, token.i + 1)))
    return found


def types_of(naming: Naming) -> list[str]:
    """Give re3d's types of a mention: a state that acts is an organisation, and its name a location inside it."""
    if naming.form == "pronoun":
        return [PRONOUNS[naming.key]] if naming.key in PRONOUNS else []
    named_state = naming.form == "name" and naming.kind == "country"
    return [KINDS[naming.kind], *(["Location"] if named_state else [])]


def characters(text: Text, tokens: Range) -> Range:
    """Give the characters of a range of tokens."""
    span = text.span(*tokens)
    return span.start, span.end


class Overlap:
    """How many entities of each side share a character with one of the other."""

    def __init__(self) -> None:
        self.found, self.gold, self.right, self.predicted = 0, 0, 0, 0

    def add(self, gold: set[Range], predicted: set[Range]) -> None:
        """Add the entities of one type in one text."""
        self.gold += len(gold)
        self.predicted += len(predicted)
        self.found += sum(any(overlap(g, p) for p in predicted) for g in gold)
        self.right += sum(any(overlap(g, p) for g in gold) for p in predicted)

    def figure(self, name: str) -> Figure:
        """Make a line of F1, precision and recall."""
        precision = self.right / self.predicted if self.predicted else float(not self.gold)
        recall = self.found / self.gold if self.gold else float(not self.predicted)
        value = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        details = {"precision": precision, "recall": recall, "gold": self.gold, "predicted": self.predicted}
        return Figure(name, value, details)


def compare(overlapping: dict[str, Overlap], singly: Found, gold: Entities, predicted: Entities) -> None:
    """Compare the entities of one document."""
    for kind in TYPES:
        overlapping[kind].add(gold[kind], predicted[kind])
        overlapping["entities"].add(gold[kind], predicted[kind])
        ours, theirs = sorted(predicted[kind]), sorted(gold[kind])
        pairs = one_to_one(len(theirs), len(ours), lambda i, j, a=theirs, b=ours: shared(a[i], b[j]))  # type: ignore[misc]
        singly.add(len(pairs), len(theirs), len(ours))


def shared(a: Range, b: Range) -> float:
    """Say which share of two ranges together is common to both."""
    return overlap(a, b) / (max(a[1], b[1]) - min(a[0], b[0]))


def main() -> None:
    """Run from the command line."""
    options = arguments(__doc__, "a source of re3d: a folder with documents.json and entities.json").parse_args()
    print_tables([measure(options.data)], options.json)


if __name__ == "__main__":
    main()
