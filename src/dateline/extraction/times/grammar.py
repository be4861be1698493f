"""The grammar of time expressions: patterns with the readings of their words."""

from __future__ import annotations

import re

from dateline.extraction.times import dates, lengths, quarters, relative
from dateline.extraction.times.feasts import names_pattern
from dateline.extraction.times.reading import Reader
from dateline.extraction.times.words import (
    BOUND,
    CLOCK,
    COUNT,
    CUT,
    DASH,
    DAY,
    DAY_PART,
    DIGIT_YEAR,
    HOURS,
    LIMIT,
    MONTH,
    MONTH_NAMES,
    NTH,
    NUMBER,
    PART,
    PLAIN_UNIT,
    RANK,
    SEASON,
    SPELLED_DECADES,
    UNITS,
    WEEKDAY,
    YEAR,
)  # fmt: skip

_DAY2 = r"(?P<day2>\d{1,2})(?:st|nd|rd|th)?"
_MONTH2 = rf"(?P<month2>{MONTH_NAMES})"
_JOIN = rf"(?:{DASH}| and | to | until | through )"
_AT_DAY = rf"(?:{CLOCK},? (?:on )?)?(?:{WEEKDAY}(?:,? |,? the |{HOURS},? (?:of )?(?:the )?))?"
_WHICH_DAY = r"(?:(?i:(?P<which>last|next|this past|this coming)) )"
_WEEK_WITH = rf"(?i:the week (?:of|beginning|starting|ending|ended) (?:on )?)(?:{WEEKDAY},? )?"
_FEAST = rf"(?P<feast>{names_pattern()})"
_NEAR = r"(?:the |these )?(?P<which>past|last|next|coming|latest|previous|recent|first|final)"
_WHICH_YEAR = r"(?P<which>last|this|next|the) year"
_LONG = r"minute|hour|day|night|week|month|year|decade|century"
_SIZE = r"(?P<size>quarter|half)"
_NAMED_DAYS = (
    "(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|"
    "november|december|spring|summer|autumn|winter|morning|afternoon|evening|night|weekend|weekday"
)

_DATES: tuple[tuple[str, Reader], ...] = (
    (rf"{DIGIT_YEAR}-(?P<m>\d\d)-(?P<day>\d\d)", dates.read_iso),
    (rf"(?P<one>\d{{1,2}})[/.](?P<two>\d{{1,2}})[/.]{DIGIT_YEAR}", dates.read_slashed),
    (rf"{_AT_DAY}{DAY}(?:{_JOIN}{_DAY2})?(?: of)? {MONTH}(?:,? {YEAR})?", dates.read_date),
    (rf"{_AT_DAY}{_WHICH_DAY}?{MONTH} {DAY}(?:{_JOIN}{_DAY2})?(?:,? {YEAR})?", dates.read_date),
    (rf"{DAY} {MONTH}{_JOIN}{_DAY2} {_MONTH2}(?:,? {YEAR})?", dates.read_day_across),
    (rf"{MONTH} {DAY}{_JOIN}{_MONTH2} {_DAY2}(?:,? {YEAR})?", dates.read_day_across),
    (rf"{DAY}-(?i:{MONTH})-{YEAR}", dates.read_date),
    (r"the (?P<day>\d{1,2})(?:st|nd|rd|th)", dates.read_ordinal),
    (rf"{CUT}{MONTH}(?: of)?,? {YEAR}", dates.read_month),
    (rf"{CUT}{MONTH}(?!\.? \d)", dates.read_month),
    (rf"{CUT}{MONTH}(?: of)? (?P<which>last|this|next) year", dates.read_month_of_year),
    (rf"(?i:(?P<which>last|this|next)) {MONTH}(?!\.? \d)", dates.read_month),
    (rf"{_WEEK_WITH}{MONTH} {DAY}(?:,? {YEAR})?", dates.read_week_with),
    (rf"{_WEEK_WITH}{DAY} {MONTH}(?:,? {YEAR})?", dates.read_week_with),
    (rf"(?:the )?{NTH} week (?:of|in) {MONTH}(?:,? {YEAR})?", dates.read_nth_week),
    (rf"(?:{CUT}|(?i:the year ))?{YEAR}", dates.read_year),
    (rf"(?:the )?{PART}?(?:the )?(?P<decade>(?:1[5-9]|20)\d0)['’]?s", dates.read_decade),
    (rf"the {PART}?['’]?(?P<decade>[2-9]0)['’]?s", dates.read_decade),
    (rf"the {PART}?(?P<decade>{SPELLED_DECADES})", dates.read_decade),
    (rf"(?i:the )?{PART}?(?P<nth>1\d|2[01])(?:st|th)[- ][Cc]entury", dates.read_century),
    (rf"(?i:(?:{PART}|(?P<which>last|this|next|past|coming|the) ){SEASON})(?:(?: of|,)? {YEAR})?", dates.read_season),
    (rf"(?i:the early |the late |{LIMIT})?(?i:{SEASON})(?:(?: of|,)? {YEAR})?", dates.read_season),
    (rf"(?:{LIMIT})?(?:the )?{_FEAST}(?:,? {YEAR})?", dates.read_feast),
    (rf"(?i:(?P<which>the|this|last|next|coming|this past)) weekend|{_FEAST} week(?:end)?", relative.read_weekend),
)  # fmt: skip

