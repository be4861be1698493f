"""Universal Dependencies treebanks (CoNLL-U) as training windows, with named entities from GUM."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from dateline.language.features import ATTACHED, NEW_LINE, SPACED
from training.entities import EntitySpan, antecedents, entity_spans, head_row, mention_words
from training.lemmas import script_between
from training.windows import WINDOW_WORDS, Window, concatenate

NAMED = {"person": "PER", "organization": "ORG", "place": "LOC"}
TITLES = frozenset(
    "mr mr. mrs mrs. ms ms. dr dr. sir lady lord president minister king queen prince princess pope "
    "general colonel captain major sergeant senator governor mayor judge professor prof. rev. saint".split()
)
SHORTEST = 6
"""The least words a window is filled up to, so that a lone short sentence is read well too."""
DEMONYM = re.compile(r"[A-Z]\w*(?:ian|ians|ish|ese|an|ans|i|is|ch|ic)$")


@dataclass
class Sentence:
    """One sentence of a CoNLL-U file: its columns, its layout, its named entities and its mentions."""

    rows: list[list[str]] = field(default_factory=list)
    new_paragraph: bool = False
    new_document: bool = False
    names: list[str | None] = field(default_factory=list)
    mentions: dict[int, EntitySpan] = field(default_factory=dict)

    @property
    def words(self) -> list[str]:
        return [row[1] for row in self.rows]


def read_sentences(path: Path) -> Iterator[Sentence]:
    """Read the sentences of a CoNLL-U file; empty nodes are left out, multiword tokens split."""
    sentence, attached = Sentence(), set[str]()
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("#"):
                sentence.new_document |= line.startswith("# newdoc")
                sentence.new_paragraph |= line.startswith("# newpar")
            elif line:
                columns = line.split("\t")
                if "-" in columns[0]:
                    first, last = (int(x) for x in columns[0].split("-"))
                    attached.update(str(i) for i in range(first, last))
                    if "SpaceAfter=No" in columns[9]:
                        attached.add(str(last))
                elif "." not in columns[0]:
                    if "SpaceAfter=No" in columns[9].split("|"):
                        attached.add(columns[0])
                    columns.append("attached" if columns[0] in attached else "")
                    sentence.rows.append(columns)
            elif sentence.rows:
                yield sentence
                sentence, attached = Sentence(), set()


def to_window(sentence: Sentence, named: bool) -> Window:
    """Turn one sentence into a window of one sentence."""
    rows = sentence.rows
    layout = [SPACED] * len(rows)
    for i in range(1, len(rows)):
        if rows[i - 1][-1] == "attached":
            layout[i] = ATTACHED
    if sentence.new_paragraph or sentence.new_document:
        layout[0] = NEW_LINE
    window = Window(sentence.words, layout, sentences=[0] * len(rows))
    tags: dict[str, list[str | None]] = {
        "upos": [row[3] for row in rows],
        "xpos": [row[4] if row[4] != "_" else None for row in rows],
        "lemma": [script_between(row[1], row[2]) for row in rows],
        "end": [*["no"] * (len(rows) - 1), "yes"],
    }
    window.tags = tags
    if named:
        window.tags["name"] = sentence.names
        entities = {i: span.kind for i, span in sentence.mentions.items()}
        window.tags["entity"] = [entities.get(i, "O") for i in range(len(rows))]
    window.pointers = {"arc": [i if row[6] == "0" else int(row[6]) - 1 for i, row in enumerate(rows)]}
    window.relations = [row[7] for row in rows]
    return window


def treebank_windows(path: Path, named: bool, seed: int, limit: int = WINDOW_WORDS) -> list[Window]:
    """Pack consecutive sentences of a treebank into windows.

    Args:
        path: a CoNLL-U file.
        named: whether the file carries GUM's entity layer.
        seed: windows are filled up to a length drawn anew for each, so that a different seed
            (one each epoch) cuts the file elsewhere.
        limit: the most words of a window, unless one sentence is longer.
    """
    draw = random.Random(seed)
    sentences = list(read_sentences(path))
    if named:
        add_entities(sentences)
    groups: list[list[Sentence]] = []
    size = room = 0
    for sentence in sentences:
        size += len(sentence.rows)
        if not groups or sentence.new_document or size > room:
            groups.append([])
            size, room = len(sentence.rows), draw.randint(SHORTEST, limit)
        groups[-1].append(sentence)
    return [packed(group, named) for group in groups]


def packed(sentences: list[Sentence], named: bool) -> Window:
    """Make one window of consecutive sentences."""
    window = concatenate([to_window(s, named) for s in sentences])
    if named:
        window.pointers["coref"] = antecedents([s.mentions for s in sentences], [len(s.rows) for s in sentences])
    return window


def add_entities(sentences: list[Sentence]) -> None:
    """Find in GUM's entity layer the named entities (spans headed by a proper noun) and all mentions."""
    for sentence in sentences:
        rows = sentence.rows
        sentence.names = ["O"] * len(rows)
        sentence.mentions = mention_words(rows)
        for span in entity_spans(rows):
            if span.kind in NAMED:
                mark_name(sentence, NAMED[span.kind], span.start, span.end)
        for i, row in enumerate(rows):
            if sentence.names[i] == "O" and DEMONYM.match(row[1]) and row[3] in ("ADJ", "PROPN"):
                sentence.names[i] = None


def mark_name(sentence: Sentence, label: str, start: int, end: int) -> None:
    """Label the name inside an entity's noun phrase: its proper head and what belongs to the name."""
    rows = sentence.rows
    head = head_row(rows, start, end)
    if head is None or not is_proper(rows[head]):
        return
    keep, grew = {head}, True
    while grew:
        grew = False
        for i in range(start, end):
            if i not in keep and int(rows[i][6]) - 1 in keep and belongs(rows, i, label):
                keep.add(i)
                grew = True
    first, last = min(keep), max(keep)
    while first < last and label == "PER" and rows[first][1].lower() in TITLES:
        first += 1
    for i in range(first, last + 1):
        sentence.names[i] = ("B-" if i == first else "I-") + label


def is_proper(row: list[str]) -> bool:
    """Say whether a word is a proper noun, or stands in a name as one ("New" in "New York")."""
    return row[3] == "PROPN" or row[4].startswith("NNP")


def belongs(rows: list[list[str]], i: int, label: str) -> bool:
    """Say whether word ``i`` is part of the name that its head is in."""
    relation, proper = rows[i][7].split(":")[0], is_proper(rows[i])
    if relation in ("flat", "fixed", "goeswith"):
        return True
    if relation in ("compound", "amod") and proper:
        return True
    if label != "PER" and relation == "nmod" and proper and rows[i][7] != "nmod:poss":
        return any(int(r[6]) - 1 == i and r[7] == "case" and r[2] in ("of", "for") for r in rows)
    return label != "PER" and relation in ("case", "conj", "cc") and proper
