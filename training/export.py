"""Write trained weights as the int8 ONNX model that the package ships.

python -m training.export --weights training/out --to src/dateline/language/model
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from training.model import READING, Network

INPUTS = ["pieces", "mask", "first", "case", "layout"]


class RowEmbedding(nn.Module):
    """Embeddings as int8 with a scale for each row, which keeps rare rows as true as frequent ones."""

    def __init__(self, weight: Tensor) -> None:
        super().__init__()
        scale = weight.abs().amax(dim=1, keepdim=True).clamp_min(1e-8) / 127.0
        self.register_buffer("rows", torch.round(weight / scale).to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, index: Tensor) -> Tensor:
        return self.rows[index].float() * self.scale[index]


class Graph(nn.Module):
    """The network as one function from arrays to the scores of every head."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network
        self.outputs = [*network.taggers, *network.pointers]
        for name in network.pairs:
            self.outputs += [f"{name}.dependent", f"{name}.head"]

    def forward(self, pieces: Tensor, mask: Tensor, first: Tensor, case: Tensor, layout: Tensor) -> tuple[Tensor, ...]:
        found: list[Tensor] = []
        reading, account = self.network.words(pieces, mask, first, case, layout)
        for heads in (self.network.taggers, self.network.pointers):
            found += [head(reading if name in READING else account) for name, head in heads.items()]
        for name, pairs in self.network.pairs.items():
            found += pairs.views(reading if name in READING else self.network.sides_input(reading, account))
        return tuple(found)


def kept_whole(path: Path) -> list[str]:
    """Name the products that stay fp32, since int8 costs them most: the small heads, and the widest range of values.

    That is what leaves the first layer: int8 there costs a fifth of a point of LAS, on the other layers hardly any.
    """
    names = [node.name for node in onnx.load(str(path)).graph.node if node.op_type == "MatMul"]
    return [name for name in names if "/encoder/" not in name or "/encoder/layers.0/down/" in name]


def load_network(folder: Path) -> Network:
    """Load the finished weights of a training run."""
    meta = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    network = Network(meta["labels"], meta["pointers"], Network.config(), meta["parted"])
    network.load_state_dict(torch.load(folder / "weights.pt", map_location="cpu", weights_only=True))
    return network.eval()


def export(folder: Path, target: Path) -> None:
    """Export, quantize and write the model with its labels and tokenizer.

    The weights of the encoder's products become unsigned int8 with a scale for each column, the piece
    embeddings int8 with a scale for each row. Signed weights take a seventh less time, but where a processor
    has no VNNI their sums are cut off at 16 bits, so that one report would get two accounts. The heads
    stay fp32 and one product (``kept_whole``); the scorers of arcs and sides stand in ``pairs.npz``, since
    they are applied outside the graph.
    """
    network = load_network(folder)
    network.encoder.word = RowEmbedding(network.encoder.word.weight.detach())
    graph = Graph(network)
    target.mkdir(parents=True, exist_ok=True)
    example = tuple(torch.ones((2, n), dtype=torch.long) for n in (9, 9, 5, 5, 5))
    words, pieces = {0: "windows", 1: "words"}, {0: "windows", 1: "pieces"}
    axes = {"pieces": pieces, "mask": pieces, "first": words, "case": words, "layout": words}
    for name in graph.outputs:
        axes[name] = {**words, 2: "targets"} if name in network.pointers else words
    with tempfile.TemporaryDirectory() as scratch:
        plain, ready = Path(scratch) / "plain.onnx", Path(scratch) / "ready.onnx"
        torch.onnx.export(
            graph, example, str(plain), input_names=INPUTS, output_names=graph.outputs,
            dynamic_axes=axes, opset_version=17, dynamo=False,
        )  # fmt: skip
        quant_pre_process(str(plain), str(ready), skip_symbolic_shape=True)
        quantize_dynamic(
            str(ready), str(target / "model.onnx"), weight_type=QuantType.QUInt8, per_channel=True,
            op_types_to_quantize=["MatMul"], nodes_to_exclude=kept_whole(ready),
        )  # fmt: skip
    onnx.checker.check_model(str(target / "model.onnx"))
    np.savez_compressed(
        target / "pairs.npz",
        **{name: weight.numpy().astype(np.float32) for name, weight in network.pairs.state_dict().items()
           if name.split(".")[1] not in ("dependent", "head")},
    )  # fmt: skip
    shutil.copy(folder / "tokenizer.json", target / "tokenizer.json")
    shutil.copy(folder / "labels.json", target / "labels.json")


def main() -> None:
    """Read the command line and export."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, default=Path("training/out"))
    parser.add_argument("--to", type=Path, default=Path("src/dateline/language/model"))
    a = parser.parse_args()
    export(a.weights, a.to)
    print(f"{(a.to / 'model.onnx').stat().st_size / 2**20:.1f} MiB")


if __name__ == "__main__":
    main()
