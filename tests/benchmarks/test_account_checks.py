"""The checks of accounts, and the scorer's figures as a table."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks import accounts
from benchmarks.reports import report_files
from dateline.account import Account, Claim, Event, Source
from dateline.report import Report

TEXT = "Ode met Afolabi."
SCORER = """\
import json, sys
assert sys.argv[3:] == ["--json", "--misses"]
found, dates = {"f1": 0.5, "gold": 4}, {"accuracy": 1.0, "of": 2}
print(json.dumps({"reports": 1, "events found": found, "event dates": dates}, indent=1))
print("a: event v1 not found")
"""


def account(**changes: Any) -> str:
    report = Report.of(TEXT)
    span = report.span(4, 7)
    event = Event(id="v1", type="CONSULT", status="actual", trigger=span, mentions=[span])
    claim = Claim(id="c1", source=Source(kind="public"), quotation="direct", stance="asserts", events=["v1"])
    made = json.loads(Account(report=report, events=[event], claims=[claim]).model_dump_json())
    for path, value in changes.items():
        part, field = path.split("_", 1)
        made[part][0][field] = value
    return json.dumps(made)


def test_a_true_account_has_no_faults() -> None:
    assert accounts.faults(account()) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"events_type": "WAR"},
        {"events_actors": ["e1"]},
        {"events_trigger": {"start": 4, "end": 7, "text": "Met"}},
        {"claims_via": "v1"},
        {"claims_events": ["v2"]},
        {"claims_source": {"kind": "named", "entity": "e9"}},
    ],
)
def test_a_false_account_has_faults(changes: dict[str, object]) -> None:
    assert accounts.faults(account(**changes))


def test_an_id_that_stands_twice_is_a_fault() -> None:
    made = json.loads(account())
    made["events"] *= 2
    assert accounts.faults(json.dumps(made)) == ["events: an id stands twice"]


def test_a_gold_folder_is_measured(tmp_path: Path) -> None:
    for name, content in {
        "reports/a.txt": f"date 2020-02-02 {TEXT}",
        "accounts/a.json": account(),
        "scorer.py": SCORER,
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(content, encoding="utf-8")
    table, misses = accounts.measure(tmp_path, tmp_path / "scorer.py")
    assert table.values() == {"valid": 1.0, "text equal": 1.0, "events found": 0.5, "event dates": 1.0}
    assert misses == "a: event v1 not found"


def test_a_folder_without_reports_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="no report"):
        report_files(tmp_path)
