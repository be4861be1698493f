"""How common words are in news: what sharing a word says grows with its rarity."""

from __future__ import annotations

import math
from functools import cache

from dateline.knowledge.tables import read_table


@cache
def _bits() -> dict[str, float]:
    return {row["stem"]: -math.log2(float(row["share"])) for row in read_table("common")}


@cache
def _most() -> float:
    return max(_bits().values()) + 1


def bits(stem: str) -> float:
    """Give the bits that a stem tells of its text: the rarer, the more; a stem not in the table the most.

    The table is fixed, not counted over an archive, so that a comparison does not depend on what
    else an archive holds (inverse document frequency, Spärck Jones 1972).
    """
    return _bits().get(stem, _most())
