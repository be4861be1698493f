"""Fit the scale of confidence on the development part of our corpus; one command, run after a new model.

    python -m training.calibration

The slope and intercept (Platt 1999) go into ``confidence.tsv``.
"""

from __future__ import annotations

import argparse
import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from dateline.extraction.confidence import log_odds
from dateline.extraction.what import LEAST_CHANCE, judge
from dateline.language.annotate import annotate
from dateline.report import Report
from training.corpus import find, read_passages

CORPUS = Path(__file__).parent / "corpus"
TABLE = Path(__file__).parents[1] / "src" / "dateline" / "knowledge" / "tables" / "confidence.tsv"
STEPS = 30


def judged(passage: dict[str, Any]) -> Iterator[tuple[float, bool]]:
    """Give the log-odds of each word taken for an event, and whether it is one of that type."""
    text = annotate(Report.of(passage["text"], datetime.date.fromisoformat(passage["date"])))
    for trigger in text.triggers:
        candidate = judge(text, trigger)
        if candidate.chance >= LEAST_CHANCE:
            right = any(start <= candidate.token.idx < end for start, end in spans_of(passage, candidate.type))
            yield log_odds(candidate.chance * candidate.share), right


def spans_of(passage: dict[str, Any], event_type: str) -> Iterator[tuple[int, int]]:
    """Give the offsets of all words that name an event of a type."""
    for event in passage.get("events", []):
        if event["type"] == event_type:
            yield from (find(passage["text"], words) for words in [event["trigger"], *event.get("mentions", [])])


def fitted(odds: np.ndarray, right: np.ndarray) -> tuple[float, float]:
    """Fit a logistic curve by Newton's method, each step halved until it betters the fit.

    Args:
        odds, right: (rows,), log-odds and 1 for right, 0 for wrong.

    Returns:
        Slope and intercept.
    """
    rows = np.stack([odds, np.ones_like(odds)], axis=1)
    weights = np.zeros(2)
    for _ in range(STEPS):
        chance = 1.0 / (1.0 + np.exp(-rows @ weights))
        curve = (rows * (chance * (1.0 - chance))[:, None]).T @ rows + 1e-6 * np.eye(2)
        step = np.linalg.solve(curve, rows.T @ (right - chance))
        while loss(rows @ (weights + step), right) > loss(rows @ weights, right):
            step /= 2.0
        weights += step
    return float(weights[0]), float(weights[1])


def loss(scores: np.ndarray, right: np.ndarray) -> float:
    """Give minus the log-likelihood of what is right under log-odds."""
    return float(np.logaddexp(0.0, np.where(right > 0, -scores, scores)).sum())


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=CORPUS, help="a folder of passages")
    rows = [row for passage in read_passages(parser.parse_args().data, "dev") for row in judged(passage)]
    odds, right = np.array(rows, dtype=float).T
    slope, intercept = fitted(odds, right)
    line = f"{slope:.3f}\t{intercept:.3f}\tthe {len(rows)} judged words of our corpus, part dev"
    TABLE.write_text(f"slope\tintercept\tsource\n{line}\n", encoding="utf-8")
    print(line)


if __name__ == "__main__":
    main()