_QUARTERS: tuple[tuple[str, Reader], ...] = (
    (rf"(?i:(?P<which>this|last|next) year['’]s (?:fiscal )?{NTH}[- ]{_SIZE})", quarters.read_fraction),
    (rf"(?i:(?:the )?(?P<ago>year-(?:ago|earlier)) {NTH}[- ]{_SIZE})", quarters.read_fraction),
    (rf"(?i:(?:fiscal )?{NTH}-{_SIZE})", quarters.read_fraction),
    (
        rf"(?i:(?:the )?(?:fiscal[- ])?{NTH} (?:fiscal )?{_SIZE}(?: of (?:fiscal )?{YEAR}|,? (?:of )?{_WHICH_YEAR})?)",
        quarters.read_fraction,
    ),
    (rf"(?i:(?:the )?{DIGIT_YEAR} {NTH} {_SIZE})", quarters.read_fraction),
    (rf"(?i:(?:the )?fiscal(?: year)? {YEAR})", quarters.read_fiscal_year),
    (r"(?i:(?:the )?(?P<ago>year-(?:ago|earlier)) (?:period|quarter))", quarters.read_period),
    (rf"(?i:the {DIGIT_YEAR} (?:period|quarter))", quarters.read_period),
    (
        r"(?i:the (?:(?:corresponding|same|comparable|like|year-earlier) )?(?:period|quarter),? "
        r"(?P<ago>(?:of )?last year|(?:of )?the (?:previous|prior) year|a year (?:ago|earlier)))",
        quarters.read_period,
    ),
    (r"(?i:the (?:latest|(?P<current>current)|most recent) (?:period|quarter)|the quarter)", quarters.read_period),
    (r"(?i:year-(?:ago|earlier))", quarters.read_year_ago),
)

_RELATIVE: tuple[tuple[str, Reader], ...] = (
    (
        r"(?i:(?:(?:early|late|later|earlier|mid-?afternoon|mid-?morning) )?(?P<word>today|yesterday|tomorrow|tonight|"
        r"overnight|last night|the day (?:before yesterday|after tomorrow)|this (?:morning|afternoon|evening))"
        rf"{HOURS}?)",
        relative.read_word,
    ),
    (rf"{CLOCK},? (?P<word>today|yesterday|tomorrow|tonight)", relative.read_word),
    (
        rf"(?:{CLOCK},? (?:on )?)?(?:(?i:early|late|earlier|later) (?:on )?)?"
        rf"(?:(?i:(?P<which>last|next|this|this past|this coming|past|coming|previous)) )?{WEEKDAY}{HOURS}?",
        relative.read_weekday,
    ),
    (rf"{WEEKDAY}(?: of)? (?:(?P<which>last|this|next) )?week", relative.read_weekday_of),
    (
        rf"(?i:(?:{LIMIT}|{PART}|(?P<side>so far|later|earlier) )?"
        rf"(?:the )?(?P<which>(?<!the )(?:last|this|next|previous)|coming|current) (?:fiscal |calendar )?{PLAIN_UNIT})",
        relative.read_relative_unit,
    ),
    (
        rf"(?i:(?:{LIMIT}|(?:{PART}|(?P<side>later|earlier) )(?:in )?)(?P<which>the) (?P<unit>week|month|year|decade))",
        relative.read_relative_unit,
    ),
    (r"(?i:(?P<which>the) (?:full )?(?P<unit>year))(?! \d| end(?:ed|ing)\b)", relative.read_relative_unit),
    (r"(?i:(?:the )?(?P<unit>year|month|week)(?:['’]s |-| )end)", relative.read_unit_end),
    (rf"(?i:{BOUND}{NUMBER} {UNITS} ago)", relative.read_ago),
    (rf"(?i:{BOUND}(?:{NUMBER} )?{UNITS} (?P<way>earlier|later|afterwards))", relative.read_later),
    (rf"(?i:{NUMBER} {UNITS} (?P<way>before))(?=[.,;])", relative.read_later),
    (
        r"(?i:(?:the|that) (?:(?:very )?next|following|previous|preceding|same) "
        r"(?P<unit>day|morning|night|evening|afternoon|week|month|year))",
        relative.read_neighbour,
    ),
    (
        r"(?i:that (?P<unit>day|morning|night|evening|afternoon|week|month|year)|"
        r"the (?:day|night|evening) (?:after|before)(?=[.,;]))",
        relative.read_neighbour,
    ),
    (
        r"(?i:(?:later|earlier) (?:in the|on the|that|the same) (?P<unit>day|evening|night|week|month|year))",
        relative.read_neighbour,
    ),
    (rf"(?i:(?:the |a )?{RANK}(?: (?:straight|consecutive|successive))? (?:day|night))", relative.read_nth_day),
    (rf"(?:mid-?(?:morning|afternoon)|(?:the )?(?:early |late )?(?:{DAY_PART})|{CLOCK})", relative.read_hour),
    (r"then", relative.read_then),
)

