"""Whether a place name stands for the place or for who governs from it."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from dateline.extraction.syntax import case_words, head_of, relation
from dateline.knowledge.countries import countries
from dateline.knowledge.store import GazetteerPlace
from dateline.knowledge.tables import key
from dateline.language.text import Range

_LOCATIVE = frozenset(
    "in at near from to into across outside inside around through toward towards within along off between beyond "
    "throughout via over on of above below under behind beside north south east west".split()
)
_ACTING = frozenset(("nsubj", "nsubj:pass", "obj", "iobj", "nmod:poss", "obl:agent", "vocative"))
_ADJUNCTS = frozenset(("obl", "nmod", "conj", "root", "advcl", "acl", "appos", "parataxis"))
_REACHING = frozenset("approach border cross enter flee leave quit reach surround tour visit".split())
_HAPPENINGS = frozenset(
    "attack blast bombing conference forum massacre meeting negotiation protest rally shooting siege summit talk "
    "talks".split()
)
_PARTS = frozenset(
    "north south east west centre center part city town village region province coast border capital district area "
    "outskirt suburb invasion occupation bombing shelling blockade siege territory island west-coast interior".split()
)


def is_place(doc: Doc, range_: Range, place: GazetteerPlace | None) -> bool:
    """Say whether a place name stands for the place here, and not for a government.

    Args:
        place: what the name means, if known; only states and capitals stand for governments.
    """
    return stands_for_place(head_of(doc, range_), governs(key(doc[range_[0] : range_[1]].text), place))


def governs(name: str, place: GazetteerPlace | None) -> bool:
    """Say whether a name is that of a state or of a capital, which stand for those who govern there."""
    known = countries()
    if place is None:
        return name in known.by_name or name in known.by_capital
    return place.kind == "country" or known.by_capital.get(name) == place.country


def stands_for_place(head: Token, governing: bool) -> bool:
    """Say whether a place name with this head word stands where places stand."""
    cases = set(case_words(head))
    if cases & _LOCATIVE and relation(head) in _ADJUNCTS:
        of_state = relation(head) == "nmod" and governing and cases <= {"of", "between", "to", "on"}
        return not of_state or is_locative_noun(head.head)
    if relation(head) in ("conj", "appos", "flat", "list") and head.head.i != head.i and head.head.ent_type_ == "LOC":
        return stands_for_place(head.head, governing)
    if not governing or is_reached(head) or is_where_met(head):
        return True
    return not (head.dep_ in _ACTING or relation(head) in ("compound", "amod", "conj", "obl", "nmod"))


def is_reached(head: Token) -> bool:
    """Say whether somebody goes to, leaves or lies by a place ("visited Ankara", "bordering Damascus")."""
    return relation(head) == "obj" and head.head.lemma_.lower() in _REACHING


def is_where_met(head: Token) -> bool:
    """Say whether a name tells where something happened ("the Lisbon conference")."""
    return relation(head) in ("compound", "nmod") and head.i < head.head.i and head.head.lemma_.lower() in _HAPPENINGS


def is_locative_noun(noun: Token) -> bool:
    """Say whether "of" after a noun names where it lies ("the north of Syria", "parts of Ukraine")."""
    return noun.lemma_.lower() in _PARTS


_ADJUNCTS = frozenset(("obl", "nmod", "conj", "root", "advcl", "acl", "appos", "parataxis"))
_REACHING = frozenset("approach border cross enter flee leave quit reach surround tour visit".split())
_HAPPENINGS = frozenset(
    "attack blast bombing conference forum massacre meeting negotiation protest rally shooting siege summit talk "
    "talks".split()
)
_PARTS = frozenset(
    "north south east west centre center part city town village region province coast border capital district area "
    "outskirt suburb invasion occupation bombing shelling blockade siege territory island west-coast interior".split()
)
