"""The dateline that a report opens with."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.engine.one import account_of
from dateline.extraction.opening import dateline_end, headline_end
from dateline.language.tokens import blank_english
from dateline.report import Report


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("GOMA, May 14 — Rebels shelled a camp.", "Rebels"),
        ("PORT SUDAN (Red Sea Wire) – The army left.", "The"),
        ("SANA'A, Yemen, 3 June (Agency) -- Talks began.", "Talks"),
        ("KYIV - Two were hurt.", "Two"),
        ("NATO said on Friday - again - that it would help.", "NATO"),
        ("Rebels shelled a camp.", "Rebels"),
    ],
)
def test_where_the_report_begins(text: str, first: str) -> None:
    doc = blank_english()(text)
    assert doc[dateline_end(doc)].text == first


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Rebels shell port town\n\nFighters shelled the port.", "Fighters"),
        ("Rebels shell port town\nFighters shelled the port.", "Fighters"),
        ("Rebels shelled the port.\n\nFighters left.", "Rebels"),
        ("Rebels shelled the port of a town that\nlies in the north.", "Rebels"),
        ("GOMA, May 14 — Rebels shelled a camp of\nThai soldiers.", "GOMA"),
        ("Rebels shell port town", "Rebels"),
    ],
)
def test_where_the_headline_ends(text: str, first: str) -> None:
    doc = blank_english()(text)
    assert doc[headline_end(doc)].text == first


@given(st.text(max_size=80))
def test_any_text_has_a_beginning(text: str) -> None:
    doc = blank_english()(text)
    assert 0 <= dateline_end(doc) <= len(doc)
    assert 0 <= headline_end(doc) <= len(doc)


def test_the_day_of_the_dateline_dates_nothing_and_nobody_says_it() -> None:
    text = (
        "GOMA, May 14 — At least 14 people were killed when rebels shelled a camp on the outskirts of Goma on Friday, "
        "the army said."
    )
    account = account_of(Report.of(text, datetime.date(2024, 5, 14)))
    [event] = [e for e in account.events if e.type == "ASSAULT"]
    assert event.start == event.end == datetime.date(2024, 5, 10)
    [claim] = account.claims
    assert claim.content[0].text.startswith("At least 14 people")
