"""The shipped network over words and sentences that are given, packed into windows."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.language.annotate import Columns
from dateline.language.names import find_names
from dateline.language.network import Scores, shipped_network
from dateline.language.tokens import WINDOW_WORDS, Words


@dataclass(frozen=True)
class Given:
    """One sentence as it is given: its words, how each follows the one before, whether a document begins."""

    words: list[str]
    layout: list[int]
    new_document: bool


def pack(sentences: list[Given], limit: int = WINDOW_WORDS) -> list[list[Given]]:
    """Pack consecutive sentences of a document into windows of at most ``limit`` words.

    A sentence that is longer has a window of its own.
    """
    windows: list[list[Given]] = []
    room = 0
    for sentence in sentences:
        if not windows or sentence.new_document or len(sentence.words) > room:
            windows.append([])
            room = limit
        windows[-1].append(sentence)
        room -= len(sentence.words)
    return windows


def score(windows: list[list[Given]]) -> list[Scores]:
    """Run the network over packed sentences."""
    return shipped_network().run(
        [([w for s in window for w in s.words], [x for s in window for x in s.layout]) for window in windows]
    )


def annotate_given(sentences: list[Given]) -> Columns:
    """Tag and parse given sentences, decoded as raw text is; the columns run on over all of them."""
    return annotate_windows(sentences)[0]


def names_given(sentences: list[Given]) -> list[tuple[int, int, str]]:
    """Find the names of given sentences, counted in words from the first sentence on."""
    network = shipped_network()
    columns, ranges, scores = annotate_windows(sentences)
    return [
        (first + start, first + end, kind)
        for (first, last), scored in zip(ranges, scores, strict=True)
        for start, end, kind in find_names(columns.tagged(first, last, scored, network))
    ]


def annotate_windows(sentences: list[Given]) -> tuple[Columns, list[tuple[int, int]], list[Scores]]:
    """Annotate given sentences: the columns over all of them, the range of words of each window, its scores."""
    network, windows = shipped_network(), pack(sentences)
    scores = score(windows)
    texts = [w for s in sentences for w in s.words]
    starts = [i == 0 for s in sentences for i in range(len(s.words))]
    columns = Columns(Words(texts, [], [], [], []), starts)
    ranges: list[tuple[int, int]] = []
    for window, scored in zip(windows, scores, strict=True):
        first = ranges[-1][1] if ranges else 0
        ranges.append((first, first + sum(len(s.words) for s in window)))
        columns.add_tags(first, scored, network)
    columns.add_trees(ranges, scores, network)
    return columns, ranges, scores
