"""How far a text commits to its events (UW factuality, -3 to 3), as training windows."""

from __future__ import annotations

import json
from pathlib import Path

from dateline.language.features import ATTACHED, SPACED
from training.windows import Window

_CLINGING = (",", ".", ";", ":", "?", "!", ")", "%", "'", "n't", "’")


def factuality_windows(path: Path) -> list[Window]:
    """Read one JSONL file: a sentence a line, its words parted by spaces.

    The word of an event gets its commitment rounded to a whole number; all others are unknown.
    """
    windows = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        words = row["text"].split()
        labels: list[str | None] = [None] * len(words)
        for target in row["targets"]:
            labels[target["span1"][0]] = str(round(target["label"]))
        layout = [ATTACHED if i and w.startswith(_CLINGING) else SPACED for i, w in enumerate(words)]
        windows.append(Window(words, layout, tags={"commitment": labels}))
    return windows
