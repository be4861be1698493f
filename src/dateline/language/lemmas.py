"""Lemmas from edit scripts that the model chooses."""

from __future__ import annotations


def apply_script(word: str, script: str) -> str:
    """Make the lemma of a word with a script: case (``k``eep or ``l``ower), letters cut, letters added.

    A script that cuts more letters than the word has leaves the word as it is.

    >>> apply_script("met", "l1+et"), apply_script("Says", "l1+"), apply_script("NATO", "k0+")
    ('meet', 'say', 'NATO')
    """
    cut, _, added = script[1:].partition("+")
    stem = word if script[0] == "k" else word.lower()
    if int(cut) > len(stem):
        return stem
    return stem[: len(stem) - int(cut)] + added
