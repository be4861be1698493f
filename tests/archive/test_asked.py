"""What is asked in words becomes filters, or one sentence that says what would."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.archive import Filters, Near
from dateline.archive.asked import Asked, filters_of
from dateline.errors import QuestionError


def test_nothing_is_no_filter() -> None:
    nothing: Any = dict.fromkeys(Asked.__annotations__.keys() - {"newest", "offset"})
    assert filters_of({}) == filters_of(nothing) == Filters()


def test_codes_in_either_case_and_countries_by_name() -> None:
    filters = filters_of({"type": "assault", "status": "Actual", "source": "NAMED", "country": "Turkey"})
    assert (filters.type, filters.status, filters.source, filters.country) == ("ASSAULT", "actual", "named", "TUR")


@pytest.mark.parametrize(
    ("since", "until", "days"),
    [
        ("2023", "2024", ((2023, 1, 1), (2024, 12, 31))),
        ("2023-09", "2024-02", ((2023, 9, 1), (2024, 2, 29))),
        (" 2023-9-7", datetime.datetime(2024, 2, 3, 4), ((2023, 9, 7), (2024, 2, 3))),
    ],
)
def test_days_months_and_years(since: Any, until: Any, days: Any) -> None:
    filters = filters_of({"since": since, "until": until})
    assert (filters.since, filters.until) == tuple(datetime.date(*day) for day in days)


def test_a_distance_from_a_place_or_a_point() -> None:
    assert filters_of({"place": "35.9, -36.63", "within": 5}).near == Near(35.9, -36.63, 5)
    near = filters_of({"place": "geneva", "within": 20}).near
    assert near
    assert (round(near.latitude), round(near.longitude)) == (46, 6)
    assert filters_of({"place": "Geneva"}) == Filters(place="Geneva")


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"type": "WAR"}, "no type 'WAR': give one of AGREE, "),
        ({"status": "x"}, "give one of actual, future, hypothetical, negated."),
        ({"source": "x"}, "give one of named, organization, anonymous, "),
        ({"country": "Atlantis"}, "no country 'Atlantis'"),
        ({"since": "yesterday"}, "'yesterday' is no date that the beginning could be: write 2023-09-17"),
        ({"until": "2023-02-30"}, "'2023-02-30' is no date"),
        ({"since": "2024", "until": "2023"}, "ends, on 2023-12-31, before it begins, on 2024-01-01"),
        ({"within": 3}, "a distance needs a place"),
        ({"place": "Geneva", "within": -1}, "-1 is no distance"),
        ({"place": "Qqzx", "within": 1}, "no gazetteer says where 'Qqzx' is"),
        ({"place": "135,2", "within": 1}, "no gazetteer says where '135,2' is"),
    ],
)
def test_what_means_nothing(asked: Any, words: str) -> None:
    with pytest.raises(QuestionError) as raised:
        filters_of(asked)
    assert words in str(raised.value)


@given(given=st.text(alphabet="0123456789-", max_size=11) | st.dates().map(str))
def test_any_date_is_the_day_itself_or_refused(given: str) -> None:
    try:
        filters = filters_of({"since": given, "until": given})
    except QuestionError:
        return
    assert filters.since
    assert filters.until
    assert given.startswith(f"{filters.since.year:04}")
    assert filters.since.year == filters.until.year
