"""The grammar of time expressions: patterns with the readings of their words."""

from __future__ import annotations

import re

from dateline.extraction import readings, relative
from dateline.extraction.readings import Reader

_MONTHS = (
    r"January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan\.?|Feb\.?|Mar\.|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?"
)
_MONTH = rf"(?P<month>{_MONTHS})"
_MONTH2 = rf"(?P<month2>{_MONTHS})"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_DAY2 = r"(?P<day2>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_WEEKDAY = (
    r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|"
    r"Mon\.|Tue\.|Tues\.|Wed\.|Thu\.|Thurs\.|Fri\.|Sat\.|Sun\.)"
)
_SEASON = r"(?P<season>spring|summer|autumn|fall|winter)"
_FEAST = (
    r"(?P<feast>Christmas(?: Eve| Day)?|Boxing Day|New Year(?:['’]s (?:Eve|Day))?|Valentine['’]s Day|"
    r"Easter(?: Sunday| Monday)?|Good Friday|Whitsun|Pentecost)"
)
_PART = r"(?i:(?P<part>early|mid|late)[ -](?:in )?)"
_LIMIT = r"(?i:(?:the )?(?P<limit>end|close|start|beginning|turn|middle|eve) of (?:the |an? )?)"
_CUT = rf"(?:{_LIMIT}|{_PART})?"
_HOURS = (
    r"(?:[ ,]+(?:early |late |in the |at )?"
    r"(?:mid-)?(?:morning|afternoon|evening|night|dawn|dusk|noon|midnight|midday|mornings|lunchtime))"
)
_SUN = r"dawn|dusk|noon|midday|midnight|sunrise|sunset|sundown|nightfall|daybreak|lunchtime"
_CLOCK = (
    r"(?i:(?:just |shortly |soon )?(?:at|by|before|after|around|about|until|till|since|from|past|close to) "
    r"(?:around |about )?"
    rf"(?:{_SUN}|\d{{1,2}}(?:[:.]\d\d)?(?: ?[ap]\.m\.| ?[ap]m\b| o['’]clock| GMT|(?<=\d\d) local time)))"
)
_HOUR = (
    rf"(?i:(?:just |shortly |soon )?(?:at|by|before|after|around|until|till|since|past|close to) (?:{_SUN})|"
    r"(?:at|by|before|after|around) (?:around |about )?\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.m\.| ?[ap]m\b| o['’]clock))"
)
_COUNT = (
    r"\d{1,3}|an?(?: (?:few|couple(?: of)?))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|"
    r"fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|several|few|couple(?: of)?"
)
_NUMBER = rf"(?P<number>{_COUNT})"
_ABOUT = r"(?:(?:about|around|almost|nearly|more than|over|just|some|half) )?"
_LONG = r"day|night|week|month|year|decade"
_WHICH_PAST = r"(?:the |these )?(?P<which>past|last|next|coming)"
_UNIT = r"(?P<unit>second|minute|hour|day|night|week|fortnight|weekend|month|quarter|year|decade|century)"
_UNITS = r"(?P<unit>second|minute|hour|day|night|week|fortnight|weekend|month|year|decade)s?"
_DASH = r"\s?[-–—]\s?"
_JOIN = rf"(?:{_DASH}| and | to | until | through )"
_AT_DAY = rf"(?:{_WEEKDAY}(?:,? |,? the |{_HOURS},? (?:of )?(?:the )?))?"
_NTH = r"(?P<nth>first|second|third|fourth|last)"
_RANK = r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)"
_LASTING = (
    r"blockade|siege|war|conflict|occupation|campaign|offensive|stand-?off|strike|insurgency|truce|ceasefire|embargo|"
    r"boycott|curfew|detention|rule|ban|crackdown|uprising|rebellion|reign|stalemate|deadlock|shutdown|hunger strike|"
    r"protest|sit-in|dispute|crisis|drought|bombardment|bombing|assault|battle|fighting|hunt|search|feud|struggle"
)

