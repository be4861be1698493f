"""The reasons of events: they name the model's version and the rows that fired, on the words that they saw."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.account import Account, Reason
from dateline.knowledge.tables import read_table
from dateline.language.network import shipped_network

Read = Callable[[str], Account]


def reasons(account: Account, trigger: str, field: str) -> list[Reason]:
    """Give an event's reasons for a field."""
    [event] = [e for e in account.events if e.trigger.text == trigger]
    return [reason for reason in event.why if reason.field == field]


def row_of(reason: Reason) -> dict[str, str]:
    """Give the row of a table that a reason names."""
    table, _, line = reason.by.partition(".tsv:")
    return read_table(table)[int(line) - 2]


def test_the_model_is_named_with_its_version(account: Read) -> None:
    found = account("Turkish troops shelled Kurdish fighters in northern Syria on Monday.")
    by = {reason.by for event in found.events for reason in event.why if reason.by.startswith("model")}
    assert by == {f"model:{shipped_network().version}"}
    assert len(shipped_network().version) == 8


def test_a_row_of_the_lexicon_says_what_its_reason_says(account: Read) -> None:
    found = account("Turkish troops shelled Kurdish fighters in northern Syria on Monday.")
    [_, reason] = reasons(found, "shelled", "type")
    row = row_of(reason)
    assert "shell" in row["lemma"].split("|")
    assert (row["type"], float(row["weight"])) == (reason.value, reason.score)
    assert [words.text for words in reason.words] == ["shelled"]


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [("Turkish troops may attack Kurdish fighters in Syria.", "may", "may"),
     ("Turkish troops plan to attack Kurdish fighters in Syria.", "plan", "plan"),
     ("Turkish troops did not attack Kurdish fighters in Syria.", "not", "not")],
)  # fmt: skip
def test_the_words_that_move_a_status_are_named(account: Read, text: str, word: str, lemma: str) -> None:
    [_, reason] = reasons(account(text), "attack", "status")
    assert [words.text for words in reason.words] == [word]
    row = row_of(reason)
    assert (row["lemma"], row["status"]) == (lemma, reason.value)


def test_dates_and_places_name_the_words_they_are_from(account: Read) -> None:
    found = account("Turkish troops shelled Kurdish fighters near Afrin on Monday.")
    [dates] = reasons(found, "shelled", "dates")
    assert (dates.value, [words.text for words in dates.words]) == ("2022-03-14/2022-03-14", ["Monday"])
    [place] = reasons(found, "shelled", "places")
    assert (place.value, [words.text for words in place.words]) == (found.places[0].id, ["Afrin"])


def test_a_date_from_another_event_names_the_words_that_count(account: Read) -> None:
    found = account("Rebels seized the port on 2 March. Two days later the army shelled the town.")
    dates = reasons(found, "shelled", "dates")
    assert [reason.value for reason in dates] == ["2022-03-04/2022-03-04"]
