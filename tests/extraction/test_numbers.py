from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extraction.numbers import VAGUE, Number, bounds, read_number

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def spelled(number: int) -> list[str]:
    """Spell a number below a billion."""
    for scale, name in ((1_000_000, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= scale:
            rest = number % scale
            link = ["and"] if 0 < rest < 100 else []
            return [*spelled(number // scale), name, *(link + spelled(rest) if rest else [])]
    if number < 20:
        return [ONES[number]]
    return [TENS[number // 10 - 2], *(["-", ONES[number % 10]] if number % 10 else [])]


@given(st.integers(0, 999_999_999))
def test_spelled_numbers(number: int) -> None:
    assert read_number(spelled(number)) == number


@given(st.integers(0, 10**10))
def test_figures(number: int) -> None:
    assert read_number([str(number)]) == number
    assert read_number([f"{number:,}"]) == number


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("a hundred", 100), ("half a million", 500_000), ("half a dozen", 6), ("two dozen", 24),
        ("1.5 million", 1_500_000),
        ("2.5m", 2_500_000), ("30k", 30_000), ("1bn", 10**9), ("one thousand six hundred", 1600), ("3.5", 3.5),
    ],
)  # fmt: skip
def test_numbers(words: str, number: float) -> None:
    assert read_number(words.split()) == number


@pytest.mark.parametrize("words", ["peace", "", "a", "1 2", "9" * 400, "1e9", "12th", "²", "million billion billion"])
def test_no_numbers(words: str) -> None:
    assert read_number(words.split()) is None


@given(
    st.lists(
        st.sampled_from([*ONES, *TENS, "hundred", "thousand", "million", "a", "half", "and", "-", "7"]) | st.text()
    )
)
def test_any_words_are_read_or_refused(words: list[str]) -> None:
    found = read_number(words)
    assert found is None or 0 <= found <= 10**10


@pytest.mark.parametrize(
    ("words", "before", "after", "number"),
    [
        ("12", "", "people", Number(12, 12, False)), ("12", "more than", "", Number(12, None, False)),
        ("12", "no more than", "", Number(None, 12, False)), ("12", "at least", "", Number(12, None, False)),
        ("12", "no fewer than", "", Number(12, None, False)), ("12", "fewer than", "", Number(None, 12, False)),
        ("12", "killed about", "", Number(12, 12, True)), ("12", "nearly", "", Number(12, 12, True)),
        ("12", "", "or more", Number(12, None, False)), ("12", "", "or so people", Number(12, 12, True)),
        ("dozens", "", "", Number(24, None, True)), ("tens of thousands", "", "", Number(20_000, None, True)),
        ("several hundred", "", "", Number(200, None, True)), ("a few dozen", "", "", Number(24, None, True)),
        ("12", "as many as", "", Number(None, 12, False)), ("3.5", "", "", None), ("peace", "about", "", None),
        ("12", "moreover", "", Number(12, 12, False)),
    ],
)  # fmt: skip
def test_bounds(words: str, before: str, after: str, number: Number | None) -> None:
    assert bounds(words.split(), before, after) == number


@given(st.lists(st.text(max_size=8), max_size=5), st.text(max_size=20), st.text(max_size=20))
def test_bounds_never_raise(words: list[str], before: str, after: str) -> None:
    found = bounds(words, before, after)
    if found and found.low is not None and found.high is not None:
        assert 0 <= found.low <= found.high


def test_the_least_of_vague_numbers() -> None:
    assert (VAGUE["dozens"], VAGUE["hundreds"], VAGUE["thousands"]) == (24, 200, 2000)
