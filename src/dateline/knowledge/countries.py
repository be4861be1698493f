"""States and territories: their names, adjectives, peoples, capitals and seats of government."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache

from dateline.knowledge.tables import key, read_table, values


@dataclass(frozen=True)
class Country:
    """A state or territory; coordinates in degrees of its centre."""

    code: str
    name: str
    kind: str
    latitude: float
    longitude: float


@dataclass(frozen=True)
class Countries:
    """All states and territories, looked up by the words news uses for them."""

    by_code: dict[str, Country]
    by_name: dict[str, str]
    by_adjective: dict[str, str]
    by_people: dict[str, str]
    by_capital: dict[str, str]
    by_seat: dict[str, str]

    def names_state(self, words: str) -> bool:
        """Say whether words name a state, its people, its capital or where it is governed from."""
        return self.of_words(words) is not None or key(words) in self.by_capital

    def of_words(self, words: str) -> str | None:
        """Give the code of the state that words name by name, adjective, people or seat."""
        name = key(words)
        for table in (self.by_name, self.by_adjective, self.by_people, self.by_seat):
            if name in table:
                return table[name]
        return None


@cache
def countries() -> Countries:
    """Load the tables of countries and of unrecognised states; where two share a word, the first row has it."""
    by_code: dict[str, Country] = {}
    tables: dict[str, dict[str, str]] = {c: {} for c in ("names", "adjectives", "peoples", "capital", "seats")}
    for row in (*read_table("countries"), *read_table("unrecognised")):
        code = row["code"]
        if code not in by_code:
            by_code[code] = Country(code, row["name"], row["kind"], float(row["latitude"]), float(row["longitude"]))
        for column, table in tables.items():
            for value in values(row[column]):
                for spelling in spellings(key(value)):
                    table.setdefault(spelling, code)
    return Countries(by_code, *tables.values())


def spellings(name: str) -> tuple[str, ...]:
    """Give a name also without its accents and without its article.

    >>> spellings("Lomé"), spellings("The Hague")
    (('Lomé', 'Lome'), ('The Hague', 'Hague'))
    """
    letters = (c for c in unicodedata.normalize("NFKD", name) if unicodedata.category(c) != "Mn")
    return tuple(dict.fromkeys((name, unicodedata.normalize("NFC", "".join(letters)), name.removeprefix("The "))))
