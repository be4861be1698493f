"""What tellings of one story differ on, with who says which."""

from __future__ import annotations

import datetime

from dateline.linking import differences
from dateline.linking.telling import Number, Side, Spot, Voice
from tests.linking.conftest import DAY, Make

PORT = Voice(claim="r2:c1", kind="organization", stance="asserts", name="port authority")
ARMY = Voice(claim="r2:c2", kind="organization", stance="denies", name="army")


def dead(low: int | None, high: int | None, *said: Voice) -> Number:
    return Number(what="dead", low=low, high=high, said=said)


def test_tellings_that_agree_differ_on_nothing(telling: Make) -> None:
    assert differences([telling("r1", counts=(dead(9, 9),)), telling("r2", counts=(dead(5, None),))]) == []


def test_numbers_stand_side_by_side_with_who_gives_them(telling: Make) -> None:
    told = [telling("r1", publisher="Post", counts=(dead(9, 9),)), telling("r2", counts=(dead(12, 12, PORT),))]
    [found] = differences(told)
    assert (found.aspect, found.of) == ("count", "dead")
    assert [version.value for version in found.versions] == ["12", "9"]
    [[twelve], [nine]] = [version.tellers for version in found.versions]
    assert (nine.publisher, nine.voice) == ("Post", None)
    assert (twelve.telling, twelve.voice) == ("r2:e1", PORT)


def test_open_numbers_are_told_as_such(telling: Make) -> None:
    told = [telling("r1", counts=(dead(None, 3),)), telling("r2", counts=(dead(10, None),))]
    assert {v.value for d in differences(told) for v in d.versions} == {"at most 3", "at least 10"}


def test_days_places_and_sides_can_differ(telling: Make) -> None:
    later = DAY + datetime.timedelta(days=1)
    caldera = Spot(name="Caldera", kind="city", country="NIC", latitude=13.9, longitude=-86.1)
    pirates = Side(name="pirates", kind="force", country="PAN")
    told = [telling("r1"), telling("r2", start=later, end=later, places=(caldera,), actors=(pirates,))]
    assert [d.aspect for d in differences(told)] == ["date", "place", "actor"]


def test_a_day_of_publication_contradicts_nothing(telling: Make) -> None:
    later = DAY + datetime.timedelta(days=1)
    assert differences([telling("r1"), telling("r2", start=later, end=later, date_basis="published")]) == []


def test_a_denial_differs_in_status_and_a_plan_does_not(telling: Make) -> None:
    denied = telling("r2", status="negated", said=(ARMY,))
    [found] = differences([telling("r1"), denied, telling("r3", status="future")])
    assert found.aspect == "status"
    assert [v.value for v in found.versions] == ["actual", "future", "negated"]
    assert found.versions[-1].tellers[0].voice == ARMY
