"""What the tellings of one event differ on, side by side, with who says which."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Literal, TypeVar

from dateline.account import Part, Status
from dateline.ledger.disagreements import together
from dateline.linking.compare import parties, spots
from dateline.linking.telling import Number, Side, Spot, Telling, Voice

Aspect = Literal["count", "date", "place", "actor", "recipient", "status"]
Days = tuple[datetime.date, datetime.date]
Value = TypeVar("Value")


class Teller(Part):
    """Who gives a version: the telling and its publisher, and whom it quotes (nobody: the report itself says so)."""

    telling: str
    publisher: str | None = None
    voice: Voice | None = None


class Version(Part):
    """One of several things said, in words: ``40``, ``at least 24``, ``2023-09-17``, a name, a status."""

    value: str
    tellers: tuple[Teller, ...]


class Difference(Part):
    """Versions of one aspect, of which at least two cannot both be true; ``of`` is the fate that is counted."""

    aspect: Aspect
    of: str | None = None
    versions: tuple[Version, ...]


def differences(tellings: Collection[Telling]) -> list[Difference]:
    """Give what the tellings of one event differ on: counts, date, place, actor, recipient, status."""
    told = sorted(tellings, key=lambda telling: telling.id)
    found = [
        *_counts(told),
        _difference("date", _each(told, _dates), _days, lambda a, b: a[1] < b[0] or b[1] < a[0]),
        _difference("place", _each(told, _places), lambda spot: spot.name, _far_apart),
        _difference("actor", _each(told, lambda telling: _sides(telling.actors)), _names, _strangers),
        _difference("recipient", _each(told, lambda telling: _sides(telling.recipients)), _names, _strangers),
        _difference("status", _each(told, lambda telling: [telling.status]), str, _opposed),
    ]
    return [difference for difference in found if difference]


def _difference(
    aspect: Aspect,
    told: Iterable[tuple[Value, list[Teller]]],
    words: Callable[[Value], str],
    differ: Callable[[Value, Value], bool],
    of: str | None = None,
) -> Difference | None:
    """Put what is told of one aspect side by side; ``None`` where all of it can be true."""
    values: dict[str, Value] = {}
    tellers: dict[str, list[Teller]] = {}
    for value, by in told:
        values.setdefault(words(value), value)
        tellers.setdefault(words(value), []).extend(by)
    if not any(differ(a, b) for a in values.values() for b in values.values()):
        return None
    return Difference(
        aspect=aspect,
        of=of,
        versions=tuple(Version(value=value, tellers=tuple(tellers[value])) for value in sorted(tellers)),
    )


def _each(
    tellings: Iterable[Telling], values: Callable[[Telling], Iterable[Value]]
) -> Iterator[tuple[Value, list[Teller]]]:
    for telling in tellings:
        for value in values(telling):
            yield value, _tellers(telling, telling.said)


def _tellers(telling: Telling, said: tuple[Voice, ...]) -> list[Teller]:
    return [Teller(telling=telling.id, publisher=telling.publisher, voice=voice) for voice in said or (None,)]


def _counts(tellings: list[Telling]) -> Iterator[Difference | None]:
    for fate in sorted({number.what for telling in tellings for number in telling.counts}):
        told = ((n, _tellers(m, n.said or m.said)) for m in tellings for n in m.counts if n.what == fate)
        yield _difference("count", told, _number, lambda a, b: not together(a, b), of=fate)


def _number(number: Number) -> str:
    about = "about " if number.approximate else ""
    if number.low == number.high:
        return f"{about}{number.low}"
    if number.high is None:
        return f"{about}at least {number.low}"
    return f"{about}at most {number.high}" if number.low is None else f"{about}{number.low} to {number.high}"


def _dates(telling: Telling) -> Iterator[Days]:
    """Give the days of a telling that the text gives; a date of publication is not one."""
    if telling.start and telling.date_basis in ("text", "event"):
        yield telling.start, telling.end or (datetime.date.max if telling.ongoing else telling.start)


def _days(days: Days) -> str:
    start, end = days
    if end == datetime.date.max:
        return f"since {start}"
    return str(start) if start == end else f"{start} to {end}"


def _places(telling: Telling) -> Iterator[Spot]:
    return (spot for spot in telling.places if spot.kind != "country")


def _far_apart(a: Spot, b: Spot) -> bool:
    return spots(a, b) in ("elsewhere", "other state")


def _sides(sides: tuple[Side, ...]) -> list[tuple[Side, ...]]:
    return [sides] if sides else []


def _names(sides: tuple[Side, ...]) -> str:
    return ", ".join(sorted(side.name for side in sides))


def _strangers(a: tuple[Side, ...], b: tuple[Side, ...]) -> bool:
    return parties(a, b) == "other"


def _opposed(a: Status, b: Status) -> bool:
    """Say whether two states exclude each other; what was planned may well have happened since."""
    return "future" not in (a, b) and a != b
