"""Batches of labelled windows, and the summed losses of the heads that a batch has labels for."""

from __future__ import annotations

import random
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from dateline.language.pieces import Pieces
from training.model import Network
from training.windows import IGNORE, Window


def batches(windows: list[Window], words: int, draw: random.Random) -> list[list[Window]]:
    """Group windows of about one length into batches of about so many words, in random order."""
    shuffled = sorted(windows, key=lambda w: len(w.words) + draw.random() * 16)
    groups: list[list[Window]] = []
    group: list[Window] = []
    for window in shuffled:
        if group and (len(group) + 1) * len(window.words) > words:
            groups.append(group)
            group = []
        group.append(window)
    if group:
        groups.append(group)
    draw.shuffle(groups)
    return groups


@dataclass
class Inputs:
    """A batch as tensors on the device."""

    pieces: Tensor
    mask: Tensor
    first: Tensor
    case: Tensor
    layout: Tensor

    @classmethod
    def of(cls, windows: list[Window], pieces: Pieces, device: torch.device) -> Inputs:
        batch = pieces.batch([(w.words, w.layout) for w in windows])
        arrays = (batch.pieces, batch.mask, batch.first, batch.case, batch.layout)
        return cls(*(torch.from_numpy(a).to(device) for a in arrays))

    def encode(self, network: Network) -> Tensor:
        return network.words(self.pieces, self.mask, self.first, self.case, self.layout)


def total_loss(
    network: Network, states: Tensor, windows: list[Window], numbers: dict[str, dict[str, int]]
) -> dict[str, Tensor]:
    """Give the loss of each head that has labels in this batch.

    Args:
        states: (windows, words, size) encoded words.
        windows: the batch.
        numbers: for each head the number of each label.
    """
    losses: dict[str, Tensor] = {}
    dropped = network.dropout(states)
    length, device = states.shape[1], states.device
    for name, tagger in network.taggers.items():
        known = [w.tags.get(name) for w in windows]
        if not any(known):
            continue
        gold = torch.full((len(windows), length), IGNORE)
        for i, labels in enumerate(known):
            if labels:
                gold[i, : len(labels)] = torch.tensor(
                    [IGNORE if x is None else numbers[name].get(x, IGNORE) for x in labels]
                )
        losses[name] = cross_entropy(tagger(dropped), gold.to(device))
    for name, pointer in network.pointers.items():
        if any(name in w.pointers for w in windows):
            losses[name] = pointer_loss(pointer(dropped), windows, name)
    if any(w.relations for w in windows):
        losses["relation"] = relation_loss(network, dropped, windows, numbers["relation"])
    for name in network.pairs:
        if name != "relation" and any(w.pairs.get(name) for w in windows):
            losses[name] = pair_loss(network, name, dropped, windows, numbers["pair:" + name])
    return losses


def cross_entropy(scores: Tensor, gold: Tensor) -> Tensor:
    """Mean cross-entropy over the labels that are known; 0 where none is."""
    if not bool((gold != IGNORE).any()):
        return scores.sum() * 0.0
    return functional.cross_entropy(scores.float().reshape(-1, scores.shape[-1]), gold.reshape(-1), ignore_index=IGNORE)


def pointer_loss(scores: Tensor, windows: list[Window], name: str) -> Tensor:
    """Cross-entropy of a pointer over the words of the window, of the sentence where it is known."""
    length = scores.shape[1]
    gold = torch.full((len(windows), length), IGNORE)
    allowed = torch.zeros((len(windows), length, length), dtype=torch.bool)
    for i, window in enumerate(windows):
        n = len(window.words)
        targets = window.pointers.get(name)
        if targets:
            gold[i, :n] = torch.tensor([IGNORE if t is None else t for t in targets])
        if targets and window.sentences is not None:
            numbers = torch.tensor(window.sentences)
            allowed[i, :n, :n] = numbers[:, None] == numbers[None, :]
        else:
            allowed[i, :n, :n] = True
    masked = scores.float().masked_fill(~allowed.to(scores.device), -1e4)
    return cross_entropy(masked, gold.to(scores.device))


def relation_loss(network: Network, states: Tensor, windows: list[Window], numbers: dict[str, int]) -> Tensor:
    """Cross-entropy of the arc labels, each scored on its gold arc."""
    length = states.shape[1]
    gold = torch.full((len(windows), length), IGNORE)
    heads = torch.zeros((len(windows), length), dtype=torch.long)
    for i, window in enumerate(windows):
        arcs = window.pointers.get("arc")
        if window.relations and arcs:
            n = len(window.words)
            gold[i, :n] = torch.tensor([IGNORE if r is None else numbers.get(r, IGNORE) for r in window.relations])
            heads[i, :n] = torch.tensor([0 if h is None else h for h in arcs])
    pairs = network.pairs["relation"]
    dependent, head = pairs.views(states)
    index = heads.to(states.device)[:, :, None].expand(-1, -1, head.shape[2])
    return cross_entropy(pairs(dependent, head.gather(1, index)), gold.to(states.device))


def pair_loss(network: Network, name: str, states: Tensor, windows: list[Window], numbers: dict[str, int]) -> Tensor:
    """Cross-entropy over all words as the other end of each labelled word; unlabelled pairs are 'none'."""
    pairs = network.pairs[name]
    dependent, head = pairs.views(states)
    left, right, gold = [], [], []
    for i, window in enumerate(windows):
        triples = window.pairs.get(name)
        if not triples:
            continue
        labels = {(a, b): numbers[x] for a, b, x in triples}
        n = len(window.words)
        for a in sorted({t[0] for t in triples}):
            row = torch.full((n,), numbers["none"])
            for (x, b), label in labels.items():
                if x == a:
                    row[b] = label
            left.append(dependent[i, a].expand(n, -1))
            right.append(head[i, :n])
            gold.append(row)
    scores = pairs(torch.cat(left), torch.cat(right))
    return cross_entropy(scores, torch.cat(gold).to(states.device))
