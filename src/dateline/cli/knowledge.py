"""The user's own knowledge on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console

from dateline.cli.messages import tell

if TYPE_CHECKING:
    from dateline.knowledge.known import Known

_MOST_PROBLEMS = 20


def own_knowledge(files: list[str] | None, errors: Console) -> Known:
    """Read files of actors, and tell of the lines that were passed over.

    Raises:
        KnowledgeError: a file cannot be read or holds no actor.
    """
    from dateline.knowledge.known import known_with

    known = known_with(files or ())
    for problem in known.problems[:_MOST_PROBLEMS]:
        tell(errors, "warning", problem)
    if (more := len(known.problems) - _MOST_PROBLEMS) > 0:
        tell(errors, "warning", f"{more:,} more lines of actors were passed over.")
    return known
