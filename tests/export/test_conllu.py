"""CoNLL-U."""

from __future__ import annotations

import conllu

from dateline.archive import Archive
from tests.export.conftest import Export


def test_trees_have_one_root_and_whole_numbers(exported: Export) -> None:
    for sentence in conllu.parse(exported("conllu").decode()):
        assert [token["id"] for token in sentence] == list(range(1, len(sentence) + 1))
        assert [token["deprel"] for token in sentence if token["head"] == 0] == ["root"]
        assert all(0 <= token["head"] <= len(sentence) != token["id"] - 1 for token in sentence)


def test_words_with_their_spaces_make_the_text(exported: Export) -> None:
    for sentence in conllu.parse(exported("conllu").decode()):
        words = [token["form"] + ("" if (token["misc"] or {}).get("SpaceAfter") else " ") for token in sentence]
        assert "".join(words).strip() == sentence.metadata["text"]


def test_events_are_marked_on_their_triggers(exported: Export, archive: Archive) -> None:
    triggers = {
        f"{story.id}:{story.type}": telling.trigger.span.text
        for story in archive.stories()
        for telling in story.tellings
    }
    words = [token for sentence in conllu.parse(exported("conllu").decode()) for token in sentence]
    marked = [(word["misc"]["Event"], word["form"]) for word in words if "Event" in (word["misc"] or {})]
    assert dict(marked) == triggers
    documents = [
        sentence.metadata["newdoc id"]
        for sentence in conllu.parse(exported("conllu").decode())
        if "newdoc id" in sentence.metadata
    ]
    assert documents == [stored.id for stored in archive.reports()]
