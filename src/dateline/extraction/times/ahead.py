"""Whether the words around a time expression point ahead of the report or back."""

from __future__ import annotations

from spacy.tokens import Span, Token

from dateline.extraction.syntax import ancestors, relation

_WILL = frozenset("will would shall 'll ’ll wo".split())
_MAY = frozenset("may might could should must can".split())
_PLANNING = frozenset(
    "plan schedule expect intend due set slate promise vow pledge threaten hope prepare want wish aim seek bind wait "
    "anticipate await pencil invite ready poise likely supposed suppose postpone payable effective".split()
)
_PUTTING_OFF = frozenset("give set extend postpone delay defer adjourn suspend prolong move push reschedule".split())
"""Verbs after which "until" and "to" name the new day, whatever their tense ("extended to Friday")."""
_KNOWING = frozenset("accuse charge suspect believe know say think report blame allege".split())
"""Verbs whose present passive tells of what is past ("is accused of ... in May")."""
_NOUNS_AHEAD = frozenset(
    "deadline ultimatum preparation plan invitation deal election vote ballot summit referendum inauguration".split()
)
_MEETINGS = frozenset(
    "summit election vote ballot referendum walkout march meeting talk hearing conference rally race runoff session "
    "debate inauguration poll deadline parade strike stoppage primary".split()
)
_HELD = frozenset(("acl", "nmod", "compound", "nummod", "amod", "appos"))
_DEADLINE = frozenset(("by", "until", "till"))
_NEW_DAY = _DEADLINE | {"to"}
_DENYING = frozenset("not n't n’t never neither no none nobody".split())


def points_ahead(span: Span, before: str) -> bool:
    """Say whether a date is to come rather than gone, by the verb over it and the words before it.

    Args:
        span: the expression.
        before: the preposition before it, in lower case.
    """
    if before == "since" or said_before(span, before):
        return False
    head = span.root
    if (verb := infinitive_before(span)) is not None:
        return infinitive_points_ahead(verb, before, {"to"})
    if before == "effective":
        return True
    if before == "for" and relation(head) in ("obl", "nmod", "root"):
        return True
    if relation(head) in ("nmod", "compound", "nummod", "amod") and head.head.pos_ in ("NOUN", "PROPN"):
        return noun_points_ahead(head.head, before, head.dep_)
    for token in ancestors(head):
        if token.pos_ in ("VERB", "AUX", "ADJ", "ADV") or is_finite(token):
            return verb_points_ahead(token, before)
    return verb_points_ahead(head, before) if head.pos_ == "VERB" else False


def said_before(span: Span, before: str) -> bool:
    """Say whether a past verb stands right before an expression ("..., he said on Monday"): it alone decides."""
    at = span.start - 1
    if at >= 0 and before in ("on", "late", "early", "at", "in"):
        at -= 1
    if at < 0:
        return False
    token = span.doc[at]
    return is_past(token) and token.pos_ == "VERB" and token.lemma_.lower() not in _PLANNING


def infinitive_before(span: Span) -> Token | None:
    """Give the infinitive right before an expression ("to begin on Tuesday"), wherever the tree hangs it."""
    at = span.start - 1
    if at >= 1 and span.doc[at].pos_ == "ADP":
        at -= 1
    verb = span.doc[at] if at >= 1 else None
    return verb if verb is not None and verb.tag_ == "VB" and span.doc[at - 1].lower_ == "to" else None


def noun_points_ahead(noun: Token, before: str, how: str) -> bool:
    """Say whether a date that belongs to a noun is to come ("Monday's ballot", "talks by September")."""
    lemma = noun.lemma_.lower()
    if how == "nmod" and before == "for":
        return True
    if how == "nmod" and before in _DEADLINE:
        over = noun if is_finite(noun) else next((t for t in ancestors(noun) if t.pos_ in ("VERB", "AUX")), None)
        return over is None or verb_points_ahead(over, before)
    if any(c.lemma_ in _PLANNING and relation(c) in ("acl", "amod") for c in noun.children):
        return True
    if lemma in ("deadline", "ultimatum"):
        return True
    cases = {c.lower_ for c in noun.children if relation(c) == "case"}
    if lemma in _MEETINGS and cases & {"before", "until", "ahead"}:
        return True
    for token in ancestors(noun):
        if token.pos_ == "NOUN" and token.lemma_.lower() in _NOUNS_AHEAD and lemma in _MEETINGS:
            return True
        if token.pos_ in ("VERB", "AUX"):
            return lemma in _MEETINGS and verb_points_ahead(token, before)
    return False


