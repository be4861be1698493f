"""Names: the tree gives the borders, the scores the type."""

from __future__ import annotations

import numpy as np

from dateline.language.names import Tagged, find_names

LABELS = ["B-LOC", "B-ORG", "B-PER", "I-LOC", "I-ORG", "I-PER", "O"]


def tagged(words: list[str], upos: list[str], heads: list[int], relations: list[str], tags: list[str]) -> Tagged:
    """Make words whose scores are sure of the given tags."""
    scores = np.full((len(words), len(LABELS)), -6.0, dtype=np.float32)
    for i, tag in enumerate(tags):
        scores[i, LABELS.index(tag)] = -0.02
    return Tagged(words, upos, [u == "PROPN" for u in upos], heads, relations, scores, LABELS)


def test_the_tree_joins_what_the_tags_split() -> None:
    words = ["Usman", "Rahimi", "spoke"]
    upos, relations = ["PROPN", "PROPN", "VERB"], ["nsubj", "flat", "root"]
    assert find_names(tagged(words, upos, [2, 0, 2], relations, ["B-PER", "B-PER", "O"])) == [(0, 2, "PER")]


def test_a_title_is_no_part_of_a_person() -> None:
    words = ["President", "Adeyemi", "spoke"]
    found = find_names(
        tagged(words, ["PROPN", "PROPN", "VERB"], [1, 2, 2], ["compound", "nsubj", "root"], ["O", "B-PER", "O"])
    )
    assert found == [(1, 2, "PER")]


def test_of_goes_on_with_a_name() -> None:
    words = ["Gulf", "of", "Oman"]
    found = find_names(
        tagged(words, ["PROPN", "ADP", "PROPN"], [0, 2, 0], ["root", "case", "nmod"], ["B-LOC", "I-LOC", "I-LOC"])
    )
    assert found == [(0, 3, "LOC")]


def test_adjectives_of_states_are_peoples() -> None:
    found = find_names(tagged(["Omani"], ["PROPN"], [0], ["root"], ["B-ORG"]))
    assert found == [(0, 1, "NORP")]


def test_nothing_is_named_in_common_words() -> None:
    words = ["rain", "fell"]
    assert find_names(tagged(words, ["NOUN", "VERB"], [1, 1], ["nsubj", "root"], ["O", "O"])) == []
