"""Who: entities with kind, name, country, sectors and roles."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import cast

from spacy.tokens import Doc, Token

from dateline.account import Entity, EntityKind, Role
from dateline.extraction.coreference import Cluster, Naming, cluster
from dateline.extraction.syntax import child, head_of, relation, subtree_range, trimmed
from dateline.extraction.where import Home
from dateline.knowledge.actors import actors, leader
from dateline.knowledge.countries import countries
from dateline.knowledge.known import Known
from dateline.knowledge.tables import key
from dateline.language.text import Range, Text

_LONGEST_TITLE = 14
_ARTICLES = frozenset(("the", "a", "an", "its", "their", "his", "her", ",", "to"))
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

    Args:
        text: the annotated text.
        home: the state the report is about. Whoever is called by a common noun alone ("the
            police", "residents") is of it where the report is mostly about it, and named ones where
            the report names hardly any other.
    """
    clusters = cluster(text)
    who = Who([])
    profiles = [_Profile(text, c) for c in clusters]
    ids = [f"e{n}" for n in range(1, len(clusters) + 1)]
    for identifier, group in zip(ids, clusters, strict=True):
        if group.names:
            who.named.add(identifier)
        for naming in sorted(group.namings, key=lambda n: n.range[0] - n.range[1]):
            for i in range(*naming.range):
                who.of_token[i] = identifier
            who.heads[head_of(text.doc, naming.range).i] = identifier
    for identifier, profile in zip(ids, profiles, strict=True):
        who.entities.append(profile.entity(identifier, who, home))
    return who


class _Profile:
    """What the mentions of one entity say about it together."""

    def __init__(self, text: Text, group: Cluster) -> None:
        self.text, self.doc, self.group = text, text.doc, group
        self.namings = group.namings
        self.own = next((n.actor for n in group.namings if n.actor and n.actor.own), None)
        self.kind = self.best_kind()
        self.roles = self.find_roles()

    def best_kind(self) -> EntityKind:
        """The kind that the user gives, else the one most mentions have; names count more, pronouns not at all."""
        if self.own and self.own.kind:
            return cast(EntityKind, self.own.kind)
        votes: Counter[str] = Counter()
        for naming in self.namings:
            votes[naming.kind] += {"name": 3, "noun": 2, "pronoun": 0}[naming.form]
            if naming.actor and naming.actor.kind:
                votes[naming.actor.kind] += 4
        best = max(votes, key=lambda k: votes[k]) if votes else self.namings[0].kind
        if best == "country" and self.own and self.own.sectors:
            best = "organization"
        return cast(EntityKind, best)

    def entity(self, identifier: str, who: Who, home: Home | None) -> Entity:
        country, sectors = self.country(), self.sectors()
        if country is None and self.kind != "country" and home is not None:
            least = _ALONE if self.group.names else _LIKELY
            country = home.code if home.share >= least else None
        return Entity(
            id=identifier,
            kind=self.kind,
            name=self.name(),
            country=country,
            sector=[] if self.kind == "country" else sectors,
            mentions=[self.text.span(*n.range) for n in self.namings],
            roles=[
                Role(title=title, of=owner_of(self.doc, range_, who, identifier), span=self.text.span(*range_))
                for title, range_ in self.roles
            ],
        )

    def name(self) -> str:
        """The longest name, or the first words it is called by."""
        for naming in self.namings:
            if self.kind == "country" and naming.country in countries().by_code:
                return countries().by_code[naming.country].name
        named = [n.key for n in self.group.names]
        if named:
            return max(named, key=len)
        first = next((n for n in self.namings if n.form == "noun"), self.namings[0])
        words = self.doc[first.range[0] : first.range[1]].text
        return re.sub(r"^(the|a|an)\s+", "", " ".join(words.split()), flags=re.IGNORECASE)

    def country(self) -> str | None:
        """The state an entity is, belongs to or acts for, from knowledge first, then from its words."""
        if self.own and self.own.country:
            return self.own.country
        for naming in self.namings:
            if naming.country in countries().by_code:
                return naming.country
        for naming in self.group.names:
            if naming.actor and naming.actor.country:
                return naming.actor.country
        if self.kind == "person":
            for naming in sorted(self.group.names, key=lambda n: -len(n.key)):
                term = leader(naming.key, self.text.report.published)
                if term:
                    return term.country
        for range_ in [r for _, r in self.roles] + [n.range for n in self.namings if n.form != "pronoun"]:
            if code := country_in(self.text, range_) or country_in(self.text, with_modifiers(self.doc, range_)):
                return code
        for naming in self.namings:
            if naming.form == "noun" and naming.actor and naming.actor.country:
                return naming.actor.country
        return None

    def sectors(self) -> list[str]:
        """PLOVER sectors, most specific first: from knowledge, roles and the nouns of mentions."""
        if self.own and self.own.sectors:
            return list(self.own.sectors)
        found: list[str] = []
        for naming in self.namings:
            if naming.actor:
                found += naming.actor.sectors
        if self.kind == "person":
            for naming in self.group.names:
                if leader(naming.key, self.text.report.published):
                    found.append("GOV")
        for range_ in [r for _, r in self.roles] + [n.range for n in self.namings if n.form != "pronoun"]:
            found += sectors_in(self.text, range_)
        return list(dict.fromkeys(found))

    def find_roles(self) -> list[tuple[str, Range]]:
        """Titles before a name, appositions, and descriptions a name stands in apposition to."""
        roles: list[tuple[str, Range]] = []
        if self.kind != "person":
            return roles
        for naming in self.group.names:
            head = head_of(self.doc, naming.range)
            if title := title_before(self.text, naming):
                roles.append(title)
            for other in head.children:
                if relation(other) == "appos" and other.pos_ != "PROPN":
                    roles += described(self.text, other, naming.range)
            if relation(head) == "appos" and is_agent(head.head, self.text.known):
                roles += described(self.text, head.head, naming.range)
        if not self.group.names:
            first = self.namings[0]
            if first.form == "noun" and is_agent(head_of(self.doc, first.range), self.text.known):
                roles += described(self.text, head_of(self.doc, first.range), None)
        return list({title: (title, range_) for title, range_ in reversed(roles)}.values())[::-1]


