"""From a report to an annotated text."""

from __future__ import annotations

from itertools import accumulate, pairwise

import numpy as np
from spacy.tokens import Doc, Span

from dateline.knowledge.known import NOTHING_OF_OWN, Known
from dateline.knowledge.lemmas import known_lemmas
from dateline.language.attributions import read_attributions
from dateline.language.clauses import mended
from dateline.language.lemmas import apply_script
from dateline.language.names import Tagged, find_names
from dateline.language.network import Floats, Network, Scores, shipped_network
from dateline.language.ranges import read_mentions, read_triggers
from dateline.language.text import Text
from dateline.language.tokens import Words, blank_english, windows_of, words_of
from dateline.language.tree import best_tree
from dateline.report import Report

_ENDS_SENTENCE = np.log(0.5)
_LONGEST_SENTENCE = 128
_INFLECTED = frozenset(("VBD", "VBN", "VBG", "VBZ", "NNS"))
_SCRIPTS = 20
"""Lemma scripts that are tried for an inflected word."""


def annotate(report: Report, known: Known = NOTHING_OF_OWN) -> Text:
    """Annotate a report: words, sentences, tags, lemmas, trees, names, attributions, events.

    Runs in time linear in the length of the text. Text without a word gives an empty ``Text``.
    """
    network = shipped_network()
    words = words_of(report.text)
    windows = windows_of(words)
    scores = network.run([(words.texts[a:b], words.layout[a:b]) for a, b in windows])
    doc, index = build_doc(report.text, words, windows, scores, network, known)
    offsets = [a for a, _ in windows]
    mentions = read_mentions(network, scores, offsets, index)
    attributions = read_attributions(network, scores, offsets, index, sentence_numbers(doc, index))
    return Text(
        report=report,
        doc=doc,
        attributions=mended(doc, attributions),
        mentions=mentions,
        triggers=read_triggers(network, scores, offsets, index),
        model=network.version,
        known=known,
    )


def sentence_numbers(doc: Doc, index: list[int]) -> list[int]:
    """Give for each word the number of its sentence."""
    return list(accumulate(int(bool(doc[token].is_sent_start)) for token in index))


def best_lemma(word: str, scores: Floats, scripts: list[str], inflected: bool) -> str:
    """Apply the likeliest lemma script; to an inflected word one of the next whose result the tables know.

    The tables' lemmas are looked at only where the likeliest result is none of them, or is a word in
    "-ed" as it stands ("accused", which the tables know as an adjective).
    """
    lemma = apply_script(word, scripts[int(scores.argmax())])
    if not inflected or (lemma in known_lemmas() and not is_uncut(lemma, word)):
        return lemma
    for at in np.argsort(-scores)[1:_SCRIPTS]:
        other = apply_script(word, scripts[int(at)])
        if other in known_lemmas() and other[:1] == word[:1].lower() and not is_uncut(other, word):
            return other
    return lemma


def is_uncut(lemma: str, word: str) -> bool:
    """Say whether a lemma is but the word itself with its ending."""
    return lemma == word.lower() and lemma.endswith("ed")


def sentence_starts(words: Words, windows: list[tuple[int, int]], scores: list[Scores], network: Network) -> list[bool]:
    """Say for each word whether a sentence begins there.

    A paragraph and a window always begin one; else the model says.
    """
    yes = network.labels["end"].index("yes")
    starts = [False] * len(words)
    for (first, last), window in zip(windows, scores, strict=True):
        ends = window.tags["end"][:, yes] > _ENDS_SENTENCE
        began = first
        for i in range(first, last):
            starts[i] = i == first or words.breaks[i] or bool(ends[i - 1 - first]) or i - began >= _LONGEST_SENTENCE
            if starts[i]:
                began = i
    return starts


def build_doc(
    text: str, words: Words, windows: list[tuple[int, int]], scores: list[Scores], network: Network, known: Known
) -> tuple[Doc, list[int]]:
    """Make the ``Doc`` of a text.

    Returns:
        The document, and for each word the index of its token: white space that is more than
        one space has tokens of its own.
    """
    columns = Columns(words, sentence_starts(words, windows, scores, network))
    for (first, _), window in zip(windows, scores, strict=True):
        columns.add_tags(first, window, network)
    columns.add_trees(windows, scores, network)
    texts, spaces, index = spaced(text, words)
    doc = columns.to_doc(texts, spaces, index)
    names = []
    for (first, last), window in zip(windows, scores, strict=True):
        for start, end, label in find_names(columns.tagged(first, last, window, network), known):
            names.append((index[first + start], index[first + end - 1] + 1, label))
    doc.ents = [Span(doc, a, b, label=label) for a, b, label in names]
    return doc, index


