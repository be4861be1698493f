"""Time expressions: TimeML files, TIMEX3 values of intervals, and the figures by hand."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.timeml import Timex, read_document
from benchmarks.times import Scores, measure
from benchmarks.timex3 import day_part, normal, value_of
from dateline.account import Precision, Time
from dateline.report import Span

PUBLISHED = "2023-03-15"
TIMEML = """<?xml version="1.0" ?>
<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2023-03-15" functionInDocument="CREATION_TIME">x</TIMEX3></DCT>
<TEXT>Ode <EVENT>left <TIMEX3 type="DATE" value="2023-03-14">yesterday</TIMEX3></EVENT> &amp; on
<TIMEX3 type="TIME" value="2023-03-12T09:00">Sunday at nine</TIMEX3>.<TIMEX3 type="DATE" value="2022"/></TEXT></TimeML>
"""

times = st.builds(
    Timex, st.tuples(st.integers(0, 99), st.integers(1, 9)).map(lambda r: (10 * r[0], 10 * r[0] + r[1])),
    st.sampled_from(["DATE", "SET"]), st.sampled_from(["2023", "P1D"]),
)  # fmt: skip


def made(words: str, start: str | None, end: str | None, precision: Precision) -> str:
    first, last = (datetime.date.fromisoformat(d) if d else None for d in (start, end))
    span = Span(start=0, end=len(words), text=words)
    time = Time(id="t1", span=span, start=first, end=last, precision=precision, basis="published")
    return value_of(time, datetime.date.fromisoformat(PUBLISHED))


@pytest.mark.parametrize(
    ("words", "start", "end", "precision", "value"),
    [
        ("yesterday", "2023-03-14", "2023-03-14", "day", "2023-03-14"),
        ("now", PUBLISHED, PUBLISHED, "day", "PRESENT_REF"),
        ("the end of March", "2023-03-31", "2023-03-31", "day", "2023-03"),
        ("last week", "2023-03-06", "2023-03-12", "week", "2023-W10"),
        ("the first days of 2021", "2021-01-01", "2021-01-03", "week", "2020-W53"),
        ("February", "2023-02-01", "2023-02-28", "month", "2023-02"),
        ("the summer of 1999", "1999-06-01", "1999-08-31", "season", "1999-SU"),
        ("last winter", "2022-12-01", "2023-02-28", "season", "2022-WI"),
        ("2011", "2011-01-01", "2011-12-31", "year", "2011"),
        ("the 1990s", "1990-01-01", "1999-12-31", "decade", "199"),
        ("last weekend", "2023-03-11", "2023-03-12", "range", "2023-W10-WE"),
        ("the third quarter", "2022-07-01", "2022-09-30", "range", "2022-Q3"),
        ("the second half of 2022", "2022-07-01", "2022-12-31", "range", "2022-H2"),
        ("the 20th century", "1900-01-01", "1999-12-31", "range", "19"),
        ("mid-October", "2022-10-11", "2022-10-20", "range", "2022-10"),
        ("early 2022", "2022-01-01", "2022-03-31", "range", "2022"),
        ("the late 1990s", "1997-01-01", "1999-12-31", "range", "199"),
        ("since 2011", "2011-01-01", PUBLISHED, "range", "2011"),
        ("since June", "2022-06-01", PUBLISHED, "range", "2022-06"),
        ("since 3 June", "2022-06-03", PUBLISHED, "range", "2022-06-03"),
        ("the past three months", "2022-12-15", PUBLISHED, "range", "P3M"),
        ("the last two weeks", "2023-03-01", PUBLISHED, "range", "P2W"),
        ("the last 24 hours", "2023-03-14", PUBLISHED, "range", "PT24H"),
        ("nine-month", "2022-06-01", PUBLISHED, "range", "P9M"),
        ("until March", None, "2023-03-31", "range", "2023-03"),
        ("by the end of this week", None, "2023-03-19", "range", "2023-W11"),
        ("the past few years", None, PUBLISHED, "range", "PXY"),
        ("recently", None, PUBLISHED, "range", "PAST_REF"),
        ("soon", PUBLISHED, None, "range", "FUTURE_REF"),
        ("from then to now", "2023-01-02", "2023-02-05", "range", ""),
        ("31 February", None, None, "day", ""),
    ],
)
def test_values_of_intervals(words: str, start: str | None, end: str | None, precision: Precision, value: str) -> None:
    assert made(words, start, end, precision) == value


@given(
    st.text(max_size=20), st.dates() | st.none(), st.dates() | st.none(),
    st.sampled_from(["day", "week", "month", "season", "year", "decade", "range"]), st.dates() | st.none(),
)  # fmt: skip
def test_any_interval_has_some_value(
    words: str, start: datetime.date | None, end: datetime.date | None, precision: Precision, published: datetime.date
) -> None:
    span = Span(start=0, end=len(words), text=words)
    time = Time(id="t1", span=span, start=start, end=end, precision=precision, basis="explicit")
    assert isinstance(value_of(time, published), str)


def test_values_are_written_in_one_way() -> None:
    assert [normal(v) for v in ("2000-W7", "2000-W17-WE", "196X", "196", "19XX", "1968-XX", "PXY", "XXXX")] == [
        "2000-W07", "2000-W17-WE", "196", "196", "19", "1968-XX", "PXY", "XXXX",
    ]  # fmt: skip
    assert [day_part(v) for v in ("2000-01-02TNI", "PT5H", "2000")] == ["2000-01-02", "PT5H", "2000"]


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.tml"
    path.write_text(TIMEML, encoding="utf-8")
    document = read_document(path)
    assert document.created == datetime.date(2023, 3, 15)
    assert [(document.text[slice(*t.range)], t.kind, t.value) for t in document.times] == [
        ("yesterday", "DATE", "2023-03-14"),
        ("Sunday at nine", "TIME", "2023-03-12T09:00"),
    ]
    found = measure(tmp_path).values()
    assert (found["relaxed span"], found["value"], found["value, date part"]) == (1.0, 0.5, 1.0)


def test_figures_by_hand() -> None:
    scores = Scores()
    gold = [Timex((0, 4), "DATE", "2023"), Timex((10, 15), "TIME", "2023-03-12T09:00"), Timex((20, 24), "SET", "P1W")]
    scores.add(gold, [Timex((0, 4), "", "2022"), Timex((12, 15), "", "2023-03-12"), Timex((30, 31), "", "")])
    values = {figure.name: figure.value for figure in scores.figures()}
    assert values == {
        "strict span": pytest.approx(1 / 3), "relaxed span": pytest.approx(2 / 3), "value": 0.0,
        "value, date part": pytest.approx(1 / 3), "found of DATE": 1.0, "found of TIME": 1.0,
        "found of DURATION": 0.0, "found of SET": 0.0,
    }  # fmt: skip


def test_nothing_found() -> None:
    scores = Scores()
    scores.add([Timex((0, 4), "DATE", "2023")], [])
    assert {figure.value for figure in scores.figures()} == {0.0}


@given(st.lists(times, min_size=1, unique_by=lambda t: t.range[0]))
def test_gold_against_itself_is_right(gold: list[Timex]) -> None:
    scores = Scores()
    scores.add(gold, gold)
    assert {found.f1 for found in scores.found.values()} == {1.0}
