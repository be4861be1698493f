"""Words of a text with their offsets, and the windows in which the encoder reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from dateline.language.features import NEW_LINE, layout_of

if TYPE_CHECKING:
    from spacy.language import Language

WINDOW_WORDS = 96
"""Words of one window: what the encoder sees at once.

Chosen on GUM's dev part, where trees were better at 96 than at 64 or at the 128 of training.
"""

_BREAK = re.compile(r"[.!?…]+[\"'”’»)\]]*$")
_LONGEST_PIECE = 20_000
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n|\r|\x0b|\x0c|\u2028|\u2029")


@cache
def blank_english() -> Language:
    """Give the spaCy pipeline that holds the English tokenizer and nothing else."""
    import spacy

    return spacy.blank("en")


@dataclass(frozen=True)
class Words:
    """The words of a text.

    Attributes:
        texts: the words.
        starts: offset of each word's first character.
        ends: offset after each word's last character.
        layout: how each word follows the one before (``features.layout_of``).
        breaks: whether a paragraph begins at the word.
    """

    texts: list[str]
    starts: list[int]
    ends: list[int]
    layout: list[int]
    breaks: list[bool]

    def __len__(self) -> int:
        return len(self.texts)


def words_of(text: str) -> Words:
    """Split a text into words; white space is not a word.

    Very long texts are handed to the tokenizer in pieces cut at white space, so that memory
    stays bounded.
    """
    words = Words([], [], [], [], [])
    tokenizer = blank_english().tokenizer
    last_end = 0
    for offset, piece in _pieces(text):
        for token in tokenizer(piece):
            if token.is_space:
                continue
            start = offset + token.idx
            between = text[last_end:start]
            words.texts.append(token.text)
            words.starts.append(start)
            last_end = start + len(token.text)
            words.ends.append(last_end)
            words.layout.append(NEW_LINE if len(words.texts) == 1 else layout_of(between))
            words.breaks.append(len(words.texts) == 1 or _is_paragraph_break(text, start, between))
    return words


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    while start < len(text):
        end = min(start + _LONGEST_PIECE, len(text))
        if end < len(text):
            cut = max(text.rfind(" ", start, end), text.rfind("\n", start, end))
            end = cut if cut > start else end
        yield start, text[start:end]
        start = end


def _is_paragraph_break(text: str, start: int, between: str) -> bool:
    """Say whether the white space before ``start`` ends a paragraph.

    A blank line does. A single new line does unless it looks like a wrapped line: the line
    before is long and ends in the middle of a sentence.
    """
    if "\n" not in between and not _PARAGRAPH.search(between):
        return False
    if _PARAGRAPH.search(between):
        return True
    line_end = start - len(between)
    line_start = text.rfind("\n", max(0, line_end - 200), line_end) + 1
    line = text[line_start:line_end]
    return not (45 <= len(line) <= 120 and not _BREAK.search(line))


def windows_of(words: Words, limit: int = WINDOW_WORDS) -> list[tuple[int, int]]:
    """Cut words into windows of at most ``limit``: at paragraphs, else at sentence marks.

    Returns:
        Half-open word ranges that cover all words in order. Whole paragraphs share a window
        while they fit; a longer one is cut after the last sentence mark that fits, and only
        where there is none in the middle of a sentence.
    """
    windows: list[tuple[int, int]] = []
    start = 0
    while start < len(words):
        end = min(start + limit, len(words))
        if end < len(words):
            end = _best_cut(words, start, end)
        windows.append((start, end))
        start = end
    return windows


def _best_cut(words: Words, start: int, end: int) -> int:
    sentence_cut = 0
    for i in range(end, start, -1):
        if words.breaks[i]:
            if i - start >= (end - start) // 4 or not sentence_cut:
                return i
            break
        if not sentence_cut and _may_end_sentence(words, i - 1):
            sentence_cut = i
    return sentence_cut or end


def _may_end_sentence(words: Words, i: int) -> bool:
    text = words.texts[i]
    if text in (".", "!", "?"):
        return words.layout[i + 1] != 1
    return text in ("”", '"', "’", "'", ")") and i > 0 and words.texts[i - 1] in (".", "!", "?")
