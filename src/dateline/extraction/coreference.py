"""Which mentions are one entity: the model's links inside a window, names and nouns across the report."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field

from spacy.tokens import Doc, Span, Token

from dateline.extraction.syntax import head_of
from dateline.knowledge.actors import Actor, actors, agents, leader
from dateline.knowledge.countries import countries
from dateline.knowledge.tables import key
from dateline.language.text import Range, Text

_PERSON_PRONOUNS = frozenset("he she him her his hers himself herself".split())
_PRONOUNS = _PERSON_PRONOUNS | frozenset(
    "it its itself they them their theirs themselves we us our ours i me my you your who whom whose which that".split()
)
_SMALL = frozenset("of for the and in on de la el al bin".split())
_DETERMINERS = frozenset("the a an this that these those its their his her our some any all both".split())


@dataclass
class Naming:
    """One mention as coreference sees it.

    Attributes:
        range: its tokens.
        kind: the account's kind of entity.
        form: ``name``, ``noun`` or ``pronoun``.
        key: what it is compared by: the name without titles, the head noun, or the pronoun.
        actor: the known actor it names, if any.
        country: the state it names by name, if it is a state.
    """

    range: Range
    kind: str
    form: str
    key: str
    actor: Actor | None = None
    country: str | None = None


@dataclass
class Cluster:
    """Mentions of one entity, in the order of the text."""

    kind: str
    namings: list[Naming] = field(default_factory=list)

    @property
    def names(self) -> list[Naming]:
        return [n for n in self.namings if n.form == "name"]


def cluster(text: Text) -> list[Cluster]:
    """Group all mentions of a report into entities; linear in their number."""
    builder = _Builder(text.doc, text.report.published)
    placed: dict[int, Cluster] = {}
    taken = [False] * len(text.doc)
    titled: tuple[int, Cluster] | None = None
    for number, mention in enumerate(text.mentions):
        range_ = whole_mention(text.doc, mention.range)
        if range_ is None or taken[range_[0]]:
            continue
        naming = name_mention(text, range_, mention.kind)
        linked = placed.get(mention.antecedent) if mention.antecedent is not None else None
        if titled and naming.form == "name" and naming.kind == "person" and range_[0] - titled[0] <= 1:
            linked = titled[1]
        placed[number] = builder.place(naming, linked)
        titled = (range_[1], placed[number]) if is_titled(naming) else None
        for i in range(*range_):
            taken[i] = True
    for entity in text.doc.ents:
        range_ = (entity.start, entity.end)
        if entity.label_ in ("PER", "ORG") and not any(taken[i] for i in range(*range_)):
            kind = "person" if entity.label_ == "PER" else "organization"
            builder.place(name_mention(text, range_, kind), None)
    for entity_cluster in builder.clusters:
        entity_cluster.namings.sort(key=lambda n: n.range)
    return sorted(builder.clusters, key=lambda c: c.namings[0].range)


def whole_mention(doc: Doc, range_: Range) -> Range | None:
    """Lengthen a mention to the names it cuts, and take prepositions and marks off its end."""
    start, end = range_
    while start > 0 and doc[start].ent_iob_ == "I":
        start -= 1
    while end > start and (doc[end - 1].pos_ in ("ADP", "PUNCT", "DET", "CCONJ", "SPACE")):
        end -= 1
    while start < end < len(doc) and doc[end].ent_iob_ == "I" and doc[end].ent_type_ in ("PER", "ORG"):
        end += 1
    return (start, end) if start < end else None


def is_titled(naming: Naming) -> bool:
    """Say whether a mention is a title, after which a name may follow ("the prime minister, ...")."""
    if naming.form != "noun" or naming.kind != "person":
        return False
    agent = agents().get(naming.key)
    return bool(agent and agent.kind == "person")


def name_mention(text: Text, range_: Range, kind: str) -> Naming:
    """Say what form a mention has and what it is compared by.

    The name of a state is a state, and a body that the tables know is one, whatever the model
    takes it for; the user's word goes over both.
    """
    doc, day = text.doc, text.report.published
    span = doc[range_[0] : range_[1]]
    words = [t for t in span if not t.is_space and t.lower_ not in _DETERMINERS and t.text not in ("'s", "’s")]
    surface = key(doc[words[0].i : words[-1].i + 1].text) if words else ""
    known = countries()
    code = known.by_name.get(surface)
    if not words or (code is None and len(words) == 1 and words[0].lower_ in _PRONOUNS):
        return Naming(range_, kind, "pronoun", span.text.lower())
    if code is None and span.root.ent_type_ != "PER":
        code = known.by_seat.get(surface) or known.by_capital.get(surface)
        code = code or (known.of_words(surface) if kind == "country" else None)
    own = text.known.own_actor(surface, day) if surface != surface.lower() else None
    if own and own.country == code and not own.sectors:
        own = None
    if code and span.root.ent_type_ != "PER" and not own:
        return Naming(range_, "country", "name", code, None, code)
    kind = kind_of_name(span, kind)
    name = proper_name(doc, range_, kind)
    if name:
        own = own or text.known.own_actor(name, day)
        actor = own or (actors().get(key(name)) if kind != "person" else None)
        return Naming(range_, kind, "name", key(name), actor)
    return Naming(range_, kind, "noun", head_of(doc, range_).lemma_.lower(), own or actors().get(surface))


def kind_of_name(span: Span, kind: str) -> str:
    """Correct a kind by the name a mention consists of: a named person is none but a person."""
    label = span.root.ent_type_
    if label == "PER" and kind in ("country", "organization") and span[-1].ent_type_ == "PER":
        return "person"
    whole = all(t.ent_type_ == "ORG" for t in span if t.is_alpha and t.lower_ not in _DETERMINERS)
    return "organization" if label == "ORG" and kind in ("person", "country") and whole else kind


def proper_name(doc: Doc, range_: Range, kind: str) -> str:
    """Find the name a mention is headed by, without titles and articles; empty if it has none.

    A person's is the last name of a person in it; another's is all of it if every word of it is
    written as a name, else the named body at its head.
    """
    words = [t for t in doc[range_[0] : range_[1]] if not t.is_space]
    while words and (words[0].lower_ in _DETERMINERS or not words[0].text[:1].isalnum()):
        words = words[1:]
    while words and (words[-1].text in ("'s", "’s") or not words[-1].text[-1:].isalnum()):
        words = words[:-1]
    if not words:
        return ""
    if kind != "person" and words[0].text[:1].isupper() and all(is_name_word(t) for t in words):
        joined = str(doc[words[0].i : words[-1].i + 1].text)
        return joined if any(t.pos_ == "PROPN" for t in words) and not countries().of_words(joined) else ""
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
    return token.text[:1].isupper() or not token.text[:1].isalpha() or token.lower_ in _SMALL


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


def is_title(word: str) -> bool:
    """Say whether a lower-case word is a title that stands before a name."""
    agent = agents().get(word.rstrip("."))
    return bool(agent and agent.title) or word in ("mr", "mrs", "ms", "dr", "sir", "mr.", "mrs.", "ms.", "dr.")


class _Builder:
    """Places mentions one by one, remembering the names and nouns seen so far."""

    def __init__(self, doc: Doc, published: datetime.date | None) -> None:
        self.doc, self.published = doc, published
        self.clusters: list[Cluster] = []
        self.by_key: dict[tuple[str, str], Cluster] = {}
        self.by_office: dict[tuple[str, str], Cluster] = {}
        self.by_surname: dict[str, Cluster | None] = {}
        self.by_acronym: dict[str, Cluster] = {}
        self.by_head: dict[tuple[str, str], Cluster] = {}
        self.last_person: Cluster | None = None
        self.last_other: Cluster | None = None

    def place(self, naming: Naming, linked: Cluster | None) -> Cluster:
        """Put a mention into the cluster it belongs to, or a new one."""
        chosen = self.known(naming)
        if chosen is None and linked is not None and compatible(naming, linked):
            chosen = linked
        if chosen is None and naming.form == "noun" and self.is_bare(naming):
            chosen = self.by_head.get((naming.kind, naming.key))
        if chosen is None and naming.form == "pronoun":
            chosen = self.last_person if naming.key in _PERSON_PRONOUNS else self.last_other
        if chosen is None:
            chosen = Cluster(naming.kind)
            self.clusters.append(chosen)
        chosen.namings.append(naming)
        self.remember(naming, chosen)
        return chosen

    def known(self, naming: Naming) -> Cluster | None:
        """Find an earlier entity of the same name, short form or acronym, or a definite noun's."""
        if naming.form == "name":
            exact = self.by_key.get(("person" if naming.kind == "person" else "body", naming.key))
            if exact or naming.kind == "country":
                return exact
            if naming.actor and ("actor", naming.actor.name) in self.by_key:
                return self.by_key["actor", naming.actor.name]
            if naming.kind == "person":
                parts = naming.key.split()
                return self.by_surname.get(parts[-1]) if len(parts) == 1 else self.fuller(parts)
            return self.by_acronym.get(naming.key)
        if naming.form == "noun":
            office = office_of(self.doc, naming.range) if naming.kind == "person" else None
            if office in self.by_office:
                return self.by_office[office]
            if self.is_definite(naming):
                return self.by_key.get(("noun", self.noun_key(naming)))
        return None

    def fuller(self, parts: list[str]) -> Cluster | None:
        """Find the person named before by surname alone, now given in full."""
        earlier = self.by_surname.get(parts[-1])
        if earlier and all(len(n.key.split()) == 1 for n in earlier.names):
            return earlier
        return None

    def is_definite(self, naming: Naming) -> bool:
        return self.doc[naming.range[0]].lower_ in ("the", "this", "these", "those", "that")

    def is_bare(self, naming: Naming) -> bool:
        """Say whether a mention is "the" and a noun: whoever was last called by that noun, with more words or fewer."""
        return self.is_definite(naming) and self.noun_key(naming) == naming.key

    def noun_key(self, naming: Naming) -> str:
        words = [t.lemma_.lower() for t in self.doc[naming.range[0] : naming.range[1]]
                 if t.lower_ not in _DETERMINERS and not t.is_space]  # fmt: skip
        return " ".join(words)

    def remember(self, naming: Naming, chosen: Cluster) -> None:
        """Make a mention findable by its name, surname, acronym or noun."""
        if naming.kind == "person" and naming.form != "pronoun":
            self.remember_offices(naming, chosen)
        if naming.form == "name":
            group = "person" if naming.kind == "person" else "body"
            self.by_key.setdefault((group, naming.key), chosen)
            if naming.actor:
                self.by_key.setdefault(("actor", naming.actor.name), chosen)
            if naming.kind == "person":
                surname = naming.key.split()[-1]
                other = self.by_surname.get(surname, chosen)
                self.by_surname[surname] = chosen if other is chosen else None
            elif len(naming.key.split()) > 1:
                self.by_acronym.setdefault(acronym(naming.key), chosen)
        elif naming.form == "noun":
            self.by_key.setdefault(("noun", self.noun_key(naming)), chosen)
            self.by_head[naming.kind, naming.key] = chosen
        if naming.form != "pronoun":
            if chosen.kind == "person":
                self.last_person = chosen
            else:
                self.last_other = chosen

    def remember_offices(self, naming: Naming, chosen: Cluster) -> None:
        """Make a person findable by the office that the tables or the words before the name give."""
        term = leader(naming.key, self.published) if naming.form == "name" else None
        if term is not None:
            for office in term.office.split("|"):
                self.by_office.setdefault((term.country, office), chosen)
        if naming.form == "noun" and (held := office_of(self.doc, naming.range)):
            self.by_office.setdefault(held, chosen)


def acronym(name: str) -> str:
    """Give the initials of a name's capitalised words.

    >>> acronym("European Court of Human Rights")
    'ECHR'
    """
    return "".join(w[0] for w in re.split(r"[\s-]+", name) if w[:1].isupper())


def compatible(naming: Naming, linked: Cluster) -> bool:
    """Say whether the model's link may stand: two different names are two entities."""
    if naming.form == "pronoun":
        return (naming.key not in _PERSON_PRONOUNS) or linked.kind == "person"
    if naming.form == "name" and linked.names:
        words = set(naming.key.split())
        return any(words & set(n.key.split()) for n in linked.names)
    return (naming.kind == "person") == (linked.kind == "person")
