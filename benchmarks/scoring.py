"""Counting what was found: F1, accuracy, and one-to-one matching."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Set
from dataclasses import dataclass


@dataclass
class Found:
    """How many things there are, how many were predicted, and how many of those are right."""

    hit: int = 0
    gold: int = 0
    predicted: int = 0

    def add(self, hit: int, gold: int, predicted: int) -> None:
        """Add the counts of one text."""
        self.hit += hit
        self.gold += gold
        self.predicted += predicted

    def compare(self, gold: Set[Hashable], predicted: Set[Hashable]) -> None:
        """Add two sets of things, each of which is right if it is in both."""
        self.add(len(gold & predicted), len(gold), len(predicted))

    @property
    def precision(self) -> float:
        return self.hit / self.predicted if self.predicted else float(not self.gold)

    @property
    def recall(self) -> float:
        return self.hit / self.gold if self.gold else float(not self.predicted)

    @property
    def f1(self) -> float:
        """F1; nothing found where there is nothing is right."""
        return 2 * self.hit / (self.gold + self.predicted) if self.gold + self.predicted else 1.0


@dataclass
class Right:
    """How many answers were asked for and how many are right."""

    right: int = 0
    asked: int = 0

    def ask(self, right: bool) -> None:
        """Add one answer."""
        self.right += right
        self.asked += 1

    @property
    def accuracy(self) -> float:
        return self.right / self.asked if self.asked else 1.0


def one_to_one(gold: int, predicted: int, fits: Callable[[int, int], float]) -> list[tuple[int, int]]:
    """Match as many gold things as can be with a predicted one each (Kuhn's algorithm).

    Args:
        gold, predicted: how many of each there are.
        fits: how well two fit, 0 for not at all; better ones are tried first.

    Returns:
        Pairs of indexes in the order of the gold.
    """
    options = [sorted((j for j in range(predicted) if fits(i, j) > 0), key=lambda j: -fits(i, j)) for i in range(gold)]
    owner: dict[int, int] = {}

    def settle(i: int, tried: set[int]) -> bool:
        for j in options[i]:
            if j not in tried:
                tried.add(j)
                if j not in owner or settle(owner[j], tried):
                    owner[j] = i
                    return True
        return False

    for i in range(gold):
        settle(i, set())
    return sorted((i, j) for j, i in owner.items())


Range = tuple[int, int]


def overlap(a: Range, b: Range) -> int:
    """Give the number of characters that two half-open ranges share."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def characters(ranges: list[Range]) -> set[int]:
    """Give the offsets that ranges cover."""
    return {i for start, end in ranges for i in range(start, end)}


def jaccard(a: set[int], b: set[int]) -> float:
    """Give the share of two sets that is common to both; two empty sets are equal."""
    return len(a & b) / len(a | b) if a or b else 1.0
