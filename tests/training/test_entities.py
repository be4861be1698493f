from __future__ import annotations

from training.entities import EntitySpan, antecedents, entity_spans, mention_words


def row(number: int, word: str, head: int, relation: str, layer: str = "_") -> list[str]:
    return [str(number), word, word, "NOUN", "NN", "_", str(head), relation, "_", layer]


ROWS = [
    row(1, "The", 2, "det", "Entity=(1-person-new"),
    row(2, "head", 6, "nsubj"),
    row(3, "of", 4, "case"),
    row(4, "Addis", 2, "nmod", "Entity=(2-place"),
    row(5, "Ababa", 4, "flat", "SpaceAfter=No|Entity=2)1)"),
    row(6, "left", 0, "root"),
    row(7, "it", 6, "obj", "Entity=(2-place-giv)"),
    row(8, "yesterday", 6, "obl", "Entity=(3-time-new)"),
]


def test_mentions_nest() -> None:
    assert [(s.start, s.end, s.kind, s.entity) for s in entity_spans(ROWS)] == [
        (0, 5, "person", "1"), (3, 5, "place", "2"), (6, 7, "place", "2"), (7, 8, "time", "3"),
    ]  # fmt: skip


def test_a_mention_hangs_on_its_head_and_a_flat_name_on_its_last_word() -> None:
    words = mention_words(ROWS)
    assert {i: s.kind for i, s in words.items()} == {1: "person", 4: "place", 6: "place"}


def test_mentions_refer_back_over_sentences() -> None:
    later = {0: EntitySpan(0, 1, "person", "1"), 1: EntitySpan(1, 2, "person", "9")}
    links = antecedents([mention_words(ROWS), later], [8, 2])
    assert links == [None, 1, None, None, 4, None, 4, None, 1, 9]
