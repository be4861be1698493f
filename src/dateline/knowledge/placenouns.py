"""Common nouns that name places: states ("the country") and others ("the city")."""

from __future__ import annotations

from functools import cache

from dateline.knowledge.tables import read_table


@cache
def place_nouns() -> dict[str, str]:
    """Load the nouns by their singular, each with what it names: ``state`` or ``place``."""
    return {row["noun"]: row["what"] for row in read_table("placenouns")}
