"""The event lexicon: words that name events of a type, and uses of them that name none."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dateline.knowledge.tables import read_table, values

NO_EVENT = "NONE"


@dataclass(frozen=True)
class TriggerRow:
    """One use of a word.

    Attributes:
        number: line in ``triggers.tsv``, by which an event's reasons name it.
        particles: a verb's particle, or words of which one must stand before a noun.
        prepositions: of which one must mark a dependent.
        objects: lemmas of which one must head what a preposition governs or, where the row names
            no preposition, the object, the passive subject or a noun's complement with "of"; in
            capitals a class of words.
        type: a PLOVER type, or ``NONE`` for a use that is no event.
        weight: how often the word so used names an event of that type, 0 to 1.
    """

    number: int
    particles: frozenset[str]
    prepositions: frozenset[str]
    objects: frozenset[str]
    type: str
    mode: str | None
    reciprocal: bool
    weight: float

    @property
    def specificity(self) -> int:
        """How much a use asks for: the row that asks for most decides."""
        return 2 * bool(self.objects) + 2 * bool(self.particles) + bool(self.prepositions)


@cache
def trigger_rows() -> dict[tuple[str, str], tuple[TriggerRow, ...]]:
    """Load the lexicon by lemma and part of speech, the most specific uses first."""
    found: dict[tuple[str, str], list[TriggerRow]] = {}
    for number, row in enumerate(read_table("triggers"), 2):
        entry = TriggerRow(
            number,
            frozenset(values(row["particle"])),
            frozenset(values(row["prep"])),
            frozenset(values(row["object"])),
            row["type"],
            row["mode"] or None,
            row["reciprocal"] == "yes",
            float(row["weight"]),
        )
        for lemma in values(row["lemma"]):
            found.setdefault((lemma, row["pos"]), []).append(entry)
    return {k: tuple(sorted(rows, key=lambda r: -r.specificity)) for k, rows in found.items()}
