from __future__ import annotations

import json
from pathlib import Path

from dateline.language.features import ATTACHED, SPACED
from training.factuality import factuality_windows


def test_commitments_are_rounded_and_all_else_is_unknown(tmp_path: Path) -> None:
    row = {
        "text": "They did n't leave , he thinks .",
        "targets": [{"span1": [3, 4], "label": -2.6}, {"span1": [6, 7], "label": 3.0}],
    }
    path = tmp_path / "made.jsonl"
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    (window,) = factuality_windows(path)
    assert window.tags["commitment"] == [None, None, None, "-3", None, None, "3", None]
    assert window.layout == [SPACED, SPACED, ATTACHED, SPACED, ATTACHED, SPACED, SPACED, ATTACHED]
