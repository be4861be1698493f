"""Words and sentences found in the raw text rebuilt from a CoNLL-U file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from benchmarks.scoring import Found, Range
from benchmarks.table import Figure, f1
from dateline.language.annotate import annotate
from dateline.report import Report
from training.treebank import Sentence, read_sentences

Spans = tuple[set[Range], set[Range]]
"""Words and sentences as ranges of the characters that are not white space."""


def measure(path: Path) -> list[Figure]:
    """Measure the splitting of every document of a file."""
    words, sentences = Found(), Found()
    for document in documents(read_sentences(path)):
        gold, predicted = gold_spans(document), predicted_spans(rebuilt(document))
        words.compare(gold[0], predicted[0])
        sentences.compare(gold[1], predicted[1])
    return [f1("tokens from raw text", words), f1("sentences from raw text", sentences)]


def documents(sentences: Iterable[Sentence]) -> list[list[Sentence]]:
    """Group sentences by document."""
    found: list[list[Sentence]] = []
    for sentence in sentences:
        if sentence.new_document or not found:
            found.append([])
        found[-1].append(sentence)
    return found


def rebuilt(document: list[Sentence]) -> str:
    """Rebuild the text of a document: a blank line before a paragraph, a space before a sentence."""
    parts: list[str] = []
    for sentence in document:
        if parts:
            parts.append("\n\n" if sentence.new_paragraph else " ")
        parts.append(sentence_text(sentence))
    return "".join(parts)


def sentence_text(sentence: Sentence) -> str:
    """Rebuild the text of one sentence."""
    pieces = [row[1] + ("" if row[-1] == "attached" else " ") for row in sentence.rows]
    return "".join(pieces).rstrip()


def gold_spans(document: list[Sentence]) -> Spans:
    """Give the words and sentences of a document as the file has them."""
    words: set[Range] = set()
    sentences: set[Range] = set()
    at = 0
    for sentence in document:
        began = at
        for word in sentence.words:
            words.add((at, at + solid(word)))
            at += solid(word)
        sentences.add((began, at))
    return words, sentences


def predicted_spans(text: str) -> Spans:
    """Give the words and sentences that Dateline finds in a text."""
    words: set[Range] = set()
    sentences: set[Range] = set()
    at = 0
    for sentence in annotate(Report.of(text)).doc.sents:
        began = at
        for token in sentence:
            if not token.is_space:
                words.add((at, at + solid(token.text)))
                at += solid(token.text)
        sentences.add((began, at))
    return words, sentences


def solid(words: str) -> int:
    """Count the characters that are not white space."""
    return len("".join(words.split()))
