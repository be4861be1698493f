"""An event explained, and beside what another program makes of it."""

from __future__ import annotations

import pytest

from dateline.account import Account, Event
from dateline.ledger import explain
from tests.accounts import ACCOUNT, REPORT, TEXT, event

SHELLING = ACCOUNT.events[0]
SPLIT = TEXT.index("Arland denied"), TEXT.index("Reyes refused")


def now(*events: Event) -> Account:
    """Give the account with other events."""
    return ACCOUNT.model_copy(update={"events": list(events)})


def test_the_sentences_that_hold_the_words() -> None:
    account = ACCOUNT.model_copy(update={"sentences": [(0, SPLIT[0] - 2), SPLIT, (SPLIT[1], len(TEXT))]})
    assert explain(account, SHELLING).sentences == [REPORT.span(*SPLIT)]
    assert explain(ACCOUNT, SHELLING).sentences == [REPORT.span(0, len(TEXT))]


def test_a_report_has_no_replay() -> None:
    assert explain(ACCOUNT, SHELLING).replay is None


def test_the_same_program_gives_the_same() -> None:
    replay = explain(ACCOUNT, SHELLING, ACCOUNT).replay
    assert replay
    assert (replay.event, replay.same, replay.models) == ("shelling", True, ("model:0a1b2c3d", "model:0a1b2c3d"))


@pytest.mark.parametrize(
    ("update", "fields"),
    [
        ({"id": "v9", "why": []}, []),
        ({"type": "COERCE"}, ["type"]),
        ({"mode": None, "status": "actual"}, ["mode", "status"]),
        ({"actors": ["b"], "recipients": ["a"]}, ["actors", "recipients"]),
        ({"counts": [], "places": ["g"]}, ["places", "counts"]),
        ({"ongoing": True, "date_basis": "text", "context": ["military"]}, ["context", "ongoing", "date_basis"]),
    ],
)
def test_fields_that_differ(update: dict[str, object], fields: list[str]) -> None:
    replay = explain(ACCOUNT, SHELLING, now(SHELLING.model_copy(update=update))).replay
    assert replay
    assert [f.field for f in replay.fields if not f.same] == fields
    assert replay.same is (fields == [])


def test_an_event_found_again_among_mentions() -> None:
    other = event("v9", "ASSAULT", "shelling")
    merged = other.model_copy(update={"mentions": [*SHELLING.mentions, *other.mentions]})
    replay = explain(ACCOUNT, SHELLING, now(merged)).replay
    assert replay
    assert replay.event == "v9"


def test_an_event_that_is_gone() -> None:
    replay = explain(ACCOUNT, SHELLING, now()).replay
    assert replay
    assert (replay.event, replay.same) == (None, False)
    assert {field.now for field in replay.fields} == {None}
