"""Which words and given names say that a person is a woman or a man."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from dateline.knowledge.tables import read_table

Gender = Literal["female", "male"]


@dataclass(frozen=True)
class Genders:
    """The gender that nouns ("spokeswoman"), titles ("mrs") and given names ("Angela") mostly go with."""

    nouns: dict[str, Gender]
    titles: dict[str, Gender]
    names: dict[str, Gender]


@cache
def genders() -> Genders:
    """Load the table of genders."""
    tables: dict[str, dict[str, Gender]] = {"noun": {}, "title": {}, "given name": {}}
    for row in read_table("genders"):
        tables[row["what"]][row["word"]] = cast(Gender, row["gender"])
    return Genders(tables["noun"], tables["title"], tables["given name"])
