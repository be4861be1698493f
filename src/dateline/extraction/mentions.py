"""The mentions of a report: words that stand for somebody, a body, a state or a place.

The model marks most; names, pronouns, nouns that the tables know and appositions complete them.
Each stands for the word that it hangs on in the tree, and no word is the head of two.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from dateline.extraction.pronouns import PRONOUNS, RELATIVES
from dateline.extraction.standing import governs, stands_for_place
from dateline.extraction.syntax import case_words, head_of, noun_phrase, relation
from dateline.knowledge.actors import Actor, actors, agents
from dateline.knowledge.countries import countries
from dateline.knowledge.placenouns import place_nouns
from dateline.knowledge.tables import key
from dateline.language.text import Mention, Range, Text

PLACE = "place"
"""The kind of a mention that stands for a place and for nobody who acts."""
DETERMINERS = frozenset("the a an this that these those its their his her our some any all both".split())
SMALL = frozenset("of for the and in on de la el al bin".split())
_LONGEST_BEFORE = 6
"""How many words before a noun are taken into its mention that the model leaves out."""
_COLLECTIVE = frozenset(
    "audience clan community couple crew crowd diaspora electorate family group household majority minority mob "
    "nation people population public staff tribe youth".split()
)
"""Nouns that name many while they are singular."""
_WHERE = frozenset("at in inside into near outside through to toward towards".split())
_ADVERBS = frozenset(("here", "there"))
_NAMED = {"PER": "person", "ORG": "organization"}
_ACTING = frozenset(("nsubj", "nsubj:pass", "obj", "iobj", "obl:agent", "nmod:poss", "vocative", "conj"))
_BESIDE = frozenset(("compound", "amod", "flat", "fixed", "goeswith", "case", "det"))
_POSSESSIVE = ("'s", "’s", "'", "’")


@dataclass
class Naming:
    """One mention as coreference sees it.

    Attributes:
        range: its tokens; of a named person those of the name alone.
        kind: the account's kind of entity, or ``place``.
        form: ``name``, ``noun`` or ``pronoun``.
        key: what it is compared by: the name without titles, the head noun, or the pronoun.
        head: the token that it hangs on.
        actor: the known actor it names, if any.
        country: the state it names by name, if it is a state.
        number: which of the model's mentions it is, if it is one.
        titled: its tokens with the title before a person's name.
    """

    range: Range
    kind: str
    form: str
    key: str
    head: int
    actor: Actor | None = None
    country: str | None = None
    number: int | None = None
    titled: Range | None = None

    @property
    def whole(self) -> Range:
        """All its tokens, the title before a name among them."""
        return self.titled or self.range


def find_mentions(text: Text) -> list[Naming]:
    """Find the mentions of a report, in the order of their heads."""
    found: dict[int, Naming] = {}
    covered = [False] * len(text.doc)
    for number, mention in enumerate(text.mentions):
        range_ = whole_mention(text.doc, mention.range)
        for naming in split_at_comma(text, range_, kind_of(text.doc, mention)) if range_ else ():
            naming.number = number
            if found.setdefault(naming.head, naming) is naming and naming.form == "name":
                start, end = naming.whole
                covered[start:end] = [True] * (end - start)
    for naming in (*names(text), *pronouns(text), *nouns(text)):
        if naming.head not in found and not covered[naming.head]:
            found[naming.head] = naming
    begun = {n.range[0] for n in found.values() if n.form == "name" and n.kind == "person"}
    return [found[head] for head in sorted(found) if not is_title(found[head], begun)]


def split_at_comma(text: Text, range_: Range, kind: str) -> list[Naming]:
    """Name a mention; a description and the name that a comma sets beside it are two ("his envoy, Ruth Abiola")."""
    doc, (start, end) = text.doc, range_
    commas = [i for i in range(start + 1, end - 1) if doc[i].text == ","]
    if kind == "person" and commas and doc[end - 1].ent_type_ == "PER" and doc[commas[-1] + 1].ent_iob_ == "B":
        at = commas[-1]
        return [name_mention(text, (start, at), kind), name_mention(text, (at + 1, end), kind)]
    return [name_mention(text, range_, kind)]


def is_title(naming: Naming, begun: set[int]) -> bool:
    """Say whether a mention is a title written before a name, which is no mention beside it."""
    return naming.form == "noun" and naming.kind == "person" and naming.range[1] in begun


def kind_of(doc: Doc, mention: Mention) -> str:
    """Give the account's kind of a mention; for the model people are persons, and states are places.

    What a word names is better known of its whole name than of the word.
    """
    head = head_of(doc, mention.range)
    if mention.kind == "person" and head.tag_ in ("NNS", "NNPS") and not head.ent_type_:
        return "group"
    if mention.kind == PLACE and head.ent_type_ in _NAMED:
        return _NAMED[head.ent_type_]
    if mention.kind in (PLACE, "person") and head.ent_type_ == "LOC":
        return named_place_kind(name_around(head))
    return mention.kind


def name_around(token: Token) -> Span:
    """Give the whole name that a word stands in."""
    doc, start, end = token.doc, token.i, token.i + 1
    while start > 0 and doc[start].ent_iob_ == "I":
        start -= 1
    while end < len(doc) and doc[end].ent_iob_ == "I":
        end += 1
    return doc[start:end]


def named_place_kind(name: Span) -> str:
    """Say whether the name of a place stands for the state that is governed from there."""
    acts = name.root.dep_ in _ACTING and not stands_for_place(name.root, governs(key(name.text), None))
    return "country" if acts else PLACE


def names(text: Text) -> Iterator[Naming]:
    """Give the named people, bodies and places as mentions; a state or capital that acts is a state."""
    for entity in text.doc.ents:
        if entity.label_ != "NORP":
            kind = _NAMED.get(entity.label_) or named_place_kind(entity)
            yield name_mention(text, (entity.start, entity.end), kind)


def pronouns(text: Text) -> Iterator[Naming]:
    """Give the pronouns that stand for persons; of the others only the model knows whether they stand for anybody."""
    for token in text.doc:
        pronoun = PRONOUNS.get(token.lower_)
        if pronoun and token.pos_ in ("PRON", "DET") and (pronoun.person or pronoun.grammar == 1):
            kind = "group" if pronoun.plural else "person"
            yield Naming((token.i, token.i + 1), kind, "pronoun", token.lower_, token.i)


def nouns(text: Text) -> Iterator[Naming]:
    """Give the noun phrases whose noun the tables know as an agent or a place, and "here" and "there"."""
    for token in text.doc:
        if token.pos_ == "ADV" and token.lower_ in _ADVERBS and relation(token) == "advmod":
            yield Naming((token.i, token.i + 1), PLACE, "pronoun", token.lower_, token.i)
        if token.pos_ == "NOUN" and not token.ent_type_ and relation(token) not in _BESIDE:
            kind = kind_of_noun(text, token)
            if kind:
                range_ = (noun_phrase(token)[0], token.i + 1)
                yield name_mention(text, range_, kind)


def kind_of_noun(text: Text, noun: Token) -> str | None:
    """Give the kind of whom or what a noun names, by the tables."""
    lemma = noun.lemma_.lower()
    agent = text.known.agent(lemma, noun.lower_)
    if agent is None or (agent.kind == "organization" and is_where(noun)):
        what = place_nouns().get(lemma)
        acts = what == "state" and not stands_for_place(noun, True)
        return "country" if acts else PLACE if what else None
    if agent.kind == "group" and noun.tag_ == "NN" and lemma not in _COLLECTIVE:
        return "person"
    return "group" if agent.kind == "person" and noun.tag_ == "NNS" else agent.kind


def is_where(noun: Token) -> bool:
    """Say whether a noun for a building or site is where something is ("at the hospital"), and does not act."""
    cases = _WHERE.intersection(case_words(noun))
    return bool(cases) and noun.pos_ == "NOUN" and noun.lemma_.lower() in place_nouns()


def whole_mention(doc: Doc, range_: Range) -> Range | None:
    """Lengthen a mention to the names it cuts, and take prepositions and marks off its ends."""
    start, end = range_
    while start > 0 and doc[start].ent_iob_ == "I":
        start -= 1
    while start < end and doc[start].pos_ in ("ADP", "PUNCT", "CCONJ", "SPACE") and doc[start].ent_iob_ != "B":
        start += 1
    while end > start and (doc[end - 1].pos_ in ("ADP", "PUNCT", "DET", "CCONJ", "SPACE")):
        end -= 1
    while start < end < len(doc) and doc[end].ent_iob_ == "I":
        end += 1
    return (start, end) if start < end else None


def name_mention(text: Text, range_: Range, kind: str) -> Naming:
    """Say what form a mention has and what it is compared by.

    The name of a state is a state, and a body that the tables know is one, whatever the model
    takes it for; the user's word goes over both.
    """
    doc, day = text.doc, text.report.published
    span = doc[range_[0] : range_[1]]
    head = span.root
    words = [t for t in span if not t.is_space and (t.ent_type_ or t.lower_ not in DETERMINERS)]
    while words and words[-1].text in _POSSESSIVE[:2] and words[-1].ent_iob_ != "I":
        words.pop()
    surface = key(doc[words[0].i : words[-1].i + 1].text) if words else ""
    known = countries()
    code = known.by_name.get(surface)
    if not words or (code is None and len(words) == 1 and is_pronoun(words[0])):
        return Naming(range_, kind, "pronoun", span.text.lower(), head.i)
    if kind == PLACE and code is None and surface in actors():
        kind = "organization"
    if kind == PLACE or (kind == "country" and head.ent_type_ == "LOC" and not known.names_state(surface)):
        return place_mention(span, range_, surface, code)
    if code is None and head.ent_type_ != "PER":
        code = known.by_seat.get(surface) or known.by_capital.get(surface)
        code = code or (known.of_words(surface) if kind == "country" else None)
    own = text.known.own_actor(surface, day) if surface != surface.lower() else None
    if own and own.country == code and not own.sectors:
        own = None
    if code and head.ent_type_ != "PER" and not own:
        return Naming(range_, "country", "name", code, head.i, None, code)
    kind = kind_of_name(span, kind)
    name = proper_name(doc, range_, kind)
    if name:
        own = own or text.known.own_actor(name, day)
        actor = own or (actors().get(key(name)) if kind != "person" else None)
        if kind == "person":
            return person_mention(doc, range_, name, actor)
        return Naming(range_, kind, "name", key(name), head.i, actor)
    if kind == "organization" and is_where(head):
        return place_mention(span, range_, surface, code)
    return Naming(
        with_what_stands_before(doc, range_, head),
        kind,
        "noun",
        head.lemma_.lower(),
        head.i,
        own or actors().get(surface),
    )


def with_what_stands_before(doc: Doc, range_: Range, head: Token) -> Range:
    """Lengthen a noun's mention to its adjectives and article, but not over "and" or how many there are."""
    while relation(head) == "flat" and head.head.i < head.i:
        head = head.head
    start = range_[0]
    first = max(noun_phrase(head)[0], start - _LONGEST_BEFORE)
    while start > first and doc[start - 1].pos_ not in ("CCONJ", "PUNCT", "NUM"):
        start -= 1
    if start == range_[0] and start > 0 and doc[start - 1].ent_type_ == "NORP":
        start -= 1
    return start, range_[1]


