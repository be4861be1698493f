"""What the account of the Istanbul talks must hold, on the report of the gold set where it is here."""

from __future__ import annotations

import datetime

import pytest

import dateline
from benchmarks.floors import ROOT
from dateline.account import Account, Event

REPORT = ROOT / "gold" / "reports" / "istanbul-talks.txt"


@pytest.fixture(scope="module")
def account() -> Account:
    if not REPORT.exists():
        pytest.skip("the gold report is not here")
    return dateline.read(REPORT)


def events_on(account: Account, word: str) -> list[Event]:
    return [e for e in account.events if any(word in m.text for m in e.mentions)]


def states(account: Account, ids: list[str]) -> set[str | None]:
    return {e.country for e in account.entities if e.id in ids}


def test_the_talks(account: Account) -> None:
    [talks] = [e for e in events_on(account, "met") if e.type == "CONSULT"]
    assert talks.start == talks.end == datetime.date(2023, 9, 17)
    assert states(account, talks.actors) == {"USA", "EUR", "RUS"}
    assert "Istanbul" in {p.name for p in account.places if p.id in talks.places}


def test_the_blockade(account: Account) -> None:
    [blockade] = events_on(account, "blockade")
    assert (blockade.type, blockade.ongoing) == ("COERCE", True)
    assert states(account, blockade.actors) == {"AZE"}


def test_the_operation(account: Account) -> None:
    [operation] = events_on(account, "offensive")
    assert (operation.type, operation.start) == ("ASSAULT", datetime.date(2023, 9, 19))
    assert states(account, operation.actors) == {"AZE"}


def test_the_surrender_and_the_flight(account: Account) -> None:
    [surrender] = events_on(account, "surrender")
    assert surrender.type == "RETREAT"
    [flight] = events_on(account, "fled")
    assert flight.type == "DISPLACE"
    counts = {c.id: (c.what, c.low, c.high) for c in account.counts}
    assert [counts[c] for c in flight.counts] == [("displaced", 100_000, None)]


def test_who_says_so(account: Account) -> None:
    diplomat = next(c for c in account.claims if c.source.span and "diplomat" in c.source.span.text)
    assert (diplomat.source.kind, diplomat.stance) == ("anonymous", "asserts")
    [refusal] = [c for c in account.claims if c.stance == "declines"]
    assert refusal.source.span is not None
    assert "State Department" in refusal.source.span.text
