"""The measures of what is known of who: how questions are put and judged, and how entities are compared."""

from __future__ import annotations

import datetime

import pytest

from benchmarks import knowledge, re3d
from benchmarks.scoring import Found
from dateline.account import Entity
from dateline.knowledge.countries import countries
from dateline.knowledge.sectors import BEYOND_STATES
from dateline.report import Span


def entity(country: str | None, *sectors: str) -> Entity:
    return Entity(
        id="e1", kind="person", name="A", country=country, sector=list(sectors),
        mentions=[Span(start=0, end=1, text="A")],
    )  # fmt: skip


def test_a_question_knows_where_its_words_stand() -> None:
    sentence, start, end = knowledge.written("The [{} government] rejected it.", "Malian")
    assert sentence == "The Malian government rejected it."
    assert sentence[start:end] == "Malian government"
    assert knowledge.written("[{}] rejected it.", "the Gambia")[0] == "The Gambia rejected it."


def test_a_leader_holds_office_or_not() -> None:
    assert knowledge.holds_office(entity("MLI", "GOV"), "MLI", True)
    assert knowledge.holds_office(entity("MLI", "ELI", "GOV"), "MLI", False)
    assert not knowledge.holds_office(entity("MLI", "GOV"), "MLI", False)
    assert not knowledge.holds_office(entity(None), "MLI", False)


def test_the_answers_are_enough_and_true_to_their_form() -> None:
    leaders = knowledge.rows(knowledge.ANSWERS / "leaders.tsv")
    assert len({row["name"] for row in leaders}) == len(leaders) >= 200
    assert all(datetime.date.fromisoformat(row[day]).year > 1950 for row in leaders for day in ("inside", "outside"))
    states = {row["country"] for row in knowledge.rows(knowledge.ANSWERS / "countries.tsv")}
    assert len(states) == 249
    for file in ("bodies", "groups"):
        rows = knowledge.rows(knowledge.ANSWERS / f"{file}.tsv")
        assert len({row["name"] for row in rows}) == len(rows) >= 100
        codes = {code for row in rows for code in row["country"].split("|")}
        assert codes <= set(countries().by_code) | set(BEYOND_STATES)


def test_a_sample_of_the_questions_is_answered_right() -> None:
    asked = list(knowledge.questions(knowledge.ANSWERS))[::15]
    wrong = [q.sentence for q in asked if not any(map(q.judge, knowledge.named(q)))]
    assert len(wrong) <= 0.03 * len(asked), wrong


@pytest.mark.parametrize(
    ("gold", "predicted", "precision", "recall"),
    [({(0, 9), (4, 9)}, {(4, 9)}, 1.0, 1.0), ({(0, 5)}, {(5, 9)}, 0.0, 0.0), ({(0, 5)}, {(1, 2), (8, 9)}, 0.5, 1.0)],
)
def test_entities_that_overlap_are_right(
    gold: set[tuple[int, int]], predicted: set[tuple[int, int]], precision: float, recall: float
) -> None:
    overlapping = {name: re3d.Overlap() for name in ("entities", *re3d.TYPES)}
    one_to_one = Found()
    sides = [re3d.empty() | {"Person": side} for side in (gold, predicted)]
    re3d.compare(overlapping, one_to_one, *sides)
    assert overlapping["Person"].figure("").details["precision"] == precision
    assert overlapping["entities"].figure("").details["recall"] == recall
    assert one_to_one.hit <= min(len(gold), len(predicted))