def person_mention(doc: Doc, range_: Range, name: str, actor: Actor | None) -> Naming:
    """Make the mention of a named person, who is called by the name without title or what stands behind it."""
    inside = [i for i in range(*range_) if doc[i].ent_type_ == "PER"]
    own = (inside[0], inside[-1] + 1)
    while own[0] < own[1] - 1 and not name.startswith(doc[own[0]].text):
        own = (own[0] + 1, own[1])
    return Naming(own, "person", "name", key(name), head_of(doc, own).i, actor, titled=range_)


def is_pronoun(token: Token) -> bool:
    """Say whether a word is a pronoun that can stand for somebody."""
    return token.lower_ in PRONOUNS or token.lower_ in RELATIVES


def place_mention(span: Span, range_: Range, surface: str, code: str | None) -> Naming:
    """Say what form a mention of a place has; the name of a state is compared as a state's."""
    if span.root.pos_ == "PROPN" or span.root.ent_type_:
        return Naming(range_, PLACE, "name", code or surface, span.root.i)
    return Naming(range_, PLACE, "noun", span.root.lemma_.lower(), span.root.i)


def kind_of_name(span: Span, kind: str) -> str:
    """Correct a kind by the name a mention consists of: a named person is none but a person."""
    label = span.root.ent_type_
    if label == "PER" and kind in ("country", "organization") and span[-1].ent_type_ == "PER":
        return "person"
    whole = all(t.ent_type_ == "ORG" for t in span if t.is_alpha and t.lower_ not in DETERMINERS)
    return "organization" if label == "ORG" and kind in ("person", "country") and whole else kind


