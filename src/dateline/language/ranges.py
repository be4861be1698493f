"""From the scores of the heads to ranges of tokens: names, mentions, triggers."""

from __future__ import annotations

import numpy as np

from dateline.language.network import Floats, Network, Scores
from dateline.language.text import Mention, Trigger

_LEAST_EVENT = 0.05
_LEAST_SIDE = 0.1


def tagged_ranges(scores: Floats, labels: list[str]) -> list[tuple[int, int, str]]:
    """Read the best BIO tags as ranges ``(start, end, type)``; an ``I`` after nothing begins one.

    >>> import numpy as np
    >>> labels = ["B-PER", "I-PER", "O"]
    >>> tagged_ranges(np.eye(3, dtype=np.float32)[[2, 0, 1, 2, 1]], labels)
    [(1, 3, 'PER'), (4, 5, 'PER')]
    """
    ranges: list[tuple[int, int, str]] = []
    start, kind = -1, ""
    tags = [labels[i] for i in scores.argmax(axis=1)]
    for i, tag in enumerate([*tags, "O"]):
        mark, _, label = tag.partition("-")
        if start >= 0 and (mark != "I" or label != kind):
            ranges.append((start, i, kind))
            start = -1
        if mark != "O" and start < 0:
            start, kind = i, label
    return ranges


def by_label(scores: Floats, labels: list[str]) -> dict[str, float]:
    """Put one row of log-probabilities under their labels."""
    return {label: float(score) for label, score in zip(labels, scores, strict=True)}


def read_mentions(network: Network, scores: list[Scores], offsets: list[int], index: list[int]) -> tuple[Mention, ...]:
    """Read the mentions of entities and places, each with the earlier mention of its window it refers back to."""
    found: list[Mention] = []
    for window, offset in zip(scores, offsets, strict=True):
        first_here = len(found)
        lasts: list[int] = []
        for start, end, kind in mention_ranges(window, network):
            last = end - 1
            best = int(window.pointers["coref"][last, [*lasts, last]].argmax())
            antecedent = first_here + best if best < len(lasts) else None
            lasts.append(last)
            found.append(Mention((index[offset + start], index[offset + last] + 1), kind, antecedent))
    return tuple(found)


def mention_ranges(window: Scores, network: Network) -> list[tuple[int, int, str]]:
    """Give the mentions of one window by their last words: phrases, and words that stand for one by themselves.

    The words are those that no phrase ends in; the head that finds them learned on another treebank,
    which knows places too.
    """
    phrases = tagged_ranges(window.tags["mention"], network.labels["mention"])
    ends = {end for _, end, _ in phrases}
    labels = network.labels["entity"]
    kinds = [labels[i] for i in window.tags["entity"].argmax(axis=1)]
    words = [(i, i + 1, kind) for i, kind in enumerate(kinds) if kind != "O" and i + 1 not in ends]
    return sorted([*phrases, *words], key=lambda m: (m[1], m[0]))


def read_triggers(network: Network, scores: list[Scores], offsets: list[int], index: list[int]) -> tuple[Trigger, ...]:
    """Read the words that may name an event, with everything the model says of them."""
    found: list[Trigger] = []
    types, sides = network.labels["event"], network.labels["argument"]
    none = types.index("O")
    for window, offset in zip(scores, offsets, strict=True):
        chances = 1.0 - np.exp(window.tags["event"][:, none])
        candidates = [int(i) for i in np.flatnonzero(chances >= _LEAST_EVENT)]
        scored = network.side_scores(window, candidates)
        for at, i in enumerate(candidates):
            earlier = [*candidates[:at], i]
            same = earlier[int(window.pointers["same"][i, earlier].argmax())]
            found.append(
                Trigger(
                    token=index[offset + i],
                    types=by_label(window.tags["event"][i], types),
                    modes=by_label(window.tags["mode"][i], network.labels["mode"]),
                    statuses=by_label(window.tags["status"][i], network.labels["status"]),
                    contexts=by_label(window.tags["context"][i], network.labels["context"]),
                    sides={
                        side: tuple(
                            (index[offset + int(j)], float(scored[at, j, k]))
                            for j in np.flatnonzero(np.exp(scored[at, :, k]) >= _LEAST_SIDE)
                        )
                        for k, side in enumerate(sides)
                        if side != "none"
                    },
                    same=None if same == i else index[offset + same],
                )
            )
    return tuple(found)
