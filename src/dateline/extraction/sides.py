"""Who did it and to whom, read off the tree: where the model names nobody for a side of an event.

Each side is given as groups of words, the likeliest first: the first group in which somebody
stands who can act decides.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from dateline.extraction.syntax import ancestors, case_words, child, relation
from dateline.knowledge.lightverbs import light_verbs

Groups = Iterator[list[Token]]

_RELATIVE = frozenset(("who", "which", "that", "whom"))
_TARGETING = frozenset("against on upon at to towards toward for from over".split())
_INSIDE = frozenset("by of on against to from with towards toward".split())
_BETWEEN = frozenset(("between", "among", "with", "and"))
_OBJECT_CONTROL = frozenset("of for from with against".split())
_SUBJECT_CONTROL = frozenset("promise threaten vow pledge swear ask".split())
_CALLING = frozenset("call appeal plead".split())
_UNDERGONE = frozenset(
    "abduction arrest assassination beating capture conviction death deportation detention dismissal displacement "
    "ejection evacuation eviction exile expulsion imprisonment impeachment kidnapping killing murder ouster "
    "persecution release removal resettlement sacking shooting suspension torture trial".split()
)
_INHERITING = frozenset("xcomp ccomp advcl conj parataxis".split())
_DEPTH = 4


def actors_of(token: Token, reciprocal: bool) -> Groups:
    """Give the words for who does what a trigger names; for a reciprocal event all who do are one group."""
    if not reciprocal:
        for group in noun_actors(token) if is_noun(token) else [verb_actors(token)]:
            yield list(with_conjuncts(group))
        return
    found = [t for group in noun_actors(token) for t in group] if is_noun(token) else verb_actors(token)
    found += [c for c in token.children if relation(c) in ("obl", "nmod") and _BETWEEN & set(case_words(c))]
    found += [c for c in token.children if c.dep_ == "obj"]
    yield list(with_conjuncts(found))


def recipients_of(token: Token) -> Groups:
    """Give the words for whom a trigger is done to."""
    for group in noun_recipients(token) if is_noun(token) else verb_recipients(token):
        yield list(with_conjuncts(resolved(group)))


def is_noun(token: Token) -> bool:
    """Say whether a trigger is read as a noun: no participle, but a form in "-ing" with an article is one."""
    if token.tag_ == "VBG":
        return child(token, "det") is not None
    return token.pos_ in ("NOUN", "PROPN", "ADJ") and token.tag_ != "VBN"


def verb_recipients(verb: Token) -> Groups:
    """The object or passive subject, then who is named inside it, after a preposition, or under a demand."""
    objects = objects_of(verb)
    yield objects
    yield [c for c in verb.children if c.dep_ == "iobj"]
    yield targets(verb)
    yield [c for o in objects for c in parts_of(o)]
    yield [c for clause in verb.children if relation(clause) == "ccomp" for c in subjects(clause)]


def objects_of(verb: Token) -> list[Token]:
    """A verb's object, its passive subject, or the noun its participle describes; of a joined verb the first's."""
    own = [c for c in verb.children if c.dep_ in ("obj", "nsubj:pass")]
    if own:
        return own
    if relation(verb) == "acl" and verb.tag_ == "VBN":
        return [verb.head]
    if is_passive(verb):
        return [subject] if (subject := subject_of(verb)) is not None else []
    if relation(verb) == "conj" and verb.head.tag_ == verb.tag_:
        return [c for c in verb.head.children if c.dep_ == "obj"]
    return [c for other in verb.conjuncts for c in other.children if c.dep_ == "obj" and other.tag_ == verb.tag_]


def is_passive(verb: Token) -> bool:
    """Say whether a verb is passive; a participle joined to a passive verb is too ("was beaten and robbed")."""
    if verb.tag_ == "VBN" and relation(verb) == "conj" and child(verb, "aux", "nsubj") is None:
        return is_passive(verb.head)
    return any(c.dep_ in ("nsubj:pass", "aux:pass") for c in verb.children)


def parts_of(noun: Token) -> list[Token]:
    """Who is named inside an object ("the government's plan", "an embargo on Iran", "a raid by rebels")."""
    marked = [c for c in noun.children if relation(c) == "nmod" and _INSIDE & set(case_words(c))]
    return [c for c in noun.children if c.dep_ == "nmod:poss" or relation(c) == "compound"] + marked


def noun_recipients(noun: Token) -> Groups:
    """What prepositions mark, at the noun or at its light verb; who undergoes it before the noun."""
    marked = [c for c in noun.children if relation(c) == "nmod"]
    yield [c for c in marked if _TARGETING & set(case_words(c))]
    yield [c for c in marked if "of" in case_words(c)]
    if noun.lemma_.lower() in _UNDERGONE:
        yield [c for c in noun.children if c.dep_ == "nmod:poss" or relation(c) == "compound"]
    if (verb := light_verb(noun)) is not None:
        if light_verbs()[verb.lemma_] == "recipient":
            yield verb_actors(verb)
        yield targets(verb)
        yield [c for c in verb.children if c.dep_ == "iobj"]


def targets(verb: Token) -> list[Token]:
    """Give the words after "against", "on" and the like."""
    return [c for c in verb.children if relation(c) == "obl" and _TARGETING & set(case_words(c))]


def is_means(word: Token, verb: Token) -> bool:
    """Say whether a word, or one that it is joined to, is what a verb is done with ("attacked with tanks and guns")."""
    first = word.head if relation(word) == "conj" else word
    return verb.pos_ == "VERB" and relation(first) == "obl" and first.head.i == verb.i and "with" in case_words(first)


def is_object(word: Token, verb: Token) -> bool:
    """Say whether a word is the object of a verb that has a subject of its own, or its passive subject."""
    if word.head.i != verb.i or word.dep_ not in ("obj", "iobj", "nsubj:pass"):
        return False
    return word.dep_ == "nsubj:pass" or any(c.dep_ == "nsubj" for c in verb.children)


def is_in_later_clause(word: Token, trigger: Token) -> bool:
    """Say whether a word stands in a clause that only says when or why, behind the word that names an event."""
    for token in (word, *ancestors(word)):
        if relation(token) == "advcl" and token.head.i == trigger.i:
            return word.i > trigger.i
    return False


def verb_actors(verb: Token) -> list[Token]:
    """The agent of a passive, else the subject, which clauses inherit from the verb over them."""
    agents = [c for c in verb.children if relation(c) == "obl" and "by" in case_words(c)]
    if is_passive(verb) or (relation(verb) == "acl" and verb.tag_ == "VBN"):
        return agents
    subject = subject_of(verb)
    return [subject] if subject is not None else []


def subjects(verb: Token) -> list[Token]:
    """A clause's own subject."""
    return [c for c in verb.children if c.dep_ == "nsubj"]


