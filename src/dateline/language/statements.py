"""Statements given whole: a speaker, a colon, and paragraphs without quotation marks, as press releases have them."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise, takewhile

from spacy.tokens import Doc

from dateline.language.text import Attribution, Range

_NEAR = 8
"""How many words after a cue its colon is looked for."""
_FIRST_PERSON = frozenset("i we my our us me mine ours".split())
_SENTENCE_ENDS = frozenset(".!?”\"’')")


def with_statement(doc: Doc, attribution: Attribution) -> Attribution:
    """Give a cue before a colon at its line's end the statement that follows, if one does."""
    first = attribution.cue[1] - 1
    colons = (i for i in range(first, min(first + _NEAR, len(doc) - 2)) if doc[i].text == ":")
    colon = next(colons, None)
    if colon is None or "\n" not in doc[colon + 1].text or doc[colon + 2].is_quote:
        return attribution
    found = statement_from(doc, colon + 2)
    return replace(attribution, content=(found,)) if found else attribution


def statement_from(doc: Doc, start: int) -> Range | None:
    """Give the paragraphs of a statement from its first token on.

    It ends before a heading and before a line that gives the word to somebody else. ``None``
    where its first paragraph does not speak of its speaker: then the report goes on in its own
    voice.
    """
    breaks = [start - 1, *(i for i in range(start, len(doc)) if "\n" in doc[i].text), len(doc)]
    paragraphs = [doc[before + 1 : after] for before, after in pairwise(breaks) if after - before > 1]
    if not paragraphs or not any(token.lower_ in _FIRST_PERSON for token in paragraphs[0]):
        return None
    spoken = list(takewhile(lambda paragraph: paragraph[-1].text[-1] in _SENTENCE_ENDS, paragraphs))
    return (start, spoken[-1].end) if spoken else None