def proper_name(doc: Doc, range_: Range, kind: str) -> str:
    """Find the name a mention is headed by, without titles and articles; empty if it has none.

    A person's is the last name of a person in it; another's is all of it if every word of it is
    written as a name, else the named body at its head.
    """
    words = [t for t in doc[range_[0] : range_[1]] if not t.is_space]
    while words and (words[0].lower_ in DETERMINERS or not words[0].text[:1].isalnum()):
        words = words[1:]
    while words and (words[-1].text in _POSSESSIVE[:2] or not words[-1].text[-1:].isalnum()):
        words = words[:-1]
    if not words:
        return ""
    if kind != "person" and words[0].text[:1].isupper() and all(is_name_word(t) for t in words):
        joined = str(doc[words[0].i : words[-1].i + 1].text)
        is_named = any(t.pos_ == "PROPN" or t.ent_type_ == "ORG" for t in words)
        return joined if is_named and not countries().of_words(joined) else ""
    head = head_of(doc, range_)
    wanted = "PER" if kind == "person" else "ORG"
    named = [t.i for t in words if t.ent_type_ == wanted]
    if not named or (kind != "person" and head.i not in named):
        return ""
    first = named[-1]
    while first - 1 in named and doc[first].ent_iob_ == "I":
        first -= 1
    return str(doc[first : named[-1] + 1].text)


def is_name_word(token: Token) -> bool:
    """Say whether a word can stand inside the name of a body."""
    return token.text[:1].isupper() or not token.text[:1].isalpha() or token.lower_ in SMALL


def office_of(doc: Doc, range_: Range) -> tuple[str, str] | None:
    """Give the state and the office that a description of its holder names ("the Turkish president")."""
    head = head_of(doc, range_)
    for size in (3, 2, 1):
        phrase = " ".join(t.lower_ for t in doc[max(0, head.i - size + 1) : head.i + 1])
        agent = agents().get(phrase)
        if agent and agent.title:
            code = next((c for t in doc[range_[0] : range_[1]] if (c := countries().of_words(t.text))), None)
            return (code, phrase) if code else None
    return None
