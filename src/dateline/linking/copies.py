"""Copies of one wire text: proposed by MinHash, decided by the words themselves.

A copy may have another agency line, lack its last paragraphs, or have words changed here and there.
So two texts are compared by containment: which share of the shorter one's runs of words stands in
the longer one (Broder, On the Resemblance and Containment of Documents, 1997). Candidates are found
by banded MinHash keys of the whole text and of its opening; the opening still agrees where much of
the rest is cut.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from rensa import RMinHash

from dateline.account import Part
from dateline.report import Report

LEAST = 0.6
"""The least containment at which two texts are copies."""

SHORTEST = 20
"""The fewest runs of words that a text must have to be anyone's copy: a shorter one is a formula."""

DAYS = 7
"""The most days between the publication of two copies; what comes later is told anew from a pattern."""

_RUN = 4
_OPENING = 60
_ROWS = 2
_BANDS = {"whole": 48, "opening": 24}
_SCHEME = 1
"""Raised when keys are made differently (another version of rensa's algorithm): old ones are no use then."""

_WORD = re.compile(r"\w+")


class Copy(Part):
    """Two reports, by their ids, that carry one text.

    Attributes:
        a, b: the reports, ``a < b``.
        score: the share of the shorter one's runs of four words that stands in the longer one, 0 to 1.
    """

    a: str
    b: str
    score: float

    @property
    def reason(self) -> str:
        """Say in a line why they are copies."""
        return f"{self.score:.0%} of the shorter text's runs of {_RUN} words stand in the longer one"


def copy_keys(report: Report) -> tuple[str, ...]:
    """Give the keys of a report's text; reports with a key in common are candidates for copies.

    Two texts of resemblance r share a key with the chance 1 - (1 - r**2)**48: 0.99 at r = 0.3.
    """
    words = _WORD.findall(report.text.lower())
    parts = {"whole": words, "opening": words[:_OPENING]}
    return tuple(key for part, taken in parts.items() for key in _bands(part, _runs(taken)))


def _bands(part: str, runs: set[str]) -> Iterator[str]:
    if len(runs) < SHORTEST:
        return
    sketch = RMinHash(num_perm=_BANDS[part] * _ROWS, seed=1)
    sketch.update(sorted(runs))
    digest = sketch.digest()
    for band in range(_BANDS[part]):
        rows = digest[band * _ROWS : (band + 1) * _ROWS]
        yield f"{_SCHEME}{part[0]}{band}:" + "".join(f"{row:08x}" for row in rows)


def _runs(words: Sequence[str]) -> set[str]:
    return {" ".join(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1)}


def copied(a: Report, b: Report) -> Copy | None:
    """Say whether two reports carry one text; ``None`` if not. Which comes first does not matter."""
    if a.id == b.id or (a.published and b.published and abs((a.published - b.published).days) > DAYS):
        return None
    one, other = (_runs(_WORD.findall(report.text.lower())) for report in (a, b))
    shorter = min(len(one), len(other))
    if shorter < SHORTEST or len(one & other) < LEAST * shorter:
        return None
    return Copy(a=min(a.id, b.id), b=max(a.id, b.id), score=round(len(one & other) / shorter, 4))


def copies_among(reports: Iterable[Report]) -> list[Copy]:
    """Give every two of many reports that carry one text."""
    index: dict[str, dict[str, Report]] = defaultdict(dict)
    found = []
    for report in reports:
        keys = copy_keys(report)
        candidates = {id: other for key in keys for id, other in index.get(key, {}).items()}
        found += [copy for other in candidates.values() if (copy := copied(report, other))]
        for key in keys:
            index[key][report.id] = report
    return found


def texts(reports: Collection[str], copies: Iterable[Copy]) -> list[tuple[str, ...]]:
    """Part reports, by their ids, into the texts they carry: each tuple holds the copies of one.

    Copies of a copy are copies. The answer is sorted; copies of other reports are passed over.
    """
    group = {report: [report] for report in reports}
    for copy in copies:
        if copy.a in group and copy.b in group and group[copy.a] is not group[copy.b]:
            group[copy.a] += group[copy.b]
            for report in group[copy.b]:
                group[report] = group[copy.a]
    return sorted({tuple(sorted(members)) for members in group.values()})
