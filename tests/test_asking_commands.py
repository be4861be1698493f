"""The commands that ask an archive: what they print, where, and with which exit status."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from dateline.account import Account
from dateline.archive import Archive
from dateline.archive.filing import filed
from dateline.cli import app
from dateline.report import Report
from tests.accounts import ACCOUNT, DISPUTED
from tests.archive.conftest import SHELLING, filing

AGAIN = f"It was a cold night. {SHELLING.replace('a doctor', 'Maria Lind').replace('12', '15')}"
LISTING = ["events", "timeline", "people", "places", "claims"]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> str:
    """An archive of accounts made by hand and of a shelling that two papers tell of."""
    path = tmp_path_factory.mktemp("archive") / "news.db"
    with Archive(path, create=True) as made:
        made.add([filed(ACCOUNT, "talks.txt"), filed(DISPUTED, "market.txt")])
        made.add([filing(), filing(AGAIN, "Valley Mail")])
    return str(path)


def ask(archive: str, *words: str, status: int = 0) -> Result:
    """Run a command on an archive, and check how it leaves."""
    result = CliRunner().invoke(app, [*words, "--archive", archive])
    assert result.exit_code == status, result.output
    return result


def asked(archive: str, *words: str) -> list[dict[str, Any]]:
    """Run a command on an archive, and give what it prints as JSON."""
    found: list[dict[str, Any]] = json.loads(ask(archive, *words, "--format", "json").stdout)
    return found


class TestListings:
    def test_events_have_the_latest_first_and_what_stands_behind_them(self, archive: str) -> None:
        lines = [line.strip() for line in ask(archive, "events").stdout.splitlines()]
        assert lines[0] == "4 May 2031           The Syrian army → ASSAULT → the Turkish army"
        assert "in Idlib · 15 dead · 12 dead" in lines
        assert "2 reports, 2 independent, 1 named source, 1 anonymous" in lines

    def test_a_timeline_has_the_earliest_first_and_quotes(self, archive: str) -> None:
        text = ask(archive, "timeline", "--text", "army shelled").stdout + ask(archive, "timeline").stdout
        assert text.index("Arland, Ana Reyes → CONSULT") < text.index("The Syrian army → ASSAULT")
        assert "“The Syrian army attacked the Turkish army in Idlib" in text

    def test_an_event_without_a_date_has_the_day_it_was_told(self, archive: str) -> None:
        lines = [line.strip() for line in ask(archive, "events").stdout.splitlines()]
        at = next(i for i, line in enumerate(lines) if line.startswith("date not known"))
        assert lines[at + 1].startswith("told 12 Mar 2024")

    def test_people_and_places_have_those_of_most_first(self, archive: str) -> None:
        assert asked(archive, "people")[0]["name"] == "Arland"
        assert [place["name"] for place in asked(archive, "places", "--country", "Syria")] == ["Idlib"]
        assert "Ilka Doren" in ask(archive, "people").stdout
        assert ask(archive, "places").stdout.startswith("name")

    def test_claims_of_an_archive(self, archive: str) -> None:
        assert [claim["source"] for claim in asked(archive, "claims", "--source", "anonymous")] == ["a doctor"]
        assert "Maria Lind" in ask(archive, "claims").stdout

    def test_search(self, archive: str) -> None:
        assert [found["title"] for found in asked(archive, "search", "officials met")] == ["Talks in Geneva"]
        assert "[Officials]" in ask(archive, "search", "officials").stdout

    @pytest.mark.parametrize(
        ("filters", "events"),
        [
            (["--actor", "SYR"], 1), (["--recipient", "turkish"], 1), (["--country", "Syria"], 1),
            (["--place", "35.8,36.7", "--within", "5"], 1), (["--place", "Geneva"], 1), (["--type", "consult"], 1),
            (["--from", "2031"], 1), (["--to", "2023-09"], 1), (["--status", "negated"], 1),
            (["--source", "anonymous"], 1), (["--corroboration", "2"], 1), (["--text", "turkish armies"], 1),
            (["--type", "ASSAULT", "--from", "2024"], 2), ([], 5),
        ],
    )  # fmt: skip
    def test_filters(self, archive: str, filters: list[str], events: int) -> None:
        assert len(asked(archive, "events", *filters)) == events

    @pytest.mark.parametrize("command", LISTING)
    def test_a_page_says_how_many_more_there_are(self, archive: str, command: str) -> None:
        every = asked(archive, command)
        page = ask(archive, command, "--limit", "1", "--offset", "1", "--format", "jsonl")
        assert json.loads(page.stdout) == every[1]
        note = f"note: 1 of {len(every)}; the next come with --offset 2.\n"
        assert page.stderr == (note if len(every) > 2 else "")
        assert ask(archive, command, "--offset", "99").stderr == "note: nothing fits any more.\n"

    @pytest.mark.parametrize("command", LISTING)
    def test_csv_has_the_rows_of_json(self, archive: str, command: str) -> None:
        rows = list(csv.DictReader(io.StringIO(ask(archive, command, "--format", "csv").stdout)))
        objects = asked(archive, command)
        assert [row["id"] for row in rows] == [each["id"] for each in objects]
        assert list(rows[0]) == list(objects[0])

    def test_nothing_fits(self, archive: str) -> None:
        result = ask(archive, "events", "--actor", "nobody")
        assert (result.stdout, result.stderr) == ("", "note: nothing fits.\n")
        assert asked(archive, "events", "--actor", "nobody") == []


class TestShow:
    def test_all_of_an_event(self, archive: str) -> None:
        [event] = asked(archive, "events", "--actor", "SYR")
        text = " ".join(ask(archive, "show", event["id"]).stdout.split())
        assert text.count("The Syrian army [attacked] the Turkish army in Idlib") == 2
        assert "score" in text.partition("merged with")[2]
        assert "a doctor not named asserts" in text
        assert "12 a doctor in Harbour Post" in text

    def test_why_it_was_coded(self, archive: str) -> None:
        [event] = asked(archive, "events", "--status", "negated")
        assert "model:0a1b2c3d" in ask(archive, "show", event["id"]).stdout
        shown = json.loads(ask(archive, "show", event["id"], "--format", "json").stdout)
        assert [reason["field"] for reason in shown["why"][event["id"]]] == ["type", "status"]
        assert (shown["event"]["id"], shown["reports"][0]["title"]) == (event["id"], "Talks in Geneva")


class TestHostileText:
    def test_no_text_steers_the_terminal_or_is_taken_as_markup(self, tmp_path: Path) -> None:
        text = "[red]\x1b[2JZed\u202e met[/red] \x07Talks in Rome"
        report = Report.of(text, None, title=text, publisher=text)
        words = report.span(0, len(text))
        whole = {
            "report": report,
            "entities": [{"id": "a", "kind": "person", "name": text, "mentions": [words]}],
            "places": [{"id": "p", "name": text, "kind": "city", "precision": "city", "mentions": [words]}],
            "events": [{"id": "v", "type": "CONSULT", "mode": text, "status": "actual", "actors": ["a"],
                        "places": ["p"], "trigger": words, "mentions": [words]}],
            "claims": [{"id": "c", "source": {"kind": "named", "entity": "a", "anonymity": text},
                        "content": [words], "quotation": "direct", "stance": "asserts", "events": ["v"]}],
        }  # fmt: skip
        path = str(tmp_path / "news.db")
        with Archive(path, create=True) as made:
            made.add([filed(Account.model_validate(whole), "x")])
        commands = [*([each] for each in LISTING), ["search", "Rome"], ["show", report.id]]
        for command in [*commands, *([each, "--format", "csv"] for each in LISTING)]:
            printed = ask(path, *command).stdout
            assert not {"\x1b", "\x07", "\u202e"} & set(printed)
            assert "[red]" in printed


class TestErrors:
    @pytest.mark.parametrize("command", [*([each] for each in LISTING), ["search", "x"], ["show", "x"]])
    def test_no_archive(self, command: list[str], tmp_path: Path) -> None:
        result = ask(str(tmp_path / "none.db"), *command, status=1)
        assert result.stderr.startswith(f"error: {tmp_path / 'none.db'} does not exist: ")
        assert (result.stdout, result.stderr.count("\n")) == ("", 1)

    @pytest.mark.parametrize(
        ("command", "words"),
        [
            (["events", "--type", "WAR"], "there is no type 'WAR': give one of AGREE, CONSULT"),
            (["people", "--from", "soon"], "'soon' is no date"),
            (["places", "--within", "5"], "a distance needs a place"),
            (["claims", "--source", "rumour"], "there is no source 'rumour': give one of named"),
            (["show", "zebra"], "has the id zebra: see dateline events for the ids"),
        ],
    )
    def test_one_sentence(self, archive: str, command: list[str], words: str) -> None:
        result = ask(archive, *command, status=1)
        assert words in result.stderr
        assert (result.stdout, result.stderr.count("\n")) == ("", 1)

    def test_reports_and_an_archive_do_not_mix(self, archive: str) -> None:
        ask(archive, "claims", "report.txt", status=2)
        for wrong in (["--type", "AID"], ["--format", "csv"]):
            assert CliRunner().invoke(app, ["claims", "report.txt", *wrong]).exit_code == 2
