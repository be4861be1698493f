"""The terminal view: what a person reads, and nothing that a report could do to the terminal."""

from __future__ import annotations

import datetime
import io
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console, RenderableType

from dateline.account import Account, Claim, Count, Entity, Event, Reason, Source
from dateline.ledger import explain
from dateline.report import Report, Span
from dateline.view import event_page, page, people_page, source_page, why_page
from dateline.view.wording import around, clean, how_many, interval, shorten, when
from tests.accounts import ACCOUNT, DISPUTED, EMPTY, event, span

Page = Callable[[Account], RenderableType]


def shown(account: Account, width: int = 80, page: Page = page) -> str:
    """Print an account as on a terminal without colours."""
    console = Console(file=io.StringIO(), width=width, highlight=False)
    console.print(page(account))
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def why_first(account: Account) -> RenderableType:
    """Explain the first event, beside itself."""
    return why_page(explain(account, account.events[0], account), account)


PAGES: list[Page] = [page, source_page, event_page, people_page]


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
        assert "c1  denies     denied        its army had shelled Tor  indirect · → shelling" in text
        assert "c2  declines   refused" in text
        assert "The report’s own voice  nobody is quoted for talks, harm" in text

    def test_people(self) -> None:
        text = shown(ACCOUNT, 120)
        assert "United States · government · envoy (Arland)" in text
        assert "country not known" in text

    def test_order(self) -> None:
        assert "talks before shelling (“on”)" in shown(ACCOUNT)

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
            events=[
                Event(id=text, type="AID", mode=text, status="actual", actors=["e"], trigger=whole, mentions=[whole],
                      why=[Reason(field=text, by=text, value=text, words=[whole])]),
                Event(id="v", type="AID", status="negated", recipients=[text], trigger=whole, mentions=[]),
            ],
            claims=[
                Claim(id="c", source=Source(span=whole, kind="anonymous", anonymity=text), content=[whole],
                      quotation="direct", stance="asserts", events=[text], via="d"),
                Claim(id="d", source=Source(kind="public", entity="e"), quotation="mixed", stance="denies",
                      events=[text]),
            ],
        )  # fmt: skip
        for way in (*PAGES, why_first):
            printed = shown(account, page=way)
            assert not [c for c in printed if unicodedata.category(c) in ("Cc", "Cs") and c != "\n"]
            assert "\u202e" not in printed


class TestLedger:
    @pytest.mark.parametrize("width", [40, 80, 120])
    @pytest.mark.parametrize("page", [*PAGES, why_first])
    def test_keeps_to_the_width(self, page: Page, width: int) -> None:
        assert max(map(len, shown(DISPUTED, width, page).splitlines())) <= width

    def test_sources_with_their_kind_and_claims(self) -> None:
        text = shown(DISPUTED, 120, source_page)
        assert "Ilka Doren  a body or its spokesperson" in text
        assert "c3  asserts" in text
        assert "nine people were killed  indirect" in text

    def test_events_with_who_stands_behind_them(self) -> None:
        text = shown(DISPUTED, 120, event_page).partition("\n\n")[2]
        assert "v1  date not known  rebels → ASSAULT  “shelled”" in text
        assert text.index("asserts") < text.index("Ilka Doren") < text.index("denies") < text.index("rebel spokesman")
        assert "The report’s own voice" in shown(ACCOUNT, 120, event_page)

    @pytest.mark.parametrize("page", [page, source_page, event_page])
    def test_disagreements(self, page: Page) -> None:
        text = shown(DISPUTED, 120, page)
        assert "What they disagree on" in text
        assert "Ilka Doren (c1): it happened (“shelled”, v1)" in text
        assert "rebel spokesman (c2): it did not happen (“shelled”, v1)" in text
        assert "clinic (c4): 12 dead (“twelve”)" in text
        assert "What they disagree on" not in shown(ACCOUNT, 120, page)

    def test_via(self) -> None:
        first, second, *others = DISPUTED.claims
        account = DISPUTED.model_copy(update={"claims": [first, second.model_copy(update={"via": "c1"}), *others]})
        assert "as told by Ilka Doren in c1" in shown(account, 120, source_page)

    def test_people_with_their_part(self) -> None:
        lines = [" ".join(line.split()) for line in shown(ACCOUNT, 120, people_page).splitlines()]
        assert "Ana Reyes b United States · government · envoy (Arland)" in lines
        assert "did talks Arland, Ana Reyes → CONSULT 17 Sep 2023" in lines
        assert "said c2 declines" in lines

    @pytest.mark.parametrize(
        ("page", "words"),
        [(source_page, "nobody is quoted"), (event_page, "no event found"), (people_page, "nobody found")],
    )
    def test_empty(self, page: Page, words: str) -> None:
        assert words in shown(EMPTY, 80, page)


class TestWhy:
    def test_words_are_marked_in_their_sentence(self) -> None:
        assert "Arland [denied] that its army had [shelled] Tor." in " ".join(shown(ACCOUNT, 80, why_first).split())

    def test_reasons(self) -> None:
        rows = [" ".join(line.split()) for line in shown(ACCOUNT, 120, why_first).splitlines()]
        assert "type ASSAULT model:0a1b2c3d 0.90 “shelled”" in rows
        assert "status negated status.tsv:7 “denied”" in rows

    def test_no_reasons(self) -> None:
        assert "no reasons are recorded" in shown(DISPUTED, 80, why_first)

    def test_replay(self) -> None:
        assert "gives the same code in every field" in shown(ACCOUNT, 80, why_first)
        other = ACCOUNT.model_copy(update={"events": [ACCOUNT.events[0].model_copy(update={"mode": None, "why": []})]})
        explained = explain(ACCOUNT, ACCOUNT.events[0], other)
        rows = [" ".join(r.split()) for r in shown(ACCOUNT, 80, lambda a: why_page(explained, a)).splitlines()]
        assert "Today’s program gives another code (mode)." in rows
        assert "mode heavy-weapons none" in rows
        assert "type ASSAULT the same" in rows

    def test_an_event_that_is_gone(self) -> None:
        explained = explain(ACCOUNT, ACCOUNT.events[0], EMPTY)
        assert "finds no event in these words" in shown(ACCOUNT, 80, lambda a: why_page(explained, a))


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
