"""Lemmas as edit scripts: cut so many letters off the end, put these on, and set the case."""

from __future__ import annotations


def script_between(word: str, lemma: str) -> str:
    """Give the script that makes a lemma of a word, for ``dateline.language.lemmas.apply_script``.

    >>> script_between("met", "meet"), script_between("Says", "say"), script_between("NATO", "NATO")
    ('l1+et', 'l1+', 'k0+')
    """
    if lemma == "_":
        return "k0+"
    low = word.lower()
    keeps_case = lemma != lemma.lower() and word[:1] == lemma[:1]
    stem = word if keeps_case else low
    target = lemma
    shared = 0
    while shared < min(len(stem), len(target)) and stem[shared] == target[shared]:
        shared += 1
    return f"{'k' if keeps_case else 'l'}{len(stem) - shared}+{target[shared:]}"
