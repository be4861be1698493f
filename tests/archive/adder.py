"""``dateline add`` in a process of its own, with invented reports read by their pattern instead of the model.

python -m tests.archive.adder ARCHIVE FILE ...
"""

from __future__ import annotations

import sys

from benchmarks.invented import file_invented
from dateline.archive import Archive
from dateline.engine.adding import Tally, add
from dateline.errors import DatelineError
from dateline.reading import Options


class Quiet:
    """A listener that only prints what failed."""

    def step(self, tally: Tally, /) -> None:
        """Hear of a step."""

    def failure(self, reason: str, /) -> None:
        """Print a failure."""
        print(f"error: {reason}", file=sys.stderr)

    def warning(self, warning: str, /) -> None:
        """Hear a warning."""


def main(where: str, *files: str) -> None:
    """Add files, and print how many reports were added and how many were there."""
    try:
        with Archive(where, create=True) as archive:
            tally = add(archive, files, Options(force=True), listener=Quiet(), make=file_invented)
        print(tally.added, tally.there, tally.failed)
    except DatelineError as error:
        sys.exit(f"error: {error}")


if __name__ == "__main__":
    main(*sys.argv[1:])
