"""How words are given: quoted as a whole, in part, or not at all."""

from __future__ import annotations

import re

from dateline.account import Quotation
from dateline.report import Span

OPENING, CLOSING = "\"“«„‘'", "\"”»“’'"
_DIRECT = 0.9
_SINGLE = re.compile(r"(?<!\w)[‘'][^’']{8,}[’'](?!\w)")
_STATEMENT = re.compile(r":\s*\n\s*$")
_NEAR = 10
_CLOSER = {"“": "”", "«": "»", "„": "“”"}
_BARE = "".join({*OPENING, *CLOSING, " ", ","})


def quotation_of(text: str, spans: list[Span]) -> Quotation:
    """Say whether content is quoted as a whole, in part or not at all.

    Quotation marks that enclose the content from just outside count as its own; a name in marks is
    no quotation, and a statement below a colon is one without marks.
    """
    quoted = total = 0
    for span in spans:
        start, end = span.start, span.end
        if start and text[start - 1] in OPENING:
            start -= 1
        if end < len(text) and text[end] in CLOSING:
            end += 1
        words = text[start:end]
        total += len(words.strip(_BARE))
        if _STATEMENT.search(text, max(0, start - _NEAR), start):
            quoted += len(words.strip(_BARE))
            continue
        pieces = [piece for piece in double_quoted(words) if not is_name(piece)]
        pieces = pieces or [match[0][1:-1] for match in _SINGLE.finditer(words)]
        quoted += sum(map(len, pieces))
    if quoted <= 0:
        return "indirect"
    return "direct" if quoted >= _DIRECT * total else "mixed"


def double_quoted(words: str) -> list[str]:
    """Give what stands in double quotation marks, in one pass.

    Marks that open again inside (as each paragraph of a long quotation does) change nothing; a
    quotation that never closes runs to the end.

    >>> double_quoted("“We came.\\n\\n“We left,” and «stayed»")
    ['We came.\\n\\n“We left,', 'stayed']
    """
    found: list[str] = []
    begun, closers = -1, ""
    for at, mark in enumerate(words):
        if begun < 0 and (mark in _CLOSER or mark == '"'):
            begun, closers = at + 1, _CLOSER.get(mark, '"')
        elif begun >= 0 and mark in closers and not (mark == '"' and words[at - 1] == "\n"):
            found.append(words[begun:at])
            begun = -1
    return found if begun < 0 else [*found, words[begun:]]


def is_name(words: str) -> bool:
    """Say whether quoted words are a name: two or more, each with a capital.

    >>> is_name("Operation Winter Light"), is_name("We left")
    (True, False)
    """
    every = words.strip(" ,.").split()
    return len(every) > 1 and all(word[0].isupper() for word in every)
