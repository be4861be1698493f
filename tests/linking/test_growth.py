"""The work of linking grows with the archive, not with its square."""

from __future__ import annotations

import datetime
import random
from collections import defaultdict

from dateline.linking import Telling, keys_of, probes_of
from dateline.linking.telling import Side, Spot
from tests.linking.conftest import DAY, make

TOWNS = [f"Town{chr(97 + i)}{chr(97 + j)}" for i in range(20) for j in range(20)]


def invented(number: int, chance: random.Random) -> Telling:
    """Invent a telling: twenty a day, each of one of 400 towns and 40 states."""
    town = chance.randrange(len(TOWNS))
    state = f"S{town % 40:02}"
    day = DAY + datetime.timedelta(days=number // 20)
    return make(
        f"r{number}",
        f"Rebels of {state} fired on {TOWNS[town]} and left {chance.randrange(90)} dead.",
        start=day,
        end=day,
        published=day,
        places=(Spot(name=TOWNS[town], kind="city", country=state),),
        actors=(Side(name="rebels", kind="force", country=state),),
    )


def compared(many: int) -> int:
    """Count the pairs that are compared among so many tellings."""
    chance = random.Random(1)
    index: dict[str, set[int]] = defaultdict(set)
    pairs = 0
    for number in range(many):
        telling = invented(number, chance)
        pairs += len(set().union(*(index[key] for key in probes_of(telling) if key in index)))
        for key in keys_of(telling):
            index[key].add(number)
    return pairs


def test_twice_the_tellings_are_about_twice_the_work() -> None:
    once, twice = compared(1500), compared(3000)
    assert 0 < twice < 2.2 * once
