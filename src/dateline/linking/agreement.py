"""How far two tellings agree, and what that says of their telling one happening.

The method is Fellegi and Sunter's record linkage (A Theory for Record Linkage, JASA 64, 1969): each
aspect agrees at some level, each level has a weight in bits (the log2 ratio of its chance among
tellings of one happening to its chance among others), and the sum decides. The weights are rows of
``knowledge/tables/agreement.tsv``.
"""

from __future__ import annotations

from functools import cache

from dateline.account import Part
from dateline.knowledge.tables import read_table
from dateline.linking import compare
from dateline.linking.telling import Telling

LEAST = 0.2
"""The least chance of telling one happening at which two tellings are worth being remembered as a pair."""


class Aspect(Part):
    """One aspect of an agreement, such as ``date`` at level ``same day``, with its weight in bits."""

    aspect: str
    level: str
    bits: float


class Agreement(Part):
    """Two tellings that may tell one happening.

    Attributes:
        a, b: the tellings' ids, ``a < b``.
        score: the chance that they tell one happening, 0 to 1.
        why: the aspects that made the score; one of ``pinned`` where somebody decided it.
    """

    a: str
    b: str
    score: float
    why: tuple[Aspect, ...] = ()

    @property
    def reason(self) -> str:
        """Say in a line why, the strongest aspect first: ``place same +3, date same day +2.5``."""
        told = sorted((aspect for aspect in self.why if aspect.bits), key=lambda aspect: -abs(aspect.bits))
        return ", ".join(f"{aspect.aspect} {aspect.level} {aspect.bits:+g}" for aspect in told)


@cache
def weights() -> dict[tuple[str, str], float]:
    """Load the bits of each level of each aspect."""
    return {(row["aspect"], row["level"]): float(row["bits"]) for row in read_table("agreement")}


def agreement(a: Telling, b: Telling) -> Agreement | None:
    """Compare two tellings; ``None`` where they are not likely enough to tell one happening.

    The answer depends on nothing but the two, whichever comes first. Two tellings of one report
    never agree: their account has already told them apart.
    """
    if a.report == b.report:
        return None
    levels = _levels(a, b)
    score = 1 / (1 + 2 ** -sum(weights()[each] for each in levels))
    if score < LEAST:
        return None
    why = tuple(Aspect(aspect=aspect, level=level, bits=weights()[aspect, level]) for aspect, level in levels)
    return Agreement(a=min(a.id, b.id), b=max(a.id, b.id), score=score, why=why)


def _levels(a: Telling, b: Telling) -> list[tuple[str, str]]:
    """Give the level of each aspect."""
    return [
        ("prior", "shared key"),
        ("type", "same" if a.type == b.type else "other"),
        ("trigger", "same" if a.trigger == b.trigger else "other"),
        ("status", "same" if a.status == b.status else "other"),
        ("date", compare.dates(a, b)),
        ("place", compare.places(a.places, b.places)),
        *compare.sides(a, b).items(),
        ("counts", compare.counts(a.counts, b.counts)),
        ("words", compare.words(a, b)),
        ("setting", compare.settings(a, b)),
    ]
