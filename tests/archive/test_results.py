"""What an archive answers: streamed, counted, as rows and as data frames."""

from __future__ import annotations

import datetime
from collections import Counter
from itertools import chain
from typing import Any

import pytest

from benchmarks.invented import file_invented, reports
from dateline import Archive
from dateline.archive.results import Results
from dateline.archive.story import Story
from dateline.errors import ArchiveError, DatelineError
from tests.archive.conftest import DAY, SHELLING, filing

AGAIN = f"It was a cold night. {SHELLING.replace('a doctor', 'Maria Lind').replace('12', '15')}"
ARREST = "The Chilean police arrested the Peruvian protesters in Lima on 7 June 2031."


@pytest.fixture
def told(archive: Archive) -> Archive:
    """An archive of a shelling, told twice, and an arrest."""
    later = DAY + datetime.timedelta(days=40)
    archive.add([filing(), filing(AGAIN, "Valley Mail", DAY + datetime.timedelta(days=1))])
    archive.add([filing(ARREST, "Hill Herald", later)])
    return archive


@pytest.fixture
def crowd(archive: Archive) -> Archive:
    """An archive of 200 invented events."""
    archive.add([file_invented(report, "here.txt") for report in reports(200)])
    return archive


class TestEvents:
    def test_a_row_is_flat(self, told: Archive) -> None:
        [row, other] = told.events().rows()
        wanted = {
            "start": datetime.date(2031, 5, 4), "type": "ASSAULT", "actors": ["The Syrian army"], "country": "SYR",
            "recipient_countries": ["TUR"], "places": ["Idlib"], "counts": ["dead 12", "dead 15"], "reports": 2,
            "independent": 2, "named": 1, "anonymous": 1, "differ_on": ["count"], "sentence": SHELLING,
        }  # fmt: skip
        assert {name: row[name] for name in wanted} == wanted
        assert other["type"] == "COERCE"

    def test_what_is_asked_is_what_comes(self, told: Archive) -> None:
        assert [story.type for story in told.events(actor="SYR", since="2031-05")] == ["ASSAULT"]
        assert [story.type for story in told.events(place="Lima", within=10, newest=True)] == ["COERCE"]
        assert [story.type for story in told.events(corroboration=2)] == ["ASSAULT"]
        assert list(told.events(since="2031-08")) == []

    def test_all_that_fit_are_counted(self, crowd: Archive) -> None:
        page: Results[Story] = crowd.events(type="ASSAULT", limit=2, offset=1)
        every = list(crowd.events(type="ASSAULT"))
        assert list(page) == list(page) == every[1:3]
        assert page.total() == len(every)


class TestWhatBelongsToEvents:
    def test_claims(self, told: Archive) -> None:
        assert [row["source"] for row in told.claims().rows()] == ["a doctor", "Maria Lind"]
        assert [row["source"] for row in told.claims(newest=True).rows()] == ["Maria Lind", "a doctor"]
        assert [row["kind"] for row in told.claims(source="named").rows()] == ["named"]
        assert told.claims(text="IDLIB maria").total() == 1
        assert told.claims(until=DAY).total() == 1
        assert told.claims(type="COERCE").total() == 0
        assert told.claims(text="100%").total() == 0

    def test_people_are_tallied(self, crowd: Archive) -> None:
        events, claims = list(crowd.events()), list(crowd.claims())
        acts = Counter(chain.from_iterable(story.actors for story in events))
        undergoes = Counter(chain.from_iterable(story.recipients for story in events))
        says = Counter(claim.actor for claim in claims if claim.actor)
        found = list(crowd.people())
        assert {person.actor for person in found} == {*acts, *undergoes, *says}
        assert all(
            (person.acts, person.undergoes, person.says)
            == (acts[person.actor], undergoes[person.actor], says[person.actor])
            for person in found
        )
        tallies = [person.acts + person.undergoes + person.says for person in found]
        assert tallies == sorted(tallies, reverse=True)
        assert list(crowd.people(limit=3, offset=2)) == found[2:5]

    def test_people_of_some_events(self, told: Archive) -> None:
        people = {row["name"]: (row["acts"], row["says"]) for row in told.people(type="assault").rows()}
        assert people == {"The Syrian army": (1, 0), "the Turkish army": (0, 0), "Maria Lind": (0, 1)}

    def test_places(self, crowd: Archive) -> None:
        events = Counter(place for story in crowd.events(type="AID") for place in story.places)
        assert {setting.place: setting.events for setting in crowd.places(type="AID")} == events
        assert crowd.places(type="AID").total() == len(events)


class TestSearch:
    def test_words_are_found_and_marked(self, told: Archive) -> None:
        [found] = told.search("arresting protester")
        assert "[arrested] the Peruvian [protesters]" in found.excerpt
        assert found.report.report.publisher == "Hill Herald"

    def test_filters(self, told: Archive) -> None:
        assert told.search("army").total() == 2
        assert told.search("army", since="2031-05-07").total() == 1
        assert told.search("army", type="COERCE").total() == 0
        assert list(told.search("", limit=1)) == list(told.search("*")) == []

    def test_the_report_most_about_it_is_first(self, archive: Archive) -> None:
        archive.add([filing(f"{ARREST} {'The harvest was good this year. ' * 20}"), filing(ARREST, "Valley Mail")])
        assert [found.report.report.publisher for found in archive.search("Lima")] == ["Valley Mail", "Harbour Post"]


class TestDossier:
    def test_any_telling_leads_to_its_story(self, told: Archive) -> None:
        [story] = told.events(type="ASSAULT")
        dossier = told.dossier(story.tellings[1].id)
        assert dossier == told.dossier(story.id) == told.dossier(story.id[:8])
        assert dossier.story == story
        assert [dossier.accounts[id].report for id in dossier.reports] == [r.report for r in dossier.reports.values()]

    def test_no_such_event(self, told: Archive) -> None:
        with pytest.raises(ArchiveError, match="has the id zebra: see dateline events"):
            told.dossier("zebra")


class TestDataFrames:
    def test_pandas(self, told: Archive) -> None:
        pytest.importorskip("pandas")
        frame = told.events(actor="SYR").to_pandas()
        assert (frame.loc[0, "type"], frame.loc[0, "start"].date()) == ("ASSAULT", datetime.date(2031, 5, 4))
        empty = told.claims(since="2050").to_pandas()
        assert (len(empty), list(empty.columns)) == (0, told.claims().columns)
        assert str(empty["published"].dtype) == "datetime64[s]"

    def test_polars(self, told: Archive) -> None:
        pytest.importorskip("polars")
        frame = told.events().to_polars()
        assert frame["start"].to_list() == [datetime.date(2031, 5, 4), datetime.date(2031, 6, 7)]
        assert frame["actors"].to_list() == [["The Syrian army"], ["The Chilean police"]]
        assert told.people(since="2050").to_polars().columns == told.people().columns

    def test_a_library_that_is_not_there(self, told: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
        def missing(name: str) -> Any:
            raise ImportError(name)

        monkeypatch.setattr("importlib.import_module", missing)
        with pytest.raises(DatelineError, match=r"need pandas: run pip install 'dateline\[pandas\]'"):
            told.events().to_pandas()
