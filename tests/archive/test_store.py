"""What goes into an archive comes out again, linked, whatever the order in which it came."""

from __future__ import annotations

import datetime
import random
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.content import content
from benchmarks.invented import account_of, file_invented, reports
from dateline.archive import Archive, Filters, Near
from dateline.archive.filing import filed
from dateline.archive.story import Story
from dateline.report import Report
from tests.archive.conftest import DAY, SHELLING, filing

TOLD_AGAIN = (
    "On Tuesday: the Syrian army attacked the Turkish army in Idlib on 4 May 2031, killing 15 people, Maria Lind said."
)
ELSEWHERE = "The Chilean police arrested the Peruvian protesters in Lima on 4 May 2031."


class TestRoundTrip:
    def test_a_story_has_everything_that_was_told(self, archive: Archive) -> None:
        archive.add([filing()])
        [story] = archive.stories()
        assert (story.type, story.status, story.date_basis, story.ongoing) == ("ASSAULT", "actual", "text", False)
        assert story.start == story.end == datetime.date(2031, 5, 4)
        assert [(a.name, a.country, a.sectors, a.kind) for a in story.actors] == [
            ("The Syrian army", "SYR", ("MIL",), "force")
        ]
        assert [a.country for a in story.recipients] == ["TUR"]
        assert [(p.name, p.country, p.precision) for p in story.places] == [("Idlib", "SYR", "region")]
        [count] = story.counts
        assert (count.what, count.low, count.high, count.span.text) == ("dead", 12, 12, "12")
        claim: Any
        [claim] = story.claims
        assert count.claims == (claim.id,)
        assert (claim.kind, claim.speaker and claim.speaker.text, claim.stories) == (
            "anonymous",
            "a doctor",
            (story.id,),
        )
        [telling] = story.tellings
        assert telling.id == story.id == f"{telling.report}:{telling.event}"
        assert telling.trigger.span.text == "attacked"
        assert telling.trigger.sentence.text == SHELLING
        assert story.contradictions == ()

    def test_the_account_comes_back_as_it_was(self, archive: Archive) -> None:
        account = account_of(Report.of(SHELLING, DAY))
        archive.add([filed(account, "here.txt")])
        assert list(archive.accounts()) == [(account.report.id, account)]

    def test_the_report_comes_back_as_it_was(self, archive: Archive) -> None:
        report = Report.of("Talks – “no” 👩‍🚒.", None, title="Talks", url="https://herald.example/1", language="en")
        archive.add([filed(account_of(report), "here.txt")])
        [stored] = archive.reports()
        assert (stored.report, stored.origin, stored.copy_of, stored.id) == (report, "here.txt", None, report.id)

    def test_spans_of_a_claim_keep_their_words(self, archive: Archive) -> None:
        account = account_of(Report.of(SHELLING, DAY))
        parts = [account.report.span(0, 16), account.report.span(40, 60)]
        claim = account.claims[0].model_copy(update={"content": parts})
        archive.add([filed(account.model_copy(update={"claims": [claim]}), "here.txt")])
        assert [list(claim.content) for claim in archive.claims()] == [parts]

    def test_the_same_again_adds_nothing(self, archive: Archive) -> None:
        once = filing()
        assert archive.add([once, once]) == [once.id]
        assert archive.add([once]) == []
        assert archive.known([once.id, "0" * 16]) == {once.id}
        assert len(list(archive.stories())) == 1


