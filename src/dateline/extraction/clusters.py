"""The mentions of one entity, and which further ones it admits."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Token

from dateline.extraction.mentions import PLACE, SMALL, Naming
from dateline.extraction.pronouns import PRONOUNS
from dateline.knowledge.genders import Gender, genders
from dateline.knowledge.tables import fold


@dataclass(eq=False)
class Cluster:
    """Mentions of one entity.

    Attributes:
        kind: that of the first mention.
        namings: the mentions.
        names: those of them that are names, one for each name.
        gender, plural: what is known of them so far.
    """

    kind: str
    namings: list[Naming] = field(default_factory=list)
    names: list[Naming] = field(default_factory=list)
    gender: Gender | None = None
    plural: bool | None = None

    def add(self, naming: Naming, head: Token) -> None:
        """Add a mention with its head."""
        if naming.form == "name" and all(naming.key != n.key for n in self.names):
            self.names.append(naming)
        self.namings.append(naming)
        if self.gender is None:
            self.gender = gender_of(naming, head)
        if self.plural is None:
            self.plural = is_plural(naming, head)

    @property
    def is_place(self) -> bool:
        """Whether no mention yet stands for anybody who acts."""
        return self.kind == PLACE

    def admits(self, naming: Naming) -> bool:
        """Say whether a mention may be of this entity: two different names are two entities."""
        if naming.form == "pronoun":
            pronoun = PRONOUNS.get(naming.key)
            return pronoun is None or not pronoun.person or self.kind in ("person", "group")
        if (naming.kind == PLACE) != self.is_place:
            return False
        if naming.form == "name" and self.names:
            words = set(fold(naming.key).split())
            return any(words & set(fold(n.key).split()) or is_short_for(naming, n) for n in self.names)
        return (naming.kind == "person") == (self.kind == "person")


def is_short_for(one: Naming, other: Naming) -> bool:
    """Say whether one of two names is the initials of the other."""
    return one.key in initials(other.key) or other.key in initials(one.key)


def initials(name: str) -> tuple[str, str]:
    """Give the initials of a name's words without the small ones, and of all its words.

    >>> initials("European Court of Human Rights"), initials("United Nations security council")
    (('ECHR', 'ECOHR'), ('UNSC', 'UNSC'))
    """
    words = [w for w in name.replace("-", " ").split() if w[:1].isalpha()]
    large = [w for w in words if w.lower() not in SMALL]
    return "".join(w[0].upper() for w in large), "".join(w[0].upper() for w in words)


def gender_of(naming: Naming, head: Token) -> Gender | None:
    """Give the gender that a mention of a person says or makes likely, by pronoun, noun, title or given name."""
    table = genders()
    if naming.form == "pronoun":
        pronoun = PRONOUNS.get(naming.key)
        return pronoun.gender if pronoun else None
    if naming.kind != "person":
        return None
    if naming.form == "noun":
        return table.nouns.get(head.lemma_.lower())
    doc, start = head.doc, naming.range[0]
    for i in range(max(0, start - 1), head.i + 1):
        word = doc[i].lower_.rstrip(".")
        if found := table.titles.get(word) or (table.nouns.get(word) if i < head.i else None):
            return found
    first = naming.key.split()[0]
    return table.names.get(first) or table.names.get(first.capitalize()) if " " in naming.key else None


def is_plural(naming: Naming, head: Token) -> bool | None:
    """Say whether a mention stands for several; ``None`` where it may or may not."""
    if naming.form == "pronoun":
        pronoun = PRONOUNS.get(naming.key)
        return pronoun.plural if pronoun and pronoun.person else None
    if naming.kind == "person":
        return head.tag_ in ("NNS", "NNPS") and naming.form == "noun"
    if naming.kind in ("group", "force"):
        return True if head.tag_ in ("NNS", "NNPS") else None
    return None
