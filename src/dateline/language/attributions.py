"""From the scores of the heads to attributions: each piece of content finds its cue, each cue its source."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from dateline.language.network import Floats, Network, Scores, log_softmax
from dateline.language.ranges import by_label, tagged_ranges
from dateline.language.text import Attribution, Range

_LEAN = 0.5
"""By how much, in log-odds, words are likelier to belong to an attribution than the heads say: alone they
miss more than they make up."""
_OWN = 0.5
"""The share of the head that learned on our own corpus, where the model has one."""
_LEAST_CUE = 0.2
"""How likely a word must be a cue's first to be one where content points at it."""
_SENTENCE_AWAY = 1.0
"""What each sentence between content and a cue costs, in log-odds."""
_GAP = 2
"""How many words content may leave out inside."""

Ranges = list[tuple[int, int]]


@dataclass(frozen=True)
class Window:
    """What the heads say of attributions in one window; words are counted from its first.

    Attributes:
        sources, contents: ranges of words; contents end with their sentence.
        cues: for each word that may begin a cue where it ends.
        sure: the first words of the cues that stand without content pointing at them.
        begins: for each word the log-probability that a cue begins there.
        links: (words, words), log-probabilities of what the first word of each part points at.
        sentences: for each word the number of its sentence.
        goes_on: whether the window begins inside content.
    """

    sources: Ranges
    contents: Ranges
    cues: dict[int, int]
    sure: frozenset[int]
    begins: Floats
    links: Floats
    sentences: list[int]
    goes_on: bool

    @classmethod
    def of(cls, network: Network, scores: Scores, sentences: list[int]) -> Window:
        """Read the tags of the three parts, leaning towards finding."""
        heard = {part: mixed(scores.tags, part) for part in ("source", "cue", "content")}
        tags = {part: leaning(heard[part], network.labels[part]) for part in heard}
        parts = {part: [r[:2] for r in tagged_ranges(tags[part], network.labels[part])] for part in tags}
        contents = closed_gaps(parts["content"], parts["cue"] + parts["source"])
        begins = heard["cue"][:, network.labels["cue"].index("B")]
        taken = {i for ranges in parts.values() for a, b in ranges for i in range(a, b)}
        likely = (int(i) for i in np.flatnonzero(begins >= np.log(_LEAST_CUE)))
        return cls(
            sources=parts["source"],
            contents=[piece for content in contents for piece in cut(content, sentences)],
            cues=dict(parts["cue"]) | {i: i + 1 for i in likely if i not in taken},
            sure=frozenset(start for start, _ in parts["cue"]),
            begins=begins,
            links=mixed({name: log_softmax(found) for name, found in scores.pointers.items()}, "link"),
            sentences=sentences,
            goes_on=network.labels["content"][tags["content"][0].argmax()] == "I",
        )

    def cue_of(self, start: int) -> int:
        """Find the cue of the content that begins at a word: by the link, by itself, and near."""
        cues = sorted(self.cues)
        away = np.array([abs(self.sentences[start] - self.sentences[cue]) for cue in cues])
        return cues[int((self.links[start, cues] + self.begins[cues] - _SENTENCE_AWAY * away).argmax())]

    def contents_by_cue(self) -> dict[int, Ranges]:
        """Give each cue its contents; pieces that meet are one again."""
        found: dict[int, Ranges] = {}
        for start, end in self.contents if self.cues else ():
            pieces = found.setdefault(self.cue_of(start), [])
            if pieces and pieces[-1][1] == start:
                start = pieces.pop()[0]
            pieces.append((start, end))
        return found

    def sources_by_cue(self, cues: list[int]) -> dict[int, tuple[int, int]]:
        """Give cues the source that points at them most surely."""
        found: dict[int, tuple[float, tuple[int, int]]] = {}
        for source in self.sources if cues else ():
            row = self.links[source[0], cues]
            cue, score = cues[int(row.argmax())], float(row.max())
            found[cue] = max(found.get(cue, (score, source)), (score, source))
        return {cue: source for cue, (_, source) in found.items()}


