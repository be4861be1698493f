"""The shipped encoder as a torch module again: what was trained last, without its checkpoint."""

from __future__ import annotations

from pathlib import Path

import onnx
import torch
from onnx import numpy_helper

from training.model import Encoder, Network

MODEL = Path(__file__).parents[1] / "src" / "dateline" / "language" / "model"
_PREFIX, _PRODUCT = "network.encoder.", "MatMulInteger"


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
        if node.op_type == _PRODUCT and node.name.startswith("/encoder/"):
            name = node.name.removeprefix("/encoder/").removesuffix("/MatMul_quant").replace("/", ".")
            whole = node.input[1].removesuffix("_quantized")
            weight = (arrays[node.input[1]].float() - arrays[node.input[3]].float()) * arrays[f"{whole}_scale"]
            state[f"{name}.weight"] = weight.T.contiguous()
    encoder = Encoder(Network.config())
    encoder.load_state_dict(state)
    return encoder.eval()
