"""Answers that are kept until the archive changes."""

from __future__ import annotations

import json

from fastapi.testclient import TestClient

from dateline.archive import Archive, Filters
from dateline.web import create_app
from dateline.web.exploring import Rows, explore
from dateline.web.keeping import MOST, Answers

HERE = "http://127.0.0.1:8000"


def test_an_answer_is_kept(small: Archive) -> None:
    answers = Answers(Rows(small))
    first = answers.of({})
    assert json.loads(first) == json.loads(explore(Rows(small), {}).model_dump_json())
    assert answers.of({}) is first
    assert answers.of({"type": [Filters(type="AID")]}) != first


def test_no_answer_outlives_a_change(small: Archive) -> None:
    answers = Answers(Rows(small))
    both, other = json.loads(answers.of({}))["events"]
    with Archive(small.where, writing=True) as elsewhere:
        elsewhere.join([both["id"], other["id"]])
    assert [row["reports"] for row in json.loads(answers.of({}))["events"]] == [3]


def test_the_least_asked_for_is_given_up(small: Archive) -> None:
    answers = Answers(Rows(small))
    first = answers.of({})
    for text in range(MOST):
        answers.of({"text": [Filters(text=f"word{text}")]})
    assert answers.of({}) is not first


def test_the_first_answer_is_there_when_the_server_has_started(invented: Archive) -> None:
    with TestClient(create_app(invented), base_url=HERE) as client:
        assert client.get("/explore.json").json()["total"] == invented.events().total()
