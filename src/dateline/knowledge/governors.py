"""Words that set the status of what they govern: "plan to", "deny", "were forced to"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dateline.knowledge.tables import read_table, values


@dataclass(frozen=True)
class Governor:
    """What a row says of the words it governs; ``number`` is its line in ``status.tsv``."""

    number: int
    status: str


@cache
def governors() -> dict[tuple[str, str, str], Governor]:
    """Load the table by a governor's lemma, part of speech and kind of complement; the last row of several counts.

    Complements are ``to`` (infinitive), ``that`` (clause), ``ing`` (gerund) and ``noun``.
    """
    return {
        (row["lemma"], row["pos"], complement): Governor(number, row["status"])
        for number, row in enumerate(read_table("status"), 2)
        for complement in values(row["complement"])
    }
