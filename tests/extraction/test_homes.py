"""People who had to leave home, and homes that were destroyed or damaged."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.account import Account

PEOPLE = (
    # sentence, what, narrower fate, unit, low, high
    ("The storm left 483 people homeless.", "displaced", "homeless", "people", 483, 483),
    ("Two people drowned and about 250 were left homeless.", "displaced", "homeless", "people", 250, 250),
    ("Two people died and close to 1,000 were evacuated.", "displaced", "evacuated", "people", 1000, 1000),
    ("The fire has forced the evacuation of about 50 homes.", "displaced", "evacuated", "households", 50, 50),
    ("Some 40 families had to be evacuated.", "displaced", "evacuated", "households", 40, 40),
    ("The council counted 314 families who had lost their houses.", "displaced", "homeless", "households", 314, 314),
    ("The flood forced the relocation of 54,000 residents.", "displaced", "relocated", "people", 54000, 54000),
    ("The army moved 2,500 villagers to safer places.", "displaced", "relocated", "people", 2500, 2500),
    ("The rains forced 17,000 to leave their homes.", "displaced", "fled", "people", 17000, 17000),
    ("Over 40 people were driven from their homes.", "displaced", "fled", "people", 40, None),
    ("Some 300 people were accommodated in evacuation centres.", "displaced", "sheltered", "people", 300, 300),
    ("Around 7,000 people are sheltering in relief camps.", "displaced", "encamped", "people", 7000, 7000),
    ("About 82 000 people remain displaced.", "displaced", None, "people", 82000, 82000),
    ("Nearly 2.5 lakh people were evacuated.", "displaced", "evacuated", "people", 250000, 250000),
    ("The number of displaced families is put at 412.", "displaced", None, "people", 412, 412),
    ("12,044 Evacuated people at the peak of the flood", "displaced", "evacuated", "people", 12044, 12044),
    ("About 2,500 families were affected and evacuated.", "displaced", "evacuated", "households", 2500, 2500),
    ("In all 29,000 people lost their homes.", "displaced", "homeless", "people", 29000, 29000),
    ("Number of displaced: 452", "displaced", None, "people", 452, 452),
    ("A third of the 3,000 workers were injured.", "injured", None, "people", 1000, 1000),
    ("Six women were shot at a bus stop.", "other", "shot", "people", 6, 6),
    ("Six women were shot dead at a bus stop.", "dead", None, "people", 6, 6),
)
HOMES: tuple[tuple[str, list[tuple[int, str]]], ...] = (
    # sentence, number and state of each
    ("The storm left 150 houses destroyed.", [(150, "destroyed")]),
    ("Mud buried 27 homes and flooded 21 others.", [(27, "destroyed"), (21, "damaged")]),
    ("Two hundred houses were badly damaged and 30 were destroyed.", [(200, "damaged"), (30, "destroyed")]),
    ("The quake made 12 flats uninhabitable.", [(12, "uninhabitable")]),
    ("Fully destroyed housing: 212", [(212, "destroyed")]),
    ("Damaged houses/shelters 9,180 (June)", [(9180, "damaged")]),
    ("The council will build 300 homes.", []),
    ("The flood destroyed 40 bridges.", []),
)


@pytest.mark.parametrize(("sentence", "what", "fate", "unit", "low", "high"), PEOPLE)
def test_people(
    account: Callable[[str], Account], sentence: str, what: str, fate: str | None, unit: str, low: int, high: int | None
) -> None:
    found = [(c.what, c.fate, c.unit, c.low, c.high) for c in account(sentence).counts]
    assert (what, fate, unit, low, high) in found


@pytest.mark.parametrize(("sentence", "homes"), HOMES)
def test_homes(account: Callable[[str], Account], sentence: str, homes: list[tuple[int, str]]) -> None:
    assert [(h.low, h.state) for h in account(sentence).housing] == homes


def test_who_was_not_hurt_is_not_injured(account: Callable[[str], Account]) -> None:
    assert [c.what for c in account("Two children in the house were not injured.").counts] == ["other"]
