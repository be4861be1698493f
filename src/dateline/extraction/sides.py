"""Who did it and to whom, read off the tree: where the model names nobody for a side of an event."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from dateline.extraction.syntax import case_words, child, relation
from dateline.knowledge.lightverbs import light_verbs

_RELATIVE = frozenset(("who", "which", "that", "whom"))
_TARGETING = frozenset(("against", "on", "at", "to", "towards", "toward", "for", "from"))
_BETWEEN = frozenset(("between", "among", "with", "and"))
_DEPTH = 4


def actors_of(token: Token, reciprocal: bool) -> list[Token]:
    """Give the words for who does what a trigger names; for a reciprocal event for all who do."""
    found = noun_actors(token) if token.pos_ in ("NOUN", "PROPN", "ADJ") else verb_actors(token)
    if reciprocal:
        found += [c for c in token.children if relation(c) in ("obl", "nmod") and _BETWEEN & set(case_words(c))]
        found += [c for c in token.children if c.dep_ == "obj"]
    return list(with_conjuncts(found))


def recipients_of(token: Token) -> list[Token]:
    """Give the words for whom a trigger is done to."""
    if token.pos_ in ("NOUN", "PROPN", "ADJ"):
        wanted = _TARGETING | {"of"}
        found = [c for c in token.children if relation(c) == "nmod" and wanted & set(case_words(c))]
        if not found and (verb := light_verb(token)) is not None:
            undergoes = light_verbs()[verb.lemma_] == "recipient"
            found = verb_actors(verb) if undergoes else targets(verb)
    else:
        found = [c for c in token.children if c.dep_ in ("obj", "iobj", "nsubj:pass")]
        if not found and token.dep_.startswith("acl") and token.tag_ == "VBN":
            found = [token.head]
        if not found:
            found = targets(token)
    return list(with_conjuncts(found))


def targets(verb: Token) -> list[Token]:
    """Give the words after "against", "on" and the like."""
    return [c for c in verb.children if relation(c) == "obl" and _TARGETING & set(case_words(c))]


def verb_actors(verb: Token) -> list[Token]:
    """The agent of a passive, else the subject, which clauses inherit from the verb over them."""
    agents = [c for c in verb.children if relation(c) == "obl" and "by" in case_words(c)]
    passive = any(c.dep_ in ("nsubj:pass", "aux:pass") for c in verb.children)
    if passive or (verb.dep_.startswith("acl") and verb.tag_ == "VBN"):
        return agents
    subject = subject_of(verb)
    return [subject] if subject is not None else []


def subject_of(verb: Token) -> Token | None:
    """Find a verb's subject: its own, the noun of its relative clause, or that of the verb over it.

    The object of the verb over an infinitive is its subject ("forced them to leave"), the
    subject of that verb where there is no object.
    """
    for _ in range(_DEPTH):
        own = child(verb, "nsubj")
        if own is not None:
            return verb.head if own.lower_ in _RELATIVE and verb.dep_.startswith("acl") else own
        if relation(verb) == "acl":
            return verb.head
        if relation(verb) not in ("xcomp", "advcl", "conj", "parataxis") or verb.head.i == verb.i:
            return None
        over = verb.head
        if relation(verb) == "xcomp" and (controlled := child(over, "obj", "iobj")) is not None:
            return controlled
        verb = over
    return None


def noun_actors(noun: Token) -> list[Token]:
    """The possessor, the "by" phrase or the adjective of a noun, else the subject of its light verb."""
    found = [
        c
        for c in noun.children
        if c.dep_ == "nmod:poss" or (relation(c) == "nmod" and {"by", "between"} & set(case_words(c)))
    ]
    if not found:
        found = [c for c in noun.children if relation(c) in ("compound", "amod") and c.text[:1].isupper()]
    if not found and (verb := light_verb(noun)) is not None and light_verbs()[verb.lemma_] == "actor":
        found = verb_actors(verb)
    return found


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
