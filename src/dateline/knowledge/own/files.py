"""Files of actors, whose format is told by their content."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator

from dateline.errors import KnowledgeError
from dateline.knowledge.own.followthemoney import read_entities
from dateline.knowledge.own.petrarch import read_petrarch
from dateline.knowledge.own.rows import Rows
from dateline.knowledge.own.table import NAME, read_rows

Lines = Iterable[tuple[int, str]]
_BRACKETS = re.compile(r"\[[^\]]*\]")


def read_own(path: str | os.PathLike[str]) -> Rows:
    """Read a file of actors.

    Raises:
        KnowledgeError: it cannot be opened, is no text, or holds no actor.
    """
    name = os.fspath(path)
    try:
        with open(name, encoding="utf-8-sig") as stream:  # noqa: PTH123 - a name may be no path that there can be
            lines = [(number, line) for number, line in enumerate(stream, 1)]
    except UnicodeError:
        raise KnowledgeError(f"{name} is no UTF-8 text: save the actors in that encoding.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise KnowledgeError(f"{name} cannot be read ({reason}): check the path to the actors.") from None
    rows = reader_of(lines)(from_first(lines))
    if not rows.actors and not rows.agents:
        first = f" ({rows.problems[0][1]}, line {rows.problems[0][0]})" if rows.problems else ""
        raise KnowledgeError(
            f"{name} holds no actors{first}: give a PETRARCH dictionary, a table with a column 'name', or "
            "FollowTheMoney entities."
        )
    return rows


def reader_of(lines: list[tuple[int, str]]) -> Callable[[Lines], Rows]:
    """Tell the format of lines by the first that says something."""
    first = next((line for _, line in lines if line.strip()), "")
    if first.lstrip().startswith("{"):
        return read_entities
    cells = [cell.strip().lower() for cell in first.split("\t")]
    return read_rows if NAME in cells and not _BRACKETS.search(first) else read_petrarch


def from_first(lines: list[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Give the lines from the first that says something."""
    begun = False
    for number, line in lines:
        begun = begun or bool(line.strip())
        if begun:
            yield number, line