def title_before(text: Text, naming: Naming) -> tuple[str, Range] | None:
    """Find the title that stands before a name: the words of its noun phrase up to the name."""
    doc, known = text.doc, text.known
    name_start = next(
        (i for i in range(*naming.range) if doc[i : naming.range[1]].text.startswith(naming.key.split()[0])),
        naming.range[0],
    )
    start = name_start
    while start > 0:
        before = doc[start - 1]
        if before.is_space or before.pos_ not in ("PROPN", "NOUN", "ADJ", "PUNCT") or before.text in ',.;:()"“”':
            break
        if before.pos_ == "PUNCT" and before.text != "-":
            break
        start -= 1
    words = doc[start:name_start]
    if not any(known.agent(t.lemma_.lower(), t.lower_) for t in words):
        return None
    return words.text, (start, name_start)


def described(text: Text, noun: Token, name: Range | None) -> list[tuple[str, Range]]:
    """Give the noun phrase around an agent noun as a role, without its article and without the name."""
    doc = text.doc
    if not is_agent(noun, text.known):
        return []
    start, end = subtree_range(noun)
    if name and start <= name[0] < end:
        end = min(end, name[0]) if name[0] > noun.i else end
    for other in noun.children:
        if relation(other) in ("acl", "appos", "parataxis", "conj", "cc") and other.i > noun.i:
            end = min(end, other.left_edge.i)
    while start < noun.i and (doc[start].dep_ == "case" or doc[start].lower_ in _ARTICLES):
        start += 1
    range_ = trimmed(doc, (start, end))
    if range_ is None or range_[1] - range_[0] > _LONGEST_TITLE or not range_[0] <= noun.i < range_[1]:
        return []
    return [(doc[range_[0] : range_[1]].text, range_)]


def is_agent(token: Token, known: Known) -> bool:
    """Say whether a noun names a person by what they do."""
    agent = known.agent(token.lemma_.lower(), token.lower_)
    return bool(agent and agent.kind == "person")


def owner_of(doc: Doc, role: Range, who: Who, itself: str) -> str | None:
    """Give the entity a role is a role of: the possessor, the body after "of", or the state before it."""
    found = None
    start = role[0] - 2 if role[0] >= 2 and doc[role[0] - 1].text in ("'s", "’s") else role[0]
    if role[0] >= 1 and doc[role[0] - 1].lower_ in ("its", "their", "his", "her"):
        start = role[0] - 1
    for i in range(max(0, start), role[1]):
        identifier = who.of_token.get(i)
        if identifier and identifier != itself:
            return identifier
        found = found or country_of_token(doc, i)
    if found:
        return next((e.id for e in who.entities if e.kind == "country" and e.country == found), None)
    return None


def with_modifiers(doc: Doc, range_: Range) -> Range:
    """Lengthen a mention to the words that modify its head from before."""
    head = head_of(doc, range_)
    before = [c.i for c in head.children if c.i < range_[0] and relation(c) in ("amod", "compound", "nmod")]
    return min([range_[0], *before]), range_[1]


def country_of_token(doc: Doc, i: int) -> str | None:
    known = countries()
    word = key(doc[i].text)
    return known.by_adjective.get(word) or known.by_name.get(word)


def country_in(text: Text, range_: Range) -> str | None:
    """Find the state that a mention or role names by the user's knowledge, adjective, name, people, seat or capital."""
    doc, day = text.doc, text.report.published
    start, end = range_
    if start >= 2 and doc[start - 1].text in ("'s", "’s"):
        start -= 2
    known = countries()
    for i in range(start, end):
        for size in (4, 3, 2, 1):
            if i + size <= end and (doc[i].text[:1].isupper()):
                words = key(doc[i : i + size].text)
                own, body = text.known.own_actor(words, day), actors().get(words)
                code = own.country if own else None
                code = code or known.of_words(words) or known.by_capital.get(words) or (body.country if body else None)
                if code:
                    return code
    return None


def sectors_in(text: Text, range_: Range) -> list[str]:
    """Give the sectors of the agent nouns in a mention: the longest phrase that ends at its head first."""
    doc, known = text.doc, text.known
    head = head_of(doc, range_)
    owned: list[str] = []
    for token in (
        head,
        *[t for t in doc[range_[0] : range_[1]] if t.i != head.i and relation(t) in ("compound", "amod")],
    ):
        for size in (3, 2, 1):
            start = token.i - size + 1
            if start < 0:
                continue
            before = "".join(f"{t.lower_} " for t in doc[start : token.i])
            forms = (before + token.lemma_.lower(), before + token.lower_)
            agent = known.agent(*forms, *(form.replace(" - ", "-") for form in forms))
            if agent:
                owned += agent.sectors
                break
        if owned:
            break
    of = child(head, "nmod")
    if not owned and of is not None and range_[0] <= of.i < range_[1]:
        agent = known.agent(of.lemma_.lower())
        owned += agent.sectors if agent else ()
    return owned
