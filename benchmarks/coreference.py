"""How well predicted entities group mentions as the gold ones do: MUC, B³, CEAF-e and their mean.

The mean of the three is the score of the CoNLL 2012 shared task (Pradhan et al. 2012). Entities
of a single mention are left out of both sides, as the task leaves them out.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field

import numpy as np
from scipy.optimize import linear_sum_assignment

Entities = Sequence[frozenset[Hashable]]


@dataclass
class Ratio:
    """A precision and a recall as sums over texts."""

    right_predicted: float = 0.0
    predicted: float = 0.0
    right_gold: float = 0.0
    gold: float = 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; nothing found where there is nothing is right."""
        if not self.predicted and not self.gold:
            return 1.0
        precision = self.right_predicted / self.predicted if self.predicted else 0.0
        recall = self.right_gold / self.gold if self.gold else 0.0
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


@dataclass
class Coreference:
    """The three measures, added up over texts."""

    muc: Ratio = field(default_factory=Ratio)
    b3: Ratio = field(default_factory=Ratio)
    ceaf: Ratio = field(default_factory=Ratio)

    def add(self, gold: Entities, predicted: Entities) -> None:
        """Add one text, whose entities are sets of mentions; singletons are left out."""
        gold = [g for g in gold if len(g) > 1]
        predicted = [p for p in predicted if len(p) > 1]
        add_muc(self.muc, gold, predicted)
        add_b3(self.b3, gold, predicted)
        add_ceaf(self.ceaf, gold, predicted)

    @property
    def conll(self) -> float:
        """The mean of the three F1."""
        return (self.muc.f1 + self.b3.f1 + self.ceaf.f1) / 3


def add_muc(ratio: Ratio, gold: Entities, predicted: Entities) -> None:
    """Count links (Vilain et al. 1995)."""
    for ours, others, side in ((gold, predicted, "gold"), (predicted, gold, "predicted")):
        owner = {m: i for i, entity in enumerate(others) for m in entity}
        for entity in ours:
            parts = len({owner.get(m, ("alone", m)) for m in entity})
            add(ratio, side, len(entity) - parts, len(entity) - 1)


def add_b3(ratio: Ratio, gold: Entities, predicted: Entities) -> None:
    """Count for each mention the share of its entity that is right (Bagga and Baldwin 1998)."""
    for ours, others, side in ((gold, predicted, "gold"), (predicted, gold, "predicted")):
        owner = {m: entity for entity in others for m in entity}
        for entity in ours:
            add(ratio, side, sum(len(entity & owner.get(m, frozenset())) / len(entity) for m in entity), len(entity))


def add_ceaf(ratio: Ratio, gold: Entities, predicted: Entities) -> None:
    """Count how alike entities are that are matched one to one as well as can be (Luo 2005, phi 4)."""
    alike = np.array([[2 * len(g & p) / (len(g) + len(p)) for p in predicted] for g in gold])
    best = 0.0
    if gold and predicted:
        rows, columns = linear_sum_assignment(alike, maximize=True)
        best = float(alike[rows, columns].sum())
    add(ratio, "gold", best, len(gold))
    add(ratio, "predicted", best, len(predicted))


def add(ratio: Ratio, side: str, right: float, all_: float) -> None:
    """Add to the precision's or the recall's sums."""
    if side == "gold":
        ratio.right_gold += right
        ratio.gold += all_
    else:
        ratio.right_predicted += right
        ratio.predicted += all_
