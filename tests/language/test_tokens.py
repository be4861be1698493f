from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.language.features import ATTACHED, NEW_LINE, SPACED
from dateline.language.tokens import WINDOW_WORDS, windows_of, words_of

SCRAPS = st.lists(
    st.sampled_from(["Aid came. ", "U.S.", "\n\n", "\n", "  ", "don't", "“No,”", "12,000 ", "Mr. ", "…", "\u200f"])
)
TEXTS = st.text(max_size=300) | SCRAPS.map("".join)


def test_words_know_where_they_stand() -> None:
    words = words_of("Rebels  fled, he said.\n\nTroops came.")
    assert words.texts == ["Rebels", "fled", ",", "he", "said", ".", "Troops", "came", "."]
    assert words.starts[:3] == [0, 8, 12]
    assert words.layout[:3] == [NEW_LINE, SPACED, ATTACHED]
    assert [i for i, begins in enumerate(words.breaks) if begins] == [0, 6]


def test_a_wrapped_line_is_no_paragraph_and_a_heading_is_one() -> None:
    wrapped = words_of("The ministers of the four states met on the quiet shore of the\nlake.")
    assert sum(wrapped.breaks) == 1
    assert sum(words_of("Two killed in raid\nA raid killed two.").breaks) == 2


def test_no_word() -> None:
    assert len(words_of("")) == len(words_of(" \n\t ")) == 0
    assert windows_of(words_of("")) == []


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_offsets_are_true_and_only_white_space_lies_between(text: str) -> None:
    words = words_of(text)
    last = 0
    for word, start, end in zip(words.texts, words.starts, words.ends, strict=True):
        assert text[start:end] == word
        assert not text[last:start].strip()
        last = end
    assert not text[last:].strip()
    assert len(words.layout) == len(words.breaks) == len(words)


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.integers(1, 20))
def test_windows_cover_all_words_in_order(text: str, limit: int) -> None:
    words = words_of(text)
    windows = windows_of(words, limit)
    assert [i for a, b in windows for i in range(a, b)] == list(range(len(words)))
    assert all(0 < b - a <= limit for a, b in windows)


def test_a_window_ends_at_a_sentence() -> None:
    words = words_of("The town fell to the rebels in the north. " * 40)
    for _, end in windows_of(words)[:-1]:
        assert words.texts[end - 1] == "."


def test_a_text_longer_than_one_piece() -> None:
    text = "word " * 10_000
    words = words_of(text)
    assert len(words) == 10_000
    assert all(text[a:b] == "word" for a, b in zip(words.starts, words.ends, strict=True))
    assert max(b - a for a, b in windows_of(words)) <= WINDOW_WORDS
