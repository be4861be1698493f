"""Tags, lemmas and trees over the gold words and sentences of a CoNLL-U file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.given import Given, annotate_given
from benchmarks.scoring import Right
from benchmarks.table import Figure, accuracy
from training.treebank import Sentence, read_sentences, to_window


@dataclass(frozen=True)
class Word:
    """The annotation of one word; the head is counted from 1 inside its sentence, 0 the root."""

    upos: str
    xpos: str
    lemma: str
    head: int
    relation: str


def measure(path: Path) -> list[Figure]:
    """Measure the shipped model over the gold words of a file."""
    sentences = list(read_sentences(path))
    return compare([word for s in sentences for word in gold_words(s)], predict(sentences))


def gold_words(sentence: Sentence) -> list[Word]:
    """Give the annotation of a sentence as the file has it."""
    return [Word(row[3], row[4], row[2], int(row[6]), row[7]) for row in sentence.rows]


def predict(sentences: list[Sentence]) -> list[Word]:
    """Annotate the words of all sentences."""
    columns = annotate_given([given(sentence) for sentence in sentences])
    found: list[Word] = []
    for sentence in sentences:
        first = len(found)
        for i in range(first, first + len(sentence.rows)):
            head = 0 if columns.heads[i] == i else columns.heads[i] - first + 1
            found.append(Word(columns.upos[i], columns.xpos[i], columns.lemmas[i], head, columns.relations[i]))
    return found


def given(sentence: Sentence) -> Given:
    """Give the words of a sentence with their layout, as training does."""
    return Given(sentence.words, to_window(sentence, named=False).layout, sentence.new_document)


def compare(gold: Iterable[Word], predicted: Iterable[Word]) -> list[Figure]:
    """Compare two annotations of the same words; a tag or lemma that the gold leaves out is not asked for.

    LAS is the CoNLL 2018 shared task's (Zeman et al. 2018): all words, subtypes of relations left
    aside; the stricter figure with subtypes stands beside it.
    """
    rights = {name: Right() for name in ("UPOS", "XPOS", "lemma", "UAS", "LAS", "LAS with subtypes")}
    for g, p in zip(gold, predicted, strict=True):
        attached = g.head == p.head
        labelled = attached and universal(g.relation) == universal(p.relation)
        rights["UPOS"].ask(g.upos == p.upos)
        if g.xpos != "_":
            rights["XPOS"].ask(g.xpos == p.xpos)
        if g.lemma != "_":
            rights["lemma"].ask(g.lemma == p.lemma)
        rights["UAS"].ask(attached)
        rights["LAS"].ask(labelled)
        rights["LAS with subtypes"].ask(attached and g.relation == p.relation)
    return [accuracy(name, right) for name, right in rights.items()]


def universal(relation: str) -> str:
    """Give a relation without its subtype.

    >>> universal("nmod:poss")
    'nmod'
    """
    return relation.partition(":")[0]