def spaced(text: str, words: Words) -> tuple[list[str], list[bool], list[int]]:
    """Lay words and the white space between them out as spaCy wants them.

    Returns:
        Token texts, whether a space follows each, and for each word its token's index.
    """
    texts: list[str] = []
    spaces: list[bool] = []
    index: list[int] = []
    last = 0
    for start, end, word in zip([*words.starts, len(text)], [*words.ends, len(text)], [*words.texts, ""], strict=True):
        gap = text[last:start]
        if gap.startswith(" ") and texts:
            spaces[-1] = True
            gap = gap[1:]
        if gap:
            texts.append(gap)
            spaces.append(False)
        if word:
            index.append(len(texts))
            texts.append(word)
            spaces.append(False)
        last = end
    return texts, spaces, index


class Columns:
    """The annotation of words, column by column, before it becomes a ``Doc``."""

    def __init__(self, words: Words, starts: list[bool]) -> None:
        self.words, self.starts = words, starts
        self.upos: list[str] = []
        self.xpos: list[str] = []
        self.lemmas: list[str] = []
        self.heads: list[int] = []
        self.relations: list[str] = []

    def add_tags(self, first: int, window: Scores, network: Network) -> None:
        """Add tags and lemmas of a window that begins at word ``first``."""
        for column, head in ((self.upos, "upos"), (self.xpos, "xpos")):
            labels = network.labels[head]
            column += [labels[i] for i in window.tags[head].argmax(axis=1)]
        scripts = network.labels["lemma"]
        for i, scores in enumerate(window.tags["lemma"]):
            inflected = self.xpos[first + i] in _INFLECTED
            self.lemmas.append(best_lemma(self.words.texts[first + i], scores, scripts, inflected))

    def add_trees(self, windows: list[tuple[int, int]], scores: list[Scores], network: Network) -> None:
        """Add the tree of every sentence; sentences never cross windows."""
        labels = network.labels["relation"]
        for (first, last), window in zip(windows, scores, strict=True):
            begins = [i for i in range(first, last) if self.starts[i]] + [last]
            heads: list[int] = []
            for a, b in pairwise(begins):
                tree = best_tree(window.pointers["arc"][a - first : b - first, a - first : b - first])
                heads += [a + h for h in tree]
            local = np.array(heads) - first
            dependent, head = window.views["relation"]
            relations = network.pair_scores("relation", dependent, head[local])
            self.heads += heads
            self.relations += relation_names(relations, labels, local)

    def proper(self, first: int, last: int) -> list[bool]:
        """Say which words are proper nouns, by either of their tags."""
        return [self.upos[i] == "PROPN" or self.xpos[i].startswith("NNP") for i in range(first, last)]

    def tagged(self, first: int, last: int, window: Scores, network: Network) -> Tagged:
        """Give the words of one window as the finding of names wants them."""
        return Tagged(
            self.words.texts[first:last], self.upos[first:last], self.proper(first, last),
            [h - first for h in self.heads[first:last]],
            self.relations[first:last], window.tags["name"], network.labels["name"],
        )  # fmt: skip

    def to_doc(self, texts: list[str], spaces: list[bool], index: list[int]) -> Doc:
        """Make the ``Doc``, white space hanging on the word before it."""
        size = len(texts)
        token_of = {t: w for w, t in enumerate(index)}
        owner = 0
        tags: list[str] = []
        pos: list[str] = []
        lemmas: list[str] = []
        heads: list[int] = []
        deps: list[str] = []
        starts: list[bool | int | None] = []
        for t in range(size):
            if t in token_of:
                w = token_of[t]
                owner = t
                tags.append(self.xpos[w])
                pos.append(self.upos[w])
                lemmas.append(self.lemmas[w])
                heads.append(index[self.heads[w]])
                deps.append(self.relations[w])
                starts.append(self.starts[w])
            else:
                tags.append("_SP")
                pos.append("SPACE")
                lemmas.append(texts[t])
                heads.append(owner)
                deps.append("dep")
                starts.append(False)
        return Doc(
            blank_english().vocab, words=texts, spaces=spaces, tags=tags, pos=pos,
            lemmas=lemmas, heads=heads, deps=deps, sent_starts=starts,
        )  # fmt: skip


def relation_names(scores: Floats, labels: list[str], heads: np.ndarray) -> list[str]:
    """Choose the label of each arc: ``root`` for the root and for nothing else."""
    root = labels.index("root")
    without = scores.copy()
    without[:, root] = -np.inf
    best = without.argmax(axis=1)
    return ["root" if heads[i] == i else labels[best[i]] for i in range(len(heads))]
