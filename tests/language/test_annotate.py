from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.language.annotate import annotate, relation_names, spaced
from dateline.language.ranges import by_label, tagged_ranges
from dateline.language.tokens import words_of
from dateline.report import Report

TEXTS = ["", " ", "\n\n\n", "Word", "  Troops  came.\n\n\tThey left. ", "\r\n a\u2028b ", "\u200f\u200e", "🙂 talks 🙂"]


@pytest.mark.parametrize("text", TEXTS)
def test_spaced_joins_back(text: str) -> None:
    check_spaced(text)


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet=st.sampled_from("ab .,\n\t\r\u00a0\u2028'-"), max_size=60) | st.text(max_size=80))
def test_spaced_joins_back_for_any_text(text: str) -> None:
    check_spaced(text)


def check_spaced(text: str) -> None:
    words = words_of(text)
    texts, spaces, index = spaced(text, words)
    assert "".join(t + " " * s for t, s in zip(texts, spaces, strict=True)) == text
    assert [texts[i] for i in index] == words.texts


@pytest.mark.parametrize("text", TEXTS)
def test_the_document_is_the_text(text: str) -> None:
    annotated = annotate(Report.of(text))
    assert annotated.doc.text == text
    for token in annotated.doc:
        assert text[token.idx : token.idx + len(token)] == token.text


def test_sentences_trees_and_lemmas() -> None:
    doc = annotate(Report.of("Rebels attacked the town on Monday. The army withdrew.")).doc
    assert [s.text for s in doc.sents] == ["Rebels attacked the town on Monday.", "The army withdrew."]
    for sentence in doc.sents:
        assert [t.i for t in sentence if t.head.i == t.i] == [sentence.root.i]
        assert all(sentence.start <= t.head.i < sentence.end for t in sentence)
    assert doc[1].dep_ == "root"
    assert doc[0].dep_ == "nsubj"


def test_a_long_text_keeps_every_sentence_in_its_window() -> None:
    text = "The minister of the interior met the delegation in Geneva on Monday. " * 60
    doc = annotate(Report.of(text)).doc
    assert doc.text == text
    assert all(s.start <= t.head.i < s.end for s in doc.sents for t in s)


def test_tagged_ranges_end_where_the_type_changes() -> None:
    labels = ["B-PER", "I-PER", "B-LOC", "I-LOC", "O"]
    scores = np.eye(5, dtype=np.float32)[[0, 1, 3, 2, 3, 4, 0, 0]]
    assert tagged_ranges(scores, labels) == [(0, 2, "PER"), (2, 3, "LOC"), (3, 5, "LOC"), (6, 7, "PER"), (7, 8, "PER")]


def test_by_label() -> None:
    assert by_label(np.array([0.5, -1.0], dtype=np.float32), ["a", "b"]) == {"a": 0.5, "b": -1.0}


def test_only_the_root_is_called_root() -> None:
    scores = np.array([[9, 0, 1], [0, 3, 1], [9, 1, 0]], dtype=np.float32)
    assert relation_names(scores, ["root", "obj", "nsubj"], np.array([1, 1, 1])) == ["nsubj", "root", "obj"]
