"""What one side does to another, for sides marked in a sentence: the encoder's upper layers, trained further.

The sides are marked in the text itself ("@" around the source, "#" around the target: typed markers,
Zhou and Chen 2022), so that one pass sees the sentence and both sides. The lower layers stay as they
are and are run once; the upper two and a classifier over the markers and the whole sentence are trained:
first on the pairs of our own corpus, then on the rows in hand, and those in several orders, whose readers vote.
"""

from __future__ import annotations

import copy
import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from dateline.language.pieces import Pieces
from training.model import Encoder, base_folder
from training.pairs import Marked
from training.shipped import shipped_encoder

UPPER, EPOCHS, BATCH, READERS = 2, 5, 16, 3
LAYER_RATE, HEAD_RATE, DECAY, SMOOTHING, WARM_UP, CLIP = 1e-4, 5e-4, 0.01, 0.05, 0.1, 1.0
_AT_ONCE = 32

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Encoded:
    """A sentence after the lower layers: its pieces' states (pieces, size), and where its markers stand."""

    states: Tensor
    source: int
    target: int


def encode(sentences: Sequence[Marked]) -> list[Encoded]:
    """Run the lower layers of the shipped encoder over sentences."""
    encoder, pieces = shipped_encoder(), Pieces(base_folder() / "tokenizer.json")
    found: dict[int, Encoded] = {}
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i].words))
    with torch.no_grad():
        for start in range(0, len(order), _AT_ONCE):
            chosen = order[start : start + _AT_ONCE]
            batch = pieces.batch([(sentences[i].words, [0] * len(sentences[i].words)) for i in chosen])
            mask = torch.from_numpy(batch.mask)
            states = lower(encoder, torch.from_numpy(batch.pieces), mask)
            for row, i in enumerate(chosen):
                places = (
                    0 if w is None else int(batch.first[row, w]) for w in (sentences[i].source, sentences[i].target)
                )
                found[i] = Encoded(states[row, : int(mask[row].sum())].clone(), *places)
    return [found[i] for i in range(len(sentences))]


def lower(encoder: Encoder, pieces: Tensor, mask: Tensor) -> Tensor:
    """Give what the layers below the upper ones make of pieces, (sentences, pieces, size)."""
    states = encoder.norm(encoder.word(pieces) + encoder.position.weight[: pieces.shape[1]] + encoder.kind)
    for layer in account_layers(encoder)[:-UPPER]:
        states = layer(states, bias_of(mask))
    return states


def account_layers(encoder: Encoder) -> list[nn.Module]:
    """Give the layers that the account's heads stand on, from the lowest."""
    return [*encoder.layers[: -len(encoder.upper)], *encoder.upper] if encoder.upper else list(encoder.layers)


def bias_of(mask: Tensor) -> Tensor:
    """Turn a mask of pieces into what is added to attention."""
    return (1.0 - mask[:, None, None, :].float()) * -10000.0


class Reader(nn.Module):
    """The upper layers and a classifier over both markers, the mean and the maximum of the sentence."""

    def __init__(self, labels: list[str]) -> None:
        super().__init__()
        encoder = shipped_encoder()
        size = encoder.kind.shape[0]
        self.labels = labels
        self.upper, self.dropout = nn.ModuleList(account_layers(encoder)[-UPPER:]), nn.Dropout(0.2)
        self.hidden, self.out = nn.Linear(4 * size, size), nn.Linear(size, len(labels))

    def relabelled(self, labels: list[str]) -> Reader:
        """Give a copy for other labels; those that it knows keep their rows."""
        other = copy.deepcopy(self)
        other.labels, other.out = labels, nn.Linear(self.out.in_features, len(labels))
        known = [(labels.index(label), i) for i, label in enumerate(self.labels) if label in labels]
        with torch.no_grad():
            for new, old in known:
                other.out.weight[new], other.out.bias[new] = self.out.weight[old], self.out.bias[old]
        return other

    def forward(self, batch: list[Encoded]) -> Tensor:
        states = nn.utils.rnn.pad_sequence([e.states for e in batch], batch_first=True)
        mask = torch.zeros(states.shape[:2])
        for row, encoded in enumerate(batch):
            mask[row, : len(encoded.states)] = 1.0
        for layer in self.upper:
            states = layer(states, bias_of(mask))
        inside, rows = mask[:, :, None], torch.arange(len(batch))
        ends = [states[rows, torch.tensor(at)] for at in ([e.source for e in batch], [e.target for e in batch])]
        mean = (states * inside).sum(1) / inside.sum(1)
        most = states.masked_fill(inside == 0, -1e4).max(1).values
        return self.out(self.dropout(torch.tanh(self.hidden(self.dropout(torch.cat([*ends, mean, most], -1))))))


def prepared(pairs: Sequence[tuple[Marked, str]]) -> Reader:
    """Train a reader once over pairs with their labels."""
    torch.manual_seed(0)
    labels = [label for _, label in pairs]
    return train(Reader(sorted(set(labels))), encode([marked for marked, _ in pairs]), labels, epochs=1)


def trained(begun: Reader, sentences: list[Encoded], labels: Sequence[str]) -> list[Reader]:
    """Train readers further on sentences with their labels, each in an order of its own."""
    classes = sorted(set(labels))
    return [train(begun.relabelled(classes), sentences, labels, EPOCHS, seed) for seed in range(1, READERS + 1)]


def train(reader: Reader, sentences: list[Encoded], labels: Sequence[str], epochs: int, seed: int = 0) -> Reader:
    """Train a reader further on sentences with their labels."""
    torch.manual_seed(seed)
    draw = random.Random(seed)
    reader.train()
    heads = [*reader.hidden.parameters(), *reader.out.parameters()]
    rates = (LAYER_RATE, HEAD_RATE)
    optimizer = torch.optim.AdamW([{"params": reader.upper.parameters()}, {"params": heads}], weight_decay=DECAY)
    groups = [group for _ in range(epochs) for group in batches(sentences, draw)]
    for step, group in enumerate(groups):
        factor = min(1.0, (step + 1) / (WARM_UP * len(groups))) * (1.0 - step / len(groups))
        for parameters, rate in zip(optimizer.param_groups, rates, strict=True):
            parameters["lr"] = rate * factor
        gold = torch.tensor([reader.labels.index(labels[i]) for i in group])
        loss = functional.cross_entropy(reader([sentences[i] for i in group]), gold, label_smoothing=SMOOTHING)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(reader.parameters(), CLIP)
        optimizer.step()
    return reader.eval()


def batches(sentences: list[Encoded], draw: random.Random) -> list[list[int]]:
    """Group sentences of about one length, in random order."""
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i].states) + draw.random() * 20)
    groups = [order[i : i + BATCH] for i in range(0, len(order), BATCH)]
    draw.shuffle(groups)
    return groups


def scores(readers: list[Reader], sentences: list[Encoded]) -> Floats:
    """Give the mean probabilities of the classes, (sentences, classes)."""
    groups = [sentences[i : i + _AT_ONCE] for i in range(0, len(sentences), _AT_ONCE)]
    with torch.no_grad():
        found = [np.concatenate([reader(group).softmax(-1).numpy() for group in groups]) for reader in readers]
    mean: Floats = np.mean(found, axis=0)
    return mean
