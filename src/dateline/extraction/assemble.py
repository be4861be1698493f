"""From an annotated text to its account: every part in its order."""

from __future__ import annotations

from dateline.account import Account, Claim, Entity, Event, Victim
from dateline.extraction.circumstances import Circumstances
from dateline.extraction.housing import find_housing
from dateline.extraction.howmany import find_counts
from dateline.extraction.numerals import numbers_in
from dateline.extraction.order import find_order
from dateline.extraction.said import find_claims
from dateline.extraction.sequence import with_dates_from_order
from dateline.extraction.victims import find_victims
from dateline.extraction.what import find_events
from dateline.extraction.when import find_times
from dateline.extraction.where import find_places, home_country
from dateline.extraction.who import Who, find_entities
from dateline.language.text import Text


def make_account(text: Text) -> Account:
    """Make the account of an annotated report."""
    times = find_times(text)
    places = find_places(text)
    numbers = list(numbers_in(text, times))
    counts = find_counts(text, numbers)
    who = find_entities(text, home_country(text, places))
    events = find_events(text, who, Circumstances(text, times, places, counts))
    victims = find_victims(text, who)
    claims = find_claims(text, who, events, counts)
    order = find_order(text, events)
    return Account(
        report=text.report,
        sentences=sentences(text),
        entities=taking_part(who, events, claims, victims),
        places=[p.place for p in places],
        times=[t.time for t in times],
        counts=[c.count for c in counts],
        victims=victims,
        housing=find_housing(text, numbers),
        events=with_dates_from_order(events, order),
        claims=claims,
        order=order,
    )


def taking_part(who: Who, events: list[Event], claims: list[Claim], victims: list[Victim]) -> list[Entity]:
    """Leave out entities that have no name and neither act, are acted on, speak, fall nor own a role."""
    used = {i for e in events for i in (*e.actors, *e.recipients)}
    used |= {c.source.entity for c in claims if c.source.entity}
    used |= {v.entity for v in victims if v.entity}
    used |= {r.of for e in who.entities for r in e.roles if r.of and (e.id in used or e.id in who.named)}
    return [e for e in who.entities if e.id in used or e.id in who.named]


def sentences(text: Text) -> list[tuple[int, int]]:
    """Give the offsets of each sentence that has words, without the white space at its ends."""
    found = []
    for sentence in text.doc.sents:
        words = [token for token in sentence if not token.is_space]
        if words:
            found.append((words[0].idx, words[-1].idx + len(words[-1])))
    return found
