"""The toll of a report: how many it says were killed and hurt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from dateline.account import Account, Count


@dataclass(frozen=True)
class Toll:
    """How many people were killed and hurt; ``None`` where a report does not say.

    Attributes:
        dead, injured: the numbers.
        said: ids of the counts and victims that they rest on.
    """

    dead: int | None
    injured: int | None
    said: tuple[str, ...] = ()


def toll(account: Account) -> Toll:
    """Give the toll of what a report is about.

    The number said most often goes before others, the first before later ones; where more single
    victims are told of than the number, or no number is said, they are counted. Those who were
    shot and did not die are injured. Numbers of different counts are never added up. An attacker
    who died is left out of the dead unless nobody else died, as newsrooms do.
    """
    dead, dead_ids = larger(said_most(account, is_dead), victims(account, "dead"))
    struck, struck_ids = said_most(account, is_shot)
    if struck is not None and dead is not None:
        struck = struck - dead if struck > dead else None
    wounded = said_most(account, is_injured)
    injured, injured_ids = larger(wounded if wounded[0] else (struck, struck_ids), victims(account, "injured"))
    return Toll(dead, injured, (*dead_ids, *injured_ids))


Number = tuple[int | None, list[str]]
"""A number and the ids of the counts or victims that it rests on."""


def is_dead(count: Count) -> bool:
    """Say whether a count is of people who died."""
    return count.what == "dead"


def is_injured(count: Count) -> bool:
    """Say whether a count is of people who were hurt."""
    return count.what == "injured"


def is_shot(count: Count) -> bool:
    """Say whether a count is of people who were shot, of whom some may have died."""
    return count.fate == "shot"


def said_most(account: Account, wanted: Callable[[Count], bool]) -> Number:
    """Give the number said most often in the counts of a kind, the first of those said equally often."""
    counts = [(c.low if c.low is not None else c.high, c.id) for c in account.counts if wanted(c)]
    if not counts:
        return None, []
    number = Counter(n for n, _ in counts).most_common(1)[0][0]
    return number, [identifier for n, identifier in counts if n == number]


def victims(account: Account, what: str) -> Number:
    """Count the single victims; dead attackers count where nobody else died."""
    found = [v for v in account.victims if v.what == what]
    fallen = [v.id for v in found if not (what == "dead" and v.attacker)] or [v.id for v in found]
    return (len(fallen) or None), fallen


def larger(said: Number, told: Number) -> Number:
    """Choose the number that is said, unless more people than that are told of one by one."""
    if said[0] is None or (told[0] is not None and told[0] > said[0]):
        return told
    return said
