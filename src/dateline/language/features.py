"""What the encoder is told about a word beside its (lower-cased) pieces: its case and its layout."""

from __future__ import annotations

LOWER, CAPITAL, UPPER, DIGITS, MIXED, OTHER = range(6)
"""Case classes of a word."""

SPACED, ATTACHED, NEW_LINE = range(3)
"""Layout classes: after a space, after no space, first of a line or paragraph."""


def case_of(word: str) -> int:
    """Give the case class of a word.

    >>> [case_of(w) for w in ("talks", "Istanbul", "NATO", "2023", "iPhone", "--")]
    [0, 1, 2, 3, 4, 5]
    """
    if word.isdigit() or (word[:1].isdigit() and not any(c.isalpha() for c in word)):
        return DIGITS
    if word.islower():
        return LOWER
    if word.isupper():
        return UPPER if len(word) > 1 else CAPITAL
    if word[:1].isupper():
        return CAPITAL
    return MIXED if any(c.isalpha() for c in word) else OTHER


def layout_of(space_before: str) -> int:
    """Give the layout class of a word from the white space before it.

    >>> layout_of(" "), layout_of(""), layout_of(" \\n")
    (0, 1, 2)
    """
    if not space_before:
        return ATTACHED
    return NEW_LINE if "\n" in space_before else SPACED
