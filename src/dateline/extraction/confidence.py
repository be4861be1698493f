"""How sure an event's type is: the scores of model and lexicon, put on the scale of how often they are right."""

from __future__ import annotations

import math
from functools import cache

from dateline.knowledge.tables import read_table

_LEAST = 1e-6


@cache
def scale() -> tuple[float, float]:
    """Load slope and intercept of the scale (Platt 1999); ``python -m training.calibration`` fits them."""
    [row] = read_table("confidence")
    return float(row["slope"]), float(row["intercept"])


def log_odds(chance: float) -> float:
    """Turn a probability into log-odds; 0 and 1 into large ones."""
    held = min(max(chance, _LEAST), 1.0 - _LEAST)
    return math.log(held / (1.0 - held))


def confidence_of(chance: float) -> float:
    """Give the share of events of this chance that are events of their type, rounded.

    Args:
        chance: what model and lexicon hold it for, 0 to 1.
    """
    slope, intercept = scale()
    return round(1.0 / (1.0 + math.exp(-(slope * log_odds(chance) + intercept))), 3)
