"""From an annotated text to its account: every part in its order."""

from __future__ import annotations

from dateline.account import Account
from dateline.extraction.circumstances import Circumstances
from dateline.extraction.howmany import find_counts
from dateline.extraction.order import find_order
from dateline.extraction.said import find_claims
from dateline.extraction.what import find_events
from dateline.extraction.when import find_times
from dateline.extraction.where import find_places, home_country
from dateline.extraction.who import find_entities
from dateline.language.text import Text


def make_account(text: Text) -> Account:
    """Make the account of an annotated report."""
    times = find_times(text)
    places = find_places(text)
    counts = find_counts(text, times)
    who = find_entities(text, home_country(text, places))
    events = find_events(text, who, Circumstances(text, times, places, counts))
    return Account(
        report=text.report,
        entities=who.entities,
        places=[p.place for p in places],
        times=[t.time for t in times],
        counts=[c.count for c in counts],
        events=events,
        claims=find_claims(text, who, events, counts),
        order=find_order(text, events),
    )
