"""From arc scores to a tree: the best arborescence (Chu and Liu 1965, Edmonds 1967)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


def best_tree(scores: Floats) -> list[int]:
    """Find the tree with one root that scores highest.

    Args:
        scores: (words, words); row ``i`` scores each word as the head of word ``i``, and ``i``
            itself stands for the root.

    Returns:
        The head of each word; the root is its own head.
    """
    heads = scores.argmax(axis=1)
    roots = np.flatnonzero(heads == np.arange(len(heads)))
    if len(roots) == 1 and not _cycle(heads.tolist()):
        return [int(h) for h in heads]
    exact = scores.astype(np.float64)
    best, highest = [0], -np.inf
    for root, bound in _roots(exact):
        if bound <= highest:
            break
        found = _rooted(exact, root)
        total = float(exact[np.arange(len(found)), found].sum())
        if total > highest:
            best, highest = found, total
    return best


def _roots(scores: NDArray[np.float64]) -> list[tuple[int, float]]:
    """Give each word with the most that a tree rooted in it can score, the best first."""
    others = scores.copy()
    np.fill_diagonal(others, -np.inf)
    heads = others.max(axis=1)
    if len(scores) == 1:
        return [(0, float(scores[0, 0]))]
    bounds = heads.sum() - heads + scores.diagonal()
    return [(int(i), float(bounds[i])) for i in np.argsort(-bounds, kind="stable")]


def _rooted(scores: NDArray[np.float64], root: int) -> list[int]:
    scores = scores.copy()
    np.fill_diagonal(scores, -np.inf)
    scores[root] = -np.inf
    heads = _contract(scores, root)
    heads[root] = root
    return heads


def _contract(scores: NDArray[np.float64], root: int) -> list[int]:
    """Choose the best head of each word; where that makes a cycle, join it to one node and go on."""
    size = len(scores)
    heads = [int(h) for h in scores.argmax(axis=1)]
    heads[root] = root
    cycle = _cycle(heads)
    if not cycle:
        return heads
    inside = np.zeros(size, dtype=bool)
    inside[cycle] = True
    outside = [i for i in range(size) if not inside[i]]
    joined = len(outside)
    smaller = np.full((joined + 1, joined + 1), -np.inf)
    smaller[:joined, :joined] = scores[outside][:, outside]
    held = scores[cycle, [heads[i] for i in cycle]]
    entering = scores[cycle][:, outside] - held[:, None]
    smaller[joined, :joined] = entering.max(axis=0)
    leaving = scores[outside][:, cycle]
    smaller[:joined, joined] = leaving.max(axis=1)
    found = _contract(smaller, outside.index(root))
    result = list(heads)
    for at, i in enumerate(outside):
        target = found[at]
        result[i] = cycle[int(leaving[at].argmax())] if target == joined else outside[target]
    source = found[joined]
    broken = cycle[int(entering[:, source].argmax())]
    result[broken] = outside[source]
    return result


def _cycle(heads: list[int]) -> list[int]:
    """Give the words of one cycle longer than a root's, or nothing."""
    state = [0] * len(heads)
    for start in range(len(heads)):
        path, i = [], start
        while state[i] == 0:
            state[i] = 1
            path.append(i)
            i = heads[i]
        if state[i] == 1 and heads[i] != i:
            return path[path.index(i) :]
        for j in path:
            state[j] = 2
    return []
