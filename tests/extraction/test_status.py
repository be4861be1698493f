"""The words that govern an event move its status."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.extraction.status import pulls_on, status_of
from dateline.language.text import Text


@pytest.mark.parametrize(
    ("text", "trigger", "word", "status"),
    [
        ("The army may shell the town.", "shell", "may", "hypothetical"),
        ("The army will not shell the town.", "shell", "not", "negated"),
        ("The army is about to shell the town.", "shell", "about", "future"),
        ("The army has yet to shell the town.", "shell", "yet", "negated"),
        ("The ministers will hold talks in Oslo.", "talks", "will", "future"),
        ("No agreement was reached in Oslo.", "agreement", "No", "negated"),
        ("Neither side signed the treaty.", "signed", "Neither", "negated"),
        ("The talks were cancelled on Monday.", "talks", "cancelled", "negated"),
        ("The council rejected reports of an attack on the port.", "attack", "rejected", "negated"),
        ("Reports of an attack on the port are false.", "attack", "false", "negated"),
        ("It is not true that the army shelled the town.", "shelled", "not", "negated"),
        ("The guards refrained from shooting at the crowd.", "shooting", "refrained", "negated"),
        ("The council called for an attack on the port.", "attack", "called", "hypothetical"),
        ("The army decided not to attack the port.", "attack", "not", "negated"),
        ("Nobody attacked the port.", "attacked", "Nobody", "negated"),
        ("The rebels claim to shell the port.", "shell", "claim", "hypothetical"),
        ("The rebels claim to have shelled the port.", "shelled", "claim", "actual"),
        ("The army stands ready to shell the port.", "shell", "ready", "hypothetical"),
    ],
)
def test_a_word_that_moves_the_status(
    annotated: Callable[[str], Text], text: str, trigger: str, word: str, status: str
) -> None:
    token = next(t for t in annotated(text).doc if t.text == trigger)
    assert (word, status) in [(pull.word.text, pull.governor.status) for pull in pulls_on(token)]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The army shelled the town.", "shelled"),
        ("The council met after the attack ended.", "attack"),
        ("The ministers did not attend after the attack.", "attack"),
        ("Rebels who will not talk attacked the port.", "attacked"),
    ],
)
def test_words_of_other_clauses_do_not(annotated: Callable[[str], Text], text: str, trigger: str) -> None:
    token = next(t for t in annotated(text).doc if t.text == trigger)
    assert pulls_on(token) == []


def test_the_negation_of_a_refusal_is_no_mark(annotated: Callable[[str], Text]) -> None:
    token = next(t for t in annotated("The army does not allow visits to the port.").doc if t.text == "allow")
    even = dict.fromkeys(("actual", "future", "hypothetical", "negated"), -1.0) | {"actual": -0.9}
    assert status_of(token, even)[0] == "negated"
    assert status_of(token, even, refused=True) == ("actual", [])
