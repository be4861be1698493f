"""Claims by source and by event."""

from __future__ import annotations

from dateline.ledger import by_event, by_source
from tests.accounts import ACCOUNT, DISPUTED, EMPTY


def test_sources_come_in_the_order_in_which_they_speak_each_once() -> None:
    ledger = by_source(DISPUTED)
    assert [(s.name, [c.id for c in s.claims]) for s in ledger.sources] == [
        ("Ilka Doren", ["c1", "c3"]), ("rebel spokesman", ["c2"]), ("clinic", ["c4"])
    ]  # fmt: skip
    assert (ledger.own_voice, len(ledger.disagreements)) == ([], 2)


def test_two_sources_of_one_name_stay_two() -> None:
    clinic, *others = reversed(DISPUTED.entities)
    account = DISPUTED.model_copy(update={"entities": [*others, clinic.model_copy(update={"name": "Ilka Doren"})]})
    assert [s.name for s in by_source(account).sources] == ["Ilka Doren", "rebel spokesman", "Ilka Doren"]


def test_sources_without_an_entity_go_by_their_words() -> None:
    first, *others = DISPUTED.claims
    unnamed = first.model_copy(update={"source": first.source.model_copy(update={"entity": None})})
    account = DISPUTED.model_copy(update={"claims": [unnamed, *others]})
    assert [s.name for s in by_source(account).sources] == [None, "rebel spokesman", "Ilka Doren", "clinic"]


def test_what_nobody_claims_is_the_reports_own_voice() -> None:
    assert by_source(ACCOUNT).own_voice == ["talks", "harm"]


def test_events_with_who_stands_behind_them() -> None:
    [event] = by_event(DISPUTED).events
    assert (event.actors, event.trigger.text) == (["rebels"], "shelled")
    assert [(v.source, v.stance, v.claim) for v in event.said] == [
        ("Ilka Doren", "asserts", "c1"), ("rebel spokesman", "denies", "c2")
    ]  # fmt: skip


def test_an_empty_account() -> None:
    assert (by_source(EMPTY).sources, by_event(EMPTY).events) == ([], [])
