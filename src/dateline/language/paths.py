"""How two words of a window lie to each other: how far apart, and by which ways through its tree.

The same functions serve training, on tensors, and reading, on arrays.
"""

from __future__ import annotations

from typing import Any

PATHS = 8
"""Ways through the tree that are told apart."""
DISTANCES = (-40, -25, -16, -10, -6, -4, -3, -2, -1, 0, 1, 2, 3, 4, 6, 10, 16, 25, 40)
"""Numbers of words, beyond each of which the next class of distances begins."""


def paths(arcs: Any) -> list[Any]:
    """Give for each way through the tree how likely it leads from one word to another.

    Args:
        arcs: (words, words), row ``i`` the chances of the words to be the head of word ``i``.

    Returns:
        For each way (words, words), square roots of chances: from word ``i`` to its child, head, grandchild,
        grandparent, sibling, great-grandchild, uncle and nephew.
    """
    twice = arcs @ arcs
    ways = [arcs.T, arcs, twice.T, twice, arcs @ arcs.T, (twice @ arcs).T, twice @ arcs.T, arcs @ twice.T]
    return [way**0.5 for way in ways]


def distances(events: Any, words: Any) -> Any:
    """Give the classes of the distances from events to words, by their numbers in the window."""
    return sum((words - events > limit) * 1 for limit in DISTANCES)
