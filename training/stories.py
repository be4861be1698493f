"""Machine-written stories that tell one kind of event each (NGEC, Halterman 2023), as training windows.

Which word tells of it is not marked, and the labels are those of the prompt: a window says only that
some word of it names an event of that type and mode.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections import defaultdict
from pathlib import Path

from dateline.language.tokens import windows_of, words_of
from training.windows import WINDOW_WORDS, Told, Window

EACH = 9
"""How many stories of one type and mode an epoch sees, so that frequent ones do not outweigh the rest."""
_OPENING = 1200
"""Characters of a story that are looked at: more than a window holds."""
_MODES = {"PRIMATIVE": "primitive", "SIEZE": "seize", "BAN": "restrict", "ASSASSINATE": "targeted"}
_NO_MODES = frozenset(("EXECUTE", "MASSACRE", "CLEANSING", "RETURN"))
"""Modes that PLOVER does not have."""


def story_windows(path: Path) -> list[list[Window]]:
    """Read the stories of a zipped table: for each type and mode the opening windows of its stories."""
    kinds: dict[Told, list[Window]] = defaultdict(list)
    with zipfile.ZipFile(path) as archive:
        (name,) = (n for n in archive.namelist() if n.endswith(".csv") and "/" not in n)
        with io.TextIOWrapper(archive.open(name), encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                words = words_of(row["text"].strip()[:_OPENING])
                if len(words):
                    _, end = windows_of(words, WINDOW_WORDS)[0]
                    told = told_by(row["label"], row["mode"])
                    kinds[told].append(Window(words.texts[:end], words.layout[:end], told=told))
    return list(kinds.values())


def told_by(label: str, mode: str) -> Told:
    """Give what a row says of its story."""
    known = mode and mode not in _NO_MODES
    return Told(label, f"{label}.{_MODES.get(mode, mode.lower())}" if known else None)
