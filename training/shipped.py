"""The shipped model as a torch module again: what was trained last, without its checkpoint."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from training.model import Encoder, Network

MODEL = Path(__file__).parents[1] / "src" / "dateline" / "language" / "model"
_NETWORK = "network."
_POINTER = ("source", "target", "weight", "bias", "itself")


def shipped_network(folder: Path = MODEL) -> Network:
    """Read the network out of the ONNX graph and ``pairs.npz``, int8 weights turned back into floats.

    Args:
        folder: the folder that ``training.export`` writes.
    """
    meta = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    network = Network(meta["labels"], meta["pointers"], Network.config(), meta["parted"])
    network.load_state_dict(weights_of(folder, network))
    return network.eval()


def shipped_encoder(folder: Path = MODEL) -> Encoder:
    """Read the encoder alone."""
    return shipped_network(folder).encoder


def weights_of(folder: Path, network: Network) -> dict[str, Tensor]:
    """Give the weights by their names in the network: those with a name in the graph, and those of its products."""
    graph = onnx.load(str(folder / "model.onnx")).graph
    arrays = {i.name: torch.from_numpy(numpy_helper.to_array(i).copy()) for i in graph.initializer}
    state = {n.removeprefix(_NETWORK): a for n, a in arrays.items() if n.startswith(_NETWORK)}
    state["encoder.word.weight"] = state.pop("encoder.word.rows").float() * state.pop("encoder.word.scale")
    modules = modules_of(network)
    for node in graph.node:
        module = modules.get(node.name.removesuffix("_quant").removesuffix("/MatMul"))
        if module and node.op_type == "MatMulInteger":
            scale = arrays[node.input[1].removesuffix("_quantized") + "_scale"]
            weight = (arrays[node.input[1]].float() - arrays[node.input[3]].float()) * scale
            state[f"{module}.weight"] = weight.T.contiguous()
        elif module and node.op_type == "MatMul" and node.input[1] in arrays:
            state[f"{module}.weight"] = arrays[node.input[1]].T.contiguous()
    with np.load(folder / "pairs.npz") as scorers:
        state |= {f"pairs.{name}": torch.from_numpy(scorers[name]) for name in scorers.files}
    return state


def modules_of(network: Network) -> dict[str, str]:
    """Give for the path that the graph has for a module its name in the network.

    Heads are known by their own names there; the views of the second head over pairs have a number behind theirs.
    """
    paths = {f"/{name.replace('.', '/').replace('layers/', 'layers.').replace('upper/', 'upper.')}": name
             for name, _ in network.named_modules() if name.startswith("encoder.")}  # fmt: skip
    paths |= {f"/{name}": f"taggers.{name}" for name in network.taggers}
    paths |= {f"/{name}/{part}": f"pointers.{name}.{part}" for name in network.pointers for part in _POINTER}
    for number, name in enumerate(network.pairs):
        paths |= {f"/{view}{f'_{number}' if number else ''}": f"pairs.{name}.{view}" for view in ("dependent", "head")}
    return paths
