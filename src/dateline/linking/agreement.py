"""How far two tellings agree, and what that says of their telling one happening.

The method is Fellegi and Sunter's record linkage (A Theory for Record Linkage, JASA 64, 1969): each
aspect agrees at some level, each level has a weight in bits (the log2 ratio of its chance among
tellings of one happening to its chance among others), and the sum decides. The weights are rows of
``knowledge/tables/agreement.tsv``.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from dateline.account import Part
from dateline.knowledge.tables import read_table
from dateline.linking import compare
from dateline.linking.telling import Telling

LEAST = 0.5
"""The least chance at which two tellings are held to tell one happening."""


class Aspect(Part):
    """One aspect of an agreement, such as ``date`` at level ``same day``, with its weight in bits."""

    aspect: str
    level: str
    bits: float


class Agreement(Part):
    """Two tellings that tell one happening.

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
    first, second = (a, b) if a.id < b.id else (b, a)
    why = tuple(_aspects(first, second))
    score = 1 / (1 + 2 ** -sum(aspect.bits for aspect in why))
    return Agreement(a=first.id, b=second.id, score=round(score, 4), why=why) if score >= LEAST else None


def _aspects(a: Telling, b: Telling) -> Iterator[Aspect]:
    levels = {
        "prior": "shared key",
        "type": compare.types(a, b),
        "trigger": "same" if a.trigger == b.trigger else "other",
        "status": "same" if a.status == b.status else "other",
        "date": compare.dates(a, b),
        "place": compare.places(a.places, b.places),
        **compare.sides(a, b),
        "counts": compare.counts(a.counts, b.counts),
        "words": compare.words(a, b),
    }
    for aspect, level in levels.items():
        yield Aspect(aspect=aspect, level=level, bits=weights()[aspect, level])
