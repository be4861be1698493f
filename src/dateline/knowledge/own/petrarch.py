"""Actor and agent dictionaries of PETRARCH, as its documentation describes them.

::

    ILKA_DOREN_              ; a comment, also after #
    +MAYOR_DOREN_
    \t[FRAGOV 20100101-20141231]
    \t[FRAELI >20141231]
    SHELTERMAN {SHELTERMEN} [~CVL]
    !MINIST! = MINISTER, MINISTERS
    HARBOUR_!MINIST! [~GOV]
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import product

from dateline.knowledge.actors import Actor, Agent, agents
from dateline.knowledge.own.codes import cameo
from dateline.knowledge.own.rows import Dated, MalformedError, Rows

_COMMENT = re.compile(r"[;#].*|^\s*<.*")
_LINE = re.compile(r"(?P<phrase>[^\[\]{}]*)(\{(?P<plural>[^{}]*)\})?\s*(?P<codes>(\[[^\[\]]*\]\s*)*)")
_CODE = re.compile(r"\[\s*(?P<code>[^\s\]]+)(\s+(?P<dates>[^\]]*?))?\s*\]")
_DATES = re.compile(r"(?P<side>[<>])\s*(?P<day>\d+)|(?P<first>\d+)\s*-\s*(?P<last>\d+)")
_MACRO = re.compile(r"!\s*(?P<name>\w+)\s*!\s*=(?P<words>.*)")
_USE = re.compile(r"!(\w+)!")
_NO_ACTOR = "---"
_THIS_CENTURY = 50
"""Years of two digits below it are of this century."""
_ONE = datetime.timedelta(days=1)


@dataclass
class Entry:
    """One actor while its lines are read."""

    line: int
    names: list[str]
    codes: list[Dated] = field(default_factory=list)
    said: bool = False


class _Reader:
    """Reads a dictionary line by line."""

    def __init__(self) -> None:
        self.rows = Rows()
        self.macros: dict[str, list[str]] = {}
        self.entry: Entry | None = None

    def read(self, number: int, line: str) -> None:
        """Read a line.

        Raises:
            MalformedError: it is none of a dictionary.
        """
        if macro := _MACRO.fullmatch(line):
            self.macros[macro["name"].upper()] = [spoken(word) for word in macro["words"].split(",") if word.strip()]
            return
        found = _LINE.fullmatch(line)
        if not found:
            raise MalformedError("its brackets do not fit")
        phrase, codes = found["phrase"].strip(), found["codes"]
        if "~" in codes:
            self.close()
            self.rows.agents += self.agents(phrase, found["plural"], codes)
        elif not phrase or phrase.startswith("+"):
            self.go_on(phrase, codes)
        else:
            self.close()
            self.entry = Entry(number, [spoken(phrase)])
            self.add_codes(codes)

    def go_on(self, phrase: str, codes: str) -> None:
        """Add another name or more codes to the actor before."""
        if self.entry is None:
            raise MalformedError("no actor stands before it")
        if phrase:
            self.entry.names.append(spoken(phrase.removeprefix("+")))
        self.add_codes(codes)

    def add_codes(self, codes: str) -> None:
        """Add the codes of a line to the actor that is read."""
        if self.entry is None or not codes:
            return
        self.entry.said = True
        for found in _CODE.finditer(codes):
            if found["code"] != _NO_ACTOR:
                country, sectors = cameo(found["code"])
                start, end = days(found["dates"] or "")
                actor = Actor(self.entry.names[0], "", country, sectors, own=True)
                self.entry.codes.append(Dated(actor, start, end))

    def close(self) -> None:
        """Keep the actor that is read, since the next begins."""
        if self.entry is not None:
            self.rows.actors += [(self.entry.names, code) for code in self.entry.codes]
            if not self.entry.said:
                self.rows.problems.append((self.entry.line, "no code in square brackets follows"))
        self.entry = None

    def agents(self, phrase: str, plural: str | None, codes: str) -> Iterator[Agent]:
        """Give the nouns of an agent: singular and plural, for every word that its macros stand for."""
        found = _CODE.search(codes)
        _, sectors = cameo(found["code"].replace("~", "")) if found else (None, ())
        if not phrase:
            raise MalformedError("the code has no noun")
        for noun in self.spelled_out(phrase):
            # Without a plural of its own a noun has one with -s; the words of macros bring theirs.
            usual = "" if _USE.search(phrase) else f"{noun}s"
            nouns = {noun, usual if plural is None else spoken(plural)} - {""}
            for each in nouns:
                ours = agents().get(each.lower()) or agents().get(noun.lower())
                kind, title = (ours.kind, ours.title) if ours else ("person", False)
                yield Agent(each.lower(), kind, sectors, title)

    def spelled_out(self, phrase: str) -> Iterator[str]:
        """Put the words of macros in their places."""
        parts = _USE.split(phrase)
        unknown = [name for name in parts[1::2] if name.upper() not in self.macros]
        if unknown:
            raise MalformedError(f"there is no macro !{unknown[0]}! before it")
        for words in product(*(self.macros[name.upper()] for name in parts[1::2])):
            pieces = [part for pair in zip(parts[::2], [*words, ""], strict=True) for part in pair]
            yield spoken("".join(pieces))


def read_petrarch(lines: Iterable[tuple[int, str]]) -> Rows:
    """Read numbered lines of an actor or agent dictionary."""
    reader = _Reader()
    for number, raw in lines:
        try:
            if line := _COMMENT.sub("", raw, count=1).strip():
                reader.read(number, line)
        except MalformedError as error:
            reader.rows.problems.append((number, str(error)))
    reader.close()
    return reader.rows


def spoken(phrase: str) -> str:
    """Write a phrase of a dictionary as it is spoken.

    >>> spoken("ILKA_DOREN_ ")
    'ILKA DOREN'
    """
    return " ".join(phrase.replace("_", " ").split())


def days(text: str) -> tuple[datetime.date | None, datetime.date | None]:
    """Read a restriction: ``<19930120`` before, ``>20010120`` after, ``19930120-20010120`` within.

    Raises:
        MalformedError: it is none of these.
    """
    if not text:
        return None, None
    found = _DATES.fullmatch(text)
    if not found:
        raise MalformedError(f"'{text}' is no restriction to dates")
    if found["side"]:
        at = day(found["day"])
        return (None, at - _ONE) if found["side"] == "<" else (at + _ONE, None)
    return day(found["first"]), day(found["last"])


def day(digits: str) -> datetime.date:
    """Read YYYYMMDD, or YYMMDD as older dictionaries have it.

    Raises:
        MalformedError: there is no such day.
    """
    if len(digits) == 6:
        digits = ("20" if int(digits[:2]) < _THIS_CENTURY else "19") + digits
    try:
        return datetime.datetime.strptime(digits, "%Y%m%d").date()
    except ValueError:
        raise MalformedError(f"'{digits}' is no day") from None
