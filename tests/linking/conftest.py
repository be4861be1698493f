"""Tellings made by hand."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest

from dateline.knowledge.common import bits
from dateline.linking import Telling
from dateline.linking.telling import TELLING, Side, Spot
from dateline.linking.words import capitals_of, words_of

Make = Callable[..., Telling]

DAY = datetime.date(2031, 5, 6)
TOLD = "Rebels of the Red Banner shelled the harbour of Port Amber with mortars, killing nine dockers."


def make(report: str = "r1", told: str = TOLD, **fields: Any) -> Telling:
    """Make a telling: shelling of a harbour, unless the fields say otherwise."""
    given: dict[str, Any] = {
        "id": f"{report}:e1",
        "report": report,
        "published": DAY + datetime.timedelta(days=1),
        "type": "ASSAULT",
        "status": "actual",
        "actors": (Side(name="Red Banner", kind="force", country="NIC", sector="REB"),),
        "start": DAY,
        "end": DAY,
        "date_basis": "text",
        "places": (Spot(name="Port Amber", kind="city", country="NIC", latitude=12.0, longitude=-83.8),),
        "trigger": "shell",
        "words": tuple(sorted(set(words_of(told)))),
        "names": tuple(sorted(set(capitals_of(told)))),
        "setting": tuple(sorted(word for word in set(words_of(told)) if bits(word) >= TELLING)),
    }
    return Telling(**{**given, **fields})


@pytest.fixture
def telling() -> Make:
    """A maker of tellings."""
    return make
