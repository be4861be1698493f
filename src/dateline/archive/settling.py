"""What a story is, from what its tellings say: a pure function."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from pydantic import TypeAdapter

from dateline import linking
from dateline.archive.filing import Row, day_of

T = TypeVar("T", bound=Hashable)
_HAPPENED = ("actual", "negated")
_BASES = ("text", "event", "published", "none")
_DIFFERENCES = TypeAdapter(list[linking.Difference])


@dataclass(frozen=True)
class Told:
    """A telling, with its place in its report's account and its contexts."""

    telling: linking.Telling
    position: int
    context: tuple[str, ...]


def in_order(told: Iterable[Told]) -> list[Told]:
    """Put tellings in the order of their reports' publication, those without a date last."""
    return sorted(told, key=lambda one: (
        one.telling.published is None, one.telling.published, one.telling.report, one.position
    ))  # fmt: skip


def story_row(told: Sequence[Told], copies: Iterable[linking.Copy]) -> Row:
    """Make the row of a story.

    Args:
        told: its tellings, in order.
        copies: the copies among its reports, at least.
    """
    tellings = [one.telling for one in told]
    type_ = most(telling.type for telling in tellings)
    return {
        "id": tellings[0].id,
        "type": type_,
        "mode": most(telling.mode for telling in tellings if telling.mode and telling.type == type_),
        "context": " ".join(context for context, _ in Counter(c for one in told for c in one.context).most_common()),
        "status": status(tellings),
        **dates(tellings),
        **linking.corroboration(tellings, copies).model_dump(),
        "contradictions": _DIFFERENCES.dump_json(linking.differences(tellings)).decode(),
    }


def most(values: Iterable[T]) -> T | None:
    """Give the most frequent value, of equals the first; ``None`` of none.

    >>> most("abba")
    'a'
    """
    return next((value for value, _ in Counter(values).most_common(1)), None)


def status(tellings: Sequence[linking.Telling]) -> str | None:
    """Give the status that most tellings have; what is only planned or supposed gives way to what is known."""
    known = [telling.status for telling in tellings if telling.status in _HAPPENED]
    return most(known or (telling.status for telling in tellings))


def dates(tellings: Sequence[linking.Telling]) -> Row:
    """Give when it happened, as the telling says that knows best: from the text, and most precisely."""
    best = min(tellings, key=lambda telling: (_BASES.index(telling.date_basis), telling.start is None, length(telling)))
    row = {field: getattr(best, field) for field in ("start", "end", "ongoing", "date_basis")}
    return {**row, "day": day_of(best)}


def length(telling: linking.Telling) -> datetime.timedelta:
    """Give how long a telling's interval is, for comparing; one without an end is the longest."""
    if telling.start and telling.end:
        return telling.end - telling.start
    return datetime.timedelta.max
