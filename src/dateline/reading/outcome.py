"""What becomes of each report of an input: it is read, or it is told why not."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.report import Report


@dataclass(frozen=True)
class Read:
    """A report that was read, and what its reader should know about the reading.

    Attributes:
        report: the report.
        where: the input and the position in it, such as ``line 3 of news.jsonl``.
        warnings: what was not certain, a sentence each.
        id: what its source calls it; ``None`` where it does not say.
    """

    report: Report
    where: str
    warnings: tuple[str, ...] = ()
    id: str | None = None


@dataclass(frozen=True)
class Unread:
    """An input, or a record of one, that could not be read.

    Attributes:
        where: the input and the position in it, such as ``line 3 of news.jsonl``.
        reason: one sentence that says what is wrong, where, and what to do.
    """

    where: str
    reason: str
