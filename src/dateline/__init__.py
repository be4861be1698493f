"""Dateline reads dated news reports and keeps the account: who did what to whom, and who says so.

>>> import dateline
>>> account = dateline.read("report.txt")  # doctest: +SKIP
>>> [(event.type, event.start) for event in account.events]  # doctest: +SKIP
[('CONSULT', datetime.date(2023, 9, 17))]
"""

from __future__ import annotations

import datetime
import os
import warnings
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any

from dateline.account import Account
from dateline.errors import DatelineError, DatelineWarning
from dateline.report import Report
from dateline.toll import Toll, toll

if TYPE_CHECKING:
    from dateline.archive import Archive

__all__ = ["Account", "Archive", "DatelineError", "DatelineWarning", "Report", "Toll", "__version__", "read", "toll"]

try:
    __version__ = version("dateline")
except PackageNotFoundError:  # run from a source tree that is not installed
    __version__ = "0+source"


def __getattr__(name: str) -> Any:
    """Load the archive when it is first asked for: its database library takes a while."""
    if name != "Archive":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from dateline.archive import Archive

    return Archive


def read(
    source: str | os.PathLike[str],
    *,
    published: datetime.date | None = None,
    force: bool = False,
    actors: Iterable[str | os.PathLike[str]] = (),
) -> Account:
    """Read one report and give its account.

    Args:
        source: the path of a plain-text report, or ``-`` for standard input. It may open with
            ``date YYYY-MM-DD``, its publication date.
        published: the publication date; it overrides the one in the report. Without either,
            dates such as "on Monday" stay unknown.
        force: read a report in another language than English all the same.
        actors: files of actors that you know, whose rows win over the package's: PETRARCH actor
            and agent dictionaries, tab-separated tables, FollowTheMoney entities.

    Raises:
        ReadingError: there is no report to read (a ``DatelineError``); the message says why.
        LanguageError: the report is not in English (a ``ReadingError``).
        KnowledgeError: a file of actors cannot be read (a ``DatelineError``).

    Warns:
        DatelineWarning: there is no publication date, the encoding had to be guessed, or a line of a file
            of actors was passed over.
    """
    # The language model takes seconds to load: importing dateline must not.
    from dateline.engine.one import account_of
    from dateline.knowledge.known import known_with
    from dateline.reading import Options, read_one

    known = known_with(actors)
    found = read_one(source, Options(published=published, force=force))
    for warning in (*known.problems, *found.warnings):
        warnings.warn(warning, DatelineWarning, stacklevel=2)
    return account_of(found.report, known)
