"""The account of any text is whole: spans are true, ids resolve, and the same text gives the same account."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from dateline.account import Account
from dateline.extraction.assemble import make_account
from dateline.language.annotate import annotate
from dateline.report import Report, Span

FRAGMENTS = (
    "KABUL, March 3 — |At least 12 people were killed when |rebels attacked a convoy |near Mosul |on Monday. |"
    "The ministry |said |“We will not talk,” |he told reporters, |speaking on condition of anonymity. |The UN |"
    "and the European Union |condemned the bombing |of the airport, |according to two officials. |"
    "President Putin |met |his Turkish counterpart |in Istanbul |last week |before the ceasefire |was signed. |"
    "Police denied that |500 protesters |had been arrested. |Since then, |more than 100,000 residents |"
    "have fled their homes. |\n\n|\r\n|  |Mr. |(|)|”|’s |, |. |; |- |\t|🙂 |\u200f|U.S. |31 February |99999 |"
    "no one |dozens |and |between 5 and 7 |it |they |who |demanded that troops leave |by Friday. "
).split("|")
TEXTS = st.lists(st.sampled_from(FRAGMENTS), max_size=25).map("".join) | st.text(max_size=120)
DATES = st.none() | st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1))


def read(text: str, published: datetime.date | None) -> Account:
    return make_account(annotate(Report.of(text, published)))


def spans(part: object) -> Iterator[Span]:
    if isinstance(part, Span):
        yield part
    elif isinstance(part, BaseModel):
        for _, value in part:
            yield from spans(value)
    elif isinstance(part, list):
        for value in part:
            yield from spans(value)


def check(account: Account) -> None:
    text = account.report.text
    for span in spans(account):
        assert 0 <= span.start < span.end <= len(text)
        assert span.text == text[span.start : span.end]
    ids = {
        kind: [part.id for part in parts]
        for kind, parts in (
            ("entity", account.entities), ("place", account.places), ("time", account.times),
            ("count", account.counts), ("event", account.events), ("claim", account.claims),
        )
    }  # fmt: skip
    every = [identifier for found in ids.values() for identifier in found]
    assert len(every) == len(set(every))
    check_references(account, {kind: set(found) for kind, found in ids.items()})
    for start, end in [(t.start, t.end) for t in account.times] + [(e.start, e.end) for e in account.events]:
        assert start is None or end is None or start <= end
    for count in account.counts:
        assert count.low is None or count.high is None or 0 <= count.low <= count.high
    assert Account.model_validate_json(account.model_dump_json()) == account


def check_references(account: Account, ids: dict[str, set[str]]) -> None:
    for entity in account.entities:
        assert entity.mentions
        assert all(role.of is None or role.of in ids["entity"] for role in entity.roles)
    for event in account.events:
        assert {*event.actors, *event.recipients} <= ids["entity"]
        assert set(event.places) <= ids["place"]
        assert set(event.counts) <= ids["count"]
        assert event.trigger in event.mentions
    for claim in account.claims:
        assert claim.source.entity is None or claim.source.entity in ids["entity"]
        assert set(claim.events) <= ids["event"]
        assert set(claim.counts) <= ids["count"]
        assert claim.via is None or claim.via in ids["claim"] - {claim.id}
    for order in account.order:
        assert {order.before, order.after} <= ids["event"]


@settings(max_examples=80, deadline=None)
@given(TEXTS, DATES)
def test_the_account_of_any_text_is_whole(text: str, published: datetime.date | None) -> None:
    account = read(text, published)
    check(account)
    assert read(text, published) == account


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n" * 2000,
        "a" * 20_000,
        "word " * 1500,
        "\x00\x01\x1b[31m Troops left. \ud800",
        "\u202eTroops left the town on Monday.\u202c",
        "Troops left. " * 100,
        "“" * 300,
        "0" * 5000,
        "On Monday. On Monday? Said! He, who said, “no.”",
    ],
    ids=["empty", "space", "lines", "one word", "words", "controls", "marks", "repeated", "quotes", "noughts", "odd"],
)
def test_odd_texts(text: str) -> None:
    text = text.encode("utf-8", "replace").decode("utf-8")
    check(read(text, datetime.date(2023, 6, 14)))


def test_sentences_leave_no_word_out(account: Callable[[str], Account]) -> None:
    found = account("The army  attacked the town.\n\nResidents fled, officials said. ")
    texts = [found.report.text[start:end] for start, end in found.sentences]
    assert texts[-2:] == ["The army  attacked the town.", "Residents fled, officials said."]
    assert "".join("".join(texts).split()) == "".join(found.report.text.split())
