from __future__ import annotations

from pathlib import Path

import pytest

from dateline.language.tokens import words_of
from training.attribution import Attribution, attribution_windows, inside_window, label_window, read_attributions

TEXT = "“We will leave,” the minister said, “by May.”"


def at(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (a, b), (c, d), (e, f), (g, h) = at("“We will leave,”"), at("the minister"), at("said"), at("“by May.”")
    (tmp_path / "report.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "report_anna.ann").write_text(
        f"T1\tContent {a} {b};{g} {h}\t“We will leave,” “by May.”\n"
        f"T2\tSource {c} {d}\tthe minister\nT3\tCue {e} {f}\tsaid\n"
        "E1\tAttribution:T3 Source1:T2 Cue1:T3 Content1:T1 Content2:T9\n",
        encoding="utf-8",
    )
    (tmp_path / "unannotated.txt").write_text("Nothing.", encoding="utf-8")
    return tmp_path


def test_standoff_is_read(folder: Path) -> None:
    assert read_attributions(folder / "report_anna.ann") == [
        Attribution([at("the minister")], [at("said")], [at("“We will leave,”"), at("“by May.”")])
    ]


def test_windows(folder: Path) -> None:
    (window,) = attribution_windows(folder)
    tags = {part: [w for w, t in zip(window.words, window.tags[part], strict=True) if t != "O"] for part in window.tags}
    assert tags["source"] == ["the", "minister"]
    assert tags["cue"] == ["said"]
    assert "".join(tags["content"]) == "“Wewillleave,”“byMay.”"
    cue = window.words.index("said")
    assert [i for i, link in enumerate(window.pointers["link"]) if link == cue] == [
        0,
        window.words.index("the"),
        window.words.index("by") - 1,
    ]


def test_of_nested_contents_the_outermost_is_labelled() -> None:
    words = words_of("He said she said yes.")
    outer, inner = Attribution([(0, 2)], [(3, 7)], [(8, 20)]), Attribution([(8, 11)], [(12, 16)], [(17, 20)])
    window = label_window(words, 0, len(words), [inner, outer])
    assert window.tags["content"] == ["O", "O", "B", "I", "I", "O"]
    assert window.tags["source"] == ["B", "O", "B", "O", "O", "O"]
    assert window.tags["cue"] == ["O", "B", "O", "B", "O", "O"]


def test_words_inside_ranges() -> None:
    words = words_of("one two three four")
    assert inside_window(words, 0, 4, [(5, 9)]) == [1, 2]
    assert inside_window(words, 1, 4, [(0, 3), (14, 18)]) == [2]
    assert inside_window(words, 0, 4, []) == []
