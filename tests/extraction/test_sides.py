"""Actors and recipients read off the tree."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.extraction.sides import actors_of, recipients_of
from dateline.language.text import Text


@pytest.mark.parametrize(
    ("text", "trigger", "actors", "recipients"),
    [
        ("Soldiers attacked villagers.", "attacked", ["Soldiers"], ["villagers"]),
        ("Villagers were attacked by soldiers.", "attacked", ["soldiers"], ["Villagers"]),
        ("Soldiers and policemen beat students.", "beat", ["Soldiers", "policemen"], ["students"]),
        ("The army forced the rebels to surrender.", "surrender", ["rebels"], []),
        ("The soldiers who attacked the village fled.", "attacked", ["soldiers"], ["village"]),
        ("The army carried out a raid on the camp.", "raid", ["army"], ["camp"]),
        ("Police foiled a raid launched by soldiers.", "raid", ["soldiers"], []),
        ("The ministers condemned the shelling.", "shelling", [], []),
        ("The town suffered a bombardment for weeks.", "bombardment", [], ["town"]),
    ],
)
def test_sides(
    annotated: Callable[[str], Text], text: str, trigger: str, actors: list[str], recipients: list[str]
) -> None:
    token = next(t for t in annotated(text).doc if t.text == trigger)
    assert [t.text for t in actors_of(token, reciprocal=False)] == actors
    assert [t.text for t in recipients_of(token)] == recipients


def test_a_reciprocal_event_has_everyone_as_actor(annotated: Callable[[str], Text]) -> None:
    doc = annotated("The minister met with the ambassador.").doc
    assert {t.text for t in actors_of(next(t for t in doc if t.text == "met"), reciprocal=True)} == {
        "minister",
        "ambassador",
    }