def subject_of(verb: Token) -> Token | None:
    """Find a verb's subject: its own, the noun of its relative clause, or that of the verb over it.

    An infinitive after a noun has the noun's possessor, or the subject of the verb over the noun
    ("their plan to leave", "they drew up a plan to leave").
    """
    for _ in range(_DEPTH):
        own = child(verb, "nsubj")
        if own is not None:
            return antecedent(own)
        over = verb.head
        if over.i == verb.i:
            return None
        if relation(verb) == "acl" and "to" not in case_words(verb):
            return over
        if relation(verb) == "acl":
            if (owner := child(over, "nmod")) is not None and owner.dep_ == "nmod:poss":
                return owner
            verb = over
            continue
        if relation(verb) not in _INHERITING and not (relation(verb) in ("obl", "obj") and over.pos_ == "VERB"):
            return None
        if (controlled := controller(verb)) is not None:
            return controlled
        verb = over
    return None


def controller(verb: Token) -> Token | None:
    """Give the object of the verb over an infinitive or gerund where that is its subject.

    "forced them to leave", "accused them of leaving", "called on them to leave"; it is not in
    "promised them to leave" nor "saw them after leaving".
    """
    over = verb.head
    lemma = over.lemma_.lower()
    if lemma in _CALLING:
        return child(over, "obl", "obj")
    infinitive = relation(verb) == "xcomp" and lemma not in _SUBJECT_CONTROL
    gerund = (
        relation(verb) in ("advcl", "obl", "ccomp") and verb.tag_ == "VBG" and _OBJECT_CONTROL & set(case_words(verb))
    )
    return child(over, "obj", "iobj") if infinitive or gerund else None


def antecedent(word: Token) -> Token:
    """Give the noun that a relative pronoun stands for, any other word as it is."""
    clause = word.head
    return clause.head if word.lower_ in _RELATIVE and relation(clause) == "acl" else word


def resolved(tokens: list[Token]) -> list[Token]:
    """Put nouns in place of the relative pronouns that stand for them."""
    return [antecedent(t) for t in tokens]


def noun_actors(noun: Token) -> Groups:
    """The "by" phrase, the possessor, what stands before a noun, else the subject of its light verb."""
    marked = [c for c in noun.children if relation(c) == "nmod"]
    inside = [c for m in marked for c in m.children if relation(c) == "nmod" and "by" in case_words(c)]
    yield [c for c in marked if {"by", "between"} & set(case_words(c))] or inside
    if noun.lemma_.lower() not in _UNDERGONE:
        yield [c for c in noun.children if c.dep_ == "nmod:poss"]
        yield [c for c in noun.children if relation(c) in ("compound", "amod")]
    if (verb := light_verb(noun)) is not None and light_verbs()[verb.lemma_] == "actor":
        yield verb_actors(verb)


def light_verb(noun: Token) -> Token | None:
    """Give the verb that only says that a noun happens ("carried out a raid", "a raid mounted by the army")."""
    own = (c for c in noun.children if relation(c) == "acl")
    over = [noun.head] if noun.dep_ in ("obj", "obl", "nsubj:pass") else []
    return next((v for v in (*over, *own) if v.pos_ == "VERB" and v.lemma_ in light_verbs()), None)


def with_conjuncts(tokens: list[Token]) -> Iterator[Token]:
    """Give words with what is joined to them by "and", also before them ("US and EU officials")."""
    for token in tokens:
        yield token
        yield from (c for c in token.children if relation(c) == "conj")
        yield from joined_modifiers(token)


def joined_modifiers(noun: Token) -> list[Token]:
    """Give the names before a noun that are joined to each other, each of which is a party."""
    first = next((c for c in noun.children if relation(c) in ("compound", "amod") and c.text[:1].isupper()
                  and child(c, "conj") is not None), None)  # fmt: skip
    return [first, *(c for c in first.children if relation(c) == "conj")] if first is not None else []
