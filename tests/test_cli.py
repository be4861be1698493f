"""The command line: what it prints, where, and with which exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import typer
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from dateline import Account, __version__
from dateline.cli import app
from tests.accounts import ACCOUNT, DISPUTED, EMPTY

EXAMPLES = Path(__file__).parents[1] / "examples"
ISTANBUL = str(EXAMPLES / "istanbul-talks.txt")
TALKS = "date 2023-10-04 Officials from Armenia met the French ambassador in Geneva on Monday, a diplomat said."
GERMAN = (
    "date 2023-10-04 Die Bundesregierung hat am Mittwoch neue Maßnahmen angekündigt, wie eine Sprecherin des "
    "Auswärtigen Amtes in Berlin sagte. Die Opposition lehnte die Pläne ab und forderte eine Sondersitzung."
)
COMMAND = [sys.executable, "-c", "from dateline.cli import main; main()"]

runner = CliRunner()


@pytest.fixture
def talks(tmp_path: Path) -> str:
    path = tmp_path / "talks.txt"
    path.write_text(TALKS, encoding="utf-8")
    return str(path)


@pytest.fixture
def german(tmp_path: Path) -> str:
    path = tmp_path / "german.txt"
    path.write_text(GERMAN, encoding="utf-8")
    return str(path)


class TestFormats:
    def test_text_is_the_default(self, talks: str) -> None:
        result = runner.invoke(app, ["read", talks])
        assert result.exit_code == 0
        assert "published Wednesday, 4 October 2023" in result.stdout
        assert "What happened" in result.stdout
        assert "\x1b" not in result.stdout
        assert result.stderr == ""

    def test_json_of_one_report_is_one_object(self, talks: str) -> None:
        result = runner.invoke(app, ["read", talks, "--format", "json"])
        account = Account.model_validate_json(result.stdout)
        assert account.report.text == TALKS.removeprefix("date 2023-10-04 ")

    def test_json_of_several_is_an_array(self, talks: str) -> None:
        result = runner.invoke(app, ["read", talks, ISTANBUL, "--format", "json"])
        assert [part["report"]["published"] for part in json.loads(result.stdout)] == ["2023-10-04"] * 2

    def test_json_of_several_bad_ones_is_an_empty_array(self) -> None:
        result = runner.invoke(app, ["read", "none", "none", "--format", "json"])
        assert (result.exit_code, json.loads(result.stdout)) == (1, [])

    def test_jsonl_is_a_line_each(self, talks: str) -> None:
        result = runner.invoke(app, ["read", talks, ISTANBUL, "--format", "jsonl"])
        assert len([Account.model_validate_json(line) for line in result.stdout.splitlines()]) == 2

    def test_json_does_not_steer_the_terminal(self) -> None:
        text = "Talks \x1b[2J\x9b2J\x7f \u202eend"
        result = runner.invoke(app, ["read", "-", "--format", "jsonl"], input=f"date 2023-10-04 {text}")
        assert not {"\x1b", "\x9b", "\x7f", "\u202e"} & set(result.stdout)
        assert json.loads(result.stdout)["report"]["text"] == text

    def test_schema(self) -> None:
        schema = json.loads(runner.invoke(app, ["schema"]).stdout)
        assert schema["title"] == "Account"
        assert "events" in schema["properties"]

    def test_version(self) -> None:
        assert runner.invoke(app, ["--version"]).stdout == f"dateline {__version__}\n"


def commands() -> dict[str, list[str]]:
    """Give the options of every command, those in groups too, by its words."""
    found: dict[str, list[str]] = {}
    waiting: list[tuple[str, Any]] = [("", typer.main.get_command(app))]
    for words, command in waiting:
        inner = getattr(command, "commands", {})
        waiting += [(f"{words} {name}".strip(), each) for name, each in inner.items()]
        if not inner:
            found[words] = [option for p in command.params for option in p.opts if option.startswith("--")]
    return found


class TestHelp:
    def test_every_command_has_an_example(self) -> None:
        for command in ("", *commands()):
            result = runner.invoke(app, [*command.split(), "--help"])
            assert result.exit_code == 0
            assert "Example: dateline" in result.stdout

    def test_every_command_and_option_is_in_the_readme(self) -> None:
        readme = (EXAMPLES.parent / "README.md").read_text(encoding="utf-8")
        found = commands()
        assert {"read", "why"} <= set(found)
        words = {f"dateline {command}" for command in found} | {option for own in found.values() for option in own}
        assert {each for each in words if each not in readme} == set()


@pytest.fixture
def stored(tmp_path: Path) -> str:
    """Keep accounts that are made by hand in a file, one a line."""
    path = tmp_path / "accounts.jsonl"
    path.write_text("\n".join(a.model_dump_json() for a in (ACCOUNT, DISPUTED)), encoding="utf-8")
    return str(path)


class TestAccountsMadeEarlier:
    def test_are_read_as_they_are(self, stored: str) -> None:
        result = runner.invoke(app, ["read", stored, "--format", "jsonl"])
        assert [Account.model_validate_json(line) for line in result.stdout.splitlines()] == [ACCOUNT, DISPUTED]

    @pytest.mark.parametrize("indent", [None, 2])
    def test_an_array_or_one(self, tmp_path: Path, indent: int | None) -> None:
        path = tmp_path / "array.json"
        values = [account.model_dump(mode="json") for account in (ACCOUNT, DISPUTED)]
        for value, count in ((values, 2), (values[0], 1)):
            path.write_text(json.dumps(value, indent=indent), encoding="utf-8")
            result = runner.invoke(app, ["claims", str(path), "--format", "jsonl"])
            assert len(result.stdout.splitlines()) == count

    @pytest.mark.parametrize(
        ("text", "why"),
        [
            ('{"format": "dateline-account/1", "events": ', "is no complete JSON"),
            ('{"format": "dateline-account/1", "events": []}', "(report: Field required)"),
            ('{"format": "dateline-account/7", "events": []}', "(format: Input should be"),
        ],
    )
    def test_broken(self, tmp_path: Path, text: str, why: str) -> None:
        path = tmp_path / "broken.json"
        path.write_text(text, encoding="utf-8")
        result = runner.invoke(app, ["who", str(path)])
        assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1)
        assert why in result.stderr
        assert "make it again with the command 'dateline read'" in result.stderr


class TestLedger:
    def test_a_ledger_each(self, stored: str) -> None:
        result = runner.invoke(app, ["claims", stored])
        assert result.stdout.index("Talks in Geneva ─") < result.stdout.index("Ana Reyes")
        assert result.stdout.index("“The mayor") < result.stdout.index("Ilka Doren  ")

    def test_claims_by_source_and_by_event(self, stored: str) -> None:
        by_source = runner.invoke(app, ["claims", stored, "--format", "jsonl"]).stdout.splitlines()
        by_event = runner.invoke(app, ["claims", stored, "--format", "jsonl", "--by", "event"]).stdout.splitlines()
        assert json.loads(by_source[1])["sources"][0]["name"] == "Ilka Doren"
        assert json.loads(by_event[1])["events"][0]["said"][1]["stance"] == "denies"
        assert "rebels → ASSAULT" in runner.invoke(app, ["claims", stored, "--by", "event"]).stdout

    def test_who(self, stored: str) -> None:
        found = json.loads(runner.invoke(app, ["who", stored, "--format", "jsonl"]).stdout.splitlines()[0])
        assert [(p["name"], len(p["did"])) for p in found["people"]] == [("Arland", 2), ("Ana Reyes", 1)]
        assert "Ana Reyes" in runner.invoke(app, ["who", stored]).stdout

    @pytest.mark.parametrize("command", ["claims", "who"])
    def test_reports_are_read(self, talks: str, command: str) -> None:
        result = runner.invoke(app, [command, talks, "none.txt", "--format", "json"])
        assert result.exit_code == 1
        assert [part["report"]["published"] for part in json.loads(result.stdout)] == ["2023-10-04"]
        assert result.stderr.startswith("error: none.txt does not exist")

    @pytest.mark.parametrize(
        "wrong", [["claims"], ["claims", "x", "--by", "date"], ["who", "--format", "xml"], ["why", "x"]]
    )
    def test_usage_errors(self, wrong: list[str]) -> None:
        assert runner.invoke(app, wrong).exit_code == 2


class TestWhy:
    def test_an_account_that_today_s_program_made(self, talks: str, tmp_path: Path) -> None:
        path = tmp_path / "account.json"
        path.write_text(runner.invoke(app, ["read", talks, "--format", "json"]).stdout, encoding="utf-8")
        event = json.loads(path.read_text(encoding="utf-8"))["events"][0]["id"]
        assert "the same code in every field" in runner.invoke(app, ["why", str(path), event]).stdout
        found = json.loads(runner.invoke(app, ["why", talks, event, "--format", "json"]).stdout)
        assert (found["event"]["id"], found["replay"]) == (event, None)

    def test_another_program_gives_another_code(self, tmp_path: Path) -> None:
        path = tmp_path / "account.json"
        path.write_text(DISPUTED.model_dump_json(), encoding="utf-8")
        result = runner.invoke(app, ["why", str(path), "v1", "--format", "json"])
        assert (result.exit_code, json.loads(result.stdout)["replay"]["same"]) == (0, False)

    @pytest.mark.parametrize(
        ("account", "words"), [(DISPUTED, "has no event 'v9': it has v1."), (EMPTY, "has no event 'v9': it has none.")]
    )
    def test_no_such_event(self, tmp_path: Path, account: Account, words: str) -> None:
        path = tmp_path / "account.json"
        path.write_text(account.model_dump_json(), encoding="utf-8")
        result = runner.invoke(app, ["why", str(path), "v9"])
        assert (result.exit_code, result.stdout) == (1, "")
        assert words in result.stderr

    def test_one_report_at_a_time(self, stored: str) -> None:
        result = runner.invoke(app, ["why", stored, "v1"])
        assert (result.exit_code, result.stderr) == (
            1,
            f"error: {stored} holds several reports: give one with one report.\n",
        )


class TestActors:
    def test_own_rows_win_and_bad_lines_are_told(self, tmp_path: Path) -> None:
        path = tmp_path / "actors.tsv"
        path.write_text("name\tcountry\tsector\nAzerbaijan\tNGO\tSOC\nBad\tAtlantis\t\n", encoding="utf-8")
        result = runner.invoke(app, ["who", ISTANBUL, "--format", "json", "--actors", str(path)])
        assert ("Azerbaijan", "NGO", ["SOC"]) in [
            (p["name"], p["country"], p["sector"]) for p in json.loads(result.stdout)["people"]
        ]
        assert result.stderr == f"warning: line 3 of {path} was passed over: there is no country 'Atlantis'.\n"

    @pytest.mark.parametrize(
        "command", [["read", "-"], ["claims", "-"], ["who", "-"], ["why", "-", "v1"], ["add", "-"]]
    )
    def test_a_file_that_holds_none(self, command: list[str], talks: str) -> None:
        result = runner.invoke(app, [*command, "--actors", talks], input=TALKS)
        assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1)
        assert "holds no actors" in result.stderr


class TestInput:
    def test_standard_input(self) -> None:
        result = runner.invoke(app, ["read", "-", "--format", "json"], input=TALKS)
        assert json.loads(result.stdout)["report"]["published"] == "2023-10-04"

    def test_date_overrides(self, talks: str) -> None:
        result = runner.invoke(app, ["read", talks, "--date", "2024-01-02", "--format", "json"])
        assert json.loads(result.stdout)["report"]["published"] == "2024-01-02"

    def test_no_date_is_warned_of_once(self) -> None:
        result = runner.invoke(app, ["read", "-"], input="Talks began on Monday.")
        assert result.exit_code == 0
        assert result.stderr.count("warning: ") == 1
        assert "--date YYYY-MM-DD" in result.stderr
        assert "publication date not known" in result.stdout

    def test_another_language_is_refused_unless_forced(self, german: str) -> None:
        refused = runner.invoke(app, ["read", german])
        assert (refused.exit_code, refused.stdout) == (1, "")
        assert "is in German" in refused.stderr
        forced = runner.invoke(app, ["read", german, "--force", "--format", "json"])
        assert (forced.exit_code, json.loads(forced.stdout)["report"]["language"]) == (0, "de")

    def test_one_bad_report_does_not_stop_the_others(self, talks: str, german: str) -> None:
        result = runner.invoke(app, ["read", talks, "none.txt", german, talks, "--format", "jsonl"])
        assert result.exit_code == 1
        assert len(result.stdout.splitlines()) == 2
        assert [line.split()[:2] for line in result.stderr.splitlines()] == [["error:", "none.txt"], ["error:", german]]

    def test_a_pipe_by_path_is_read_once(self) -> None:
        reading, writing = os.pipe()
        os.write(writing, TALKS.encode())
        os.close(writing)
        result = runner.invoke(app, ["read", f"/dev/fd/{reading}", "--format", "json"])
        os.close(reading)
        assert json.loads(result.stdout)["report"]["text"] == TALKS.removeprefix("date 2023-10-04 ")

    def test_a_table_is_as_many_reports_as_it_has_rows(self, tmp_path: Path) -> None:
        table = tmp_path / "news.csv"
        table.write_bytes("story,day\nTalks in Zürich ended.,2023-10-04\nZoë spoke.,2023-10-05\n".encode("cp1252"))
        command = ["read", str(table), "--column", "text=story", "--column", "date=day", "--format", "json"]
        result = runner.invoke(app, command)
        assert [part["report"]["published"] for part in json.loads(result.stdout)] == ["2023-10-04", "2023-10-05"]
        assert result.stderr.count("Windows-1252") == 1

    @pytest.mark.parametrize(
        "wrong",
        [
            ["-", "--column", "text"],
            ["-", "--column", "x=y"],
            ["-", "--encoding", "x"],
            [],
            ["-", "--date", "2023-13-45"],
            ["-", "--format", "xml"],
            ["-", "--no"],
        ],
    )
    def test_usage_errors(self, wrong: list[str]) -> None:
        assert runner.invoke(app, ["read", *wrong]).exit_code == 2

    @pytest.mark.parametrize(
        "data",
        [b"", b"\0\1\2", b" \n ", "Talks in Zürich – “no”.".encode("cp1252"), "Talks.".encode("utf-16"), b"x\n" * 1_000,
         b"x" * 10_000_000, b"One." + b"\n" * 100_000 + b"Two.", "\u202eTalks\u200f \x1b[2J\x07 👩‍🚒 met.".encode()],
        ids=["empty", "binary", "blank", "cp1252", "utf-16", "lines", "10 MB line", "newlines", "controls"],
    )  # fmt: skip
    def test_bad_input_gives_an_account_or_one_sentence(self, data: bytes) -> None:
        check(data)

    @given(st.binary(max_size=60) | st.text(max_size=60).map(lambda text: text.encode("utf-8", "ignore")))
    @settings(max_examples=25, deadline=None)
    def test_any_bytes_give_an_account_or_one_sentence(self, data: bytes) -> None:
        check(data)


def check(data: bytes) -> None:
    """Check that any input gives a page or one sentence, and the exit status that goes with it."""
    result = runner.invoke(app, ["read", "-", "--date", "2023-10-04", "--force"], input=data)
    assert not result.exception or isinstance(result.exception, SystemExit)
    errors = [line for line in result.stderr.splitlines() if line.startswith("error: ")]
    assert (result.exit_code, len(errors)) == ((1, 1) if not result.stdout else (0, 0))
    assert not [c for c in result.stdout if c < " " and c != "\n"]


class TestProcess:
    def test_reads_an_example(self) -> None:
        done = subprocess.run([*COMMAND, "read", ISTANBUL], capture_output=True, check=False)
        assert (done.returncode, done.stderr) == (0, b"")
        assert "Who says so" in done.stdout.decode()

    def test_a_terminal_without_unicode(self) -> None:
        ascii_only = {**os.environ, "PYTHONIOENCODING": "ascii"}
        for style in ("text", "json"):
            done = subprocess.run(
                [*COMMAND, "read", "-", "--format", style], input="date 2023-10-04 Zoë – “no” 👩‍🚒".encode(),
                capture_output=True, check=False, env=ascii_only,
            )  # fmt: skip
            assert (done.returncode, done.stderr) == (0, b"")
            assert done.stdout.isascii()

    @pytest.mark.parametrize("style", ["text", "json", "jsonl"])
    def test_a_reader_that_goes_away(self, style: str) -> None:
        with subprocess.Popen(
            [*COMMAND, "read", ISTANBUL, ISTANBUL, "--format", style], stdout=subprocess.PIPE, stderr=subprocess.PIPE
        ) as process:
            assert process.stdout
            assert process.stderr
            process.stdout.close()
            assert process.stderr.read() == b""
