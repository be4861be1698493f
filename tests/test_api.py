"""The public API: what is exported, and that importing it is cheap."""

from __future__ import annotations

import datetime
import subprocess
import sys
import warnings
from pathlib import Path

import pytest

import dateline
from dateline.errors import LanguageError, ReadingError

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.txt"))
DAY = datetime.date(2024, 5, 6)


def test_exported_names() -> None:
    assert sorted(dateline.__all__) == [
        "Account", "Archive", "DatelineError", "DatelineWarning", "Report", "Toll", "__version__", "read", "toll",
    ]  # fmt: skip
    assert all(hasattr(dateline, name) for name in dateline.__all__)


def test_importing_does_not_load_the_model() -> None:
    heavy = {"spacy", "onnxruntime", "rich", "py3langid", "sqlalchemy"}
    code = f"import sys, dateline; print(*sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_read_gives_the_account_of_an_example(path: Path) -> None:
    account = dateline.read(path)
    assert account.report.text == path.read_text(encoding="utf-8").split(maxsplit=2)[2].strip()
    assert account.report.language == "en"
    assert account.report.published == datetime.date.fromisoformat(path.read_text(encoding="utf-8").split()[1])
    assert dateline.Account.model_validate_json(account.model_dump_json()) == account


def test_a_given_date_overrides(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text("date 2023-10-04 Talks began on Monday.")
    assert dateline.read(str(path), published=DAY).report.published == DAY


def test_what_is_uncertain_is_warned_of_where_read_is_called(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text("Talks began on Monday.")
    with pytest.warns(dateline.DatelineWarning, match="no publication date") as caught:
        dateline.read(path)
    assert caught[0].filename == __file__


def test_errors_are_of_one_tree(tmp_path: Path) -> None:
    assert issubclass(LanguageError, ReadingError)
    assert issubclass(ReadingError, dateline.DatelineError)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(dateline.DatelineError, match=r"none\.txt does not exist"):
            dateline.read(tmp_path / "none.txt")
