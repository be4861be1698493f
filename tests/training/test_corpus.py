from __future__ import annotations

import json
import re
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from training.corpus import corpus_windows, find, nearest_words, passage_window, read_passages, split_of

CORPUS = Path(__file__).resolve().parent.parent.parent / "training" / "corpus"

PASSAGE: dict[str, Any] = {
    "id": "made-001",
    "date": "2020-05-04",
    "text": "Rebels shelled the port on Monday, the mayor said. They denied it, and the shelling went on.",
    "entities": [
        {"id": "e1", "kind": "force", "name": "rebels", "mentions": ["Rebels", "They"]},
        {"id": "e2", "kind": "person", "name": "mayor", "mentions": ["the mayor"]},
    ],
    "events": [
        {
            "id": "v1", "type": "ASSAULT", "mode": "heavy-weapons", "status": "actual", "actors": ["e1"],
            "context": ["military", "territory"], "recipients": [], "trigger": "shelled",
            "mentions": ["shelled", "shelling"],
        }
    ],
    "claims": [
        {
            "id": "c1", "source": {"span": "the mayor", "kind": "named", "entity": "e2"}, "cue": "said",
            "content": ["Rebels shelled the port on Monday"], "stance": "asserts",
        }
    ],
}  # fmt: skip


def test_a_span_is_its_first_or_nth_occurrence() -> None:
    assert find("no, no, no", "no") == (0, 2)
    assert find("no, no, no", "no#3") == (8, 10)
    assert find("#5 and #5", "#5#2") == (7, 9)
    with pytest.raises(ValueError, match="not in the text"):
        find("no, no", "no#3")


def test_a_passage_is_labelled() -> None:
    window = passage_window(PASSAGE)
    words = window.words

    def labelled(head: str) -> dict[str, str]:
        pairs = zip(words, window.tags[head], strict=True)
        return {word: label for word, label in pairs if label not in (None, "O")}

    assert labelled("mention") == {"Rebels": "B-force", "the": "B-person", "mayor": "I-person", "They": "B-force"}
    assert labelled("event") == {"shelled": "ASSAULT", "shelling": "ASSAULT"}
    assert labelled("mode") == {"shelled": "ASSAULT.heavy-weapons", "shelling": "ASSAULT.heavy-weapons"}
    assert labelled("status") == {"shelled": "actual", "shelling": "actual"}
    assert labelled("context") == {"shelled": "military", "shelling": "military"}
    assert labelled("stance") == {"said": "asserts"}
    assert labelled("kind") == {"the": "named"}
    at = {word: i for i, word in enumerate(words)}
    assert window.pointers["coref"][at["They"]] == at["Rebels"]
    assert window.pointers["same"][at["shelling"]] == at["shelled"]
    assert (at["shelled"], (at["Rebels"], at["They"]), "actor") in window.pairs["argument"]
    assert labelled("claim_cue") == {"said": "B"}
    assert window.pointers["claim_link"][at["Rebels"]] == at["said"]


def test_splits_are_by_id_and_stay() -> None:
    splits = [split_of(f"made-{n:03}") for n in range(1000)]
    assert splits == [split_of(f"made-{n:03}") for n in range(1000)]
    assert 60 < splits.count("dev") < 140
    assert 60 < splits.count("test") < 140


def test_passages_of_a_folder(tmp_path: Path) -> None:
    lines = [json.dumps({**PASSAGE, "id": f"made-{n:03}"}) for n in range(20)]
    (tmp_path / "made.jsonl").write_text("\n".join(lines) + "\n\n", encoding="utf-8")
    assert len(list(read_passages(tmp_path))) == 20
    parts = [len(corpus_windows(tmp_path, split)) for split in ("train", "dev", "test")]
    assert sum(parts) == 20


def test_the_mentions_that_may_show_a_side() -> None:
    assert nearest_words([1, 9, 12, 60], 10) == (1, 9, 12)
    assert nearest_words([8, 40], 10) == (8,)
    assert nearest_words([], 10) == ()


@pytest.mark.skipif(not any(CORPUS.glob("*.jsonl")), reason="the corpus is not there")
def test_every_span_of_the_corpus_stands_in_its_text() -> None:
    seen: set[str] = set()
    for passage in chain(read_passages(CORPUS), read_passages(CORPUS / "undated")):
        assert passage["id"] not in seen
        seen.add(passage["id"])
        for quoted in quotes(passage):
            find(passage["text"], quoted)


@pytest.mark.skipif(not any(CORPUS.glob("*.jsonl")), reason="the corpus is not there")
def test_no_two_passages_share_eight_words_in_a_row() -> None:
    runs: dict[tuple[str, ...], str] = {}
    for passage in chain(read_passages(CORPUS), read_passages(CORPUS / "undated")):
        words = re.findall(r"\w+", passage["text"].lower())
        for at in range(len(words) - 7):
            run = tuple(words[at : at + 8])
            assert runs.setdefault(run, passage["id"]) == passage["id"], " ".join(run)


def quotes(passage: dict[str, Any]) -> list[str]:
    """Give every quoted span of a passage."""
    found: list[str | None] = []
    for part in ("entities", "places", "events"):
        found += [mention for item in passage.get(part, []) for mention in item.get("mentions", [])]
    for part in ("times", "counts"):
        found += [item["span"] for item in passage.get(part, [])]
    for claim in passage.get("claims", []):
        found += [claim["source"].get("span"), claim.get("cue"), *claim.get("content", [])]
    return [quoted for quoted in found if quoted]
