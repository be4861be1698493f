"""From the query of an address to what is asked of the archive."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dateline.archive.asked import Asked, filters_of
from dateline.archive.choices import Choices
from dateline.archive.filters import Filters
from dateline.errors import QuestionError

Query = Mapping[str, Sequence[str]]
"""The values of an address's query by name."""

FACETS = ("type", "status", "actor", "recipient", "country", "source", "publisher", "text")
"""What may be given several times, for any of the values."""

_MOST = 500
"""The longest value that means something."""


def choices_of(query: Query) -> Choices:
    """Give what a query asks for; names that are no filters are left to the page.

    Raises:
        QuestionError: a value means nothing.
    """
    for name, values in query.items():
        if any(len(value) > _MOST or "\0" in value for value in values):
            raise QuestionError(f"the value of '{name}' cannot be looked for: give another.")
    return {facet: chosen for facet, chosen in _choices(query) if chosen}


def _choices(query: Query) -> list[tuple[str, list[Filters]]]:
    facets = [(name, [asked({name: value}) for value in given(query, name)]) for name in FACETS]
    days = {name: value for name in ("since", "until") for value in given(query, name)[-1:]}
    within = given(query, "within")[-1:]
    places = [asked({"place": value, "within": number("within", *within)}) for value in given(query, "place")]
    least = [asked({"corroboration": whole("corroboration", v)}) for v in given(query, "corroboration")[-1:]]
    return [*facets, ("days", [asked(days)] if days else []), ("place", places), ("corroboration", least)]


def given(query: Query, name: str) -> list[str]:
    """Give the values of a name that are not empty."""
    return [value.strip() for value in query.get(name, ()) if value.strip()]


def asked(values: dict[str, Any]) -> Filters:
    """Make filters of one value."""
    return filters_of(Asked(**values))  # type: ignore[typeddict-item]


def number(name: str, value: str = "") -> float | None:
    """Read a number.

    Raises:
        QuestionError: it is none.
    """
    try:
        return float(value) if value else None
    except ValueError:
        raise QuestionError(f"'{value}' is no number that '{name}' could be: give one such as 50.") from None


def whole(name: str, value: str) -> int:
    """Read a number that counts.

    Raises:
        QuestionError: it is none.
    """
    if not value.isdecimal() or len(value) > 6:
        raise QuestionError(f"'{value}' is no number that '{name}' could be: give one such as 2.")
    return int(value)
