"""Content of attributions, mended by the tree: a clause said is said as a whole."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc, Token

from dateline.language.text import Attribution, Range

_SHORT = 3
_EMPTY = frozenset(("DET", "ADP", "PUNCT", "SPACE", "CCONJ", "SCONJ", "PART", "AUX"))
_COVERED = 0.3


def mended(doc: Doc, attribution: Attribution) -> Attribution:
    """Lengthen content to the clause that the cue governs, and drop scraps outside its sentence."""
    content = attribution.content
    clause = said_clause(doc, attribution)
    if clause is not None:
        touched = [c for c in content if c[0] < clause[1] and clause[0] < c[1]]
        covered = sum(min(c[1], clause[1]) - max(c[0], clause[0]) for c in touched)
        if touched and covered >= _COVERED * (clause[1] - clause[0]):
            whole = (min(clause[0], touched[0][0]), max(clause[1], touched[-1][1]))
            content = tuple(sorted([whole, *(c for c in content if c not in touched)]))
    content = tuple(c for c in content if any(t.pos_ not in _EMPTY for t in doc[c[0] : c[1]]))
    longest = max((c[1] - c[0] for c in content), default=0)
    if longest >= _SHORT:
        content = tuple(c for c in content if c[1] - c[0] >= _SHORT or beside_cue(doc, attribution, c))
    return replace(attribution, content=content)


def said_clause(doc: Doc, attribution: Attribution) -> Range | None:
    """Give the range of the clause that is the complement of the cue, if it holds neither cue nor source."""
    verb: Token = doc[attribution.cue[0] : attribution.cue[1]].root
    clause = next((c for c in verb.children if c.dep_ == "ccomp"), None)
    if clause is None:
        return None
    range_ = (clause.left_edge.i, clause.right_edge.i + 1)
    others = [attribution.cue] + ([attribution.source] if attribution.source else [])
    return None if any(a < range_[1] and range_[0] < b for a, b in others) else range_


def beside_cue(doc: Doc, attribution: Attribution, content: Range) -> bool:
    """Say whether content stands in the sentence of its cue."""
    return bool(doc[attribution.cue[0]].sent.start == doc[content[0]].sent.start)
