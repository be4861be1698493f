"""Who does what to whom in our own corpus, as sentences in which both sides are marked.

The form is that of the rows that ``benchmarks.relations`` reads: "@" around the source, "#" around the target.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.language.tokens import Words, words_of
from training.attribution import inside_window
from training.corpus import find, read_passages

SOURCE, TARGET = "@", "#"
LONGEST = 50
_ENDS = frozenset((".", "!", "?"))
_ROOTS = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
_UNKNOWN = frozenset(("DISPLACE",))
"""Types that are no root of PLOVER."""

Range = tuple[int, int]


@dataclass(frozen=True)
class Marked:
    """A sentence's words with its markers; ``source`` and ``target`` are the words that open them, if any."""

    words: list[str]
    source: int | None
    target: int | None


def corpus_pairs(folder: Path, split: str | None = None) -> list[tuple[Marked, str]]:
    """Give every event of a split, or of all passages, that has two sides near each other, with its root."""
    return [pair for passage in read_passages(folder, split) for pair in passage_pairs(passage)]


def passage_pairs(passage: dict[str, Any]) -> Iterator[tuple[Marked, str]]:
    """Mark both sides of each event of a passage in the sentences that name them and it."""
    text = passage["text"]
    words = words_of(text)
    mentions = {
        entity["id"]: [r for m in entity["mentions"] if (r := word_range(words, *find(text, m)))]
        for entity in passage.get("entities", [])
    }
    for event in passage.get("events", []):
        trigger = word_range(words, *find(text, event["trigger"]))
        if trigger is None or event["type"] in _UNKNOWN:
            continue
        for source, target in sides_of(event):
            sides = [nearest(mentions.get(side, []), trigger[0]) for side in (source, target)]
            if marked := mark(words, trigger, *sides):
                yield marked, _ROOTS.get(event["type"], event["type"])


def sides_of(event: dict[str, Any]) -> list[tuple[str, str]]:
    """Give the first actor with the first recipient; where nobody is done to, the first two actors in both orders."""
    actors, recipients = event.get("actors") or [], event.get("recipients") or []
    if actors and recipients:
        return [(actors[0], recipients[0])]
    return [(actors[0], actors[1]), (actors[1], actors[0])] if len(actors) > 1 else []


def word_range(words: Words, start: int, end: int) -> Range | None:
    """Give the first and last word of a span of the text."""
    inside = inside_window(words, 0, len(words), [(start, end)])
    return (inside[0], inside[-1]) if inside else None


def nearest(ranges: list[Range], word: int) -> Range | None:
    """Give the range that begins nearest to a word."""
    return min(ranges, key=lambda r: abs(r[0] - word), default=None)


def mark(words: Words, trigger: Range, source: Range | None, target: Range | None) -> Marked | None:
    """Mark two ranges in the sentences around them and a trigger; nothing if they overlap or are far apart."""
    if source is None or target is None or not (source[1] < target[0] or target[1] < source[0]):
        return None
    first, last = min(source[0], target[0], trigger[0]), max(source[1], target[1], trigger[1])
    while first > 0 and words.texts[first - 1] not in _ENDS:
        first -= 1
    while last < len(words) - 1 and words.texts[last] not in _ENDS:
        last += 1
    if last - first >= LONGEST:
        return None
    found: list[str] = []
    opened: dict[str, int] = {}
    for i in range(first, last + 1):
        for sign, (begin, _) in ((SOURCE, source), (TARGET, target)):
            if i == begin:
                opened[sign] = len(found)
                found.append(sign)
        found.append(words.texts[i])
        found += [sign for sign, (_, end) in ((SOURCE, source), (TARGET, target)) if i == end]
    return Marked(found, opened[SOURCE], opened[TARGET])