class TestLinking:
    def test_two_tellings_of_one_happening_are_one_story(self, archive: Archive) -> None:
        archive.add([filing()])
        archive.add([filing(TOLD_AGAIN, "Valley Mail", DAY + datetime.timedelta(days=1)), filing(ELSEWHERE)])
        shelling, arrest = sorted(archive.stories(), key=lambda story: story.type)
        assert [telling.report for telling in shelling.tellings] == [filing().id, shelling.tellings[1].report]
        second: Any = shelling.tellings[1]
        assert second.merged_with == shelling.id
        assert second.score > 0.5
        assert "place same" in second.reason
        assert shelling.corroboration.independent == 2
        assert [(c.aspect, [v.value for v in c.versions]) for c in shelling.contradictions] == [("count", ["12", "15"])]
        assert len(arrest.tellings) == 1

    def test_copies_of_one_text_count_once(self, archive: Archive) -> None:
        text = " ".join(f"{SHELLING} The road behind the mill was closed for {n} hours after it." for n in range(9))
        first, second = filing(text, "Harbour Post"), filing(text, "Valley Mail", DAY + datetime.timedelta(days=1))
        archive.add([second])
        archive.add([first])
        assert {stored.id: stored.copy_of for stored in archive.reports()} == {first.id: None, second.id: first.id}
        assert {(s.corroboration.reports, s.corroboration.independent) for s in archive.stories()} == {(2, 1)}

    @given(chance=st.randoms(use_true_random=False), size=st.integers(1, 12))
    @settings(max_examples=3, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    def test_the_order_does_not_matter(self, new_archive: Callable[[], str], chance: random.Random, size: int) -> None:
        filings = [file_invented(report, "here.txt") for report in reports(40, seed=size, each=5)]
        mixed = list(filings)
        chance.shuffle(mixed)
        one, other = new_archive(), new_archive()
        with Archive(one, create=True) as first, Archive(other, create=True) as second:
            first.add(filings)
            for start in range(0, len(mixed), size):
                second.add(mixed[start : start + size])
        assert content(one) == content(other)


class TestFilters:
    @pytest.fixture
    def stories(self, archive: Archive) -> list[Story]:
        archive.add([file_invented(report, "here.txt") for report in reports(300)])
        return list(archive.stories())

    def test_each_gives_what_fits_and_all_of_it(self, archive: Archive, stories: list[Story]) -> None:
        since, until = datetime.date(2017, 1, 1), datetime.date(2019, 1, 1)
        idea = max(stories, key=lambda story: len(story.tellings))
        place: Any = idea.places[0]
        actor = idea.actors[0]
        fits: dict[Filters, Callable[[Any], bool]] = {
            Filters(type="assault"): lambda s: s.type == "ASSAULT",
            Filters(actor=actor.country): lambda s: actor.country in [a.country for a in s.actors],
            Filters(actor=actor.id): lambda s: actor in s.actors,
            Filters(recipient="army"): lambda s: any("army" in a.name for a in s.recipients),
            Filters(country=place.country): lambda s: place.country in [p.country for p in s.places],
            Filters(place=place.name): lambda s: place.name in [p.name for p in s.places],
            Filters(near=Near(place.latitude, place.longitude, 1)): lambda s: place in s.places,
            Filters(since=since): lambda s: s.start >= since,
            Filters(until=until): lambda s: s.start <= until,
            Filters(status="actual"): lambda s: True,
            Filters(status="negated"): lambda s: False,
            Filters(source="anonymous"): lambda s: "anonymous" in [c.kind for c in s.claims],
            Filters(corroboration=2): lambda s: s.corroboration.independent >= 2,
            Filters(text="arresting"): lambda s: s.type == "COERCE",
            Filters(type="ASSAULT", since=since, until=until): lambda s: (
                s.type == "ASSAULT" and since <= s.start <= until
            ),
        }
        for filters, fit in fits.items():
            assert list(archive.stories(filters)) == [story for story in stories if fit(story)], filters

    def test_pages(self, archive: Archive, stories: list[Story]) -> None:
        assert stories == sorted(stories, key=lambda story: (story.start, story.id))
        assert list(archive.stories(Filters(newest=True, limit=7, offset=3))) == stories[::-1][3:10]

    @given(words=st.text(st.characters(exclude_characters="\0", codec="utf-8"), max_size=20))
    @settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    def test_any_words_can_be_searched_for(self, archive: Archive, words: str) -> None:
        assert list(archive.stories(Filters(text=words, place=words, actor=words))) == []
