"""What is done with hard names: shared ones, names of places too, capitals, marks, other letters, thousands."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from dateline.account import Account, Entity
from dateline.extraction.coreference import cluster
from dateline.language.text import Text

Read = Callable[[str], Account]
Annotate = Callable[[str], Text]


def called(account: Account, words: str) -> list[Entity]:
    """Give the entities that have a mention holding these words."""
    return [e for e in account.entities if any(words in m.text for m in e.mentions)]


def people(account: Account) -> set[str]:
    return {e.name for e in account.entities if e.kind == "person"}


def test_two_people_of_one_surname_stay_two(account: Read) -> None:
    found = account(
        "Finance Minister Hana Novak rejected the plan on Monday. Her critic Karel Novak, a banker, praised it. "
        "Hana Novak said the banks had lied, and Karel Novak said that they had not."
    )
    assert {"Hana Novak", "Karel Novak"} <= people(found)
    assert all(len(called(found, name)) == 1 for name in ("Hana Novak", "Karel Novak"))


def test_a_shared_surname_means_who_was_last_called_by_it(account: Read) -> None:
    found = account(
        "Hana Novak opened the congress on Monday. Karel Novak, a banker, spoke after her. "
        "Novak said the banks had lied."
    )
    banker = next(e for e in found.entities if e.name == "Karel Novak")
    assert any(m.text == "Novak" for m in banker.mentions)


@pytest.mark.parametrize(
    ("name", "state"),
    [("Chad Myers", "TCD"), ("Michael Jordan", "JOR"), ("Georgia Brandt", "GEO"), ("Israel Katz", "")],
)
def test_a_person_named_like_a_state_is_none(account: Read, name: str, state: str) -> None:
    found = account(f"{name}, who owns the factory, said on Monday that the strike was over. {name} praised the union.")
    (person,) = called(found, name)
    assert person.kind == "person"
    assert person.country != state


@pytest.mark.parametrize(("name", "state"), [("Jordan", "JOR"), ("Georgia", "GEO"), ("Chad", "TCD")])
def test_a_state_named_like_a_person_is_a_state(account: Read, name: str, state: str) -> None:
    found = account(f"{name} accused its neighbours of breaking the truce. Its army sent troops to the border.")
    (country,) = called(found, name)
    assert (country.kind, country.country) == ("country", state)


def test_a_city_in_a_person_s_name_is_no_place(account: Read) -> None:
    found = account("Paris Hilton visited Kabul on Monday. Hilton said she would come back.")
    (person,) = called(found, "Hilton")
    assert person.kind == "person"
    assert [p.name for p in found.places] == ["Kabul"]


def test_a_name_in_capitals_is_that_name(account: Read) -> None:
    found = account("EMMANUEL MACRON MET OLAF SCHOLZ IN BERLIN ON MONDAY. Mr Macron said the talks had gone well.")
    (macron,) = called(found, "Macron")
    assert macron.country == "FRA"
    assert any(m.text == "EMMANUEL MACRON" for m in macron.mentions)


def test_initials_lead_to_the_full_name(account: Read) -> None:
    found = account(
        "John Okello, a trade unionist, was arrested on Monday. Police said J. Okello had led the strike. "
        "Mr Okello denied it."
    )
    assert len(called(found, "Okello")) == 1


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Conor O'Brien", "O'Brien"),
        ("Conor O’Brien", "O'Brien"),
        ("Jean-Luc Dupont", "Dupont"),
        ("Ursula von der Leyen", "von der Leyen"),
        ("Mohammed bin Salman", "bin Salman"),
        ("Haider al-Abadi", "Abadi"),
        pytest.param(
            "Recep Tayyip Erdoğan", "Erdogan", marks=pytest.mark.xfail(strict=True, reason='"Erdogan" is not seen here')
        ),
        ("Mary Smith-Jones", "Smith-Jones"),
    ],
)
def test_names_with_marks_and_particles_are_found_again(account: Read, full: str, short: str) -> None:
    found = account(f"{full} met the miners on Monday. The strike was called off after {short} promised higher wages.")
    (person,) = called(found, full)
    assert person.kind == "person"
    assert any(m.text.endswith(short) and m.start > person.mentions[0].end for m in person.mentions)


@pytest.mark.parametrize("name", ["Владимир Путин", "محمد بن سلمان", "习近平", "Αλέξης Τσίπρας"])
def test_names_in_other_letters_are_kept_as_they_are(account: Read, name: str) -> None:
    found = account(f"The minister met {name} on Monday. {name} promised to help.")
    assert all(m.text == found.report.text[m.start : m.end] for e in found.entities for m in e.mentions)
    assert found.report.text.count(name) == 2


def names_report(many: int) -> str:
    """Write a report that names so many people, no two alike."""
    syllables = ("ba", "do", "ke", "li", "mo", "na", "ru", "sa", "ti", "vo", "ze", "ha")
    made = []
    for n in range(many):
        a, b, c, d = (syllables[n // 12**k % 12] for k in range(4))
        made.append(f"{(a + b).capitalize()}n {(c + d + a).capitalize()}ski")
    return " ".join(f"{name} met the miners on Monday." for name in made)


def test_three_thousand_names_take_ten_times_as_long_as_three_hundred(annotated: Annotate) -> None:
    def seconds(text: Text) -> float:
        began = time.process_time()
        cluster(text)
        return time.process_time() - began

    few, many = annotated(names_report(300)), annotated(names_report(3_000))
    assert len(cluster(many)) > 2_000
    assert min(seconds(many) for _ in range(2)) < 40 * min(seconds(few) for _ in range(5))


def test_one_name_three_thousand_times_is_one_entity_in_linear_time(annotated: Annotate) -> None:
    text = annotated("Hana Novak met the miners. " * 1_500)
    began = time.process_time()
    found = cluster(text)
    assert time.process_time() - began < 20
    assert max(len(c.namings) for c in found) >= 1_400
