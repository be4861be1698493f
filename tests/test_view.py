"""The terminal view: what a person reads, and nothing that a report could do to the terminal."""

from __future__ import annotations

import datetime
import io
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from dateline.account import Account, Claim, Count, Entity, Event, Order, Place, Role, Source
from dateline.report import Report, Span
from dateline.view import page
from dateline.view.wording import around, clean, how_many, interval, shorten, when

TEXT = (
    "Officials from Arland met Borland's envoy, Ana Reyes, in Geneva on 17 September.\n\n"
    "Arland denied that its army had shelled Tor. Reyes refused to comment. At least 5 people died in the shelling."
)
REPORT = Report.of(TEXT, datetime.date(2023, 10, 4), title="Talks in Geneva", language="en")


def span(words: str) -> Span:
    """Give the span of the first occurrence of words in the report."""
    start = TEXT.index(words)
    return REPORT.span(start, start + len(words))


def entity(key: str, kind: str, name: str, words: str, **more: object) -> Entity:
    return Entity.model_validate({"id": key, "kind": kind, "name": name, "mentions": [span(words)], **more})


def event(key: str, kind: str, words: str, **more: object) -> Event:
    return Event.model_validate(
        {"id": key, "type": kind, "status": "actual", "trigger": span(words), "mentions": [span(words)], **more}
    )


def claim(key: str, entity: str, cue: str, words: list[str], stance: str, events: list[str]) -> Claim:
    source = Source(span=None, kind="named", entity=entity)
    content = [span(w) for w in words]
    return Claim.model_validate(
        {"id": key, "source": source, "cue": span(cue), "content": content, "quotation": "indirect",
         "stance": stance, "events": events}
    )  # fmt: skip


ACCOUNT = Account(
    report=REPORT,
    entities=[
        entity("a", "country", "Arland", "Arland"),
        entity("b", "person", "Ana Reyes", "Ana Reyes", country="USA", sector=["GOV"],
               roles=[Role(title="envoy", of="a", span=span("envoy"))]),
    ],
    places=[Place(id="g", name="Geneva", kind="city", precision="city", mentions=[span("Geneva")])],
    counts=[Count(id="n", span=span("At least 5"), what="dead", low=5)],
    events=[
        event("shelling", "ASSAULT", "shelled", mode="heavy-weapons", status="negated", actors=["a"], counts=["n"]),
        event("talks", "CONSULT", "met", actors=["a", "b"], start="2023-09-17", end="2023-09-17",
              date_basis="text", places=["g"]),
        event("harm", "ASSAULT", "shelling"),
    ],
    claims=[
        claim("c1", "a", "denied", ["its army had shelled Tor"], "denies", ["shelling"]),
        claim("c2", "b", "refused", [], "declines", []),
    ],
    order=[Order(before="talks", after="shelling", span=span("on"))],
)  # fmt: skip
EMPTY = Account(report=Report.of("Nothing happened."))


def shown(account: Account, width: int = 80) -> str:
    """Print an account as on a terminal without colours."""
    console = Console(file=io.StringIO(), width=width, highlight=False)
    console.print(page(account))
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


