"""The shipped encoder as a torch module again: what was trained last, without its checkpoint."""

from __future__ import annotations

import json
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper

from training.model import Encoder, Network

MODEL = Path(__file__).parents[1] / "src" / "dateline" / "language" / "model"
_PREFIX = "network.encoder."


def shipped_encoder(folder: Path = MODEL) -> Encoder:
    """Read the encoder out of the ONNX graph, int8 weights turned back into floats.

    Args:
        folder: the folder that ``training.export`` writes.
    """
    graph = onnx.load(str(folder / "model.onnx")).graph
    arrays = {i.name: torch.from_numpy(numpy_helper.to_array(i).copy()) for i in graph.initializer}
    state = {n.removeprefix(_PREFIX): a for n, a in arrays.items() if n.startswith(_PREFIX)}
    state["word.weight"] = state.pop("word.rows").float() * state.pop("word.scale")
    for node in graph.node:
        name = node.name.removeprefix("/encoder/").removesuffix("_quant").removesuffix("/MatMul").replace("/", ".")
        if node.op_type == "MatMulInteger" and node.name.startswith("/encoder/"):
            scale = arrays[node.input[1].removesuffix("_quantized") + "_scale"]
            weight = (arrays[node.input[1]].float() - arrays[node.input[3]].float()) * scale
            state[f"{name}.weight"] = weight.T.contiguous()
        elif node.op_type == "MatMul" and node.name.startswith("/encoder/") and node.input[1] in arrays:
            state[f"{name}.weight"] = arrays[node.input[1]].T.contiguous()
    meta = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    encoder = Encoder(Network.config(), meta["parted"])
    encoder.load_state_dict(state)
    return encoder.eval()
