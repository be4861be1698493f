"""No figure falls below its floor, where the data that it is measured on is here."""

from __future__ import annotations

import pytest

from benchmarks.floors import ROOT, falls, measure, read_sets, why_not

FAST = ("accounts", "ewt-dev", "gum-dev", "uner")


@pytest.mark.parametrize("name", FAST)
def test_no_figure_is_below_its_floor(name: str) -> None:
    wanted = read_sets()[name]
    if reason := why_not(wanted, ROOT):
        pytest.skip(reason)
    assert falls(wanted, measure(wanted, ROOT)) == []