GRAMMAR: tuple[tuple[re.Pattern[str], Reader], ...] = tuple(
    (re.compile(r"(?<![\w.,$€£/-])" + pattern + r"(?![\w%]|[,.]\d)"), reader)
    for pattern, reader in (
        (rf"{_YEAR}-(?P<m>\d\d)-(?P<day>\d\d)", readings.read_iso),
        (rf"(?P<one>\d{{1,2}})[/.](?P<two>\d{{1,2}})[/.]{_YEAR}", readings.read_slashed),
        (rf"{_AT_DAY}{_DAY}(?:{_JOIN}{_DAY2})?(?: of)? {_MONTH}(?:,? {_YEAR})?", readings.read_date),
        (rf"{_AT_DAY}{_MONTH} {_DAY}(?:{_JOIN}{_DAY2})?(?:,? {_YEAR})?", readings.read_date),
        (rf"{_DAY} {_MONTH}{_JOIN}{_DAY2} {_MONTH2}(?:,? {_YEAR})?", readings.read_day_across),
        (rf"{_MONTH} {_DAY}{_JOIN}{_MONTH2} {_DAY2}(?:,? {_YEAR})?", readings.read_day_across),
        (r"the (?P<day>\d{1,2})(?:st|nd|rd|th)", readings.read_ordinal),
        (rf"{_CUT}{_MONTH}(?: of)?,? {_YEAR}", readings.read_month),
        (rf"{_CUT}{_MONTH}", readings.read_month),
        (rf"{_CUT}{_MONTH}(?: of)? (?P<which>last|this|next) year", readings.read_month_of_year),
        (rf"(?i:(?P<which>last|this|next)) {_MONTH}", readings.read_month),
        (rf"(?:the )?{_NTH} week (?:of|in) {_MONTH}(?:,? {_YEAR})?", readings.read_nth_week),
        (rf"{_CUT}{_YEAR}", readings.read_year),
        (
            rf"(?i:the )?(?i:{_NTH} (?P<size>quarter|half)) of (?:{_YEAR}|(?P<which>this|last|the) year)",
            readings.read_fraction,
        ),
        (rf"(?i:the {_NTH} (?P<size>quarter))(?P<which>)(?P<year>)?", readings.read_fraction),
        (rf"(?:the )?{_PART}?(?:the )?(?P<decade>(?:1[5-9]|20)\d0)['’]?s", readings.read_decade),
        (rf"the {_PART}?['’]?(?P<decade>[2-9]0)['’]?s", readings.read_decade),
        (
            rf"(?i:(?:{_PART}|(?P<which>last|this|next|past|coming|the) ){_SEASON})(?:(?: of|,)? {_YEAR})?",
            readings.read_season,
        ),
        (rf"(?i:{_SEASON})(?:(?: of|,)? {_YEAR})?", readings.read_season),
        (
            r"(?i:(?:(?:early|late|later|earlier) )?(?P<word>today|yesterday|tomorrow|tonight|overnight|last night|"
            rf"the day (?:before yesterday|after tomorrow)|this (?:morning|afternoon|evening)){_HOURS}?)",
            relative.read_word,
        ),
        (
            rf"(?:{_CLOCK} (?:on )?)?(?:(?i:early|late) (?:on )?)?"
            rf"(?:(?i:(?P<which>last|next|this|this past|this coming|past|coming|previous)) )?{_WEEKDAY}{_HOURS}?",
            relative.read_weekday,
        ),
        (rf"{_WEEKDAY}(?: of)? (?:(?P<which>last|this|next) )?week", relative.read_weekday_of),
        (
            rf"(?i:(?:{_LIMIT}|{_PART}|(?P<side>so far|later|earlier) )?"
            rf"(?P<which>last|this|next|previous|coming) {_UNIT})",
            relative.read_relative_unit,
        ),
        (
            r"(?i:the (?P<limit>end|close|start|beginning|middle) of (?P<which>the) (?P<unit>week|month|year|decade))",
            relative.read_relative_unit,
        ),
        (r"(?i:(?:the )?(?P<unit>year|month|week)(?:['’]s |-)end)", relative.read_unit_end),
        (rf"(?i:(?P<which>the|this|last|next|coming)) weekend|{_FEAST} weekend", relative.read_weekend),
        (rf"(?i:{_ABOUT}{_NUMBER} {_UNITS} ago)", relative.read_ago),
        (rf"(?i:(?:half )?(?:{_NUMBER} )?{_UNITS} (?P<way>earlier|later|afterwards))", relative.read_later),
        (rf"(?i:{_NUMBER} {_UNITS} (?P<way>before))(?=[.,;])", relative.read_later),
        (rf"(?i:{_ABOUT}{_NUMBER} {_UNITS} (?:before|after))(?= \w)", relative.read_apart),
        (
            r"(?i:(?:the|that) (?:next|following|previous|same) (?:day|morning|night|evening|afternoon)|"
            r"that (?:day|morning|night|evening|afternoon)|the (?:day|night|evening) (?:after|before)|"
            r"(?:later|earlier) (?:in the|that|the same) (?:day|evening|night))",
            relative.read_neighbour,
        ),
        (r"(?i:by (?:the )?(?:mid-)?(?:morning|afternoon|evening))", relative.read_hour),
        (rf"(?i:{_WHICH_PAST} (?:{_NUMBER} )?(?P<unit>day|week|month|year|decade)(?P<many>s))", relative.read_past),
        (rf"(?i:{_WHICH_PAST} {_NUMBER} {_UNITS})", relative.read_past),
        (r"(?i:(?:the )?(?P<which>past) (?P<unit>day|week|month|year|decade))", relative.read_past),
        (rf"(?i:(?P<which>within) {_NUMBER} (?P<unit>hour|day|week|month|year)s?)", relative.read_past),
        (rf"(?i:{_NUMBER}[- –](?P<unit>{_LONG}))(?:-long|-old)?(?= (?:\w+ )?(?:{_LASTING})\b)", relative.read_lasting),
        (
            rf"(?i:(?:after|over|in) {_ABOUT}{_NUMBER} (?P<unit>day|week|month|year|decade)s?)(?= of \w)",
            relative.read_lasting,
        ),
        (rf"(?i:for {_ABOUT}{_NUMBER} (?P<unit>{_LONG})s?)", relative.read_lasted),
        (rf"(?i:after {_ABOUT}{_NUMBER} (?P<unit>hour)s)(?= of \w)", relative.read_after_hours),
        (rf"(?i:(?:the|a) {_RANK}(?: (?:straight|consecutive|successive))? (?:day|night))", relative.read_nth_day),
        (_HOUR, relative.read_hour),
        (r"(?:[Ss]ince|[Ff]rom) then", relative.read_then),
        (rf"(?:{_LIMIT})?{_FEAST}(?:,? {_YEAR})?", readings.read_feast),
    )
)
"""Patterns with their readers; of overlapping matches the longest counts."""
