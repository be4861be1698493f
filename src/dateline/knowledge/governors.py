"""Words that set the status of what they govern: "plan to", "deny", "were forced to"."""

from __future__ import annotations

from functools import cache

from dateline.knowledge.tables import read_table, values


@cache
def governors() -> dict[tuple[str, str, str], str]:
    """Load the table: the status by a governor's lemma, part of speech and kind of complement.

    Complements are ``to`` (infinitive), ``that`` (clause), ``ing`` (gerund) and ``noun``.
    """
    return {
        (row["lemma"], row["pos"], complement): row["status"]
        for row in read_table("status")
        for complement in values(row["complement"])
    }
