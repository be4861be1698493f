"""Who: entities with kind, name, country, sectors and roles."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Doc

from dateline.account import Entity
from dateline.extraction.coreference import cluster
from dateline.extraction.profile import Profile
from dateline.extraction.roles import owner_of
from dateline.extraction.where import Home
from dateline.language.text import Range, Text

_LIKELY, _ALONE = 0.35, 0.8
"""Shares of all naming of states from which a report is mostly about one, and about one alone."""


@dataclass
class Who:
    """The entities of a report, and which entity each mentioned token belongs to.

    Attributes:
        entities: in the order of their first mention.
        of_token: entity id by token index, for every token of every mention.
        heads: entity id by token index, for the heads of mentions only.
        named: ids of the entities that have a name.
    """

    entities: list[Entity]
    of_token: dict[int, str] = field(default_factory=dict)
    heads: dict[int, str] = field(default_factory=dict)
    named: set[str] = field(default_factory=set)

    def by_id(self) -> dict[str, Entity]:
        """Index the entities."""
        return {e.id: e for e in self.entities}


def find_entities(text: Text, home: Home | None) -> Who:
    """Find the entities of a report.

    A mention that stands for a place only is none of an entity's.

    Args:
        text: the annotated text.
        home: the state the report is about. Whoever is called by a common noun alone ("the
            police", "residents") is of it where the report is mostly about it, and named ones where
            the report names hardly any other.
    """
    every = (Profile(text, c) for c in cluster(text))
    profiles = {f"e{n}": p for n, p in enumerate((p for p in every if p.is_somebody), 1)}
    who = Who([], named={identifier for identifier, profile in profiles.items() if profile.names})
    for identifier, profile in profiles.items():
        for naming in sorted(profile.namings, key=lambda n: n.whole[0] - n.whole[1]):
            who.of_token.update(dict.fromkeys(range(*naming.whole), identifier))
            who.heads[naming.head] = identifier
    entities = {identifier: profile.entity(identifier) for identifier, profile in profiles.items()}
    states = {e.country: e.id for e in reversed(entities.values()) if e.kind == "country" and e.country}
    for identifier, profile in profiles.items():
        ranges = [role.range for role in profile.roles]
        entities[identifier] = with_owners(text.doc, entities[identifier], ranges, who, states)
    who.entities = [at_home(owned(e, entities), home, e.id in who.named) for e in entities.values()]
    return who


def with_owners(doc: Doc, entity: Entity, ranges: list[Range], who: Who, states: dict[str, str]) -> Entity:
    """Say whose roles an entity's are; ``ranges`` are theirs, in their order."""
    pairs = zip(entity.roles, ranges, strict=True)
    roles = [r.model_copy(update={"of": owner_of(doc, x, who.of_token, states, entity.id)}) for r, x in pairs]
    return entity.model_copy(update={"roles": roles}) if roles else entity


def owned(entity: Entity, entities: dict[str, Entity]) -> Entity:
    """Give an entity whose own words name no state the state of those whose role it has."""
    if entity.country is not None:
        return entity
    codes = (entities[role.of].country for role in entity.roles if role.of)
    return entity.model_copy(update={"country": next((c for c in codes if c), None)})


def at_home(entity: Entity, home: Home | None, named: bool) -> Entity:
    """Give an entity of no known state the one that the report is about, where it is about few others."""
    if entity.country is not None or entity.kind == "country" or home is None:
        return entity
    country = home.code if home.share >= (_ALONE if named else _LIKELY) else None
    return entity.model_copy(update={"country": country})
