"""What personal pronouns say of whom they stand for."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.knowledge.genders import Gender


@dataclass(frozen=True)
class Pronoun:
    """The person of the grammar (1 to 3), and what is known of whom it stands for; ``None`` is not known.

    ``person`` says that it stands for a person.
    """

    grammar: int
    plural: bool | None
    person: bool
    gender: Gender | None = None

    @property
    def loose(self) -> bool:
        """Whether it may stand for people that the text does not name."""
        return self.grammar == 2 or (self.grammar == 1 and self.plural is True)


_FORMS = {
    "he him his himself": Pronoun(3, False, True, "male"),
    "she her hers herself": Pronoun(3, False, True, "female"),
    "it its itself": Pronoun(3, False, False),
    "they them their theirs themselves": Pronoun(3, True, False),
    "i me my mine myself": Pronoun(1, False, True),
    "we us our ours ourselves": Pronoun(1, True, False),
    "you your yours yourself yourselves": Pronoun(2, None, True),
}
PRONOUNS = {word: pronoun for words, pronoun in _FORMS.items() for word in words.split()}
"""Personal, possessive and reflexive pronouns by their lower-case forms."""
RELATIVES = frozenset("who whom whose which that".split())
"""Pronouns that stand for the noun their clause modifies."""
