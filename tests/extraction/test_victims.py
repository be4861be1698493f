"""Single people who were killed or hurt, and the toll of a report."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline import toll
from dateline.account import Account

PROBES: tuple[tuple[str, list[str], list[str]], ...] = (
    # text, the dead, the injured: the first words that each is called by
    ("A 31-year-old man was killed in the fire.", ["A 31-year-old man"], []),
    ("A clerk was shot in the arm during a robbery.", [], ["A clerk"]),
    ("A pedestrian was struck by a bullet.", [], ["A pedestrian"]),
    ("A bus driver is in serious condition after the crash.", [], ["A bus driver"]),
    ("Police shot and killed a man who had stabbed two passers-by.", ["a man"], []),
    ("The baker was charged with the murder of his partner.", ["partner"], []),
    ("Marta Keane, 44, died at the scene and her daughter was seriously injured.", ["Marta Keane"], ["daughter"]),
    ("A mother and her son were found dead in their flat.", ["A mother", "son"], []),
    ("The nurse was taken to hospital, where she later died.", ["The nurse"], []),
    ("The shooting left one man dead and another with serious injuries.", ["one man"], ["another"]),
    ("One person was killed and another wounded.", ["One person"], ["another"]),
    ("Police arrested another 12 men.", [], []),
    ("A guard fired back, striking the robber three times.", [], ["the robber"]),
    ("A teacher threatened to kill a colleague.", [], []),
    ("No officer was injured in the raid.", [], []),
    ("A witness who could have been killed ran away.", [], []),
    ("The minister met a victim of the flood.", [], []),
)


@pytest.mark.parametrize(("text", "dead", "injured"), PROBES)
def test_victims(account: Callable[[str], Account], text: str, dead: list[str], injured: list[str]) -> None:
    found = account(text).victims
    assert [v.mentions[0].text for v in found if v.what == "dead"] == dead
    assert [v.mentions[0].text for v in found if v.what == "injured"] == injured


def test_a_person_is_one_victim_however_often_told_of(account: Callable[[str], Account]) -> None:
    text = (
        "A woman was shot outside a bakery on Monday. The victim, identified as Lena Ost, was taken to hospital. "
        "She died there overnight. Ost had worked at the bakery for ten years."
    )
    found = account(text).victims
    assert [v.what for v in found] == ["dead"]
    assert found[0].mentions[0].text == "A woman"


def test_the_toll_of_numbers_and_single_people(account: Callable[[str], Account]) -> None:
    found = toll(account("A 31-year-old man was killed and two others were wounded in the attack."))
    assert (found.dead, found.injured) == (1, 2)
    assert found.said == ("k1", "n1")


def test_of_those_shot_the_rest_are_injured(account: Callable[[str], Account]) -> None:
    found = toll(account("Five people were shot at a barbecue on Sunday. One man died on the way to hospital."))
    assert (found.dead, found.injured) == (1, 4)


def test_a_dead_attacker_is_no_part_of_the_toll(account: Callable[[str], Account]) -> None:
    found = toll(account("The gunman was shot dead by guards after he had killed two nurses."))
    assert found.dead == 2
    assert toll(account("A gunman was shot dead by guards at the bank.")).dead == 1


def test_what_is_not_said_is_not_known(account: Callable[[str], Account]) -> None:
    assert toll(account("The council opened a bridge.")) == toll(account(""))
    assert toll(account("The council opened a bridge.")).dead is None
    assert toll(account("Nobody was killed in the fire.")).dead == 0
