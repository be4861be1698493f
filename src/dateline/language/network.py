"""The shipped model: runs the encoder and its heads over windows of words."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dateline.language.paths import distances, paths
from dateline.language.pieces import Pieces

Floats = NDArray[np.float32]

_FILES = ("labels.json", "model.onnx", "pairs.npz", "tokenizer.json")


@dataclass(frozen=True)
class Scores:
    """What the heads say of one window.

    Attributes:
        tags: for each tagger (words, labels), log-probabilities.
        pointers: for each pointing head (words, words); row ``i`` scores what word ``i`` points
            at, itself meaning nothing or root.
        views: for each pair head the words' views as dependent and as head, (words, size).
    """

    tags: dict[str, Floats]
    pointers: dict[str, Floats]
    views: dict[str, tuple[Floats, Floats]]


class Network:
    """The ONNX model with its labels; one thread, so that one text always gets the same scores."""

    def __init__(self, folder: Path) -> None:
        import onnxruntime

        self.version = version_of(folder)
        meta = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
        self.labels: dict[str, list[str]] = meta["labels"]
        self._pointers: list[str] = meta["pointers"]
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self._outputs = [output.name for output in self._session.get_outputs()]
        self._pieces = Pieces(folder / "tokenizer.json")
        with np.load(folder / "pairs.npz") as weights:
            self._pairs = {name: weights[name] for name in weights.files}

    def run(self, windows: list[tuple[list[str], list[int]]]) -> list[Scores]:
        """Score windows given as ``(words, layout)``; none may be empty.

        Each is run by itself: int8 products take their scale from all that is run together, so a
        window's scores would hang on its neighbours; and nothing is spent on filling up.
        """
        return [self._run_one(window) for window in windows]

    def _run_one(self, window: tuple[list[str], list[int]]) -> Scores:
        batch = self._pieces.batch([window])
        feed = {name: getattr(batch, name) for name in ("pieces", "mask", "first", "case", "layout")}
        arrays = (array[0] for array in self._session.run(self._outputs, feed))
        found: dict[str, Any] = dict(zip(self._outputs, arrays, strict=True))
        pairs = [n.removesuffix(".head") for n in self._outputs if n.endswith(".head")]
        return Scores(
            {n: log_softmax(found[n]) for n in self._outputs if n not in self._pointers and "." not in n},
            {n: found[n] for n in self._pointers},
            {n: (found[f"{n}.dependent"], found[f"{n}.head"]) for n in pairs},
        )

    def pair_scores(self, name: str, dependent: Floats, head: Floats) -> Floats:
        """Score the labels of arcs (see ``training.model.Pairs``).

        Args:
            name: the head, ``relation``.
            dependent, head: (arcs, size), the views of both ends.

        Returns:
            (arcs, labels), log-probabilities.
        """
        views = np.concatenate([dependent * head, dependent, head], axis=-1)
        return log_softmax(self._linear(f"{name}.score", views))

    def side_scores(self, window: Scores, events: list[int]) -> Floats:
        """Score every word of a window as a side of some of its words (see ``training.model.Sides``).

        Args:
            window: what the heads say of it.
            events: its words that may name events.

        Returns:
            (events, words, labels), log-probabilities.
        """
        dependent, head = window.views["argument"]
        ours = dependent[events]
        ways = np.stack(paths(np.exp(log_softmax(window.pointers["arc"]))), axis=-1)[events]
        apart = distances(np.array(events, dtype=np.int64)[:, None], np.arange(len(head))[None])
        weight, size = self._pairs["argument.hidden.weight"].T, ours.shape[1]
        hidden = (ours[:, None] * head[None]) @ weight[:size] + ways @ weight[3 * size :]
        hidden += (ours @ weight[size : 2 * size])[:, None] + (head @ weight[2 * size : 3 * size])[None]
        hidden += self._pairs["argument.hidden.bias"] + self._pairs["argument.distance.weight"][apart]
        return log_softmax(self._linear("argument.score", np.maximum(hidden, 0.0)))

    def _linear(self, name: str, x: Floats) -> Floats:
        scores: Floats = x @ self._pairs[f"{name}.weight"].T + self._pairs[f"{name}.bias"]
        return scores


def log_softmax(scores: Floats) -> Floats:
    """Log-probabilities over the last axis."""
    shifted = scores - scores.max(axis=-1, keepdims=True)
    result: Floats = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return result


def version_of(folder: Path) -> str:
    """Give the version of a model: the first 8 hexadecimal digits of the SHA-256 of its files, in their order.

    It is taken from the weights themselves, so that it cannot be forgotten; it costs a twentieth
    of a second once a process.
    """
    digest = hashlib.sha256()
    for name in _FILES:
        digest.update((folder / name).read_bytes())
    return digest.hexdigest()[:8]


@cache
def shipped_network() -> Network:
    """Load the model that comes with the package, once a process."""
    with as_file(files("dateline.language") / "model") as folder:
        return Network(folder)
