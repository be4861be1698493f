"""Which event came first: what the words say of events that are given, and of events that are found."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from dateline.account import Account, Event
from dateline.extraction.order import find_order
from dateline.language.annotate import annotate
from dateline.report import Report, Span

ORDERED = (
    # text, earlier event, later event
    ("The rebels surrendered after the army attacked the town.", "attacked", "surrendered"),
    ("After the army attacked the town, the rebels surrendered.", "attacked", "surrendered"),
    ("The army attacked the town before the rebels surrendered.", "attacked", "surrendered"),
    ("The two presidents met after the attack on the embassy.", "attack", "met"),
    ("The garrison surrendered after two days of heavy bombardment.", "bombardment", "surrendered"),
    ("The envoys met in Doha prior to the withdrawal.", "met", "withdrawal"),
    ("Troops deployed to the border ahead of the talks.", "deployed", "talks"),
    ("The port was bombed in retaliation for the ambush.", "ambush", "bombed"),
    ("Nobody has crossed the border since the invasion.", "invasion", "crossed"),
    ("Gunmen stormed the office, then fled across the river.", "stormed", "fled"),
    ("The guards opened fire on Monday. Hours later the minister resigned.", "fire", "resigned"),
    ("The colonels seized the palace. Since then, thousands have fled.", "seized", "fled"),
    ("The crackdown triggered protests in three cities.", "crackdown", "protests"),
    ("The raid led to clashes in the old town.", "raid", "clashes"),
    ("The ceasefire followed weeks of talks.", "talks", "ceasefire"),
    ("The expulsion results from a ruling in May.", "ruling", "expulsion"),
)
UNORDERED = (
    ("The two presidents met while the army attacked the town.", "met", "attacked"),
    ("The army attacked the town, and the rebels surrendered their guns.", "attacked", "surrendered"),
    ("Police looked after the refugees and arrested a thief.", "looked", "arrested"),
)


def event(text: str, words: str, **known: object) -> Event:
    start = text.index(words)
    span = Span(start=start, end=start + len(words), text=words)
    fields = {"id": words, "type": "ASSAULT", "status": "actual", "trigger": span, "mentions": [span], **known}
    return Event.model_validate(fields)


def order(text: str, *events: Event) -> list[tuple[str, str]]:
    return [(o.before, o.after) for o in find_order(annotate(Report.of(text)), list(events))]


@pytest.mark.parametrize(("text", "first", "second"), ORDERED)
def test_order(text: str, first: str, second: str) -> None:
    assert order(text, event(text, second), event(text, first)) == [(first, second)]


@pytest.mark.parametrize(("text", "one", "other"), UNORDERED)
def test_no_order(text: str, one: str, other: str) -> None:
    assert order(text, event(text, one), event(text, other)) == []


def test_dates_overrule_words() -> None:
    text = "The rebels surrendered after the army attacked the town."
    early, late = datetime.date(2020, 5, 1), datetime.date(2020, 5, 9)
    attack = event(text, "attacked", start=late, end=late)
    surrender = event(text, "surrendered", start=early, end=early)
    assert order(text, attack, surrender) == []


def test_the_words_that_say_so_are_given() -> None:
    text = "The minister met the rebels just two days before the army attacked the town."
    found = find_order(annotate(Report.of(text)), [event(text, "met"), event(text, "attacked")])
    assert [o.span.text for o in found] == ["just two days before"]


def test_found_events_are_ordered(account: Callable[[str], Account]) -> None:
    found = account("The rebels surrendered after the army attacked the town.")
    named = {e.id: e.trigger.text for e in found.events}
    assert [(named[o.before], named[o.after]) for o in found.order] == [("attacked", "surrendered")]
