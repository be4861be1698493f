"""The command line: what it prints, where, and with which exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from dateline import Account, __version__
from dateline.cli import app

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


class TestHelp:
    def test_every_command_has_an_example(self) -> None:
        group = typer.main.get_command(app)
        for command in ([], *([name] for name in getattr(group, "commands"))):  # noqa: B009
            result = runner.invoke(app, [*command, "--help"])
            assert result.exit_code == 0
            assert "Example: dateline" in result.stdout


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

    @pytest.mark.parametrize("wrong", [[], ["-", "--date", "2023-13-45"], ["-", "--format", "xml"], ["-", "--no"]])
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
