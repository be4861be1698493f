"""The lemmas that the tables of event words, light verbs, agents and governors know."""

from __future__ import annotations

from functools import cache

from dateline.knowledge.actors import agents
from dateline.knowledge.governors import governors
from dateline.knowledge.lightverbs import light_verbs
from dateline.knowledge.triggers import trigger_rows


@cache
def known_lemmas() -> frozenset[str]:
    """Give every lemma of those tables, and every word of those that have several ("call off")."""
    rows = {lemma for lemma, _ in trigger_rows()} | {lemma for lemma, _, _ in governors()}
    words = {word for lemma in rows for word in lemma.split()}
    return frozenset(rows | words | set(light_verbs()) | set(agents()))
