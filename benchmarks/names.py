"""Names of persons, organizations and locations over the gold words of an IOB2 file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.given import Given, names_given
from benchmarks.scoring import Found
from benchmarks.table import Figure, f1
from dateline.language.features import ATTACHED, NEW_LINE, SPACED
from training.names import CROSSNER

KINDS = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", **CROSSNER}
"""Types of the files that are read, as ours; a name of any other type is not asked for."""

Name = tuple[int, int, str]


@dataclass
class Tagged:
    """One sentence of an IOB2 file."""

    words: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    text: str | None = None
    new_document: bool = False


def measure(path: Path) -> list[Figure]:
    """Measure the shipped model's names over the gold words of a file."""
    sentences = list(read_tagged(path))
    return compare(gold_names(sentences), predict(sentences))


def compare(gold: Iterable[Name], predicted: Iterable[Name]) -> list[Figure]:
    """Compare names, all and by type."""
    kinds = sorted(set(KINDS.values()))
    g, p = set(gold), set(predicted)
    found = {"names": Found(), **{kind: Found() for kind in kinds}}
    found["names"].compare(g, p)
    for kind in kinds:
        found[kind].compare({n for n in g if n[2] == kind}, {n for n in p if n[2] == kind})
    return [f1(name, f) for name, f in found.items()]


def read_tagged(path: Path) -> Iterator[Tagged]:
    """Read the sentences of a file; a column of indexes before the words is left out."""
    sentence = Tagged()
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        columns = line.split("\t")
        if line.startswith("# text = ") and not sentence.words:
            sentence.text = line.removeprefix("# text = ")
        elif line.startswith("# ") and "\t" not in line:
            sentence.new_document |= line.startswith("# newdoc")
        elif len(columns) > 1:
            word, tag = columns[1:3] if len(columns) > 2 and columns[0].isdigit() else columns[:2]
            sentence.words.append(word)
            sentence.tags.append(tag)
        elif sentence.words:
            yield sentence
            sentence = Tagged()


def layout_of_words(sentence: Tagged) -> list[int]:
    """Say of each word whether white space stands before it, from the sentence's text if it has one."""
    layout = [NEW_LINE if sentence.new_document else SPACED] + [SPACED] * (len(sentence.words) - 1)
    at = 0
    for i, word in enumerate(sentence.words):
        start = (sentence.text or "").find(word, at)
        if start < 0:
            break
        if i and start == at:
            layout[i] = ATTACHED
        at = start + len(word)
    return layout


def gold_names(sentences: Iterable[Tagged]) -> Iterator[Name]:
    """Give the names of all sentences, counted in words from the first sentence on."""
    offset = 0
    for sentence in sentences:
        for start, end, kind in ranges_of(sentence.tags):
            if kind in KINDS:
                yield offset + start, offset + end, KINDS[kind]
        offset += len(sentence.words)


def ranges_of(tags: list[str]) -> Iterator[Name]:
    """Read IOB2 tags as ranges; an ``I`` after nothing or after another type begins one."""
    start, kind = -1, ""
    for i, tag in enumerate([*tags, "O"]):
        mark, _, label = tag.partition("-")
        if start >= 0 and (mark != "I" or label != kind):
            yield start, i, kind
            start = -1
        if mark in ("B", "I") and start < 0:
            start, kind = i, label


def predict(sentences: list[Tagged]) -> list[Name]:
    """Give the names that the network finds, peoples left out."""
    given = [Given(s.words, layout_of_words(s), s.new_document) for s in sentences]
    return [name for name in names_given(given) if name[2] in KINDS]
