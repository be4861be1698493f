"""Who is in a report, and their part in it."""

from __future__ import annotations

from dateline.ledger import people
from tests.accounts import ACCOUNT, EMPTY, event


def test_what_they_did_and_said() -> None:
    [arland, reyes] = people(ACCOUNT).people
    assert [(d.event, d.status, d.beside) for d in arland.did] == [
        ("shelling", "negated", []), ("talks", "actual", ["Ana Reyes"])
    ]  # fmt: skip
    assert [(s.claim, s.stance) for s in reyes.said] == [("c2", "declines")]
    assert [(o.title, o.of) for o in reyes.roles] == [("envoy", "Arland")]
    assert (reyes.country, reyes.sector, reyes.undergone) == ("USA", ["GOV"], [])


def test_what_was_done_to_them() -> None:
    done = event("v", "ACCUSE", "denied", actors=["a"], recipients=["b"])
    [arland, reyes] = people(ACCOUNT.model_copy(update={"events": [done]})).people
    assert [(d.event, d.others) for d in arland.did] == [("v", ["Ana Reyes"])]
    assert [(d.event, d.others) for d in reyes.undergone] == [("v", ["Arland"])]


def test_an_empty_account() -> None:
    assert people(EMPTY).people == []
