"""Words that set the status of what they govern: "plan to", "deny", "were forced to"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dateline.knowledge.tables import read_table, values

SAME = "same"
"""What governs and is governed have one status: "hold" talks, a "report" that."""


@dataclass(frozen=True)
class Governor:
    """What a row says of the words it governs; ``number`` is its line in ``status.tsv``."""

    number: int
    status: str


@cache
def governors() -> dict[tuple[str, str, str], Governor]:
    """Load the table by a governor's lemma, part of speech and kind of complement; the last row of several counts.

    Complements are ``to`` (infinitive), ``that`` (clause), ``ing`` (gerund), ``noun`` (object, or what
    "of" and its like mark), ``subject``, and any preposition. The rows of part of speech ``MARK``
    are forms: of a ``clause`` (of one that is said: ``that``), where several words stand right before the
    verb; of a ``noun``; and of a ``condition``, which also bears on the clause over it.
    """
    return {
        (row["lemma"], row["pos"], complement): Governor(number, row["status"])
        for number, row in enumerate(read_table("status"), 2)
        for complement in values(row["complement"])
    }
