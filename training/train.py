"""Train the language model: one command, resumable, the same on CPU and GPU.

    python -m training.train --data ../shared/data --out training/out

Run again with the same ``--out``, it goes on from the last checkpoint.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import torch

from dateline.language.pieces import Pieces
from training.losses import Inputs, batches, total_loss
from training.model import READING, Network, base_folder
from training.sets import STAGES, Stage
from training.shipped import MODEL, shipped_network
from training.silver import label_names, with_known_states
from training.windows import Window

HEAD_RATE, FLOOR_RATE, DECAY = 1.0e-3, 0.01, 0.01
BATCH_WORDS, WARM_UP, CLIP, AVERAGE = 1024, 0.05, 1.0, 0.997
CHECKPOINT_EVERY = 200


def label_lists(windows: list[Window]) -> dict[str, list[str]]:
    """Collect the labels of each head; lemma scripts seen fewer than three times are left out."""
    seen: dict[str, Counter[str]] = {}
    for window in windows:
        for head, labels in window.tags.items():
            seen.setdefault(head, Counter()).update(x for x in labels if x is not None)
        seen.setdefault("relation", Counter()).update(r for r in window.relations or [] if r)
        for head, triples in window.pairs.items():
            seen.setdefault(head, Counter({"none": 1})).update(t[2] for t in triples)
    seen["lemma"] = Counter({k: n for k, n in seen.get("lemma", Counter()).items() if n >= 3})
    return {head: sorted(labels) for head, labels in sorted(seen.items())}


def rate_at(step: int, steps: int) -> float:
    """Linear warm-up, then linear decay to the floor: the factor on the learning rates."""
    warm = max(1, int(steps * WARM_UP))
    if step < warm:
        return (step + 1) / warm
    return max(FLOOR_RATE, 1.0 - (1.0 - FLOOR_RATE) * (step - warm) / max(1, steps - warm))


def has_bfloat16(device: torch.device) -> bool:
    """Say whether products in bfloat16 are worth it: where a processor imitates them they take 15 times as long."""
    return device.type != "cpu" or torch.backends.cpu.get_cpu_capability().startswith("AVX512")


class Run:
    """One stage of training with its checkpoint.

    Args:
        stage: what is seen, how often, and how fast the encoder may move.
        data: the folder of the public sets.
        out: the stage's own folder, for its checkpoint and its finished weights.
        base: the finished folder of the stage before, whose weights and labels are taken over.
        seed: seeds windows, order and initial weights.
    """

    def __init__(self, stage: Stage, data: Path, out: Path, base: Path | None, seed: int) -> None:
        self.out, self.stage = out, stage
        out.mkdir(parents=True, exist_ok=True)
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        torch.manual_seed(seed)
        epochs = [stage.load(data, seed + e, e) for e in range(stage.epochs)]
        self.pieces = Pieces(base_folder() / "tokenizer.json")
        if base and not stage.parted:
            self.read_names(base, [w for windows in epochs for w in windows])
        self.plan = [batches(w, BATCH_WORDS, random.Random(seed + e)) for e, w in enumerate(epochs)]
        self.steps = sum(map(len, self.plan))
        before = read_meta(base)["labels"] if base else {}
        held = {head: before[head] for head in before if head in READING or stage.only or not stage.parted}
        self.labels = label_lists([w for windows in epochs for w in windows]) | held
        self.numbers = {h: {x: i for i, x in enumerate(xs)} for h, xs in self.labels.items()}
        self.network = Network(self.labels, stage.pointers, Network.config(), stage.parted)
        self.network.encoder.load_base(base_folder())
        if base:
            self.network.load_state_dict(fitting(load_weights(base), self.network, before), strict=False)
        self.network.encoder.word.weight.requires_grad_(stage.train_pieces)
        if stage.parted:
            if not (base and read_meta(base)["parted"]):
                self.network.encoder.split()
            self.network.hold(stage.only)
        self.network.to(self.device)
        encoder = [p for p in self.network.encoder.parameters() if p.requires_grad]
        known = {id(p) for p in self.network.encoder.parameters()}
        heads = [p for p in self.network.parameters() if p.requires_grad and id(p) not in known]
        self.rates = [stage.encoder_rate, HEAD_RATE]
        self.optimizer = torch.optim.AdamW(
            [{"params": p, "lr": r} for p, r in zip((encoder, heads), self.rates, strict=True)],
            weight_decay=DECAY,
            fused=True,
        )
        self.average = {k: v.detach().clone() for k, v in self.network.state_dict().items()}
        self.done = 0
        self.resume()

    def read_names(self, base: Path, windows: list[Window]) -> None:
        """Let the stage before name what has no names yet."""
        meta = read_meta(base)
        reader = Network(meta["labels"], meta["pointers"], Network.config())
        reader.load_state_dict(load_weights(base))
        label_names(windows, reader.to(self.device), self.pieces, self.device)
        with_known_states(windows)

    def resume(self) -> None:
        """Go on from the stage's checkpoint, if there is one."""
        path = self.out / "checkpoint.pt"
        if path.exists():
            saved = torch.load(path, map_location=self.device, weights_only=True)
            self.network.load_state_dict(saved["network"])
            self.optimizer.load_state_dict(saved["optimizer"])
            self.average, self.done = saved["average"], saved["done"]
            torch.set_rng_state(saved["random"].cpu())
            print(f"going on from step {self.done}", flush=True)

    def save(self) -> None:
        """Write a checkpoint; an interrupted write leaves the one before."""
        temporary = self.out / "checkpoint.new"
        torch.save(
            {
                "network": self.network.state_dict(),
                "optimizer": self.optimizer.state_dict(),
                "average": self.average,
                "done": self.done,
                "random": torch.get_rng_state(),
            },
            temporary,
        )
        temporary.replace(self.out / "checkpoint.pt")

    def step(self, windows: list[Window]) -> dict[str, float]:
        """Take one step and give the loss of each head."""
        factor = rate_at(self.done, self.steps)
        for group, rate in zip(self.optimizer.param_groups, self.rates, strict=True):
            group["lr"] = rate * factor
        inputs = Inputs.of(windows, self.pieces, self.device)
        with torch.autocast(self.device.type, dtype=torch.bfloat16, enabled=has_bfloat16(self.device)):
            states = inputs.encode(self.network)
            losses = total_loss(self.network, states, windows, self.numbers)
        self.optimizer.zero_grad(set_to_none=True)
        torch.stack([self.stage.weights.get(h, 1.0) * x for h, x in losses.items()]).sum().backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), CLIP)
        self.optimizer.step()
        self.done += 1
        decay = min(AVERAGE, (1 + self.done) / (10 + self.done))
        with torch.no_grad():
            for key, value in self.network.state_dict().items():
                self.average[key].lerp_(value, 1 - decay)
        return {k: v.item() for k, v in losses.items()}

    def run(self) -> None:
        """Train to the end, then write the averaged weights beside their labels."""
        self.network.train()
        sums: dict[str, float] = defaultdict(float)
        counts: Counter[str] = Counter()
        words, began = 0, time.time()
        order = [group for groups in self.plan for group in groups]
        print(f"{self.steps} steps on {self.device}", flush=True)
        for windows in order[self.done :]:
            for head, loss in self.step(windows).items():
                sums[head] += loss
                counts[head] += 1
            words += sum(len(w.words) for w in windows)
            if self.done % 50 == 0:
                shown = " ".join(f"{h} {sums[h] / counts[h]:.3f}" for h in sorted(sums))
                print(f"{self.done}/{self.steps} {words / (time.time() - began):.0f} words/s {shown}", flush=True)
                sums.clear()
                counts.clear()
            if self.done % CHECKPOINT_EVERY == 0:
                self.save()
        self.save()
        torch.save(self.average, self.out / "weights.pt")
        meta = {"labels": self.labels, "pointers": self.stage.pointers, "parted": self.stage.parted}
        (self.out / "labels.json").write_text(json.dumps(meta, indent=1) + "\n", encoding="utf-8")
        shutil.copy(base_folder() / "tokenizer.json", self.out / "tokenizer.json")