def read_attributions(
    network: Network, scores: list[Scores], offsets: list[int], index: list[int], sentences: list[int]
) -> tuple[Attribution, ...]:
    """Read attributions: each piece of content with its cue, and the cue's source.

    Cues without content are among them: the tree may find it. Content that goes on at the start of
    the next window belongs to the same cue.

    Args:
        network: the model.
        scores: what it says of each window.
        offsets: number of each window's first word.
        index: for each word its token.
        sentences: for each word the number of its sentence.
    """
    found: list[Attribution] = []
    for scored, offset in zip(scores, offsets, strict=True):
        end = offset + len(scored.tags["cue"])
        window = Window.of(network, scored, sentences[offset:end])
        if window.goes_on and found and continues(found[-1], index[offset], index[offset - 1]):
            found[-1] = extended(found[-1], index[offset + window.contents[0][1] - 1] + 1)
            window = replace(window, contents=window.contents[1:])
        found += in_window(network, scored, window, index[offset:end])
    return tuple(found)


def in_window(network: Network, scores: Scores, window: Window, index: list[int]) -> list[Attribution]:
    """Put together the attributions whose cue stands in a window."""

    def tokens(range_: tuple[int, int]) -> Range:
        return index[range_[0]], index[range_[1] - 1] + 1

    contents = window.contents_by_cue()
    cues = sorted({*contents, *window.sure})
    sources = window.sources_by_cue(cues)
    return [
        Attribution(
            cue=tokens((cue, window.cues[cue])),
            source=tokens(sources[cue]) if cue in sources else None,
            content=tuple(map(tokens, contents.get(cue, ()))),
            stance=by_label(scores.tags["stance"][cue], network.labels["stance"]),
            kind=by_label(scores.tags["kind"][sources.get(cue, (cue, cue))[0]], network.labels["kind"]),
        )
        for cue in cues
    ]


def mixed(heads: dict[str, Floats], name: str) -> Floats:
    """Mix the log-probabilities of a head with those of the one that learned the same on our own corpus."""
    if (own := "claim_" + name) not in heads:
        return heads[name]
    result: Floats = np.logaddexp(heads[name] + np.log1p(-_OWN), heads[own] + np.log(_OWN))
    return result


def leaning(scores: Floats, labels: list[str]) -> Floats:
    """Take from the chance of being no part of an attribution."""
    moved = scores.copy()
    moved[:, labels.index("O")] -= _LEAN
    return moved


def closed_gaps(contents: Ranges, others: Ranges) -> Ranges:
    """Join pieces of content that at most two words part, none of them of a cue or source.

    >>> closed_gaps([(0, 4), (5, 9), (12, 14)], [(9, 10)])
    [(0, 9), (12, 14)]
    """
    apart = {i for a, b in others for i in range(a, b)}
    joined: Ranges = []
    for start, end in contents:
        if joined and start - joined[-1][1] <= _GAP and apart.isdisjoint(range(joined[-1][1], start)):
            start = joined.pop()[0]
        joined.append((start, end))
    return joined


def cut(content: tuple[int, int], sentences: list[int]) -> Ranges:
    """Cut content where sentences end: each may have a cue of its own.

    >>> cut((1, 5), [0, 0, 0, 1, 1, 1])
    [(1, 3), (3, 5)]
    """
    start, end = content
    cuts = [start, *(i for i in range(start + 1, end) if sentences[i] != sentences[i - 1]), end]
    return list(pairwise(cuts))


def continues(attribution: Attribution, first: int, before: int) -> bool:
    """Say whether an attribution's content reached up to the window that begins at ``first``."""
    return bool(attribution.content) and attribution.content[-1][1] in (before + 1, first)


def extended(attribution: Attribution, end: int) -> Attribution:
    """Lengthen the last content of an attribution up to a token."""
    *others, last = attribution.content
    return replace(attribution, content=(*others, (last[0], end)))
