"""Decisions made by hand hold, also when more reports come."""

from __future__ import annotations

import datetime

import pytest

from dateline.archive import Archive
from dateline.errors import ArchiveError
from tests.archive.conftest import DAY, SHELLING, filing

TEXTS = [SHELLING.replace("a doctor", who) for who in ("a doctor", "Maria Lind", "residents", "an aide")]
OTHER = "The Chilean police arrested the Peruvian protesters in Lima on 4 May 2031."


def tellings(archive: Archive) -> list[set[str]]:
    """Give the tellings of each story."""
    return sorted(({telling.id for telling in story.tellings} for story in archive.stories()), key=sorted)


@pytest.fixture
def ids(archive: Archive) -> list[str]:
    """Four tellings, a day apart: three of the shelling, one of an arrest."""
    texts = [*TEXTS[:3], OTHER]
    filings = [filing(text, published=DAY + datetime.timedelta(days=n)) for n, text in enumerate(texts)]
    archive.add(filings)
    return [filing.tellings[0].id for filing in filings]


def test_split_takes_a_telling_out(archive: Archive, ids: list[str]) -> None:
    one, two, three, arrest = ids
    assert archive.split([two]) == two
    assert tellings(archive) == sorted([{one, three}, {two}, {arrest}], key=sorted)


def test_splitting_the_first_leaves_the_rest_together(archive: Archive, ids: list[str]) -> None:
    one, two, three, arrest = ids
    assert archive.split([one]) == one
    assert tellings(archive) == sorted([{two, three}, {one}, {arrest}], key=sorted)
    assert {story.id for story in archive.stories()} == {one, two, arrest}


def test_what_is_taken_out_together_stays_together(archive: Archive, ids: list[str]) -> None:
    one, two, three, arrest = ids
    assert archive.split([three, two]) == two
    assert tellings(archive) == sorted([{one}, {two, three}, {arrest}], key=sorted)


def test_join_makes_one_story(archive: Archive, ids: list[str]) -> None:
    one, _, three, arrest = ids
    assert archive.join([three, arrest]) == one
    [story] = archive.stories()
    assert [telling.id for telling in story.tellings] == ids
    assert (story.tellings[3].score, story.tellings[3].reason) == (1.0, "pinned by hand")
    assert story.type == "ASSAULT"


def test_pins_survive_more_reports(archive: Archive, ids: list[str]) -> None:
    one, two, three, arrest = ids
    archive.split([two])
    archive.join([two, arrest])
    more = filing(TEXTS[3])
    archive.add([more])
    assert tellings(archive) == sorted([{one, three, more.tellings[0].id}, {two, arrest}], key=sorted)


def test_the_last_decision_counts(archive: Archive, ids: list[str]) -> None:
    before = tellings(archive)
    archive.split([ids[1]])
    archive.join([ids[0], ids[1]])
    assert tellings(archive) == before
    archive.join([ids[0], ids[3]])
    archive.split([ids[3]])
    assert tellings(archive) == before


def test_the_beginning_of_an_id_is_enough(archive: Archive, ids: list[str]) -> None:
    one, _, _, arrest = ids
    assert archive.join([one[:6], arrest[:6] + ":e1"]) == one


@pytest.mark.parametrize("wrong", ["nothing", "zz:e1", "0%"])
def test_an_unknown_id_is_told(archive: Archive, ids: list[str], wrong: str) -> None:
    with pytest.raises(ArchiveError, match="no event of the archive has the id"):
        archive.split([wrong])


def test_what_makes_no_sense_is_told(archive: Archive, ids: list[str]) -> None:
    before = tellings(archive)
    with pytest.raises(ArchiveError, match="may be"):
        archive.split([""])
    with pytest.raises(ArchiveError, match="all that tells"):
        archive.split([ids[3]])
    with pytest.raises(ArchiveError, match="several events"):
        archive.split([ids[0], ids[3]])
    with pytest.raises(ArchiveError, match="one event already"):
        archive.join([ids[0], ids[1]])
    assert tellings(archive) == before
