"""Entities: one each, with country, sector and roles."""

from __future__ import annotations

from collections.abc import Callable

from dateline.account import Account, Entity

Read = Callable[[str], Account]


def entity_of(account: Account, words: str) -> Entity:
    """Give the entity that has a mention holding these words."""
    return next(e for e in account.entities if any(words in m.text for m in e.mentions))


def test_a_surname_leads_to_the_full_name(account: Read) -> None:
    found = account(
        "Kenyan Foreign Minister Amina Odhiambo met her Ugandan counterpart in Kampala on Monday. "
        "Odhiambo said the talks had gone well."
    )
    person = entity_of(found, "Amina Odhiambo")
    assert person.kind == "person"
    assert person.country == "KEN"
    assert "GOV" in person.sector
    assert any(m.text.endswith("Odhiambo") and m.start > 80 for m in person.mentions)


def test_a_title_is_a_role_of_its_state(account: Read) -> None:
    found = account("Japan sent troops on Monday. Japanese Defence Minister Kenta Mori praised the soldiers.")
    person = entity_of(found, "Mori")
    assert any("Defence Minister" in role.title for role in person.roles)


def test_an_apposition_is_a_role(account: Read) -> None:
    found = account("Lena Vogt, the German ambassador to Chad, condemned the attack on Monday.")
    person = entity_of(found, "Lena Vogt")
    assert any("ambassador" in role.title for role in person.roles)
    assert person.country == "DEU"


def test_a_leader_is_known_by_the_day(account: Read) -> None:
    found = account("Emmanuel Macron met Olaf Scholz in Berlin on Tuesday.")
    assert entity_of(found, "Macron").country == "FRA"
    assert entity_of(found, "Scholz").country == "DEU"


def test_states_have_no_sector_and_adjectives_lead_to_them(account: Read) -> None:
    found = account("Turkey attacked Kurdish fighters in Syria. The Turkish army said twelve fighters were killed.")
    assert entity_of(found, "Turkey").sector == []
    army = entity_of(found, "army")
    assert army.country == "TUR"
    assert "MIL" in army.sector


def test_known_bodies_have_their_codes(account: Read) -> None:
    found = account("NATO condemned the attack. The Taliban rejected the statement by the United Nations.")
    assert entity_of(found, "NATO").country == "IGO"
    assert entity_of(found, "Taliban").country == "AFG"
    assert entity_of(found, "United Nations").country == "UNO"
