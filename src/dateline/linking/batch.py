"""Linking many tellings at once, in memory."""

from __future__ import annotations

from bisect import insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from dateline.linking.agreement import Agreement, agreement
from dateline.linking.keys import MOST, keys_of, probes_of
from dateline.linking.telling import Telling


def agreements_among(tellings: Sequence[Telling]) -> list[Agreement]:
    """Give every agreement between tellings that share a key."""
    index: dict[str, list[Telling]] = defaultdict(list)
    found: list[Agreement] = []
    for telling in tellings:
        candidates = {other.id: other for key in probes_of(telling) for other in index.get(key, ())[:MOST]}
        found += agreements_with(telling, candidates.values())
        for key in keys_of(telling):
            insort(index[key], telling, key=attrgetter("id"))
    return found


def agreements_with(new: Telling, others: Iterable[Telling]) -> Iterator[Agreement]:
    """Compare a telling with those that share a key with it, and give the agreements."""
    for other in others:
        if other.id != new.id and (found := agreement(new, other)):
            yield found
