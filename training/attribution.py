"""PolNeAR (brat standoff: Source, Cue, Content and the Attribution that joins them) as windows."""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass, field
from pathlib import Path

from dateline.language.tokens import Words, windows_of, words_of
from training.windows import WINDOW_WORDS, Window

PARTS = ("source", "cue", "content")


@dataclass
class Attribution:
    """One attribution: character ranges of its parts; an absent part is empty."""

    source: list[tuple[int, int]] = field(default_factory=list)
    cue: list[tuple[int, int]] = field(default_factory=list)
    content: list[tuple[int, int]] = field(default_factory=list)


def read_attributions(path: Path) -> list[Attribution]:
    """Read the attributions of one brat ``.ann`` file."""
    spans: dict[str, list[tuple[int, int]]] = {}
    attributions = []
    lines = path.read_text(encoding="utf-8").splitlines()
    for line in lines:
        if match := re.match(r"(T\d+)\t\S+ ([\d ;]+)\t", line):
            spans[match[1]] = [(int(a), int(b)) for a, b in (part.split() for part in match[2].strip().split(";"))]
    for line in lines:
        if line.startswith("E"):
            attribution = Attribution()
            for role in line.split("\t")[1].split():
                name, _, target = role.partition(":")
                part = re.sub(r"\d+$", "", name).lower()
                if part in PARTS and target in spans:
                    getattr(attribution, part).extend(spans[target])
            attributions.append(attribution)
    return attributions


def attribution_windows(folder: Path) -> list[Window]:
    """Turn every article of a PolNeAR folder into windows; of several annotators the first counts."""
    windows = []
    for text_file in sorted(folder.glob("*.txt")):
        annotations = sorted(folder.glob(text_file.stem + "_????.ann"))
        if not annotations:
            continue
        with text_file.open(encoding="utf-8", newline="") as stream:
            words = words_of(stream.read())
        attributions = read_attributions(annotations[0])
        for start, end in windows_of(words, WINDOW_WORDS):
            windows.append(label_window(words, start, end, attributions))
    return windows


def label_window(words: Words, start: int, end: int, attributions: list[Attribution]) -> Window:
    """Label one window: a BIO tag a part for each word, and arcs from each part to its cue.

    Nested attributions keep their own sources and cues; of nested contents the outermost is
    labelled, and the first word of each part points at the first word of its cue.
    """
    window = Window(words.texts[start:end], words.layout[start:end])
    window.tags = {part: ["O"] * (end - start) for part in PARTS}
    links: list[int | None] = [None] * (end - start)
    longest_first = sorted(attributions, key=lambda a: -sum(e - s for s, e in a.content))
    for attribution in longest_first:
        inside = {part: inside_window(words, start, end, getattr(attribution, part)) for part in PARTS}
        for part, indexes in inside.items():
            labels = window.tags[part]
            free = [i for i in indexes if labels[i] == "O"]
            if part == "content" and len(free) < len(indexes):
                continue
            for i in free:
                before = i - 1 in indexes and labels[i - 1] != "O"
                labels[i] = "I" if before else "B"
        if inside["cue"]:
            cue = inside["cue"][0]
            for part in ("source", "content"):
                for i in inside[part]:
                    if i - 1 not in inside[part] and links[i] is None:
                        links[i] = cue
    window.pointers = {"link": links}
    return window


def inside_window(words: Words, start: int, end: int, ranges: list[tuple[int, int]]) -> list[int]:
    """Give the indexes, counted from ``start``, of the words that overlap character ranges."""
    found = []
    for first, last in ranges:
        low = bisect.bisect_right(words.ends, first, start, end)
        for i in range(low, end):
            if words.starts[i] >= last:
                break
            found.append(i - start)
    return sorted(set(found))
