"""What the mentions of one entity say about it together: kind, name, country, sectors and roles."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from typing import cast

from dateline.account import Entity, EntityKind
from dateline.account import Role as AccountRole
from dateline.extraction.belonging import country_in, former, sectors_in, with_modifiers
from dateline.extraction.clusters import Cluster
from dateline.extraction.mentions import PLACE
from dateline.extraction.pronouns import PRONOUNS
from dateline.extraction.roles import find_roles
from dateline.knowledge.actors import Term, leader
from dateline.knowledge.countries import countries
from dateline.language.text import Range, Text

_VOTES = {"name": 3, "noun": 2, "pronoun": 0}
_KNOWN_VOTE = 4


class Profile:
    """What the mentions of one entity say about it together.

    Attributes:
        namings: those that stand for somebody who acts.
        names: those of them that are names.
        roles: what the text calls a person.
    """

    def __init__(self, text: Text, group: Cluster) -> None:
        self.text, self.doc = text, text.doc
        self.namings = [n for n in group.namings if n.kind != PLACE]
        self.names = [n for n in self.namings if n.form == "name"]
        self.own = next((n.actor for n in self.namings if n.actor and n.actor.own), None)
        if self.namings:
            self.kind = self.best_kind()
            self.roles = find_roles(text, self.namings) if self.kind == "person" else []

    @property
    def is_somebody(self) -> bool:
        """Whether a mention says who it is: "we" and "you" by themselves do not."""
        return any(n.form != "pronoun" or n.key not in PRONOUNS or not PRONOUNS[n.key].loose for n in self.namings)

    def best_kind(self) -> EntityKind:
        """The kind that the user gives, else the one most mentions have; names count more, pronouns not at all."""
        if self.own and self.own.kind:
            return cast(EntityKind, self.own.kind)
        votes: Counter[str] = Counter()
        for naming in self.namings:
            votes[naming.kind] += _VOTES[naming.form]
            if naming.actor and naming.actor.kind:
                votes[naming.actor.kind] += _KNOWN_VOTE
        best = max(votes, key=lambda k: votes[k])
        if best == "country" and self.own and self.own.sectors:
            best = "organization"
        return cast(EntityKind, best)

    def entity(self, identifier: str) -> Entity:
        """Make the account's entity; whose its roles are is not yet said."""
        day = self.text.report.published
        return Entity(
            id=identifier,
            kind=self.kind,
            name=self.name(),
            country=self.country(),
            sector=[] if self.kind == "country" else self.sectors(),
            mentions=[self.text.span(*n.range) for n in self.namings],
            roles=[
                AccountRole(title=role.title, time=role.time, as_of=day, span=self.text.span(*role.range))
                for role in self.roles
            ],
        )

    def name(self) -> str:
        """The longest name, or the first words it is called by."""
        for naming in self.namings:
            if self.kind == "country" and naming.country in countries().by_code:
                return countries().by_code[naming.country].name
        named = [n.key for n in self.names]
        if named:
            return max(named, key=len)
        first = next((n for n in self.namings if n.form == "noun"), self.namings[0])
        words = self.doc[first.range[0] : first.range[1]].text
        return re.sub(r"^(the|a|an)\s+", "", " ".join(words.split()), flags=re.IGNORECASE)

    @cached_property
    def term(self) -> Term | None:
        """The time in office of the leader that a person's longest name means on the report's day."""
        if self.kind != "person":
            return None
        terms = (leader(key, self.text.report.published) for key in self.distinct_names())
        return next((term for term in terms if term), None)

    def distinct_names(self) -> list[str]:
        """Give the names of an entity, the longest first."""
        return sorted({n.key for n in self.names}, key=lambda name: (-len(name), name))

    def country(self) -> str | None:
        """The state an entity is, belongs to or acts for, from knowledge first, then from its words."""
        if self.own and self.own.country:
            return self.own.country
        known = [n.country for n in self.namings if n.country in countries().by_code]
        known += [n.actor.country for n in self.names if n.actor and n.actor.country]
        if known or self.term:
            return known[0] if known else cast(Term, self.term).country
        for range_ in self.describing():
            if code := country_in(self.text, range_) or country_in(self.text, with_modifiers(self.doc, range_)):
                return code
        nouns = (n.actor.country for n in self.namings if n.form == "noun" and n.actor)
        return next((code for code in nouns if code), None)

    def describing(self) -> list[Range]:
        """Give the ranges whose words say what an entity is: its roles, then its names and nouns.

        A person's own name says nothing, only what stands before it does.
        """
        ranges = [role.range for role in self.roles]
        for naming in self.namings:
            if naming.form == "name" and naming.kind == "person":
                start = min(naming.whole[0], with_modifiers(self.doc, naming.range)[0])
                ranges += [(start, naming.range[0])] if start < naming.range[0] else []
            elif naming.form != "pronoun":
                ranges.append(naming.range)
        return ranges

    def sectors(self) -> list[str]:
        """PLOVER sectors, most specific first: from knowledge, roles and the nouns of mentions.

        Who held an office before, and no other by the text, is of the elites.
        """
        if self.own and self.own.sectors:
            return list(self.own.sectors)
        found: list[str] = []
        for naming in self.namings:
            found += naming.actor.sectors if naming.actor else ()
        if self.term is not None:
            found += self.sectors_of_term(self.term)
        for range_ in self.describing():
            sectors = sectors_in(self.text, range_)
            found += ["ELI", *sectors] if sectors and former(self.doc, range_) else sectors
        return list(dict.fromkeys(found))

    def sectors_of_term(self, term: Term) -> list[str]:
        """Give the sectors of a leader on the report's day."""
        day = self.text.report.published
        if day is None or term.holds(day):
            return ["GOV"]
        if any(role.time == "current" and sectors_in(self.text, role.range) for role in self.roles):
            return []
        return ["ELI"] if term.end is not None and term.end < day else []
