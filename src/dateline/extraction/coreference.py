"""Which mentions are of one entity: by name, by the tree, by description, by the model's links; then pronouns."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from dateline.extraction.clusters import Cluster
from dateline.extraction.described import Descriptions
from dateline.extraction.mentions import PLACE, Naming, find_mentions
from dateline.extraction.named import BODY_NOUNS, Names
from dateline.extraction.pronouns import PRONOUNS, RELATIVES, Pronoun
from dateline.extraction.ranking import Candidate, best_antecedent
from dateline.extraction.speaking import Speakers
from dateline.extraction.syntax import ancestors, child, relation
from dateline.language.text import Text

_RECENT = 24
"""How many mentions before a pronoun are looked at, so that time stays linear."""


def cluster(text: Text) -> list[Cluster]:
    """Group all mentions of a report into entities, in the order of their first mention; linear in their number.

    What the first person stands for is asked last, since a speaker is often named after the words.
    """
    grouping = _Grouping(text)
    late = []
    for naming in find_mentions(text):
        if naming.form == "pronoun" and naming.key in PRONOUNS and PRONOUNS[naming.key].grammar < 3:
            late.append(naming)
        else:
            grouping.place(naming)
    speakers = Speakers(text, grouping.by_head)
    unnamed: dict[Pronoun, Cluster] = {}
    for naming in late:
        pronoun = PRONOUNS[naming.key]
        grouping.put(naming, speakers.of(naming) or grouping.linked(naming) or unnamed.get(pronoun))
        unnamed.setdefault(pronoun, grouping.by_head[naming.head])
    for found in grouping.clusters:
        found.namings.sort(key=lambda n: n.range)
    return sorted(grouping.clusters, key=lambda c: c.namings[0].range)


class _Grouping:
    """Places mentions one by one, remembering those before."""

    def __init__(self, text: Text) -> None:
        self.text, self.doc = text, text.doc
        self.clusters: list[Cluster] = []
        self.by_head: dict[int, Cluster] = {}
        self.by_number: dict[int, Cluster] = {}
        self.by_end: dict[int, Cluster] = {}
        self.names = Names()
        self.descriptions = Descriptions(text)
        self.recent: deque[Candidate] = deque(maxlen=_RECENT)
        self.sentences = sentence_numbers(text.doc)

    def place(self, naming: Naming) -> None:
        """Put a mention into the entity it belongs to, or a new one."""
        linked = self.linked(naming)
        if naming.form == "pronoun":
            chosen = self.beside(naming) or self.ranked(naming, linked)
        else:
            known = self.names.find(naming) if naming.form == "name" else self.descriptions.find(naming)
            fits = (
                c for c in (known, self.beside(naming), linked) if c is not None and (c is known or c.admits(naming))
            )
            chosen = next(fits, None)
        self.put(naming, chosen)

    def named(self, naming: Naming) -> Cluster | None:
        """Give the entity of a name; a surname taken for a place is a person's where it acts."""
        found = self.names.find(naming)
        if found is not None and naming.kind == PLACE and not found.is_place and found.kind != "country":
            if self.doc[naming.head].dep_ not in ("nsubj", "nsubj:pass", "obj", "iobj", "obl:agent"):
                return None
            naming.kind = found.kind
        return found or self.descriptions.of_noun(naming)

    def described(self, naming: Naming) -> Cluster | None:
        """Give the entity of a description; a noun for bodies after a name is the named one ("the Hamas movement")."""
        head = self.doc[naming.head]
        if head.lemma_.lower() in BODY_NOUNS:
            inside = (self.names.of_body(t.text) for t in head.children if relation(t) == "compound" and t.ent_type_)
            if found := next((c for c in inside if c is not None), None):
                return found
        return self.descriptions.find(naming)

    def put(self, naming: Naming, chosen: Cluster | None) -> None:
        """Add a mention to an entity, and make it findable for those after it."""
        if chosen is None:
            chosen = Cluster(naming.kind)
            self.clusters.append(chosen)
        token = self.doc[naming.head]
        chosen.add(naming, token)
        self.by_head[naming.head] = self.by_end[naming.range[1]] = chosen
        if naming.number is not None:
            self.by_number[naming.number] = chosen
        if naming.form == "name":
            self.names.remember(naming, chosen)
        if naming.form != "pronoun":
            self.descriptions.remember(naming, chosen)
        self.recent.append(Candidate(chosen, token, naming, self.sentences[naming.head]))

    def linked(self, naming: Naming) -> Cluster | None:
        """Give the entity of the mention that the model links one to."""
        if naming.number is None:
            return None
        antecedent = self.text.mentions[naming.number].antecedent
        return self.by_number.get(antecedent) if antecedent is not None else None

    def beside(self, naming: Naming) -> Cluster | None:
        """Give the entity that the sentence says a mention is: what it stands beside, is said to be, or relates to."""
        places = (self.by_head.get(i) for i in identified(self.doc, naming))
        found = next((c for c in places if c is not None), None)
        if found is None and self.doc[naming.range[0] - 1].text == "(" and naming.range[0] > 1:
            found = self.by_end.get(naming.range[0] - 1)
        return found if found is not None and found.admits(naming) else None

    def ranked(self, naming: Naming, linked: Cluster | None) -> Cluster | None:
        """Give the entity that a pronoun of the third person most likely stands for."""
        pronoun = PRONOUNS.get(naming.key)
        if pronoun is None:
            return linked
        return best_antecedent(
            pronoun, self.doc[naming.head], self.sentences[naming.head], reversed(self.recent), linked
        )


def stands_alone(naming: Naming, doc: Doc) -> bool:
    """Say whether a mention that takes nobody up is one of somebody new.

    A pronoun of a thing or of many may stand for what is no entity, and so may a noun for a body
    that the tables alone take for a mention.
    """
    if naming.form == "pronoun":
        pronoun = PRONOUNS.get(naming.key)
        return pronoun is None or pronoun.person
    known_by_table = naming.form == "noun" and naming.number is None
    return not known_by_table or (naming.kind in ("person", PLACE) and doc[naming.head].tag_ == "NN")


def identified(doc: Doc, naming: Naming) -> Iterator[int]:
    """Give the heads of those that the tree says a mention is the same as."""
    head = doc[naming.head]
    if naming.key in RELATIVES:
        yield from relative(head)
    if relation(head) in ("appos", "flat") and naming.kind != PLACE:
        yield head.head.i
    subject = child(head, "nsubj") if child(head, "cop") is not None else None
    if subject is not None and doc[naming.range[0]].lower_ == "the":
        yield subject.i


def relative(pronoun: Token) -> Iterator[int]:
    """Give the noun that the clause of a relative pronoun modifies."""
    for token in (pronoun, *ancestors(pronoun)):
        if relation(token) == "acl":
            yield token.head.i
            return


def sentence_numbers(doc: Doc) -> list[int]:
    """Give the number of the sentence that each token stands in."""
    numbers: list[int] = []
    for number, sentence in enumerate(doc.sents):
        numbers += [number] * len(sentence)
    return numbers