def fitting(
    weights: dict[str, torch.Tensor], network: Network, before: dict[str, list[str]]
) -> dict[str, torch.Tensor]:
    """Fit weights to heads whose labels have changed: a label of both keeps its row, a new one begins anew."""
    found = dict(weights)
    for head, old in before.items():
        new = network.labels.get(head, [])
        paths = [f"pairs.{head}.score"] if head in network.pairs else [f"taggers.{head}"]
        for name in (f"{path}.{part}" for path in paths for part in ("weight", "bias")):
            if new == old or name not in weights:
                continue
            found.pop(name)
            if new:
                found[name] = network.state_dict()[name].clone()
                kept = [(i, old.index(label)) for i, label in enumerate(new) if label in old]
                found[name][[i for i, _ in kept]] = weights[name][[j for _, j in kept]]
    return found


def load_weights(folder: Path) -> dict[str, torch.Tensor]:
    """Read the averaged weights of a finished stage."""
    weights: dict[str, torch.Tensor] = torch.load(folder / "weights.pt", map_location="cpu", weights_only=True)
    return weights


def read_meta(folder: Path) -> dict[str, Any]:
    """Read the labels and pointers of a finished stage."""
    meta: dict[str, Any] = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    return meta


def train(data: Path, out: Path, seed: int, shipped: bool = False) -> None:
    """Run every stage that is not finished, one after the other; from the shipped model those of the account alone."""
    base = restored(out / "shipped") if shipped else None
    for stage in (s for s in STAGES if s.parted or not shipped):
        folder = out / stage.name
        if not (folder / "weights.pt").exists():
            print(f"stage {stage.name}", flush=True)
            Run(stage, data, folder, base, seed).run()
        base = folder


def restored(folder: Path) -> Path:
    """Write the shipped model as a finished stage and give its folder."""
    network = shipped_network()
    folder.mkdir(parents=True, exist_ok=True)
    torch.save(network.state_dict(), folder / "weights.pt")
    shutil.copy(MODEL / "labels.json", folder / "labels.json")
    return folder


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder of the public training sets")
    parser.add_argument("--out", type=Path, default=Path("training/out"), help="checkpoints and weights")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--shipped", action="store_true", help="go on from the shipped model: the account's stages")
    a = parser.parse_args()
    train(a.data, a.out, a.seed, a.shipped)


if __name__ == "__main__":
    main()
