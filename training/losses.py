"""Batches of labelled windows, and the summed losses of the heads that a batch has labels for."""

from __future__ import annotations

import random
from dataclasses import dataclass
from itertools import groupby

import torch
from torch import Tensor
from torch.nn import functional

from dateline.language.pieces import Pieces
from training.model import READING, Network
from training.windows import IGNORE, Window

CHAINED = frozenset(("coref", "same"))
MOST_NAMED = 0.05
"""The share of the words of a story that may name events before it costs something; in our own corpus it is 0.07."""


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

    def encode(self, network: Network) -> tuple[Tensor, Tensor]:
        return network.words(self.pieces, self.mask, self.first, self.case, self.layout)


def total_loss(
    network: Network, states: tuple[Tensor, Tensor], windows: list[Window], numbers: dict[str, dict[str, int]]
) -> dict[str, Tensor]:
    """Give the loss of each head that has labels in this batch.

    Args:
        states: (windows, words, size) encoded words, for reading and for the account.
        windows: the batch.
        numbers: for each head the number of each label.
    """
    losses: dict[str, Tensor] = {}
    reading, account = (network.dropout(x) for x in states)
    length, device = reading.shape[1], reading.device
    learned = network.learned()
    for name, tagger in network.taggers.items():
        known = [w.tags.get(name) for w in windows]
        if name not in learned or not any(known):
            continue
        gold = torch.full((len(windows), length), IGNORE)
        for i, labels in enumerate(known):
            if labels:
                gold[i, : len(labels)] = torch.tensor(
                    [IGNORE if x is None else numbers[name].get(x, IGNORE) for x in labels]
                )
        losses[name] = cross_entropy(tagger(reading if name in READING else account), gold.to(device))
    for name, pointer in network.pointers.items():
        if name in learned and any(name in w.pointers for w in windows):
            losses[name] = pointer_loss(pointer(reading if name in READING else account), windows, name)
    if "relation" in learned and any(w.relations for w in windows):
        losses["relation"] = relation_loss(network, reading, windows, numbers["relation"])
    if "argument" in learned and any(w.pairs.get("argument") for w in windows):
        losses["argument"] = sides_loss(network, reading, account, windows, numbers["argument"])
    if any(w.told for w in windows):
        losses["told"] = told_loss(network, account, windows, numbers)
    return losses


def cross_entropy(scores: Tensor, gold: Tensor) -> Tensor:
    """Mean cross-entropy over the labels that are known; 0 where none is."""
    if not bool((gold != IGNORE).any()):
        return scores.sum() * 0.0
    return functional.cross_entropy(scores.float().reshape(-1, scores.shape[-1]), gold.reshape(-1), ignore_index=IGNORE)


def pointer_loss(scores: Tensor, windows: list[Window], name: str) -> Tensor:
    """Cross-entropy of a pointer over the words of the window, of arcs over those of the sentence.

    Of mentions and words for one event any earlier one is right (Lee et al. 2017), of all other
    pointers the one target.
    """
    length = scores.shape[1]
    right = torch.zeros((len(windows), length, length), dtype=torch.bool)
    allowed = torch.zeros((len(windows), length, length), dtype=torch.bool)
    for i, window in enumerate(windows):
        n = len(window.words)
        targets = window.pointers.get(name)
        if targets:
            for at, target in enumerate(targets):
                for j in earlier(targets, at) if name in CHAINED else [] if target is None else [target]:
                    right[i, at, j] = True
        if targets and name == "arc" and window.sentences is not None:
            numbers = torch.tensor(window.sentences)
            allowed[i, :n, :n] = numbers[:, None] == numbers[None, :]
        else:
            allowed[i, :n, :n] = True
    known = right.any(-1).to(scores.device)
    if not bool(known.any()):
        return scores.sum() * 0.0
    masked = scores.float().masked_fill(~allowed.to(scores.device), -1e4)[known]
    chosen = masked.masked_fill(~right.to(scores.device)[known], -1e9)
    return (masked.logsumexp(-1) - chosen.logsumexp(-1)).mean()


def earlier(targets: list[int | None], at: int) -> list[int]:
    """Follow a chain of pointers back: all words before that it leads to, or the word itself where it begins."""
    found: list[int] = []
    target = targets[at]
    while target is not None and target != at:
        found.append(target)
        at, target = target, targets[target]
    return found or ([] if target is None else [at])


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


def sides_loss(
    network: Network, reading: Tensor, account: Tensor, windows: list[Window], numbers: dict[str, int]
) -> Tensor:
    """Mean over event words of their summed losses against all words of the window as sides.

    At least one of a side's words bears its label (noisy-or); a word that no label names bears none.
    """
    scorer = network.pairs["argument"]
    dependent, head = scorer.views(network.sides_input(reading, account))
    arcs = network.pointers["arc"](reading).detach().float()
    rows: list[Tensor] = []
    for i, window in enumerate(windows):
        n = len(window.words)
        labelled = groupby(sorted(window.pairs.get("argument", [])), key=lambda t: t[0])
        sides = {event: list(group) for event, group in labelled}
        events = torch.tensor(list(sides), dtype=torch.long, device=head.device)
        chances = scorer(dependent[i, :n], head[i, :n], events, arcs[i, :n, :n].softmax(-1)).float().log_softmax(-1)
        rows += [one_sided(chances[at], group, numbers) for at, group in enumerate(sides.values())]
    return torch.stack(rows).mean()


def one_sided(chances: Tensor, sides: list[tuple[int, tuple[int, ...], str]], numbers: dict[str, int]) -> Tensor:
    """Give the summed loss of the words of a window as sides of one event word.

    Args:
        chances: (words, labels), log-probabilities.
        sides: the triples of the event word (see ``Window.pairs``).
        numbers: the number of each label.
    """
    free = torch.ones(len(chances), dtype=torch.bool, device=chances.device)
    losses = []
    for _, words, label in sides:
        if label != "none":
            free[list(words)] = False
            losses.append(noisy_or(chances[list(words), numbers[label]]))
    return torch.stack([-chances[free, numbers["none"]].sum(), *losses]).sum()


def told_loss(network: Network, states: Tensor, windows: list[Window], numbers: dict[str, dict[str, int]]) -> Tensor:
    """Mean over windows that tell of an event: at least one of their words names it (noisy-or), and few words any.

    Without the second part every word of such a window would come to name the event.
    """
    rows: list[Tensor] = []
    for i, window in enumerate(windows):
        if window.told is not None:
            words = states[i, : len(window.words)]
            types = functional.log_softmax(network.taggers["event"](words).float(), -1)
            named = (1.0 - types[:, numbers["event"]["O"]].exp()).sum()
            too_many = functional.relu(named - MOST_NAMED * len(window.words))
            chances = types[:, numbers["event"][window.told.type]]
            if window.told.mode in numbers["mode"]:
                modes = functional.log_softmax(network.taggers["mode"](words).float(), -1)
                chances = chances + modes[:, numbers["mode"][window.told.mode]]
            rows.append(noisy_or(chances) + too_many)
    return torch.stack(rows).mean()


def noisy_or(chances: Tensor) -> Tensor:
    """Minus the log-probability that at least one of several independent things is so.

    Args:
        chances: their log-probabilities.
    """
    none = torch.log1p(-chances.exp().clamp(max=1.0 - 1e-6)).sum()
    return -torch.log((-torch.expm1(none)).clamp_min(1e-9))
