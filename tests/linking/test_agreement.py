"""Which tellings tell one happening."""

from __future__ import annotations

import datetime

import pytest

from dateline.linking import Telling, agreement, agreements_among, keys_of, probes_of, stories
from dateline.linking.telling import Number, Side, Spot
from tests.linking.conftest import DAY, TOLD, Make, make

AGAIN = "Mortar shells of the Red Banner hit the docks at Port Amber on Tuesday; nine dockers are dead."
LATER = DAY + datetime.timedelta(days=9)
PUNO = Side(name="Blue Dawn", kind="force", country="PER")
ELSEWHERE = (Spot(name="Caldera", kind="city", country="NIC", latitude=13.9, longitude=-86.1),)


def test_one_happening_in_other_words_is_one(telling: Make) -> None:
    found = agreement(telling("r1"), telling("r2", AGAIN))
    assert found is not None
    assert found.score > 0.9
    assert "place same +2.5" in found.reason


@pytest.mark.parametrize(
    ("why", "other"),
    [
        ("another day", make("r2", AGAIN, start=LATER, end=LATER, published=LATER)),
        ("another place", make("r2", "The Red Banner shelled the market of Caldera; four are dead.", places=ELSEWHERE)),
        ("another act", make("r2", "Port Amber's mayor met envoys of the Red Banner.", type="CONSULT", trigger="met")),
    ],
)
def test_a_near_miss_is_not_one(why: str, other: Telling, telling: Make) -> None:
    both = [telling("r1"), other]
    assert len(stories([each.id for each in both], agreements_among(both))) == 2, why


def test_the_order_does_not_matter(telling: Make) -> None:
    a, b = telling("r1"), telling("r2", AGAIN)
    assert agreement(a, b) == agreement(b, a)


def test_events_of_one_report_stay_apart(telling: Make) -> None:
    assert agreement(telling("r1"), telling("r1", id="r1:e2")) is None


def test_a_mention_that_misses_sides_place_and_date_is_still_found_by_its_words(telling: Make) -> None:
    bare = telling("r2", TOLD, places=(), start=None, end=None, date_basis="none")
    assert agreement(telling("r1"), bare) is not None


def test_numbers_told_differently_do_not_part_a_happening(telling: Make) -> None:
    nine, twelve = (Number(what="dead", low=n, high=n) for n in (9, 12))
    assert agreement(telling("r1", counts=(nine,)), telling("r2", AGAIN, counts=(twelve,))) is not None


def test_only_mentions_that_meet_in_a_key_are_compared(telling: Make) -> None:
    elsewhere = telling("r2", "Farmers of the Blue Dawn blocked a road in Puno.", places=(), actors=(PUNO,))
    assert not set(probes_of(elsewhere)) & set(keys_of(telling("r1")))
    assert agreements_among([telling("r1"), elsewhere]) == []
    assert len(agreements_among([telling("r1"), telling("r2")])) == 1
