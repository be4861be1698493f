"""Named-entity sets as training windows: CrossNER politics (IOB2) and re3d (offsets in JSON)."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

from dateline.language.features import SPACED
from dateline.language.tokens import Words, windows_of, words_of
from training.treebank import DEMONYM, TITLES
from training.windows import WINDOW_WORDS, Window

CROSSNER = {
    "politician": "PER", "person": "PER", "organisation": "ORG", "politicalparty": "ORG",
    "location": "LOC", "country": "LOC",
}  # fmt: skip
RE3D = {"Person": "PER", "Organisation": "ORG", "Location": "LOC", "Nationality": "NORP"}
PRONOUNS = frozenset("it he she they we i you this that who its his her their".split())
SMALL_WORDS = frozenset("of the for and in on de la el al bin van der du".split())


def crossner_windows(path: Path) -> list[Window]:
    """Read a CrossNER file; types that are not ours (election, event, misc) are left unknown."""
    windows = []
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line.strip()]
        if not rows:
            continue
        labels: list[str | None] = []
        for word, tag in rows:
            kind = CROSSNER.get(tag[2:])
            unknown = tag == "O" and DEMONYM.match(word)
            labels.append(tag[:2] + kind if kind else ("O" if tag == "O" and not unknown else None))
        words = [row[0] for row in rows]
        windows.append(Window(words, [SPACED] * len(words), tags={"name": labels}))
    return windows


def re3d_windows(folder: Path) -> list[Window]:
    """Read one source of re3d; only names are kept of its entities, and the rest is unknown."""
    spans = defaultdict(list)
    for line in (folder / "entities.json").read_text(encoding="utf-8").splitlines():
        entity = json.loads(line)
        if entity["type"] in RE3D:
            spans[entity["documentId"]].append((entity["begin"], entity["end"], RE3D[entity["type"]]))
    windows = []
    for line in (folder / "documents.json").read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        words = words_of(document["text"])
        labels = re3d_labels(words, sorted(spans[document["_id"]], key=lambda s: s[0] - s[1]))
        for start, end in windows_of(words, WINDOW_WORDS):
            windows.append(Window(words.texts[start:end], words.layout[start:end], tags={"name": labels[start:end]}))
    return windows


def re3d_labels(words: Words, spans: list[tuple[int, int, str]]) -> list[str | None]:
    """Label words with the names inside re3d's entities, the longest first."""
    labels: list[str | None] = ["O"] * len(words)
    taken = [False] * len(words)
    for begin, end, kind in spans:
        inside = [i for i in range(len(words)) if words.starts[i] < end and words.ends[i] > begin]
        inside = trim(words.texts, inside, kind)
        if not inside or any(taken[i] for i in inside):
            continue
        if len(inside) == 1 and words.texts[inside[0]].lower() in PRONOUNS:
            continue
        named = all(words.texts[i][:1].isupper() or words.texts[i].lower() in SMALL_WORDS
                    or not words.texts[i].isalpha() for i in inside)  # fmt: skip
        for i in inside:
            labels[i] = (("B-" if i == inside[0] else "I-") + kind) if named else None
            taken[i] = named
    return labels


def trim(texts: list[str], inside: list[int], kind: str) -> list[int]:
    """Take articles off a span, and titles and peoples off a person."""
    while inside and (
        not texts[inside[0]][:1].isupper()
        or texts[inside[0]].lower() in ("the", "a", "an")
        or (kind == "PER" and len(inside) > 1 and is_title(texts[inside[0]]))
    ):
        inside = inside[1:]
    return inside


def is_title(word: str) -> bool:
    low = word.lower()
    return low in TITLES or bool(DEMONYM.match(word)) or low in (
        "foreign", "secretary", "minister", "special", "envoy", "defence", "defense", "deputy",
        "prime", "state", "ambassador", "representative", "lt", "lt.", "gen", "gen.", "chief", "us", "uk",
    )  # fmt: skip
