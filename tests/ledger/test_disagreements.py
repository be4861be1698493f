"""What counts as a disagreement of two sources of one report, and what does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.account import Account, Count, Event
from dateline.ledger import disagreements
from dateline.ledger.disagreements import Position, together
from tests.accounts import DISPUTED, EMPTY, part, saying


def changed(**parts: object) -> Account:
    """Give the disputed account with other parts."""
    return DISPUTED.model_copy(update=parts)


def number(low: int | None, high: int | None, *, approximate: bool = False) -> Count:
    return Count(id="n", span=part("nine"), what="dead", low=low, high=high, approximate=approximate)


def happening(key: str, words: str, **more: object) -> Event:
    given = {"id": key, "type": "ASSAULT", "status": "actual", "actors": ["rebels"], **more}
    return Event.model_validate({**given, "trigger": part(words), "mentions": [part(words)]})


def test_a_claim_and_its_denial() -> None:
    [event, _] = disagreements(DISPUTED)
    assert (event.about, event.what) == ("event", None)
    assert event.positions == [
        Position(event="v1", claims=["c1"]), Position(event="v1", denied=True, claims=["c2"])
    ]  # fmt: skip


def test_two_counts() -> None:
    [_, count] = disagreements(DISPUTED)
    assert (count.about, count.what) == ("count", "dead")
    assert [(p.count, p.claims) for p in count.positions] == [("n9", ["c3"]), ("n12", ["c4"])]


def test_nothing_claimed_is_nothing_disputed() -> None:
    assert disagreements(EMPTY) == []
    assert disagreements(changed(claims=[])) == []


def test_the_report_itself_may_give_the_other_count() -> None:
    [count] = disagreements(changed(claims=DISPUTED.claims[3:]))
    assert [p.claims for p in count.positions] == [[], ["c4"]]


def test_one_source_does_not_disagree_with_itself() -> None:
    denial = saying("c2", "mayor", "the shelling", "denies", ["v1"], [])
    toll = saying("c4", "mayor", "twelve people were killed", "asserts", [], ["n12"])
    assert disagreements(changed(claims=[DISPUTED.claims[0], denial, DISPUTED.claims[2], toll])) == []


@pytest.mark.parametrize("stance", ["declines", "asks", "threatens"])
def test_who_does_not_hold_it_does_not_disagree_with_a_denial(stance: str) -> None:
    said = saying("c1", "mayor", "rebels shelled the market of Tarvala", stance, ["v1"], [])
    assert disagreements(changed(claims=[said, DISPUTED.claims[1]])) == []


class TestToldTwice:
    """An event told as a fact, and as another event what somebody says was not."""

    held = saying("c1", "mayor", "rebels shelled the market of Tarvala", "asserts", ["v1"], [])
    denied = saying("c2", "spokesman", "the shelling", "denies", ["v2"], [])

    def found(self, first: Event, second: Event) -> list[list[Position]]:
        account = changed(events=[first, second], claims=[self.held, self.denied])
        return [one.positions for one in disagreements(account)]

    def test_one_word_and_one_side(self) -> None:
        assert self.found(happening("v1", "shelled"), happening("v2", "shelling", status="negated")) == [
            [Position(event="v1", claims=["c1"]), Position(event="v2", denied=True, claims=["c2"])]
        ]

    @pytest.mark.parametrize(
        "other",
        [{"recipients": ["clinic"]}, {"places": ["p2"]}, {"start": "2024-03-01", "end": "2024-03-02"},
         {"type": "COERCE"}, {"actors": ["mayor"]}, {"status": "hypothetical"}],
    )  # fmt: skip
    def test_what_contradicts_is_another_happening(self, other: dict[str, object]) -> None:
        dated = {"start": "2024-03-10", "end": "2024-03-10", "date_basis": "text"}
        first = happening("v1", "shelled", recipients=["mayor"], places=["p1"], **dated)
        assert self.found(first, happening("v2", "shelling", **{"status": "negated", **other})) == []

    def test_another_word_needs_more_in_common(self) -> None:
        negated = {"status": "negated", "places": ["p1"]}
        assert self.found(happening("v1", "killed"), happening("v2", "shelling", **negated)) == []
        assert self.found(happening("v1", "killed", places=["p1"]), happening("v2", "shelling", **negated))


class TestTogether:
    @pytest.mark.parametrize(
        ("a", "b", "answer"),
        [(number(5, 5), number(7, 7), False), (number(5, None), number(7, 7), True), (number(5, 8), number(7, 9), True),
         (number(None, 4), number(5, None), False), (number(40, 40, approximate=True), number(43, 43), True),
         (number(40, 40, approximate=True), number(60, 60), False)],
    )  # fmt: skip
    def test_examples(self, a: Count, b: Count, answer: bool) -> None:
        assert together(a, b) is answer

    numbers = st.builds(number, *[st.none() | st.integers(0, 50)] * 2, approximate=st.booleans())

    @given(numbers, numbers)
    def test_the_order_does_not_matter(self, a: Count, b: Count) -> None:
        assert together(a, b) == together(b, a)
