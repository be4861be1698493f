"""Reading the package's tables: tab-separated, one header line, ``|`` between values of a cell."""

from __future__ import annotations

import csv
import unicodedata
from functools import cache
from importlib.resources import files

from dateline.errors import KnowledgeError

Row = dict[str, str]


@cache
def read_table(name: str) -> tuple[Row, ...]:
    """Read a table of the package.

    Args:
        name: the table's name without its ending.

    Raises:
        KnowledgeError: a row has more or fewer cells than the header.
    """
    path = files("dateline.knowledge") / "tables" / f"{name}.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    reader = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    header = next(reader)
    rows = []
    for number, cells in enumerate(reader, 2):
        if len(cells) != len(header):
            raise KnowledgeError(
                f"{name}.tsv, line {number}: {len(cells)} cells where the header has {len(header)}; mend the row."
            )
        rows.append(dict(zip(header, cells, strict=True)))
    return tuple(rows)


def values(cell: str) -> list[str]:
    """Split a cell with several values.

    >>> values("Türkiye|Turkey"), values("")
    (['Türkiye', 'Turkey'], [])
    """
    return [value for value in cell.split("|") if value]


def key(name: str) -> str:
    """Bring a name to the form it is looked up by: one kind of apostrophe and dash, single spaces.

    >>> key("Côte d’Ivoire"), key("al–Qaeda  ")
    ("Côte d'Ivoire", 'al-Qaeda')
    """
    plain = name.replace("’", "'").replace("‘", "'").replace("ʼ", "'").replace("–", "-").replace("‑", "-")
    return " ".join(plain.split())


_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ħ": "h"}
    | dict.fromkeys("-–‑/,", " ")
    | dict.fromkeys("'’‘ʼʻ`.")
)  # fmt: skip
_SHORT = {"st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount"}


def fold(name: str) -> str:
    """Bring a place's name to the form it is looked up by: no case, accents, dots, apostrophes or hyphens.

    >>> fold("Saint-Étienne"), fold("W.Va."), fold("the Sana’a"), fold("Ft. Worth"), fold("Main St.")
    ('saint etienne', 'wva', 'sanaa', 'fort worth', 'main st')
    """
    plain = name
    if not plain.isascii():
        # Letters come apart before their case is taken: those of mathematics have none until then.
        letters = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", plain).casefold())
        plain = "".join(c for c in letters if unicodedata.category(c) not in ("Mn", "Cf"))
    words = plain.casefold().translate(_LETTERS).split()
    if len(words) > 1:
        while words[0] == "the" and len(words) > 1:
            del words[0]
        words[:-1] = [_SHORT.get(word, word) for word in words[:-1]]
    return " ".join(words)
