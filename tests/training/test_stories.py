"""Machine-written stories that say only what they tell of."""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path

from training.stories import story_windows, told_by
from training.windows import WINDOW_WORDS, Told


def written(folder: Path, rows: list[tuple[str, str, str]]) -> Path:
    text = io.StringIO()
    table = csv.writer(text)
    table.writerows([("text", "label", "mode"), *rows])
    path = folder / "stories.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("stories.csv", text.getvalue())
        archive.writestr("__MACOSX/._stories.csv", "")
    return path


def test_stories_stand_by_what_they_tell(tmp_path: Path) -> None:
    rows = [
        ("Nurses walked out.", "PROTEST", "STRIKE"),
        ("Aid came.", "AID", ""),
        ("Miners downed tools.", "PROTEST", "STRIKE"),
    ]
    strikes, aid = story_windows(written(tmp_path, rows))
    assert [w.words[0] for w in strikes] == ["Nurses", "Miners"]
    assert {w.told for w in strikes} == {Told("PROTEST", "PROTEST.strike")}
    assert [w.told for w in aid] == [Told("AID")]


def test_only_the_opening_is_taken(tmp_path: Path) -> None:
    [[window]] = story_windows(written(tmp_path, [("The march went on and on. " * 200, "PROTEST", "DEMO")]))
    assert 20 < len(window.words) <= WINDOW_WORDS


def test_a_story_without_a_word_is_left_out(tmp_path: Path) -> None:
    assert story_windows(written(tmp_path, [(" ", "AID", "")])) == []


def test_modes_are_plovers() -> None:
    assert told_by("ASSAULT", "PRIMATIVE").mode == "ASSAULT.primitive"
    assert told_by("ASSAULT", "MASSACRE").mode is None
    assert told_by("CONSULT", "THIRD-PARTY").mode == "CONSULT.third-party"
