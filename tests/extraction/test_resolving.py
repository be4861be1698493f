"""Which place a name means, by what else is named."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extraction.resolving import Name, candidates, distance, lies_in, resolve
from dateline.knowledge.gazetteer import look_up
from dateline.knowledge.store import GazetteerPlace


def resolved(text: str, **hints: float) -> list[GazetteerPlace | None]:
    """Resolve the names that stand in brackets."""
    names = []
    plain = ""
    for part in re.split(r"(\[.*?\])", text):
        if part.startswith("["):
            names.append(Name(part[1:-1], len(plain), len(plain) + len(part) - 2))
        plain += part.strip("[]") if part.startswith("[") else part
    return resolve(names, plain, hints)


def where(place: GazetteerPlace | None) -> tuple[str | None, str | None]:
    assert place is not None
    return place.country, place.admin1


@pytest.mark.parametrize(
    ("text", "country", "admin1"),
    [
        ("A mill burned in [Paris].", "FRA", "11"),
        ("A mill burned in [Paris], [Texas].", "USA", "TX"),
        ("A mill burned in [Paris] ([Tenn].)", "USA", "TN"),
        ("A mill burned in [Paris], [Tenn.], and firemen of [Paris] came late.", "USA", "TN"),
        ("Men of [Alexandria] and [Shreveport] met in [Rapides Parish].", "USA", "LA"),
        ("Men of [Alexandria] met others from [Cairo] and [Aswan].", "EGY", "06"),
        ("[Tripoli] is quiet, as are [Sidon] and [Beirut].", "LBN", "09"),
        ("[Tripoli] is quiet, as are [Misrata] and [Benghazi].", "LBY", "77"),
        ("[Georgia] will send aid to [Armenia] and [Azerbaijan].", "GEO", None),
        ("[Georgia] will send aid to [Macon], [Savannah] and [Valdosta].", "USA", "GA"),
    ],
)
def test_the_first_name_by_its_company(text: str, country: str, admin1: str | None) -> None:
    assert where(resolved(text)[0]) == (country, admin1)


def test_a_region_of_many_states_outweighs_a_town_of_its_name() -> None:
    found = resolved("[Washington], [Chicago] and [Dallas] look to the [Middle East].")
    assert found[-1] is not None
    assert found[-1].kind == "region"


def test_words_that_are_no_names_of_places_have_a_say() -> None:
    assert where(resolved("[Hyderabad] was flooded.")[0])[0] == "IND"
    assert where(resolved("[Hyderabad] was flooded.", PAK=3.0)[0])[0] == "PAK"


def test_one_name_said_to_lie_in_two_states_is_two_places() -> None:
    found = resolved("Men of [Springfield], [Illinois], met men of [Springfield], [Missouri].")
    assert [where(found[0]), where(found[2])] == [("USA", "IL"), ("USA", "MO")]


def test_a_people_means_its_country() -> None:
    assert where(resolved("[Ghanaian] traders came.")[0]) == ("GHA", None)


def test_a_list_is_no_containment() -> None:
    assert [where(p)[0] for p in resolved("[Paris], [London] and [Rome] agree.")] == ["FRA", "GBR", "ITA"]


def test_unknown_names_have_no_place() -> None:
    assert resolved("[Xyzzyville] lies in [Qqqq], [Zzzz].") == [None, None, None]


def test_containment() -> None:
    texas, austin = look_up("Texas")[0], look_up("Austin")[0]
    assert lies_in(austin, texas)
    assert not lies_in(texas, austin)
    assert not lies_in(austin, austin)
    assert lies_in(texas, look_up("United States")[0])


def test_distance() -> None:
    paris, london = look_up("Paris")[0], look_up("London")[0]
    assert distance(paris, london) == pytest.approx(344, abs=10)
    assert distance(paris, paris) == 0
    pole = GazetteerPlace("Pole", "site", None, 90, 0)
    assert distance(pole, GazetteerPlace("Pole", "site", None, -90, 0)) == pytest.approx(20015, abs=20)


@given(st.lists(st.sampled_from(["Paris", "Texas", "Georgia", "Xyzzy", "", "London", "San Jose", "U.S."]), max_size=12))
def test_every_name_gets_one_of_its_own_places(words: list[str]) -> None:
    found = resolved(", ".join(f"[{word}]" for word in words))
    assert len(found) == len(words)
    for word, place in zip(words, found, strict=True):
        assert place is None or place in [c.place for c in candidates(word)]


def test_the_time_is_linear() -> None:
    def once(names: int) -> float:
        words = ["Springfield", "Paris", "San Jose", "Georgia", "Richmond"]
        text = "  ".join(f"[{words[i % 5]}]" for i in range(names))
        began = time.process_time()
        resolved(text)
        return time.process_time() - began

    def seconds(names: int) -> float:
        return min(once(names) for _ in range(3))

    once(100)
    assert seconds(20_000) < 80 * seconds(2_000)
