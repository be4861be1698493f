"""When, where and how many, for each way in which news tells them; all published on Wednesday, 16 March 2022."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.account import Account, Event

Read = Callable[[str], Account]

DATED = (
    # text, trigger, start, end, basis
    ("Rebels shelled the port on 3 May 2021.", "shelled", "2021-05-03", "2021-05-03", "text"),
    ("Rebels shelled the port on May 3, 2021.", "shelled", "2021-05-03", "2021-05-03", "text"),
    ("Rebels shelled the port on the 3rd of May, 2021.", "shelled", "2021-05-03", "2021-05-03", "text"),
    ("Rebels shelled the port on 2021-05-03.", "shelled", "2021-05-03", "2021-05-03", "text"),
    ("Rebels shelled the port on 13/05/2021.", "shelled", "2021-05-13", "2021-05-13", "text"),
    ("Rebels shelled the port on Monday.", "shelled", "2022-03-14", "2022-03-14", "text"),
    ("Rebels will shell the port on Monday.", "shell", "2022-03-21", "2022-03-21", "text"),
    ("Rebels shelled the port last Friday.", "shelled", "2022-03-11", "2022-03-11", "text"),
    ("Rebels shelled the port last month.", "shelled", "2022-02-01", "2022-02-28", "text"),
    ("Rebels shelled the port two days ago.", "shelled", "2022-03-14", "2022-03-14", "text"),
    ("Early on Tuesday rebels shelled the port.", "shelled", "2022-03-15", "2022-03-15", "text"),
    ("Rebels shelled the port overnight.", "shelled", "2022-03-15", "2022-03-16", "text"),
    ("Rebels shelled the port in the 1990s.", "shelled", "1990-01-01", "1999-12-31", "text"),
    ("Rebels shelled the port in mid-October.", "shelled", "2021-10-11", "2021-10-20", "text"),
    ("Rebels have shelled the port since 2011.", "shelled", "2011-01-01", None, "text"),
    ("Rebels shelled the port between March and May 2021.", "shelled", "2021-03-01", "2021-05-31", "text"),
    ("Rebels shelled the port during Ramadan.", "shelled", "2021-04-13", "2021-05-12", "text"),
    ("Rebels shelled the port on Christmas Eve.", "shelled", "2021-12-24", "2021-12-24", "text"),
    ("Militants lifted their nine-month blockade of the port.", "blockade", "2021-06-01", None, "text"),
    ("Rebels shelled the port every Friday.", "shelled", None, None, "none"),
    ("The army shelled Aleppo on Sunday. Rebels attacked the airport 24 hours later.", "attacked", "2022-03-14",
     "2022-03-14", "event"),
    ("Rebels shelled the camp a week after the March 3 ceasefire.", "shelled", "2022-03-10", "2022-03-10", "event"),
    ("Rebels seized the port on 2 March. Since then, the army has shelled it.", "shelled", "2022-03-02", None, "event"),
    ("Mr Sun met the envoy in Geneva, May said.", "met", None, None, "none"),
    ("Rebels shelled the port on 31 February.", "shelled", None, None, "none"),
    ("Rebels shelled the port on the 45th of May.", "shelled", None, None, "none"),
    ("Rebels will shell the port in the year 99999.", "shell", None, None, "none"),
)  # fmt: skip


def event(account: Account, trigger: str) -> Event:
    """Give the event with a mention of some words."""
    return next(e for e in account.events if trigger in [m.text for m in e.mentions])


@pytest.mark.parametrize(("text", "trigger", "start", "end", "basis"), DATED)
def test_an_event_has_the_date_that_is_told(
    account: Read, text: str, trigger: str, start: str | None, end: str | None, basis: str
) -> None:
    found = event(account(text), trigger)
    dates = [day.isoformat() if day else None for day in (found.start, found.end)]
    assert (*dates, found.date_basis) == (start, end, basis)


def test_what_is_under_way_since_a_day_is_ongoing(account: Read) -> None:
    assert event(account("Rebels have shelled the port since 2011."), "shelled").ongoing


def test_a_city_is_no_place_where_it_stands_for_a_government(account: Read) -> None:
    found = account("Brussels accused Minsk of lying, and the Kremlin condemned the plan in Geneva.")
    assert [place.name for place in found.places] == ["Geneva"]


def test_what_strikes_is_not_where_it_came_from(account: Read) -> None:
    found = account("Rebels fired rockets from Kilis. The army shelled Azaz from the provinces of Kilis and Hatay.")
    names = {place.id: place.name for place in found.places}
    assert [names[place] for place in event(found, "shelled").places] == ["Azaz"]


def test_operations_months_and_pairs_of_states_are_no_places(account: Read) -> None:
    found = account(
        "The army began Operation Pine Bluff in Homs in March. Mr Houston praised the Russia-China pact in April."
    )
    assert [place.name for place in found.places] == ["Homs"]


def test_two_figures_for_one_event_stay_two_with_their_sources(account: Read) -> None:
    found = account(
        "A shell hit the market in Kidal on Monday. The ministry said that 20 people were killed.\n\n"
        "The hospital said that 35 people had been killed."
    )
    assert [(count.what, count.low) for count in found.counts] == [("dead", 20), ("dead", 35)]
    assert [claim.counts for claim in found.claims] == [["n1"], ["n2"]]