_LENGTHS: tuple[tuple[str, Reader], ...] = (
    (
        rf"(?i:(?:{BOUND}|the |these ){NUMBER}(?:(?:{DASH}| to | or ){COUNT})? {UNITS}(?: or (?:so|more|two))?)",
        lengths.read_length,
    ),
    (rf"(?i:{NUMBER} {UNITS} and a half)", lengths.read_length),
    (rf"(?i:{NUMBER}[- –](?P<unit>{_LONG}))(?:-long)?", lengths.read_length),
    (r"(?i:(?P<unit>day|night|week|month|year|decade)(?P<many>s)?-?long)", lengths.read_one_length),
    (r"(?i:the (?:full |fiscal )?(?P<unit>year))(?= end(?:ed|ing)\b)", lengths.read_one_length),
    (rf"(?i:an? {NUMBER}[- ](?P<unit>{_LONG}) (?:period|time))", lengths.read_length),
    (rf"(?i:{NUMBER}[- –](?P<unit>day|week|month|year)-old)", lengths.read_length),
    (r"(?i:(?P<unit>minute|hour|day|week|month|year|decade|centurie)s)", lengths.read_unknown_length),
    (r"(?i:(?:the|these) (?:early |late |intervening )?(?P<unit>year|month)s)", lengths.read_unknown_length),
    (r"(?i:an? (?:short |long |little )?while|some time|a long time|a short time)", lengths.read_while),
    (
        rf"(?i:{_NEAR} (?:{NUMBER} )?(?P<unit>day|week|month|year|decade)(?P<many>s)(?: or so)?)",
        lengths.read_near_length,
    ),
    (rf"(?i:{_NEAR} {NUMBER}(?:{DASH}| to | or )?(?:{COUNT})? {UNITS}(?: or so)?)", lengths.read_near_length),
    (r"(?i:(?:the )?(?P<which>past) (?P<unit>day|week|month|year|decade))", lengths.read_near_length),
    (
        r"(?i:(?:(?<=for )|(?<=over )|(?<=during )|(?<=in )|(?<=within ))the (?P<which>last) "
        r"(?P<unit>day|week|month|year|decade)(?! (?:of|in|before|for)\b))",
        lengths.read_near_length,
    ),
    (r"(?i:(?:the )?(?:most )?recent (?P<unit>day|week|month|year|decade)s)", lengths.read_recent),
    (r"(?i:hourly|daily|nightly|weekly|monthly|annually|yearly)", lengths.read_adverb),
    (rf"(?i:(?:every|each)(?P<other> other)?(?: {NUMBER})? {UNITS})", lengths.read_every),
    (r"(?i:(?:an?|per) (?P<unit>hour|day|week|month|year))", lengths.read_per),
    (rf"(?i:(?:every|each) (?:single )?(?P<name>{_NAMED_DAYS})s?)", lengths.read_every_named),
    (r"(?P<name>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days|(?:[Ww]eekend|[Ww]eekday)s)", lengths.read_every_named),
)

_VAGUE: tuple[tuple[str, Reader], ...] = (
    (
        r"(?i:now|currently|nowadays|presently|current|these days|at present|"
        r"(?:the|this) (?:present|moment|present time|very moment))",
        lengths.read_present,
    ),
    (
        r"(?i:(?:more |most |very )?recently|recent|lately|the (?:recent |distant )?past|"
        r"once upon a time|long ago)",
        lengths.read_past,
    ),
    (
        r"(?i:soon|shortly|the (?:near |foreseeable |distant |immediate )?future|a later (?:date|time)|before long|"
        r"one day|some day|coming (?:quarters|years))",
        lengths.read_future,
    ),
)

GRAMMAR: tuple[tuple[re.Pattern[str], Reader], ...] = tuple(
    (re.compile(r"(?<![\w.,$€£/-])(?:" + pattern + r")(?![\w%]|[,.]\d|-[a-z])"), reader)
    for pattern, reader in (*_DATES, *_QUARTERS, *_RELATIVE, *_LENGTHS, *_VAGUE)
)
"""Patterns with their readers; of overlapping matches the longest counts."""

_SPACES = re.compile(r"(?<![\n ])\n(?![\n ])|[\xa0\u202f]")


def candidates(source: str) -> list[tuple[re.Match[str], Reader]]:
    """Give all matches of the grammar, the longest first.

    A single line break counts as a space, so that a wrapped line may end inside an expression.
    """
    plain = _SPACES.sub(" ", source)
    every = [(m, reader) for pattern, reader in GRAMMAR for m in pattern.finditer(plain)]
    every.sort(key=lambda item: (item[0].start() - item[0].end(), item[0].start()))
    return every
