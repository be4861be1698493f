"""One account arranged by who speaks, by what happened and by who is in it; what its sources disagree on."""

from __future__ import annotations

from dateline.ledger.claims import ByEvent, BySource, by_event, by_source
from dateline.ledger.disagreements import Disagreement, disagreements
from dateline.ledger.people import People, people
from dateline.ledger.replay import Explained, explain

__all__ = [
    "ByEvent",
    "BySource",
    "Disagreement",
    "Explained",
    "People",
    "by_event",
    "by_source",
    "disagreements",
    "explain",
    "people",
]
