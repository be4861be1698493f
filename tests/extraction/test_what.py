"""Events: type, status, sides, reasons."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.account import Account, Event
from dateline.extraction.what import may_be_one
from dateline.report import Span

Read = Callable[[str], Account]


def events_on(account: Account, words: str) -> list[Event]:
    """Give the events with a mention that holds these words."""
    return [e for e in account.events if any(words in m.text for m in e.mentions)]


def countries(account: Account, ids: list[str]) -> set[str | None]:
    """Give the countries of entities."""
    by_id = {e.id: e.country for e in account.entities}
    return {by_id[i] for i in ids}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Russia attacked Ukraine on Monday.", "actual"),
        ("Russia will attack Ukraine next week, officials said.", "future"),
        ("Russia may attack Ukraine.", "hypothetical"),
        ("Russia did not attack Ukraine.", "negated"),
        ("Russia denied attacking Ukraine.", "negated"),
    ],
)
def test_four_statuses(account: Read, text: str, status: str) -> None:
    found = account(text)
    [event] = events_on(found, "attack")
    assert event.type == "ASSAULT"
    assert event.status == status


def test_actor_and_recipient(account: Read) -> None:
    found = account("Turkish troops shelled Kurdish fighters in northern Syria on Monday.")
    [event] = events_on(found, "shelled")
    assert event.type == "ASSAULT"
    assert countries(found, event.actors) == {"TUR"}
    assert event.recipients


def test_passive(account: Read) -> None:
    found = account("Three activists were arrested by Egyptian police in Cairo on Tuesday.")
    [event] = events_on(found, "arrested")
    assert (event.type, event.mode) == ("COERCE", "arrest")
    assert countries(found, event.actors) == {"EGY"}


def test_who_is_criticised_is_no_critic(account: Read) -> None:
    found = account("The Philippines was sharply criticised over its dispute with Vietnam on Monday.")
    [event] = events_on(found, "criticised")
    assert "PHL" not in countries(found, event.actors)
    assert "PHL" in countries(found, event.recipients)


def test_who_acts_in_a_clause_behind_is_no_side(account: Read) -> None:
    found = account("Chad has broken off relations with Libya, five years after crowds burned down its embassy.")
    [event] = events_on(found, "broken")
    by_id = {e.id: e.name for e in found.entities}
    assert "crowds" not in {by_id[i] for i in (*event.actors, *event.recipients)}


def test_who_is_named_beside_the_second_word_is_no_party(account: Read) -> None:
    found = account(
        "Norway and Iceland signed a fisheries accord on Thursday. "
        "The agreement replaces a pact that Denmark refused to join."
    )
    parties = {state for e in found.events if e.type == "AGREE" for state in countries(found, e.actors)}
    assert {"NOR", "ISL"} <= parties
    assert "DNK" not in parties


def test_a_meeting_has_actors_alone(account: Read) -> None:
    found = account("The French president met the German chancellor in Berlin on Monday.")
    [event] = events_on(found, "met")
    assert event.type == "CONSULT"
    assert countries(found, event.actors) == {"FRA", "DEU"}
    assert event.recipients == []


@pytest.mark.parametrize(
    "text",
    [
        "The striker scored twice and his team won the match.",
        "The company opened a new bakery on Monday, and prices rose.",
        "Heavy rain fell over the valley and the river rose.",
    ],
)
def test_no_event(account: Read, text: str) -> None:
    assert account(text).events == []


def test_every_event_says_why(account: Read) -> None:
    found = account("Turkish troops shelled Kurdish fighters in northern Syria on Monday.")
    for event in found.events:
        assert {"type", "mode", "status"} <= {reason.field for reason in event.why}
        assert all(reason.by for reason in event.why)


def test_an_event_has_the_date_and_place_of_its_clause(account: Read) -> None:
    found = account("Police arrested ten protesters in Nairobi on Monday. A court in Mombasa freed a journalist.")
    [event] = events_on(found, "arrested")
    places = {p.id: p.name for p in found.places}
    assert str(event.start) == str(event.end) == "2022-03-14"
    assert [places[p] for p in event.places] == ["Nairobi"]


def test_what_has_lasted_goes_on(account: Read) -> None:
    found = account("Aid groups urged the army to lift its six-month siege of the town of Kadugli.")
    [event] = events_on(found, "siege")
    assert (str(event.start), event.end, event.ongoing) == ("2021-09-01", None, True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NATO and UN envoys met Libyan officials in Tunis on Tuesday.", {"IGO", "UNO", "LBY"}),
        pytest.param(
            "French and German ministers met Iranian negotiators in Oslo on Tuesday.",
            {"FRA", "DEU", "IRN"},
            marks=pytest.mark.xfail(strict=True, reason="the first adjective is found in its noun's mention only"),
        ),
        ("US and Canadian officials met Mexican diplomats in Lima on Tuesday.", {"USA", "CAN", "MEX"}),
    ],
)
def test_names_joined_before_a_noun_are_all_parties(account: Read, text: str, expected: set[str]) -> None:
    found = account(text)
    [event] = [e for e in events_on(found, "met") if e.type == "CONSULT"]
    assert countries(found, event.actors) == expected


def made(**fields: object) -> Event:
    """Make an event of hand-set fields."""
    trigger = Span(start=0, end=6, text="raided")
    whole = {"id": "v1", "type": "ASSAULT", "status": "actual", "date_basis": "none", "trigger": trigger} | fields
    return Event.model_validate(whole | {"mentions": [trigger]})


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ({}, {"places": ["p1"]}, True),
        ({"start": "2021-05-03", "end": "2021-05-03"}, {}, True),
        ({"start": "2021-05-03", "end": "2021-05-03"}, {"start": "2021-05-04", "end": "2021-05-04"}, False),
        ({"places": ["p1"]}, {"places": ["p2"]}, False),
        ({"counts": ["n1"]}, {"counts": ["n2"]}, False),
        ({"mode": "aerial"}, {"mode": "firearms"}, False),
    ],
)
def test_what_parts_events_of_the_same_sides(one: dict[str, object], other: dict[str, object], together: bool) -> None:
    assert may_be_one(made(**one), made(**other)) is together


def test_what_a_headline_tells_is_the_first_of_its_kind_in_the_text(account: Read) -> None:
    text = "Turkish minister meets Iraqi premier\n\nThe Turkish minister met the Iraqi premier in Baghdad on Monday."
    [event] = [e for e in account(text).events if e.type == "CONSULT"]
    assert [m.text for m in event.mentions] == ["meets", "met"]
    assert event.start is not None


def test_an_event_told_again_is_one_event(account: Read) -> None:
    found = account(
        "Russia attacked Ukraine on Sunday. Residents fled to the west. Russia attacked Ukraine, witnesses said."
    )
    assert len([e for e in found.events if e.type == "ASSAULT"]) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Nine people were killed when soldiers shelled the market.",
        "When soldiers shelled the market, nine people were killed.",
    ],
)
def test_a_clause_that_tells_how_is_the_same_event(account: Read, text: str) -> None:
    assaults = [e for e in account(text).events if e.type == "ASSAULT"]
    assert [sorted(m.text for m in e.mentions) for e in assaults] == [["killed", "shelled"]]


def test_a_known_attack_is_not_the_one_that_did_not_happen(account: Read) -> None:
    found = account(
        "Rebels attacked the village on Sunday. The army did not bomb the rebels. Residents fled the attack."
    )
    [event] = [e for e in found.events if any(m.text == "attacked" for m in e.mentions)]
    assert "attack" in {m.text for m in event.mentions}


def test_what_an_attack_is_made_with_does_not_attack(account: Read) -> None:
    found = account("Azerbaijan attacked the village with tanks and heavy artillery on Tuesday.")
    [event] = events_on(found, "attacked")
    assert countries(found, event.actors) == {"AZE"}
    assert {e.name for e in found.entities if e.id in event.actors} == {"Azerbaijan"}
