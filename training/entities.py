"""GUM's entity layer: the spans of its mentions, the words they hang on, and what they refer back to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

KINDS = frozenset(("person", "organization", "place"))
_MARK = re.compile(r"\([^()]+\)?|[^()]+\)")


@dataclass(frozen=True)
class EntitySpan:
    """One mention: rows ``start`` to ``end`` (exclusive) of its sentence, GUM's type, and its entity's number."""

    start: int
    end: int
    kind: str
    entity: str


def entity_spans(rows: list[list[str]]) -> list[EntitySpan]:
    """Read the mentions of one sentence's rows, the longest first; mentions that cross sentences are left out."""
    opened: list[tuple[str, str, int]] = []
    spans: list[EntitySpan] = []
    for i, row in enumerate(rows):
        layer = next((x[7:] for x in row[9].split("|") if x.startswith("Entity=")), "")
        for mark in _MARK.findall(layer):
            fields = mark.strip("()").split("-")
            if mark.startswith("("):
                opened.append((fields[0], fields[1] if len(fields) > 1 else "", i))
            if mark.endswith(")"):
                at = next((k for k in range(len(opened) - 1, -1, -1) if opened[k][0] == fields[0]), None)
                if at is not None:
                    entity, kind, start = opened.pop(at)
                    spans.append(EntitySpan(start, i + 1, kind, entity))
    return sorted(spans, key=lambda s: s.start - s.end)


def head_row(rows: list[list[str]], start: int, end: int) -> int | None:
    """Give the one row inside a span whose head is outside; ``None`` where there are several."""
    heads = [i for i in range(start, end) if not start <= int(rows[i][6]) - 1 < end]
    return heads[0] if len(heads) == 1 else None


def mention_word(rows: list[list[str]], head: int) -> int:
    """Give the word that stands for a mention: its head, and of a flat name the last word."""
    flat = [i for i in range(head + 1, len(rows)) if int(rows[i][6]) - 1 == head and rows[i][7].startswith("flat")]
    return flat[-1] if flat else head


def mention_words(rows: list[list[str]]) -> dict[int, EntitySpan]:
    """Give the words that stand for people, bodies and places, each with its innermost mention."""
    found: dict[int, EntitySpan] = {}
    for span in entity_spans(rows):
        head = head_row(rows, span.start, span.end)
        if head is not None:
            found[mention_word(rows, head)] = span
    return {i: span for i, span in found.items() if span.kind in KINDS}


def antecedents(mentions: Iterable[dict[int, EntitySpan]], sizes: Iterable[int]) -> list[int | None]:
    """Say for every word of consecutive sentences what its mention refers back to.

    Args:
        mentions: each sentence's words that stand for a mention.
        sizes: each sentence's number of words.

    Returns:
        For each word the index of the word of the entity's mention before; a first mention points
        at itself, and a word that stands for none has ``None``.
    """
    links: list[int | None] = []
    latest: dict[str, int] = {}
    for words, size in zip(mentions, sizes, strict=True):
        shift = len(links)
        links += [None] * size
        for i in sorted(words):
            links[shift + i] = latest.get(words[i].entity, shift + i)
            latest[words[i].entity] = shift + i
    return links
