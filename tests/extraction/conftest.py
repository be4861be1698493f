"""Short texts read whole, for the parts of extraction."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from dateline.account import Account
from dateline.engine.one import account_of
from dateline.language.annotate import annotate
from dateline.language.text import Text
from dateline.report import Report

PUBLISHED = datetime.date(2022, 3, 16)
QUIET = (
    "Shops were open and buses were running in most of the region when our correspondent arrived, and the weather "
    "had been unusually warm for the season. Farmers were at work in the fields along the road.\n\n"
)
"""What stands before each text: a report is longer than one sentence."""


@pytest.fixture
def account() -> Callable[[str], Account]:
    """Read a text published on Wednesday, 16 March 2022."""
    return lambda text: account_of(Report.of(QUIET + text, PUBLISHED))


@pytest.fixture
def annotated() -> Callable[[str], Text]:
    """Annotate a text published on that day."""
    return lambda text: annotate(Report.of(QUIET + text, PUBLISHED))