class TestPage:
    @pytest.mark.parametrize("width", [40, 80, 120])
    def test_keeps_to_the_width(self, width: int) -> None:
        assert max(map(len, shown(ACCOUNT, width).splitlines())) <= width

    def test_header(self) -> None:
        assert shown(ACCOUNT).startswith("Talks in Geneva ─")
        assert "published Wednesday, 4 October 2023 · publisher not known" in shown(ACCOUNT)

    def test_dated_events_come_first(self) -> None:
        text = shown(ACCOUNT)
        assert text.index("17 Sep 2023") < text.index("CONSULT") < text.index("date not known") < text.index("ASSAULT")
        assert "Arland, Ana Reyes → CONSULT" in text
        assert "in Geneva" in text

    def test_status_count_source_and_words(self) -> None:
        text = " ".join(shown(ACCOUNT, 120).split())
        assert "Arland → ASSAULT (heavy-weapons) [said not to have happened]" in text
        assert "at least 5 dead" in text
        assert "denied by Arland" in text
        assert "“Arland denied that its army had shelled Tor." in text

    def test_unknown_actor_is_said(self) -> None:
        assert "somebody not named → ASSAULT" in shown(ACCOUNT)

    def test_claims_by_source(self) -> None:
        text = shown(ACCOUNT)
        assert "denies  its army had shelled Tor  → 2" in text
        assert "refuses to comment" in text
        assert "The report’s own voice  nobody is quoted for 1, 3" in text

    def test_people(self) -> None:
        text = shown(ACCOUNT, 120)
        assert "United States · government · envoy (Arland)" in text
        assert "country not known" in text

    def test_order(self) -> None:
        assert "1 before 2 (“on”)" in shown(ACCOUNT)

    def test_empty_account_says_so(self) -> None:
        text = shown(EMPTY)
        for words in ("“Nothing happened.”", "publication date not known", "no event found", "nobody is quoted"):
            assert words in text

    def test_markup_in_a_report_is_only_text(self) -> None:
        account = Account(report=Report.of("x", title="[bold red]a[/] :smile: [link=x]"))
        assert "[bold red]a[/] :smile: [link=x]" in shown(account)

    @given(st.text(max_size=80))
    @settings(max_examples=40, deadline=None)
    def test_no_control_character_reaches_the_terminal(self, text: str) -> None:
        report = Report.of(f"x {text} y", title=text or None, publisher=text, url=text)
        whole = Span(start=0, end=len(report.text), text=report.text)
        account = Account(
            report=report,
            entities=[Entity(id="e", kind="person", name=text, mentions=[whole])],
            events=[Event(id="v", type="AID", status="actual", actors=["e"], trigger=whole, mentions=[whole])],
            claims=[
                Claim(id="c", source=Source(span=whole, kind="anonymous", anonymity=text), content=[whole],
                      quotation="direct", stance="asserts")
            ],
        )  # fmt: skip
        printed = shown(account)
        assert not [c for c in printed if unicodedata.category(c) in ("Cc", "Cs") and c != "\n"]
        assert "\u202e" not in printed


class TestWording:
    def test_clean(self) -> None:
        assert clean("a\x1b[2J\n\u202eb\ud800 👩‍🚒") == "a\ufffd[2J b\ufffd 👩‍🚒"

    @given(st.text(max_size=60), st.integers(2, 30))
    @settings(max_examples=60, deadline=None)
    def test_shorten(self, text: str, size: int) -> None:
        assert len(shorten(text, size)) <= size + 1

    @given(st.text("ab \n\t", max_size=60), st.data(), st.integers(1, 50))
    @settings(max_examples=60, deadline=None)
    def test_around_has_the_words(self, text: str, data: st.DataObject, size: int) -> None:
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, len(text)))
        pieces = around(text, Span(start=start, end=end, text=text[start:end]), size)
        assert pieces[1] == shorten(text[start:end], size)
        assert len("".join(pieces)) <= size + 6

    @pytest.mark.parametrize(
        ("start", "end", "words"),
        [
            ("2023-09-17", "2023-09-17", "17 Sep 2023"),
            ("2023-09-17", "2023-09-20", "17–20 Sep 2023"),
            ("2023-09-20", "2023-10-04", "20 Sep – 4 Oct 2023"),
            ("2022-12-20", "2023-01-04", "20 Dec 2022 – 4 Jan 2023"),
            ("2022-02-01", "2022-02-28", "Feb 2022"),
            ("2022-12-01", "2022-12-31", "Dec 2022"),
            ("2022-01-01", "2022-12-31", "2022"),
            ("2022-01-01", "9999-12-31", "1 Jan 2022 – 31 Dec 9999"),
        ],
    )
    def test_interval(self, start: str, end: str, words: str) -> None:
        assert interval(datetime.date.fromisoformat(start), datetime.date.fromisoformat(end)) == words

    @pytest.mark.parametrize(
        ("dates", "words"),
        [
            ({"start": "2023-09-01", "ongoing": True}, "since 1 Sep 2023"),
            ({"start": "2023-09-01"}, "from 1 Sep 2023"),
            ({"end": "2023-09-01"}, "until 1 Sep 2023"),
            ({}, "date not known"),
        ],
    )
    def test_when(self, dates: dict[str, object], words: str) -> None:
        assert when(event("e", "AID", "met", **dates)) == words

    @pytest.mark.parametrize(
        ("low", "high", "approximate", "words"),
        [
            (5, 7, False, "5 to 7 dead"),
            (100_000, None, False, "at least 100,000 dead"),
            (24, None, True, "at least 24 dead"),
            (None, 9, False, "at most 9 dead"),
            (40, 40, True, "about 40 dead"),
            (None, None, False, "an unknown number of dead"),
        ],
    )
    def test_how_many(self, low: int | None, high: int | None, approximate: bool, words: str) -> None:
        count = Count(id="n", span=span("5"), what="dead", low=low, high=high, approximate=approximate)
        assert how_many(count) == words
