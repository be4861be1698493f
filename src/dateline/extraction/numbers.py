"""Numbers in running text: figures and words, vague numbers, bounds and approximation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_UNITS = {w: n for n, w in enumerate(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen".split()
)} | {w: 10 * n for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}  # fmt: skip
_SCALES = {"hundred": 100, "thousand": 1_000, "lakh": 100_000, "million": 1_000_000, "crore": 10_000_000,
           "billion": 1_000_000_000}  # fmt: skip
_SUFFIX = {"k": 1_000, "m": 1_000_000, "mn": 1_000_000, "bn": 1_000_000_000}
VAGUE = {"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2_000, "millions": 2_000_000,
         "tens of thousands": 20_000, "hundreds of thousands": 200_000, "tens of millions": 20_000_000}  # fmt: skip
"""The least that a vague plural means: two of its unit."""

_LARGEST = 10**10
_FIGURE = re.compile(r"([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.([0-9]+))?(k|m|mn|bn)?$", re.IGNORECASE)
_AT_LEAST = re.compile(
    r"\b(?:(?<!no )(?<!not )(?:more|greater) than|over|at least|(?:no|not) (?:fewer|less) than|upwards of|"
    r"a minimum of)$",
    re.IGNORECASE,
)
_AT_MOST = re.compile(
    r"\b(?:up to|as many as|at most|(?:no|not) more than|(?<!no )(?<!not )(?:fewer|less) than|under|a maximum of)$",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:about|around|approximately|roughly|some|nearly|almost|an estimated|estimated|close to|circa|perhaps)$",
    re.IGNORECASE,
)
_FEW = frozenset(("few", "several"))


@dataclass(frozen=True)
class Number:
    """Bounds of a number; an open bound is ``None``."""

    low: int | None
    high: int | None
    approximate: bool


_GROUP = re.compile(r"[0-9]{3}$")


def joined_thousands(words: list[str]) -> list[str]:
    """Join figures whose thousands are set off by spaces.

    >>> joined_thousands(["82", "000", "people"]), joined_thousands(["61", ",", "000"])
    (['82000', 'people'], ['61000'])
    """
    joined: list[str] = []
    for word in (w for w in words if w != ","):
        if joined and _GROUP.match(word) and joined[-1].isdigit():
            joined[-1] += word
        else:
            joined.append(word)
    return joined


def read_number(words: list[str]) -> float | None:
    """Read a cardinal in figures or words.

    >>> read_number(["1,200"]), read_number(["half", "a", "million"]), read_number(["twenty", "-", "five"])
    (1200.0, 500000.0, 25.0)
    >>> read_number(["2.5", "million"]), read_number(["peace"]) is None
    (2500000.0, True)
    """
    total, current, scale, seen = 0.0, 0.0, 10**12, False
    for word in (w.lower() for w in joined_thousands(words)):
        if word in ("-", "–", "and", "of"):
            continue
        if word in ("a", "an"):
            current = current or 1.0
            continue
        if word == "half":
            current, seen = 0.5, True
            continue
        if word == "couple":
            current, seen = 2.0, True
            continue
        if word == "dozen":
            current, seen = (current or 1.0) * 12, True
            continue
        if match := _FIGURE.match(word):
            if len(match[1]) > 14 or current:
                return None
            value = float(match[1].replace(",", "") + ("." + match[2] if match[2] else ""))
            current += value * _SUFFIX.get((match[3] or "").lower(), 1)
        elif word in _UNITS:
            current += _UNITS[word]
        elif word == "hundred":
            current = (current or 1.0) * 100
        elif word in _SCALES and _SCALES[word] < scale:
            scale = _SCALES[word]
            total += (current or 1.0) * _SCALES[word]
            current = 0.0
        else:
            return None
        seen = True
    value = total + current
    return value if seen and value <= _LARGEST else None


@lru_cache(maxsize=16384)
def is_number_word(word: str) -> bool:
    """Say whether one word is a cardinal by itself."""
    return read_number([word]) is not None


SHARE_STARTS = frozenset(("half", "a", "one", *_UNITS))
"""What a share of a number may begin with."""
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}


def share_of(words: list[str]) -> tuple[float, list[str]] | None:
    """Split words that begin with a share of a number into the share and the number's own words.

    >>> share_of(["two", "thirds", "of", "the", "900"])
    (0.6666666666666666, ['900'])
    >>> share_of(["half", "the", "900"]), share_of(["two", "of", "the", "900"])
    ((0.5, ['900']), None)
    >>> share_of(["a", "third", "of", "the", "town", "'s", "900"])
    (0.3333333333333333, ['900'])
    """
    words = [w for at, w in enumerate(words) if at != 1 or w not in ("-", "–")]
    low = [w.lower() for w in words]
    at = 0 if low[:1] == ["half"] else 1
    part = _PARTS.get(low[at].removesuffix("s") if at < len(low) and low[at] != "halfs" else "")
    times = 1 if at == 0 or low[0] in ("a", "one") else _UNITS.get(low[0])
    rest = at + 2 if low[at + 1 : at + 2] == ["of"] else at + 1
    whole = low[rest : rest + 1]
    if part is None or times is None or times >= part or (rest == at + 1 and whole != ["the"]):
        return None
    owned = next((at for at, w in enumerate(low[rest : rest + 5], rest + 1) if w in ("'s", "’s")), None)
    if owned is not None:
        return times / part, words[owned:]
    return times / part, words[rest + 1 if whole[:1] in (["the"], ["those"], ["its"], ["their"]) else rest :]


def bounds(words: list[str], before: str, after: str) -> Number | None:
    """Give the bounds of a number with the words around it.

    Args:
        words: the words of the number itself.
        before: the few words before it.
        after: the few words after it.

    >>> bounds(["100,000"], "more than", "")
    Number(low=100000, high=None, approximate=False)
    >>> bounds(["dozens"], "", "of people")
    Number(low=24, high=None, approximate=True)
    """
    low = [w.lower() for w in words]
    vague = VAGUE.get(" ".join(low)) or vague_of(low)
    if vague is not None:
        return Number(vague, None, True)
    value = read_number(words)
    if value is None or value != int(value):
        return None
    number = int(value)
    said = before.rstrip().lower().removesuffix(" the")
    if _AT_MOST.search(said):
        return Number(None, number, False)
    if _AT_LEAST.search(said) or re.match(r"or more|at least", after, re.IGNORECASE):
        return Number(number, None, False)
    approximate = _ABOUT.search(said) is not None or after.lower().startswith("or so")
    return Number(number, number, approximate)


def vague_of(words: list[str]) -> int | None:
    """Give the least that "a few hundred", "several thousand" and "scores of thousands" mean: two of the unit.

    >>> vague_of(["several", "thousand"]), vague_of(["a", "few", "dozen"]), vague_of(["hundred"])
    (2000, 24, None)
    """
    unit = {"dozen": 12, **_SCALES}.get(words[-1]) if words else None
    if unit is not None and _FEW & set(words):
        return 2 * unit
    if len(words) == 3 and words[1] == "of" and words[0] in VAGUE and words[2] in VAGUE:
        return VAGUE[words[0]] * VAGUE[words[2]] // 2
    return None
