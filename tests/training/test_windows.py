from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dateline.language.lemmas import apply_script
from training.lemmas import script_between
from training.windows import Window, concatenate

WORDS = st.text(st.characters(codec="utf-8", categories=["L"]), min_size=1, max_size=12)


@given(WORDS, WORDS)
def test_a_script_makes_the_lemma(word: str, lemma: str) -> None:
    made = apply_script(word, script_between(word, lemma))
    assert made == lemma or word.lower().casefold() != word.casefold() or len(word.lower()) != len(word)


def test_an_unknown_lemma_keeps_the_word() -> None:
    assert apply_script("Ran", script_between("Ran", "_")) == "Ran"


def test_windows_are_joined() -> None:
    first = Window(["A", "b"], [2, 0], {"upos": ["X", None]}, {"arc": [0, None]}, ["root", "dep"], [0, 0])
    second = Window(["C"], [0], {"upos": ["Y"]}, {"arc": [0]}, ["root"], [0])
    whole = concatenate([first, second])
    assert whole.words == ["A", "b", "C"]
    assert whole.tags == {"upos": ["X", None, "Y"]}
    assert whole.pointers == {"arc": [0, None, 2]}
    assert whole.relations == ["root", "dep", "root"]
    assert whole.sentences == [0, 0, 1]
    assert first.words == ["A", "b"]
