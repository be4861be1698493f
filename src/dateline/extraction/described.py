"""Finding an entity again by a description: its office, its noun, a noun for things of its kind."""

from __future__ import annotations

from spacy.tokens import Token

from dateline.extraction.clusters import Cluster
from dateline.extraction.mentions import DETERMINERS, PLACE, Naming, office_of
from dateline.extraction.named import BODY_NOUNS
from dateline.knowledge.actors import leader
from dateline.knowledge.countries import countries
from dateline.knowledge.placenouns import place_nouns
from dateline.language.text import Text

_DEFINITE = frozenset(("the", "this", "these", "those", "that"))
_FIGHTING = frozenset("armed extremist insurgent islamist jihadist militant rebel terror terrorist".split())
"""Words for a body that fights."""
_ANONYMOUS = "source"
_BEFORE_NAMES = ("PROPN", "NOUN", "ADJ")

Noun = tuple[str, str, bool]
"""Among whom a noun is looked for, its lemma, and whether it is plural."""


class Descriptions:
    """The nouns and offices by which the entities of a report can be taken up."""

    def __init__(self, text: Text) -> None:
        self.text, self.doc = text, text.doc
        self.by_phrase: dict[tuple[str, str], Cluster] = {}
        self.by_noun: dict[Noun, Cluster] = {}
        self.by_office: dict[tuple[str, str], Cluster] = {}
        self.words: dict[int, set[str]] = {}
        self.last: dict[str, Cluster] = {}

    def find(self, naming: Naming) -> Cluster | None:
        """Give the entity that a description takes up: only a definite one does, or one of a people told again."""
        office = office_of(self.doc, naming.range) if naming.kind == "person" else None
        if office in self.by_office:
            return self.by_office[office]
        phrase = self.phrase(naming)
        same = self.by_phrase.get((group_of(naming.kind), " ".join(phrase)))
        definite = self.doc[naming.range[0]].lower_ in _DEFINITE
        if same is not None and (definite or self.is_told_again(naming, phrase)):
            return same
        found = self.taken_up(naming, set(phrase)) if definite else None
        return found if found is not None and found.is_place == (naming.kind == PLACE) else None

    def of_noun(self, naming: Naming) -> Cluster | None:
        """Give the body that a noun written like a name takes up ("the Court")."""
        if naming.actor or naming.kind in ("person", PLACE) or " " in naming.key:
            return None
        definite = self.doc[naming.range[0]].lower_ in _DEFINITE
        return self.by_noun.get(("body", naming.key.lower(), False)) if definite else None

    def taken_up(self, naming: Naming, words: set[str]) -> Cluster | None:
        """Give the last entity that the noun names, if all that is said of it now was said of it before."""
        head = self.doc[naming.head]
        found = self.by_noun.get(noun_of(naming.kind, head))
        lemma = head.lemma_.lower()
        if found is not None and words - {lemma} <= self.words[id(found)]:
            return found
        if head.tag_ in ("NNS", "NNPS"):
            return None
        if words == {lemma}:
            if what := place_nouns().get(lemma):
                return self.last.get(what)
            if lemma in BODY_NOUNS or lemma == _ANONYMOUS:
                return self.last.get("body" if lemma in BODY_NOUNS else "person")
        fighting = lemma in BODY_NOUNS and words - {lemma} <= _FIGHTING
        return self.last.get("force") if fighting else None

    def is_told_again(self, naming: Naming, phrase: list[str]) -> bool:
        """Say whether a bare plural says enough to be the same when told again ("Turkish officials")."""
        return len(phrase) > 1 and self.doc[naming.head].tag_ in ("NNS", "NNPS")

    def phrase(self, naming: Naming) -> list[str]:
        """Give the lemmas of a mention's words up to its head, determiners left out, states by their codes."""
        words = self.doc[naming.range[0] : max(naming.range[1], naming.head + 1)]
        kept = (t for t in words if t.lower_ not in DETERMINERS and not t.is_space and not t.is_punct)
        return [countries().of_words(t.text) or t.lemma_.lower() for t in kept]

    def remember(self, naming: Naming, chosen: Cluster) -> None:
        """Make an entity findable by what a mention says of it."""
        head, kind = self.doc[naming.head], naming.kind
        known = self.words.setdefault(id(chosen), set())
        if naming.form == "name":
            self.remember_name(naming, chosen)
        else:
            phrase = self.phrase(naming)
            known.update(phrase)
            self.by_phrase.setdefault((group_of(kind), " ".join(phrase)), chosen)
            self.by_noun[noun_of(kind, head)] = chosen
            if kind == "person" and head.tag_ == "NN":
                self.last["person"] = chosen
            if kind == "person" and (held := office_of(self.doc, naming.range)):
                self.by_office.setdefault(held, chosen)

    def remember_name(self, naming: Naming, chosen: Cluster) -> None:
        """Make a named entity findable by the nouns in its name, its title or its office."""
        known = self.words[id(chosen)]
        if naming.kind == "person":
            self.remember_titles(naming, chosen)
            term = leader(naming.key, self.text.report.published)
            for office in term.office.split("|") if term else ():
                self.by_office.setdefault((term.country, office), chosen)  # type: ignore[union-attr]
        elif naming.key in countries().by_code:
            self.last["state"] = chosen
        elif naming.kind == PLACE:
            self.last["place"] = chosen
        else:
            self.last["body"] = chosen
            if kind_fights(naming):
                self.last["force"] = chosen
            words = naming.key.lower().split()
            known.update(words)
            for noun in {words[-1], words[words.index("of") - 1] if "of" in words else words[-1]}:
                self.by_noun["body", noun, False] = chosen

    def remember_titles(self, naming: Naming, chosen: Cluster) -> None:
        """Make a person findable by the titles before the name."""
        first = naming.range[0]
        for token in (self.doc[i] for i in range(first - 1, max(-1, first - 8), -1)):
            if token.pos_ not in _BEFORE_NAMES:
                break
            lemma = token.lemma_.lower()
            agent = self.text.known.agent(lemma, token.lower_)
            if agent and agent.kind == "person" and token.ent_type_ != "PER":
                self.by_noun["person", lemma, False] = chosen
            self.words[id(chosen)].add(lemma)


def kind_fights(naming: Naming) -> bool:
    """Say whether a named body is one that fights."""
    sectors = naming.actor.sectors if naming.actor else ()
    return naming.kind == "force" or bool({"REB", "PRM", "UAF"}.intersection(sectors))


def group_of(kind: str) -> str:
    """Say among which entities those of a kind are looked for."""
    return kind if kind in ("person", PLACE) else "body"


def noun_of(kind: str, head: Token) -> Noun:
    """Give what a description is looked up by."""
    return group_of(kind), head.lemma_.lower(), head.tag_ in ("NNS", "NNPS")
