"""Actors and recipients read off the tree."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.extraction.sides import Groups, actors_of, recipients_of
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
        ("The army announced a raid on the camp.", "raid", ["army"], ["camp"]),
        ("The bishop condemned the raid on the camp.", "raid", [], ["camp"]),
        ("The army accused students of burning the village.", "burning", ["students"], ["village"]),
        ("Rebels left the town after killing the mayor.", "killing", ["Rebels"], ["mayor"]),
        ("The council called on the rebels to disarm.", "disarm", ["rebels"], []),
        ("The rebels drew up a plan to attack the port.", "attack", ["rebels"], ["port"]),
        ("The lawyer flew home and was arrested.", "arrested", [], ["lawyer"]),
        ("The men were beaten and robbed.", "robbed", [], ["men"]),
        ("Reporters who were arrested went on hunger strike.", "arrested", [], ["Reporters"]),
        ("The arrest of the mayor by soldiers caused anger.", "arrest", ["soldiers"], ["mayor"]),
    ],
)
def test_sides(
    annotated: Callable[[str], Text], text: str, trigger: str, actors: list[str], recipients: list[str]
) -> None:
    token = next(t for t in annotated(text).doc if t.text == trigger)
    assert first(actors_of(token, reciprocal=False)) == actors
    assert first(recipients_of(token)) == recipients


def first(groups: Groups) -> list[str]:
    """Give the words of the first group that has any."""
    return [t.text for t in next(filter(None, groups), [])]


def test_somebody_inside_the_object_comes_after_the_object(annotated: Callable[[str], Text]) -> None:
    token = next(t for t in annotated("The court rejected the minister's appeal.").doc if t.text == "rejected")
    assert [[t.text for t in group] for group in recipients_of(token) if group] == [["appeal"], ["minister"]]


def test_a_reciprocal_event_has_everyone_as_actor(annotated: Callable[[str], Text]) -> None:
    doc = annotated("The minister met with the ambassador.").doc
    [group] = actors_of(next(t for t in doc if t.text == "met"), reciprocal=True)
    assert {t.text for t in group} == {"minister", "ambassador"}


def test_a_noun_and_the_clause_on_it_do_not_chase_each_other(annotated: Callable[[str], Text]) -> None:
    for token in annotated("A raid mounted to launch a raid mounted to launch a raid failed.").doc:
        assert len([*actors_of(token, reciprocal=False), *recipients_of(token)]) < 12
