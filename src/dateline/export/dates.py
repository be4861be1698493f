"""How exactly an interval of days is known."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

Date = datetime.date
_WEEK, _MONTH = 7, 31


@dataclass(frozen=True)
class Interval:
    """Days from ``start`` to ``end``, both inclusive; ``None`` is not known."""

    start: Date | None
    end: Date | None

    @property
    def day(self) -> Date | None:
        """Give the day, where it is one."""
        return self.start if self.start == self.end else None

    @property
    def month(self) -> Date | None:
        """Give the first day of the month in which all of it lies."""
        return self.start.replace(day=1) if self._shares("year", "month") and self.start else None

    @property
    def year(self) -> int | None:
        """Give the year in which all of it lies."""
        return self.start.year if self._shares("year") and self.start else None

    @property
    def precision(self) -> int | None:
        """Give ACLED's precision: 1 a day, 2 a week, 3 a month; ``None`` for longer or open ones."""
        if self.start is None or self.end is None:
            return None
        days = (self.end - self.start).days + 1
        return next((level for level, most in ((1, 1), (2, _WEEK), (3, _MONTH)) if days <= most), None)

    @property
    def is_month(self) -> bool:
        """Say whether it is one month, from its first day to its last."""
        if self.month is None or self.start != self.month or self.end is None:
            return False
        return (self.end + datetime.timedelta(1)).day == 1

    def _shares(self, *parts: str) -> bool:
        if self.start is None or self.end is None:
            return False
        return all(getattr(self.start, part) == getattr(self.end, part) for part in parts)


def iso(day: Date | None) -> str | None:
    """Write a day as ISO 8601 has it, if it is known."""
    return day.isoformat() if day else None
