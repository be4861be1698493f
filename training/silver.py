"""Names for stage 2: what the tables know for certain, and the first stage's own reading of EWT.

EWT's training part has trees but no names. Its gold trees say where proper names begin and end; the
network of the first stage says what kind each is, and only what it is sure of is kept (self-training).
"""

from __future__ import annotations

import random

import numpy as np
import torch

from dateline.knowledge.countries import countries
from dateline.knowledge.tables import key
from dateline.language.names import PEOPLE, Tagged, proper_phrases, type_chances
from dateline.language.network import Floats, log_softmax
from dateline.language.pieces import Pieces
from training.losses import Inputs, batches
from training.model import Network
from training.windows import Window

SURE, SURE_NOT = 0.7, 0.2


def with_known_states(windows: list[Window]) -> None:
    """Relabel names that are states as LOC and lone adjectives and peoples of states as NORP, everywhere alike."""
    known = countries()
    for window in windows:
        labels = window.tags.get("name")
        if labels is None:
            continue
        for start, end in labelled_ranges(labels):
            words = key(" ".join(window.words[start:end]))
            if words in known.by_name:
                relabel(labels, start, end, "LOC")
        for i, word in enumerate(window.words):
            name = key(word)
            alone = labels[i] in (None, "O") or str(labels[i])[0] == "B"
            follows = i + 1 < len(labels) and str(labels[i + 1]).startswith("I-")
            if alone and not follows and name not in known.by_name and (
                name in known.by_adjective or name in known.by_people
            ):  # fmt: skip
                labels[i] = "B-" + PEOPLE


def labelled_ranges(labels: list[str | None]) -> list[tuple[int, int]]:
    """Give the ranges of labelled names."""
    ranges = []
    for i, label in enumerate(labels):
        if label and label.startswith("B-"):
            end = i + 1
            while end < len(labels) and str(labels[end]).startswith("I-"):
                end += 1
            ranges.append((i, end))
    return ranges


def relabel(labels: list[str | None], start: int, end: int, kind: str) -> None:
    """Give a range one name's labels."""
    for i in range(start, end):
        labels[i] = ("B-" if i == start else "I-") + kind


def label_names(windows: list[Window], network: Network, pieces: Pieces, device: torch.device) -> None:
    """Label the names of windows that have trees and no names, where the network is sure.

    A proper phrase of the gold tree gets the likeliest kind if its chance is at least 0.7, is no
    name if every kind together has at most 0.2, and is left unknown between. All other words are
    no names.
    """
    network.eval()
    labels = network.labels["name"]
    bare = [w for w in windows if "name" not in w.tags and "upos" in w.tags and w.words]
    with torch.no_grad():
        for group in batches(bare, 4096, random.Random(0)):
            states, _ = Inputs.of(group, pieces, device).encode(network)
            scores = network.taggers["name"](states).float().cpu().numpy()
            for window, row in zip(group, scores, strict=True):
                window.tags["name"] = sure_names(window, log_softmax(row[: len(window.words)]), labels)
    network.train()


def sure_names(window: Window, scores: Floats, labels: list[str]) -> list[str | None]:
    """Label one window."""
    chances, kinds = type_chances(scores, labels)
    upos = [u or "X" for u in window.tags["upos"]]
    heads = [h or 0 for h in window.pointers["arc"]]
    proper = [u == "PROPN" or (x or "").startswith("NNP") for u, x in zip(upos, window.tags["xpos"], strict=True)]
    tagged = Tagged(window.words, upos, proper, heads, [r or "dep" for r in window.relations or []], scores, labels)
    found: list[str | None] = ["O"] * len(window.words)
    for start, end in proper_phrases(tagged):
        mean = np.asarray(chances[start:end].mean(axis=0))
        if mean.max() >= SURE:
            relabel(found, start, end, kinds[int(mean.argmax())])
        elif mean.sum() > SURE_NOT:
            found[start:end] = [None] * (end - start)
    return found
