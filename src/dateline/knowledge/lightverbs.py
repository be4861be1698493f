"""Verbs that only say that their noun happens: "launched an attack", "came under fire"."""

from __future__ import annotations

from functools import cache

from dateline.knowledge.tables import read_table


@cache
def light_verbs() -> dict[str, str]:
    """Load for each lemma which side of the noun its subject is: ``actor`` or ``recipient``."""
    return {row["lemma"]: row["subject"] for row in read_table("light_verbs")}
