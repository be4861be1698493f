"""Time expressions: TimeML files and the figures by hand."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.timeml import Timex, read_document
from benchmarks.times import Scores, day_part, measure, normal

TIMEML = """<?xml version="1.0" ?>
<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2023-03-15" functionInDocument="CREATION_TIME">x</TIMEX3></DCT>
<TEXT>Ode <EVENT>left <TIMEX3 type="DATE" value="2023-03-14">yesterday</TIMEX3></EVENT> &amp; on
<TIMEX3 type="TIME" value="2023-03-12T09:00">Sunday at nine</TIMEX3>.<TIMEX3 type="DATE" value="2022"/></TEXT></TimeML>
"""

times = st.builds(
    Timex, st.tuples(st.integers(0, 99), st.integers(1, 9)).map(lambda r: (10 * r[0], 10 * r[0] + r[1])),
    st.sampled_from(["DATE", "SET"]), st.sampled_from(["2023", "P1D"]),
)  # fmt: skip


def test_values_are_written_in_one_way() -> None:
    assert [normal(v) for v in ("2000-W7", "2000-W17-WE", "196X", "196", "19XX", "1968-XX-XX", "PXY", "XXXX")] == [
        "2000-W07", "2000-W17-WE", "196", "196", "19", "1968-XX-XX", "PXY", "XXXX",
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
