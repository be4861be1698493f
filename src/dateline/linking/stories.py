"""From agreements between tellings to stories: which tellings are one event of the archive."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable

from dateline.account import Part
from dateline.errors import LinkingError
from dateline.linking.agreement import Agreement, Aspect

LEAST = 0.5
"""The least mean agreement of all pairs across two groups of tellings at which they become one."""


class Pin(Part):
    """A decision made by hand about two tellings, by their ids; it wins over any score."""

    a: str
    b: str
    same: bool


class Story(Part):
    """One event of an archive.

    Attributes:
        tellings: the tellings' ids, sorted; the first one can serve as the event's id.
        merges: what holds them together, one fewer than tellings; a pin has score 1.
    """

    tellings: tuple[str, ...]
    merges: tuple[Agreement, ...] = ()

    def merged_by(self, first: str) -> dict[str, Agreement]:
        """Give for each telling but the first the merge that leads from it towards the first."""
        ties: dict[str, list[tuple[str, Agreement]]] = defaultdict(list)
        for merge in self.merges:
            ties[merge.a].append((merge.b, merge))
            ties[merge.b].append((merge.a, merge))
        found: dict[str, Agreement] = {}
        line = [first]
        for telling in line:
            new = {other: merge for other, merge in ties[telling] if other != first and other not in found}
            found |= new
            line += new
        return found


def reached(seeds: Iterable[str], neighbours: Callable[[set[str]], Iterable[str]]) -> set[str]:
    """Give every telling that agreements and pins lead to from the seeds, the seeds included.

    Args:
        seeds: ids of tellings.
        neighbours: gives the ids that an agreement or a pin joins to any of those asked for.
    """
    found: set[str] = set()
    new = set(seeds)
    while new:
        found |= new
        new = set(neighbours(new)) - found
    return found


def stories(tellings: Collection[str], agreements: Iterable[Agreement], pins: Iterable[Pin] = ()) -> list[Story]:
    """Part tellings into stories.

    Groups grow by average linkage: the two that agree best become one as long as the mean over all
    pairs across them, a pair that does not agree counting 0, is at least ``LEAST``. So one wrong
    agreement cannot draw two stories together. Two events of one report stay two, for its account
    has told them apart. Tellings that no agreement and no pin leads to
    from one another never influence each other: an archive that adds tellings only has to part
    again those that are ``reached`` from the new ones, and gets what it would have got from all
    at once, in any order.

    Args:
        tellings: ids of tellings: the report's, a colon, the event's.
        agreements: at most one for a pair; those of other tellings are passed over.
        pins: those of other tellings are passed over.

    Returns:
        Stories sorted by their first telling; every telling is in exactly one.

    Raises:
        LinkingError: the pins contradict each other.
    """
    known = set(tellings)
    groups = _Groups(known)
    held = [pin for pin in pins if pin.a in known and pin.b in known]
    for pin in sorted((pin for pin in held if pin.same), key=lambda pin: (pin.a, pin.b)):
        groups.join(_pinned(pin))
    for pin in held:
        if not pin.same:
            groups.part(pin)
    groups.grow([a for a in agreements if a.a in known and a.b in known])
    return sorted(groups.stories(), key=lambda story: story.tellings)


def report_of(telling: str) -> str:
    """Give the id of the report of a telling."""
    return telling.rpartition(":")[0]


def _pinned(pin: Pin) -> Agreement:
    first, second = sorted((pin.a, pin.b))
    return Agreement(a=first, b=second, score=1.0, why=(Aspect(aspect="pinned", level="by hand", bits=0),))


class _Groups:
    """Groups of tellings while they grow; a group goes by its smallest id."""

    def __init__(self, tellings: set[str]) -> None:
        self.name = {telling: telling for telling in tellings}
        self.members = {telling: [telling] for telling in tellings}
        self.reports = {telling: {report_of(telling)} for telling in tellings}
        self.merges: dict[str, list[Agreement]] = {telling: [] for telling in tellings}
        self.apart: dict[str, set[str]] = defaultdict(set)
        self.across: dict[str, dict[str, list[Agreement]]] = defaultdict(dict)

    def join(self, by: Agreement) -> str:
        """Make the groups of two tellings one, and give its name."""
        stays, goes = sorted((self.name[by.a], self.name[by.b]))
        if stays == goes:
            return stays
        self.merges[stays] += [*self.merges.pop(goes), by]
        for telling in self.members[goes]:
            self.name[telling] = stays
        self.members[stays] += self.members.pop(goes)
        self.reports[stays] |= self.reports.pop(goes)
        for other in self.apart.pop(goes, set()):
            self.apart[other].discard(goes)
            self.apart[other].add(stays)
            self.apart[stays].add(other)
        for other, agreements in self.across.pop(goes, {}).items():
            del self.across[other][goes]
            if other != stays:
                both = [*self.across[stays].get(other, []), *agreements]
                self.across[stays][other] = self.across[other][stays] = both
        return stays

    def part(self, pin: Pin) -> None:
        """Keep the groups of two tellings apart for good."""
        a, b = self.name[pin.a], self.name[pin.b]
        if a == b:
            raise LinkingError(
                f"the tellings {pin.a} and {pin.b} are pinned apart, but other pins join them; take one of those off."
            )
        self.apart[a].add(b)
        self.apart[b].add(a)

    def kept_apart(self, a: str, b: str) -> bool:
        """Say whether two groups may not become one: a pin parts them, or a report tells both."""
        return b in self.apart[a] or not self.reports[a].isdisjoint(self.reports[b])

    def grow(self, agreements: list[Agreement]) -> None:
        """Join the two groups that agree best until none agree well enough."""
        for each in agreements:
            a, b = self.name[each.a], self.name[each.b]
            if a != b:
                self.across[a].setdefault(b, []).append(each)
                self.across[b][a] = self.across[a][b]
        queue = [self._mean(a, b) for a in self.across for b in self.across[a] if a < b]
        heapq.heapify(queue)
        while queue:
            mean, a, b = entry = heapq.heappop(queue)
            if -mean < LEAST:
                return
            if b not in self.across.get(a, {}) or self._mean(a, b) != entry or self.kept_apart(a, b):
                continue
            stays = self.join(min(self.across[a][b], key=lambda each: (-each.score, each.a, each.b)))
            for other in self.across[stays]:
                heapq.heappush(queue, self._mean(*sorted((stays, other))))

    def _mean(self, a: str, b: str) -> tuple[float, str, str]:
        """Give the mean agreement across two groups, negated for the queue, with their names."""
        scores = sorted(each.score for each in self.across[a][b])
        return -sum(scores) / (len(self.members[a]) * len(self.members[b])), a, b

    def stories(self) -> list[Story]:
        """Give the groups as they stand."""
        return [Story(tellings=tuple(sorted(m)), merges=tuple(self.merges[n])) for n, m in self.members.items()]
