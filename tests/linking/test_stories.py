"""From agreements to stories: any order gives the same, and pins win."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import LinkingError
from dateline.linking import Agreement, Pin, Story, reached, stories

IDS = [f"r{i}:e1" for i in range(8)]
PAIRS = [(a, b) for a in IDS for b in IDS if a < b]


def agreed(a: str, b: str, score: float = 0.9) -> Agreement:
    return Agreement(a=a, b=b, score=score)


agreements = st.dictionaries(st.sampled_from(PAIRS), st.sampled_from([0.5, 0.6, 0.75, 0.9, 1.0])).map(
    lambda found: [agreed(a, b, score) for (a, b), score in found.items()]
)
pins = st.dictionaries(st.sampled_from(PAIRS), st.booleans(), max_size=4).map(
    lambda found: [Pin(a=a, b=b, same=same) for (a, b), same in found.items()]
)


def groups(found: list[Story]) -> list[tuple[str, ...]]:
    return [story.tellings for story in found]


def test_mentions_that_agree_are_one_and_say_why() -> None:
    [one, other] = stories(IDS[:3], [agreed(IDS[0], IDS[2])])
    assert one.tellings == (IDS[0], IDS[2])
    assert [merge.score for merge in one.merges] == [0.9]
    assert (other.tellings, other.merges) == ((IDS[1],), ())


def test_one_agreement_does_not_join_two_firm_groups() -> None:
    a, b, c, d = IDS[:4]
    firm = [agreed(a, b, 0.99), agreed(c, d, 0.99)]
    assert groups(stories(IDS[:4], [*firm, agreed(b, c, 0.9)])) == [(a, b), (c, d)]


@given(agreements, pins, st.randoms(use_true_random=False))
def test_the_order_does_not_matter(found: list[Agreement], held: list[Pin], chance: random.Random) -> None:
    try:
        first = stories(IDS, found, held)
    except LinkingError:
        return
    mixed, ids, other = list(found), list(IDS), list(held)
    for each in (mixed, ids, other):
        chance.shuffle(each)
    assert groups(stories(ids, mixed, other)) == groups(first)


@given(agreements, pins)
def test_every_mention_is_in_one_happening_held_together_by_its_merges(found: list[Agreement], held: list[Pin]) -> None:
    try:
        parted = stories(IDS, found, held)
    except LinkingError:
        return
    assert sorted(telling for story in parted for telling in story.tellings) == IDS
    for story in parted:
        assert len(story.merges) == len(story.tellings) - 1
        joined = {end for merge in story.merges for end in (merge.a, merge.b)}
        assert joined <= set(story.tellings)


@given(agreements, pins)
def test_pins_always_win(found: list[Agreement], held: list[Pin]) -> None:
    try:
        parted = stories(IDS, found, held)
    except LinkingError:
        return
    of = {telling: story.tellings for story in parted for telling in story.tellings}
    assert all((of[pin.a] == of[pin.b]) == pin.same for pin in held)


@given(agreements, pins, st.sampled_from(IDS))
def test_parting_only_what_is_reached_gives_the_same(found: list[Agreement], held: list[Pin], seed: str) -> None:
    try:
        whole = stories(IDS, found, held)
    except LinkingError:
        return
    ties = [(each.a, each.b) for each in found] + [(pin.a, pin.b) for pin in held]
    part = reached({seed}, lambda asked: {y for a, b in ties for x, y in ((a, b), (b, a)) if x in asked})
    assert groups(stories(part, found, held)) == [group for group in groups(whole) if set(group) <= part]


def test_pins_that_contradict_each_other_are_refused() -> None:
    a, b, c = IDS[:3]
    held = [Pin(a=a, b=b, same=True), Pin(a=b, b=c, same=True), Pin(a=c, b=a, same=False)]
    with pytest.raises(LinkingError, match="pinned apart"):
        stories(IDS, [], held)


@given(agreements)
def test_every_telling_but_the_first_was_merged_by_something(found: list[Agreement]) -> None:
    for story in stories(IDS, found):
        for first in story.tellings:
            assert set(story.merged_by(first)) == set(story.tellings) - {first}
