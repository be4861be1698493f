"""Place names found in a text, and inside the names of other things."""

from __future__ import annotations

import pytest

from dateline.extraction.toponyms import find_toponyms
from dateline.language.annotate import annotate
from dateline.report import Report


def names(text: str) -> list[tuple[str, bool]]:
    annotated = annotate(Report.of(text))
    return [(annotated.tokens(t.range).text, t.inside) for t in find_toponyms(annotated)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officers of the Leeds City Council met on Monday.", ("Leeds", True)),
        ("The Mercer County Sheriff's Office arrested two men on Monday.", ("Mercer County", True)),
        ("Officials of the Kenya Department of Health met on Monday.", ("Kenya", True)),
        ("Troops entered the west of Burkina Faso on Monday.", ("Burkina Faso", False)),
    ],
)
def test_places_in_names_of_public_bodies(text: str, expected: tuple[str, bool]) -> None:
    assert expected in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "Reporters of the Nairobi Daily Herald were told so on Monday.",
        "Students of Durham University marched on Monday.",
        "President Barack Obama spoke on Monday. Later, Obama left.",
        "The tickets cost US$30 each.",
    ],
)
def test_what_only_bears_the_name_of_a_place(text: str) -> None:
    assert [name for name, _ in names(text) if name not in ("Monday",)] == []
