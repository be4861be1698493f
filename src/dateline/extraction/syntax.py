"""Small questions asked of the tree."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from dateline.language.text import Range


def head_of(doc: Doc, range_: Range) -> Token:
    """Give the word of a range whose own head lies outside it."""
    root: Token = doc[range_[0] : range_[1]].root
    return root


def relation(token: Token) -> str:
    """Give a token's relation without its subtype."""
    return token.dep_.split(":")[0]


def child(token: Token, *relations: str) -> Token | None:
    """Give the first child with one of these relations (subtypes count)."""
    return next((c for c in token.children if relation(c) in relations), None)


def case_words(token: Token) -> list[str]:
    """Give the lower-case prepositions or conjunctions that mark a token."""
    return [c.lower_ for c in token.children if c.dep_ in ("case", "mark")]


def overlaps(a: Range, b: Range) -> bool:
    """Say whether two ranges share a token."""
    return a[0] < b[1] and b[0] < a[1]


def trimmed(doc: Doc, range_: Range) -> Range | None:
    """Take white space and stray punctuation off both ends of a range; ``None`` if nothing is left."""
    start, end = range_
    while start < end and (doc[start].is_space or doc[start].text in ",;:."):
        start += 1
    while end > start and (doc[end - 1].is_space or doc[end - 1].text in ",;:"):
        end -= 1
    return (start, end) if start < end else None


def ancestors(token: Token) -> Iterator[Token]:
    """Walk up the tree from a token's head to the root."""
    while token.head.i != token.i:
        token = token.head
        yield token


def subtree_range(token: Token) -> Range:
    """Give the range from the first to the last word under a token."""
    return token.left_edge.i, token.right_edge.i + 1


def covers(span: Span, token: Token) -> bool:
    """Say whether a token lies in a span."""
    return span.start <= token.i < span.end


def trigger_range(token: Token) -> Range:
    """Give a verb with its particle where that follows at once, or the word alone."""
    end = token.i + 1
    for other in token.children:
        if other.dep_ == "compound:prt" and other.i == end:
            end += 1
    return token.i, end


_NOT_OF_THE_PHRASE = frozenset(
    "cc mark cop nsubj csubj expl aux advcl parataxis discourse vocative conj punct obl dislocated list ccomp "
    "dep".split()
)


def noun_phrase(head: Token) -> Range:
    """Give the whole noun phrase of a word: what modifies it, and no preposition, clause over it or joined phrase.

    A possessive's mark belongs to it ("the army's"), and another name for it that a comma or
    bracket sets off does not, as in the treebank GUM.
    """
    keep = {head.i}
    for token in head.children:
        before = relation(token) == "case" and token.i < head.i
        if not before and relation(token) not in _NOT_OF_THE_PHRASE and not is_set_off(token):
            keep.update(range(token.left_edge.i, token.right_edge.i + 1))
    start = end = head.i
    doc = head.doc
    while start - 1 in keep or (start - 2 in keep and doc[start - 1].is_punct):
        start -= 1
    while end + 1 in keep or (end + 2 in keep and doc[end + 1].is_punct):
        end += 1
    return start, end + 1


def is_set_off(token: Token) -> bool:
    """Say whether a phrase adds another name or a number behind a comma or bracket."""
    edge = token.left_edge
    opened = edge if edge.is_punct else token.doc[edge.i - 1]
    behind = edge.i > token.head.i and opened.is_punct and opened.i > 0
    return (
        behind
        and relation(token) in ("appos", "nummod", "nmod", "flat")
        and (relation(token) == "appos" or opened.text in "([–—-")
    )
