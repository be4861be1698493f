"""Roles: the titles and descriptions of a person, whose they are, and when they are held."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from spacy.tokens import Doc, Token

from dateline.extraction.mentions import Naming
from dateline.extraction.syntax import head_of, relation, subtree_range, trimmed
from dateline.knowledge.countries import countries
from dateline.knowledge.known import Known
from dateline.knowledge.tables import key
from dateline.language.text import Range, Text

RoleTime = Literal["current", "former", "future"]

_LONGEST_TITLE = 14
_ARTICLES = frozenset(("the", "a", "an", "its", "their", "his", "her", ",", "to"))
_PAST = frozenset("former ex late onetime one-time erstwhile ousted deposed outgone retired then".split())
_TO_COME = frozenset("elect designate incoming future nominee presumptive".split())


class Role(NamedTuple):
    """A title or description with its tokens."""

    title: str
    range: Range

    @property
    def time(self) -> RoleTime:
        """When it is held, seen from the day of the report."""
        return time_of(self.title)


def time_of(title: str) -> RoleTime:
    """Say whether a title is held, was held or will be.

    >>> time_of("former prime minister"), time_of("president-elect"), time_of("deputy minister")
    ('former', 'future', 'current')
    """
    words = set(title.lower().replace("-", " ").split())
    return "former" if words & _PAST else "future" if words & _TO_COME else "current"


def find_roles(text: Text, namings: Sequence[Naming]) -> list[Role]:
    """Find titles before a person's names, appositions, and descriptions that a name stands in apposition to.

    A person without a name has the description that is first given.
    """
    named = [n for n in namings if n.form == "name"]
    found = [role for naming in named for role in roles_beside(text, naming)]
    first = namings[0]
    if not named and first.form == "noun":
        found += described(text, head_of(text.doc, first.range), None)
    return list({role.title: role for role in reversed(found)}.values())[::-1]


def roles_beside(text: Text, naming: Naming) -> Iterator[Role]:
    """Find the roles that stand beside one name."""
    head = head_of(text.doc, naming.range)
    if title := title_before(text, naming):
        yield title
    for other in head.children:
        if relation(other) == "appos" and other.pos_ != "PROPN":
            yield from described(text, other, naming.range)
    if relation(head) == "appos":
        yield from described(text, head.head, naming.range)


def title_before(text: Text, naming: Naming) -> Role | None:
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
    return Role(words.text, (start, name_start))


def described(text: Text, noun: Token, name: Range | None) -> list[Role]:
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
    return [Role(doc[range_[0] : range_[1]].text, range_)]


def is_agent(token: Token, known: Known) -> bool:
    """Say whether a noun names a person by what they do."""
    agent = known.agent(token.lemma_.lower(), token.lower_)
    return bool(agent and agent.kind == "person")


def owner_of(doc: Doc, role: Range, of_token: Mapping[int, str], states: Mapping[str, str], itself: str) -> str | None:
    """Give the entity a role is a role of: the possessor, the body after "of", or the state before it.

    Args:
        role: the role's tokens.
        of_token: the ids of entities by the tokens of their mentions.
        states: the ids of states by their codes.
        itself: the id of the entity that has the role.
    """
    found = None
    start = role[0] - 2 if role[0] >= 2 and doc[role[0] - 1].text in ("'s", "’s") else role[0]
    if role[0] >= 1 and doc[role[0] - 1].lower_ in ("its", "their", "his", "her"):
        start = role[0] - 1
    for i in range(max(0, start), role[1]):
        identifier = of_token.get(i)
        if identifier and identifier != itself:
            return identifier
        found = found or country_of_token(doc, i)
    return states.get(found) if found else None


def country_of_token(doc: Doc, i: int) -> str | None:
    """Give the state that a word names or that its adjective is of."""
    known = countries()
    word = key(doc[i].text)
    return known.by_adjective.get(word) or known.by_name.get(word)
