"""Our own corpus of passages with their accounts, as training windows.

Each line of ``training/corpus/*.jsonl`` is one passage: its date, its text and its account, in
which a span is the string ``words`` (their first occurrence) or ``words#3`` (their third).
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dateline.language.features import NEW_LINE
from dateline.language.tokens import Words, words_of
from training.attribution import Attribution, inside_window, label_window
from training.names import re3d_labels
from training.windows import Window

NAMED = {"person": "PER", "organization": "ORG", "force": "ORG", "country": "LOC"}
ARGUMENTS = {"actors": "actor", "recipients": "recipient"}
HARDLY_FARTHER = 12


def read_passages(folder: Path, split: str | None = None) -> Iterator[dict[str, Any]]:
    """Read the passages of the corpus, all or those of one split (train, dev or test)."""
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                passage = json.loads(line)
                if split is None or split_of(passage["id"]) == split:
                    yield passage


def split_of(identifier: str) -> str:
    """Give the split of a passage: 80, 10 and 10 in a hundred, by a checksum of its id."""
    part = zlib.crc32(identifier.encode()) % 10
    return {8: "dev", 9: "test"}.get(part, "train")


def find(text: str, quoted: str) -> tuple[int, int]:
    """Find the offsets of a quoted span.

    Raises:
        ValueError: the words do not stand in the text that often.
    """
    match = re.fullmatch(r"(.*?)(?:#(\d+))?", quoted, re.S)
    assert match
    at = -1
    for _ in range(int(match[2] or 1)):
        at = text.find(match[1], at + 1)
        if at < 0:
            raise ValueError(f"not in the text: {quoted!r}")
    return at, at + len(match[1])


def corpus_windows(folder: Path, split: str | None = None) -> list[Window]:
    """Turn the passages of a split, or all, into windows, one each."""
    return [passage_window(p) for p in read_passages(folder, split)]


def passage_window(passage: dict[str, Any]) -> Window:
    """Label one passage: mentions, coreference, events with their sides, attributions."""
    text = passage["text"]
    words = words_of(text)
    window = claims_only(label_window(words, 0, len(words), attributions_of(passage)))
    label_names(window, words, passage)
    mentions = label_mentions(window, words, passage)
    label_events(window, words, passage, mentions)
    label_claims(window, words, passage)
    return window


def claims_only(window: Window) -> Window:
    """Give attributions the heads of our own, since PolNeAR draws other borders than the account."""
    window.tags = {"claim_" + part: labels for part, labels in window.tags.items()}
    window.pointers = {"claim_link": window.pointers["link"]}
    return window


def attributions_of(passage: dict[str, Any]) -> list[Attribution]:
    text = passage["text"]
    return [
        Attribution(
            [find(text, c["source"]["span"])] if c["source"].get("span") else [],
            [find(text, c["cue"])] if c.get("cue") else [],
            [find(text, x) for x in c.get("content", [])],
        )
        for c in passage.get("claims", [])
    ]


def label_names(window: Window, words: Words, passage: dict[str, Any]) -> None:
    """Label the names inside mentions and places; capitals inside a sentence that are neither stay unknown."""
    spans = [
        (*find(passage["text"], m), NAMED[e["kind"]])
        for e in passage.get("entities", [])
        if e["kind"] in NAMED
        for m in e["mentions"]
    ]
    spans += [(*find(passage["text"], m), "LOC") for p in passage.get("places", []) for m in p["mentions"]]
    labels = re3d_labels(words, sorted(spans, key=lambda s: s[0] - s[1]))
    for i, word in enumerate(words.texts):
        begins = i == 0 or words.layout[i] == NEW_LINE or words.texts[i - 1] in (".", "?", "!", ":", '"', "“")
        if labels[i] == "O" and word[:1].isupper() and not begins:
            labels[i] = None
    window.tags["name"] = labels


def label_mentions(window: Window, words: Words, passage: dict[str, Any]) -> dict[str, list[int]]:
    """Label mentions of entities and what they refer back to.

    Returns:
        For each entity the last words of its mentions, in order.
    """
    text, size = passage["text"], len(words)
    labels: list[str | None] = ["O"] * size
    coreference: list[int | None] = [None] * size
    heads: dict[str, list[int]] = {}
    spans = [(find(text, m), e["id"], e["kind"]) for e in passage.get("entities", []) for m in e["mentions"]]
    for (start, end), entity, kind in sorted(spans, key=lambda s: s[0][0] - s[0][1]):
        inside = inside_window(words, 0, size, [(start, end)])
        if not inside:
            continue
        if all(labels[i] == "O" for i in inside):
            for i in inside:
                labels[i] = ("B-" if i == inside[0] else "I-") + kind
        heads.setdefault(entity, []).append(inside[-1])
    for mentions in heads.values():
        mentions.sort()
        before = None
        for i in mentions:
            coreference[i] = i if before is None else before
            before = i
    window.tags["mention"] = labels
    window.pointers["coref"] = coreference
    return heads


def label_events(window: Window, words: Words, passage: dict[str, Any], heads: dict[str, list[int]]) -> None:
    """Label the trigger words with type, mode, status and first context, and their sides."""
    size = len(words)
    types: list[str | None] = ["O"] * size
    modes: list[str | None] = [None] * size
    statuses: list[str | None] = [None] * size
    contexts: list[str | None] = [None] * size
    same: list[int | None] = [None] * size
    pairs: list[tuple[int, tuple[int, ...], str]] = []
    for event in passage.get("events", []):
        triggers: list[int] = []
        for quoted in dict.fromkeys([event["trigger"], *event.get("mentions", [])]):
            inside = inside_window(words, 0, size, [find(passage["text"], quoted)])
            if not inside or len(inside) > 6:
                continue
            trigger = trigger_word(words, inside, quoted)
            if types[trigger] != "O":
                continue
            triggers.append(trigger)
            types[trigger] = event["type"]
            modes[trigger] = f"{event['type']}.{event['mode']}" if event.get("mode") else event["type"]
            statuses[trigger] = event["status"]
            contexts[trigger] = next(iter(event.get("context") or []), None)
            sides = [
                (trigger, alternatives, label)
                for side, label in ARGUMENTS.items()
                for entity in event.get(side) or []
                if (alternatives := nearest_words(heads.get(entity, []), trigger))
            ]
            pairs += sides or [(trigger, (trigger,), "none")]
        triggers.sort()
        for at, i in enumerate(triggers):
            same[i] = triggers[at - 1] if at else i
    window.pointers["same"] = same
    window.tags |= {"event": types, "mode": modes, "status": statuses, "context": contexts}
    window.pairs = {"argument": pairs}


def trigger_word(words: Words, inside: list[int], quoted: str) -> int:
    """Choose the word of a trigger that stands for it: its last that is not a particle or article."""
    for i in reversed(inside):
        low = words.texts[i].lower()
        if low.isalpha() and low not in PARTICLES:
            return i if not before_of(words, inside) else before_of(words, inside)[-1]
    return inside[-1]


def before_of(words: Words, inside: list[int]) -> list[int]:
    """Give the words of a trigger before its first preposition, where it has one inside."""
    for at, i in enumerate(inside):
        if at and words.texts[i].lower() in PARTICLES:
            return inside[:at]
    return []


PARTICLES = frozenset(
    "out up down off over back away in on of for to from with at by into against the a an their his its".split()
)


def nearest_words(heads: list[int], trigger: int) -> tuple[int, ...]:
    """Give the mentions of one entity that may show it to be a side: the nearest and those hardly farther."""
    least = min((abs(h - trigger) for h in heads), default=0)
    return tuple(h for h in heads if abs(h - trigger) <= least + HARDLY_FARTHER)


def label_claims(window: Window, words: Words, passage: dict[str, Any]) -> None:
    """Label cues with their stance and sources with their kind."""
    size = len(words)
    stances: list[str | None] = [None] * size
    kinds: list[str | None] = [None] * size
    for claim in passage.get("claims", []):
        for quoted, labels, value in (
            (claim.get("cue"), stances, claim["stance"]),
            (claim["source"].get("span"), kinds, claim["source"]["kind"]),
        ):
            if quoted and (inside := inside_window(words, 0, size, [find(passage["text"], quoted)])):
                labels[inside[0]] = value
    window.tags |= {"stance": stances, "kind": kinds}
