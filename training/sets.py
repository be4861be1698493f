"""What the model is trained on: four stages, and how often each set is seen."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from training.attribution import attribution_windows
from training.corpus import corpus_windows
from training.factuality import factuality_windows
from training.names import crossner_windows, re3d_windows
from training.stories import EACH, story_windows
from training.treebank import treebank_windows
from training.windows import Window

RE3D_TRAIN = (
    "australian-department-of-foreign-affairs",
    "delegation-of-the-european-union-to-syria",
    "uk-government",
    "wikipedia",
)
LONGEST = 160
READING_WEIGHTS = {
    "lemma": 0.5, "upos": 0.5, "xpos": 0.5, "source": 2.0, "cue": 2.0, "content": 2.0, "name": 2.0,
}  # fmt: skip
ACCOUNT_WEIGHTS = {
    "arc": 2.0, "relation": 1.5, "name": 1.5, "event": 2.0, "mention": 1.5, "argument": 0.3,
    "source": 2.0, "cue": 2.0, "content": 2.0, "commitment": 0.5,
}  # fmt: skip
UPPER_WEIGHTS = {
    "event": 2.0, "mention": 1.5, "argument": 0.3, "source": 2.0, "cue": 2.0, "content": 3.0, "link": 1.5,
    "coref": 2.0, "entity": 1.5, "commitment": 0.5, "told": 0.1,
}  # fmt: skip
CORPUS = Path(__file__).parent / "corpus"


@dataclass(frozen=True)
class Stage:
    """One stage of training.

    Attributes:
        load: gives the windows of an epoch from the data folder, a seed and the epoch's number.
        epochs: how many there are.
        encoder_rate: the encoder's highest learning rate.
        train_pieces: whether the piece embeddings are trained too.
        weights: how much a head's loss counts; 1 where nothing is given.
        pointers: the pointing heads that exist from this stage on.
        parted: whether only the account's own upper layers and heads are learned.
        only: the heads that are learned while all else is held still; none means all.
    """

    name: str
    load: Callable[[Path, int, int], list[Window]]
    epochs: int
    encoder_rate: float
    train_pieces: bool
    weights: dict[str, float]
    pointers: list[str]
    parted: bool = False
    only: frozenset[str] = frozenset()


def reading_epoch(data: Path, seed: int, number: int) -> list[Window]:
    """Stage 1: all treebanks, cut anew for every epoch, all name sets, half of the attributions."""
    return usable(treebanks(data, seed) + name_windows(data) + share(all_attributions(data), 0.5, number))


def account_epoch(data: Path, seed: int, number: int) -> list[Window]:
    """Stage 2: our own corpus twice, all names, and shares of the treebanks, attributions and commitments."""
    before = share(shuffled(treebanks(data, seed), seed), 0.7, 0) + name_windows(data)
    before += share(all_attributions(data), 0.45, number) + share(commitments(data), 0.5, number)
    return usable(2 * corpus_windows(CORPUS, "train") + before)


def upper_epoch(data: Path, seed: int, number: int) -> list[Window]:
    """Stage 3: all of our own corpus, machine-written stories, GUM for who is meant, shares of the public sets."""
    gum = treebank_windows(data / "treebank" / "gum-train.conllu", True, seed)
    others = share(all_attributions(data), 0.25, number) + share(commitments(data), 0.35, number)
    own = corpus_windows(CORPUS, "train") + corpus_windows(CORPUS / "undated")
    return usable(own + stories(data, number) + share(shuffled(gum, 0), 0.5, number) + others)


def sides_epoch(data: Path, seed: int, number: int) -> list[Window]:
    """Stage 4: the passages of our own corpus that tell of events."""
    own = corpus_windows(CORPUS, "train") + corpus_windows(CORPUS / "undated")
    return usable([w for w in own if w.pairs["argument"]])


POINTERS = ["arc", "link", "claim_link", "coref", "same"]
STAGES = (
    Stage("reading", reading_epoch, 3, 1.0e-4, False, READING_WEIGHTS, ["arc", "link"]),
    Stage("account", account_epoch, 4, 1.2e-4, True, ACCOUNT_WEIGHTS, POINTERS),
    Stage("upper", upper_epoch, 4, 2.0e-4, False, UPPER_WEIGHTS, POINTERS, parted=True),
    Stage("sides", sides_epoch, 3, 0.0, False, {}, POINTERS, parted=True, only=frozenset(("argument",))),
)


def usable(windows: list[Window]) -> list[Window]:
    return [w for w in windows if 0 < len(w.words) <= LONGEST]


def treebanks(data: Path, seed: int) -> list[Window]:
    """Give the windows of both treebanks."""
    folder = data / "treebank"
    return treebank_windows(folder / "ewt-train.conllu", False, seed) + treebank_windows(
        folder / "gum-train.conllu", True, seed
    )


@cache
def name_windows(data: Path) -> list[Window]:
    """Give the windows of the named-entity sets."""
    names = data / "names"
    windows = [w for split in ("train", "dev") for w in crossner_windows(names / f"crossner-politics-{split}.conll")]
    for source in RE3D_TRAIN:
        windows += re3d_windows(names / "re3d" / source)
    return windows


@cache
def all_attributions(data: Path) -> list[Window]:
    """Give the windows of the attribution set in an order that does not change."""
    return shuffled(attribution_windows(data / "attribution" / "train"), 0)


@cache
def commitments(data: Path) -> list[Window]:
    """Give the windows of the factuality set in an order that does not change."""
    return shuffled(factuality_windows(data / "factuality" / "uw-train.jsonl"), 0)


@cache
def all_stories(data: Path) -> list[list[Window]]:
    """Give the windows of the machine-written stories by what they tell."""
    return story_windows(data / "events" / "ngec-synthetic-stories.csv.zip")


def stories(data: Path, number: int) -> list[Window]:
    """Give an epoch's stories: of each type and mode the next ones."""
    kinds = all_stories(data)
    return [w for windows in kinds for w in share(shuffled(windows, 0), min(1.0, EACH / len(windows)), number)]


def shuffled(windows: list[Window], seed: int) -> list[Window]:
    """Put windows in a random order that the seed fixes."""
    return random.Random(seed).sample(windows, len(windows))


def share(windows: list[Window], part: float, number: int) -> list[Window]:
    """Give the share of windows that an epoch sees: each epoch the next ones, going round."""
    size = int(len(windows) * part)
    start = number * size % max(1, len(windows))
    return (windows + windows)[start : start + size]
