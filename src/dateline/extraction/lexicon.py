"""What the event lexicon says of a word in its sentence."""

from __future__ import annotations

from spacy.tokens import Token

from dateline.extraction.syntax import case_words, relation
from dateline.knowledge.actors import agents
from dateline.knowledge.triggers import TriggerRow, trigger_rows

_ARMS = frozenset("weapon arm missile rocket tank gun rifle ammunition drone jet bomb artillery shell grenade".split())
_AID = frozenset("aid food supply medicine money fund assistance relief water fuel tent loan grant equipment".split())


def row_for(token: Token) -> TriggerRow | None:
    """Find the most specific row of the lexicon that a word's use fits."""
    pos = {"VERB": "VERB", "AUX": "VERB", "NOUN": "NOUN", "PROPN": "NOUN", "ADJ": "ADJ"}.get(token.pos_)
    if pos is None:
        return None
    return next((r for r in trigger_rows().get((token.lemma_.lower(), pos), ()) if fits(token, r)), None)


def fits(token: Token, row: TriggerRow) -> bool:
    """Say whether a word's dependents are what a row asks for.

    With a preposition the row's objects head what it governs, else the direct object.
    """
    if row.particles and not row.particles & particles_of(token):
        return False
    if row.prepositions:
        governed = [c for c, words in governed_by(token) if row.prepositions & words]
        return bool(governed) and (not row.objects or any(is_object(o, row.objects) for o in governed))
    return not row.objects or any(is_object(o, row.objects) for o in objects_of(token))


def particles_of(token: Token) -> set[str]:
    """A verb's particles, or the words that modify a noun from before."""
    wanted = ("compound", "amod", "nmod") if token.pos_ in ("NOUN", "PROPN") else ("compound", "advmod")
    return {form for c in token.children if relation(c) in wanted for form in (c.lower_, c.lemma_.lower())}


def governed_by(token: Token) -> list[tuple[Token, set[str]]]:
    """The oblique and clausal dependents of a word, each with its prepositions and complementizers."""
    found = []
    for other in token.children:
        if relation(other) in ("obl", "nmod", "advcl", "acl", "ccomp", "xcomp"):
            words = set(case_words(other))
            if relation(other) == "ccomp":
                words.add("that")
            found.append((other, words))
    return found


def objects_of(token: Token) -> list[Token]:
    """A verb's object or passive subject with what is joined to it, or a noun's complement with "of"."""
    if token.pos_ in ("NOUN", "PROPN"):
        first = [c for c in token.children if relation(c) == "nmod" and "of" in case_words(c)]
        first += [c for c in token.children if relation(c) == "compound"]
    else:
        first = [c for c in token.children if c.dep_ in ("obj", "nsubj:pass", "iobj")]
        if relation(token) == "acl":
            first.append(token.head)
    return first + [c for o in first for c in o.children if relation(c) == "conj"]


def is_object(token: Token, wanted: frozenset[str]) -> bool:
    """Say whether a noun is one of the wanted lemmas or belongs to a wanted class."""
    lemma = token.lemma_.lower()
    if lemma in wanted:
        return True
    agent = agents().get(lemma)
    name = token.ent_type_
    return (
        ("PERSON" in wanted and (name == "PER" or (agent is not None and agent.kind in ("person", "group", "force"))))
        or ("BODY" in wanted and (name in ("ORG", "LOC") or (agent is not None and agent.kind == "organization")))
        or ("PLACE" in wanted and name == "LOC")
        or ("ARMS" in wanted and lemma in _ARMS)
        or ("AID" in wanted and lemma in _AID)
    )
