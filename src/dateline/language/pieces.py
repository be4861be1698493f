"""Word pieces: the form in which the encoder takes words."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from dateline.language.features import LOWER, SPACED, case_of

CLASSIFY, SEPARATE, UNKNOWN = "[CLS]", "[SEP]", "[UNK]"
_MOST_PIECES = 510
_PIECES_A_WORD, _PIECES_A_WORD_WHEN_FULL = 8, 3

Integers = NDArray[np.int64]


@dataclass(frozen=True)
class Batch:
    """Windows as arrays, padded to the longest.

    Attributes:
        pieces, mask: (windows, pieces).
        first, case, layout: (windows, words); ``first`` is where a word's first piece stands.
        lengths: words of each window.
    """

    pieces: Integers
    mask: Integers
    first: Integers
    case: Integers
    layout: Integers
    lengths: list[int]


class Pieces:
    """Cuts words into pieces with the encoder's own vocabulary, and remembers the words it has cut."""

    def __init__(self, path: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(path))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._known: dict[str, list[int]] = {}
        special = self._tokenizer.get_vocab()
        self._classify, self._separate, self._unknown = special[CLASSIFY], special[SEPARATE], special[UNKNOWN]

    def of_words(self, words: list[str]) -> list[list[int]]:
        """Give the pieces of each word: one at least, eight at most."""
        new = [w for w in dict.fromkeys(words) if w not in self._known]
        for word, cut in zip(
            new, self._tokenizer.encode_batch([w[:100] for w in new], add_special_tokens=False), strict=True
        ):
            self._known[word] = cut.ids[:_PIECES_A_WORD] or [self._unknown]
        found = [self._known[w] for w in words]
        if len(self._known) > 200_000:
            self._known.clear()
        return found

    def batch(self, windows: list[tuple[list[str], list[int]]]) -> Batch:
        """Make arrays of windows given as ``(words, layout)``."""
        rows, firsts = [], []
        for words, _ in windows:
            cut = self.of_words(words)
            if sum(map(len, cut)) > _MOST_PIECES:
                cut = [c[:_PIECES_A_WORD_WHEN_FULL] for c in cut]
            row, first = [self._classify], []
            for ids in cut:
                first.append(len(row))
                row.extend(ids)
            rows.append([*row, self._separate])
            firsts.append(first)
        lengths = [len(words) for words, _ in windows]
        case = [[case_of(w) for w in words] for words, _ in windows]
        pieces = padded(rows, 0)
        return Batch(
            pieces,
            padded([[1] * len(r) for r in rows], 0),
            padded(firsts, 0),
            padded(case, LOWER),
            padded([layout for _, layout in windows], SPACED),
            lengths,
        )


def padded(rows: list[list[int]], fill: int) -> Integers:
    """Make one integer array (rows, longest row) of rows of unequal length."""
    array = np.full((len(rows), max(map(len, rows), default=0)), fill, dtype=np.int64)
    for i, row in enumerate(rows):
        array[i, : len(row)] = row
    return array
