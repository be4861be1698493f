"""Which entity a pronoun of the third person stands for: the likeliest of the last mentions that agree with it.

What makes one likely is what has long been found to (Lappin and Leass 1994): a sentence not far
back, being the subject, a name; the model's link counts beside them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from dateline.extraction.clusters import Cluster
from dateline.extraction.mentions import Naming
from dateline.extraction.pronouns import Pronoun
from dateline.extraction.syntax import relation

_SENTENCE = -0.7
_SUBJECT, _OWNER, _NAME, _GENDER, _LINKED = 0.8, 0.3, 0.4, 0.6, 1.5
_MANY, _BODY_AS_MANY = 0.6, -0.2
_PLACE = -0.6
_LEAST = -2.0


@dataclass(frozen=True)
class Candidate:
    """A mention that a pronoun after it may take up: its entity, head and sentence."""

    cluster: Cluster
    token: Token
    naming: Naming
    sentence: int


def best_antecedent(
    pronoun: Pronoun, token: Token, sentence: int, candidates: Iterable[Candidate], linked: Cluster | None
) -> Cluster | None:
    """Choose whom a pronoun stands for.

    Args:
        pronoun, token, sentence: the pronoun, its word and the number of its sentence.
        candidates: the last mentions, the latest first.
        linked: the entity of the model's link.

    Returns:
        The entity, ``None`` where none is likely.
    """
    best, most = None, _LEAST
    if linked is not None and agrees(pronoun, linked):
        best, most = linked, _LEAST + _LINKED
    barred = set()
    for candidate in candidates:
        cluster = candidate.cluster
        start, end = candidate.naming.range
        if start <= token.i < end or beside_each_other(candidate.token, token):
            barred.add(id(cluster))
        if id(cluster) in barred or not agrees(pronoun, cluster):
            continue
        found = score(pronoun, candidate, sentence) + (_LINKED if cluster is linked else 0.0)
        if found > most:
            best, most = cluster, found
    return best


def score(pronoun: Pronoun, candidate: Candidate, sentence: int) -> float:
    """Say how likely a mention is taken up by a pronoun, by where and what it is."""
    cluster, role = candidate.cluster, candidate.token.dep_
    found = _SENTENCE * (sentence - candidate.sentence)
    found += _SUBJECT if role.startswith("nsubj") else _OWNER if role == "nmod:poss" else 0.0
    found += _NAME if candidate.naming.form == "name" else 0.0
    if pronoun.gender is not None and cluster.gender == pronoun.gender:
        found += _GENDER
    if pronoun.plural and not pronoun.person:
        found += _MANY if cluster.plural else _BODY_AS_MANY
    return found + (_PLACE if cluster.is_place else 0.0)


def agrees(pronoun: Pronoun, cluster: Cluster) -> bool:
    """Say whether an entity can be what a pronoun stands for, by gender, number and whether it is a person."""
    if pronoun.person:
        return cluster.kind == "person" and not cluster.plural and cluster.gender in (None, pronoun.gender)
    if pronoun.plural:
        return cluster.kind != "person" or cluster.plural is True
    return cluster.kind != "person" and not cluster.plural and cluster.kind != "group"


def beside_each_other(one: Token, other: Token) -> bool:
    """Say whether two words are arguments of one verb, which then do not stand for the same ("he saw him")."""
    if other.dep_ == "nmod:poss" or other.lower_.endswith(("self", "selves")) or one.dep_ == "nmod:poss":
        return False
    arguments = ("nsubj", "obj", "iobj", "obl")
    return one.head.i == other.head.i and relation(one) in arguments and relation(other) in arguments