def is_finite(token: Token) -> bool:
    """Say whether a predicate has an auxiliary or copula."""
    return any(c.pos_ == "AUX" for c in token.children)


def verb_points_ahead(verb: Token, before: str) -> bool:
    """Say whether a verb, or a predicate with its copula, tells of what is to come."""
    helpers = [c for c in verb.children if c.pos_ in ("AUX", "PART", "VERB") and relation(c) in ("aux", "cop", "mark")]
    words = {c.lower_ for c in helpers}
    if words & _WILL:
        return True
    if "had" in words:
        return False
    if verb.lemma_.lower() in _PLANNING or (before in _NEW_DAY and verb.lemma_.lower() in _PUTTING_OFF):
        return True
    if not helpers and verb.tag_ == "VB" and relation(verb) in ("conj", "xcomp", "ccomp") and verb.head.pos_ == "VERB":
        return before in _DEADLINE or verb_points_ahead(verb.head, before)
    if "to" in words:
        return infinitive_points_ahead(verb, before, words)
    past = words & {"had", "was", "were", "did"} or any(c.tag_ == "VBD" for c in helpers) or is_past(verb)
    if past:
        return False
    if words & _MAY:
        return "have" not in words and not ("could" in words and is_denied(verb))
    if verb.tag_ == "VBN" and words & {"is", "are"} and before in ("in", "on"):
        return verb.lemma_.lower() not in _KNOWING
    if words & {"has", "have", "'ve", "’ve"} or verb.tag_ == "VBN":
        return before in _DEADLINE and bool(words)
    if verb.tag_ in ("VBZ", "VBP") or any(c.tag_ in ("VBZ", "VBP") for c in helpers):
        return True
    return verb.tag_ == "VB" or before in _DEADLINE


def is_gone(span: Span) -> bool:
    """Say whether an expression hangs right on a verb in the past that plans nothing ("shelled the port in May")."""
    verb = span.root.head
    planning = verb.lemma_.lower() in _PLANNING | _PUTTING_OFF
    return relation(span.root) == "obl" and is_past(verb) and not planning


def is_past(verb: Token) -> bool:
    """Say whether a finite verb stands in the past: the present of a third person ends in "s", whatever its tag."""
    return verb.tag_ in ("VBD", "VBZ") and (not verb.lower_.endswith("s") or verb.lower_ == "was")


def is_denied(verb: Token) -> bool:
    """Say whether a verb or its subject is negated ("could not be reached", "neither could be found")."""
    subjects = [c for c in verb.children if relation(c) == "nsubj"]
    return any(t.lower_ in _DENYING for word in (verb, *subjects) for t in (word, *word.children))


def infinitive_points_ahead(verb: Token, before: str, words: set[str]) -> bool:
    """Say whether "to do" is still to come: after a plan, a present verb, "is to", "has to"; not after "failed to"."""
    if before in _DEADLINE or words & {"is", "are", "has", "was", "were"}:
        return True
    over = verb.head
    if over.i == verb.i:
        return True
    if relation(verb) == "acl" or over.pos_ in ("NOUN", "PROPN"):
        over = next((t for t in ancestors(over) if t.pos_ in ("VERB", "AUX")), over)
    if over.lemma_.lower() in _PLANNING:
        return not any(c.lower_ == "had" for c in over.children)
    if over.tag_ in ("VBZ", "VBP") and not is_past(over):
        return True
    if over.tag_ == "VBN":
        return bool({c.lower_ for c in over.children} & {"has", "have", "'ve", "’ve"})
    return over.tag_ != "VBD" and verb_points_ahead(over, before)
