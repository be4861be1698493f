"""The words of time: the parts that the grammar's patterns are made of, and how they are read."""

from __future__ import annotations

import re

from dateline.extraction.numbers import read_number
from dateline.extraction.times.calendar import MONTHS, WEEKDAYS

_ONES = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    "eighteen|nineteen"
)
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_CARDINAL = rf"(?:(?:{_TENS})(?:[- ](?:{_ONES}))?|{_ONES})"
COUNT = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,3}}(?: 1/2|[ -]?½)|\d{{1,4}}(?:\.\d)?|half an?|"
    rf"an? (?:half|hundred|dozen|(?:good )?few|couple(?: of)?)|an?|"
    rf"{_CARDINAL}(?: hundred| thousand)?(?: and a half)?|(?:several |a few |many )?(?:hundreds?|dozens?|thousands?)"
    rf"(?: of)?|several|many|some|few|couple(?: of)?|numerous)"
)
"""A number of units: "three", "24", "a couple of", "several"; digits are few, so that a long figure is none."""
NUMBER = rf"(?P<number>{COUNT})"
BOUND = (
    r"(?:(?:about|around|almost|nearly|(?:no |not )?(?:more|less|fewer|longer) than|just over|just under|"
    r"at least|at most|up to|roughly|approximately|only|just|well over|close to|another|some|as many as) )?"
)
"""What bounds or blurs a number of units; it belongs to the expression."""

MONTH_NAMES = (
    r"January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan\.?|Feb\.?|Mar\.|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?"
)
MONTH = rf"(?P<month>{MONTH_NAMES})"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_SPELLED = rf"(?:(?:eighteen|nineteen) (?:hundred|(?:{_TENS})(?:[- ](?:{_ONES}))?|{_ONES})|two thousand)"
YEAR = rf"(?P<year>(?:1[5-9]|20)\d\d|(?i:{_SPELLED}))"
DIGIT_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
WEEKDAY = (
    r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|"
    r"Mon\.|Tue\.|Tues\.|Wed\.|Thu\.|Thurs\.|Fri\.|Sat\.|Sun\.)"
)
SEASON = r"(?P<season>spring|summer|autumn|fall|winter)"
SPELLED_DECADES = "twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties"
PART = r"(?i:(?P<part>early|mid|late)[ -](?:in )?(?:the )?)"
LIMIT = r"(?i:(?:the )?(?P<limit>very end|end|close|start|beginning|turn|middle|eve) of (?:the |an? )?)"
CUT = rf"(?:{LIMIT}|{PART})?"
NTH = r"(?P<nth>first|second|third|fourth|last|final|1st|2nd|3rd|4th)"
RANK = (
    r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|\d{1,3}(?:st|nd|rd|th))"
)

SUN = r"dawn|dusk|noon|midday|midnight|sunrise|sunset|sundown|nightfall|daybreak|lunchtime"
_HALF_DAY = r"a\.m\.?|p\.m\.?|am\b|pm\b|AM\b|PM\b"
_ZONE = r"(?: (?:GMT|UTC|EST|EDT|PST|PDT|CET|BST|local time))?"
CLOCK = (
    rf"(?:(?i:{SUN})|\d{{1,2}} in the (?:morning|afternoon|evening)|"
    rf"\d{{1,2}}(?:[:.]\d\d)? ?(?:{_HALF_DAY}){_ZONE}|\d{{1,2}} o['’]clock|"
    r"\d{1,2}[:.]?\d\d (?:GMT|UTC|local time)|(?:[01]?\d|2[0-3]):[0-5]\d)"
)
"""An hour of the clock or of the sun."""
DAY_PART = r"morning|afternoon|evening|night|dawn|dusk|noon|midnight|midday|lunchtime"
HOURS = rf"(?:[ ,]+(?:early |late |in the |at )?(?:mid-?)?(?:{DAY_PART})s?\b|,? (?:at |around |about )+{CLOCK})"
"""A part of the day after a weekday or a date."""
PLAIN_UNIT = r"(?P<unit>day|night|week|fortnight|weekend|month|quarter|year|decade|century)"
UNITS = (
    r"(?:(?:more|full|whole|consecutive|straight|successive|trading|business|working|calendar|additional) )*"
    r"(?P<unit>second|minute|hour|day|night|week|fortnight|weekend|month|quarter|year|decade|centurie|century)s?"
)
LASTING = frozenset(
    "blockade siege war conflict occupation campaign offensive standoff stand-off strike insurgency truce ceasefire "
    "cease-fire embargo boycott curfew detention rule ban crackdown uprising rebellion reign stalemate deadlock "
    "shutdown protest sit-in dispute crisis drought bombardment bombing assault battle fighting hunt search feud "
    "struggle".split()
)
"""What goes on for a while, and began so long ago ("its nine-month blockade")."""
_HALF = re.compile(r" and a half$| 1/2$| ?½$")
DASH = r"\s?[-–—]\s?"


def number_of(words: str) -> float:
    """Read a number of units; 0 stands for one that is not said ("several", "a few").

    >>> number_of("twenty-four"), number_of("a couple of"), number_of("an"), number_of("2.5"), number_of("a few")
    (24.0, 2.0, 1.0, 2.5, 0.0)
    """
    low = words.lower().replace("-", " ").strip()
    if low in ("a", "an"):
        return 1.0
    if half := _HALF.search(low):
        return number_of(low[: half.start()]) + 0.5
    if low.endswith(("s of", "hundreds", "dozens", "thousands")):
        return 0.0
    found = read_number(low.removesuffix(" of").split())
    return found if found is not None and found <= 10_000 else 0.0


def month_number(words: str) -> int:
    """Read a month's name or short form."""
    low = words.lower().rstrip(".")[:3]
    return next(i for i, name in enumerate(MONTHS, 1) if name.startswith(low))


def weekday_name(words: str) -> str:
    """Read a weekday's name or short form."""
    low = words.lower().rstrip(".")[:3]
    return next(name for name in WEEKDAYS if name.startswith(low))


def year_number(words: str) -> int:
    """Read a year in figures or as it is spoken.

    >>> year_number("1997"), year_number("nineteen ninety-seven"), year_number("two thousand")
    (1997, 1997, 2000)
    """
    if words.isdecimal():
        return int(words)
    first, _, rest = words.lower().replace("-", " ").partition(" ")
    if rest in ("hundred", "thousand"):
        return int(read_number([first, rest]) or 0)
    return int(100 * (read_number([first]) or 0) + (read_number(rest.split()) or 0))


def unit_of(words: str) -> str:
    """Bring a unit's name to its lower-case singular."""
    low = words.lower()
    return "century" if low == "centurie" else low
