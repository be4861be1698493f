"""How far a text commits to its events: what the model says of given words against what annotators felt.

    python -m benchmarks.factuality --data FILE [--json]

The file has a sentence a line as JSON: ``text``, its words parted by spaces, and ``targets``, each with
the word's place (``span1``) and its commitment, from -3 (certainly did not happen) to 3 (certainly
did). The model's is the mean of what its head ``commitment`` holds possible.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from benchmarks.table import Figure, Table, arguments, print_tables
from dateline.language.network import Network, shipped_network
from training.factuality import factuality_windows

HEAD = "commitment"


def measure(data: Path) -> Table:
    """Measure the shipped model on a file."""
    pairs = np.array(list(commitments(data, shipped_network())))
    gold, read = pairs[:, 0], pairs[:, 1]
    figures = [
        Figure("Pearson r", float(np.corrcoef(gold, read)[0, 1]), {"of": len(pairs)}),
        Figure("mean absolute error", float(np.abs(gold - read).mean()), {"of the mean": spread(gold)}),
        Figure("same side of 0", float(((gold > 0) == (read > 0)).mean())),
    ]
    return Table("factuality", data.name, figures)


def spread(gold: np.ndarray) -> float:
    """Give the mean absolute error of one who always says the mean."""
    return float(np.abs(gold - gold.mean()).mean())


def commitments(data: Path, network: Network) -> Iterator[tuple[float, float]]:
    """Give for every target the commitment that annotators felt and the one that the model says."""
    values = np.array([float(label) for label in network.labels[HEAD]])
    lines = data.read_text(encoding="utf-8").splitlines()
    windows = factuality_windows(data)
    scores = network.run([(w.words, w.layout) for w in windows])
    for line, window in zip(lines, scores, strict=True):
        for target in json.loads(line)["targets"]:
            chances = np.exp(window.tags[HEAD][target["span1"][0]])
            yield target["label"], float(chances @ values)


def main() -> None:
    """Run from the command line."""
    options = arguments(__doc__, "a file of sentences with the commitment of their events").parse_args()
    print_tables([measure(options.data)], options.json)


if __name__ == "__main__":
    main()
