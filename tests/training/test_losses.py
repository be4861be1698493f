from __future__ import annotations

import math
from types import SimpleNamespace
from typing import cast

import pytest

torch = pytest.importorskip("torch", reason="torch is for training only")

from training.losses import earlier, noisy_or, pointer_loss, told_loss  # noqa: E402
from training.model import Network  # noqa: E402
from training.windows import Told, Window  # noqa: E402


def test_a_chain_is_followed_back() -> None:
    assert earlier([0, None, 0, 2], 3) == [2, 0]
    assert earlier([0, None, 0, 2], 0) == [0]
    assert earlier([0, None, 0, 2], 1) == []


def test_any_earlier_mention_is_right_but_only_one_head() -> None:
    scores = torch.full((1, 3, 3), -9.0)
    scores[0, 0, 0] = scores[0, 1, 0] = scores[0, 2, 0] = 9.0
    coreference = Window(["a", "b", "c"], [0, 0, 0], pointers={"coref": [0, 0, 1]})
    tree = Window(["a", "b", "c"], [0, 0, 0], pointers={"arc": [0, 0, 1]})
    assert pointer_loss(scores, [coreference], "coref").item() < 0.01
    assert pointer_loss(scores, [tree], "arc").item() > 1.0


def test_noisy_or() -> None:
    halves = torch.log(torch.tensor([0.5, 0.5]))
    assert math.exp(-noisy_or(halves).item()) == pytest.approx(0.75)
    assert noisy_or(torch.zeros(1)).item() == pytest.approx(0.0, abs=1e-5)


def test_one_word_is_enough_to_tell_of_an_event_and_all_are_too_many() -> None:
    network = SimpleNamespace(taggers={"event": torch.nn.Identity(), "mode": torch.nn.Identity()})
    numbers = {"event": {"O": 0, "AID": 1}, "mode": {}}
    window = Window(["word"] * 40, [0] * 40, told=Told("AID"))
    nobody, somebody, everybody = (torch.tensor([[[9.0, -9.0]] * 40]) for _ in range(3))
    somebody[0, 1] = torch.tensor([-9.0, 9.0])
    everybody[0, :] = torch.tensor([-9.0, 9.0])
    none, one, all_ = (
        told_loss(cast(Network, network), states, [window], numbers).item() for states in (nobody, somebody, everybody)
    )
    assert one < 0.01
    assert none > 5.0
    assert all_ > 5.0
