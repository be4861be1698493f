"""All kinds of time expressions with their TIMEX3 types and values, read against Wednesday, 14 June 2023."""

from __future__ import annotations

import datetime

import pytest

from dateline.extraction.times.expressions import find_expressions
from dateline.language.annotate import annotate
from dateline.report import Report

PUBLISHED = datetime.date(2023, 6, 14)

PROBES = (
    # sentence, words, type, value
    ("The strike lasted three weeks.", "three weeks", "DURATION", "P3W"),
    ("The convoy waited for more than 24 hours.", "more than 24 hours", "DURATION", "PT24H"),
    ("The crew waited for 5 1/2 hours.", "5 1/2 hours", "DURATION", "PT5H30M"),
    ("The envoy spoke for an hour and a half.", "an hour and a half", "DURATION", "PT1H30M"),
    ("The year-long siege was lifted.", "year-long", "DURATION", "P1Y"),
    ("A decades-long feud was settled.", "decades-long", "DURATION", "PXDE"),
    ("Output fell in the year ended March 31.", "the year", "DURATION", "P1Y"),
    ("It took almost a hundred years.", "almost a hundred years", "DURATION", "P100Y"),
    ("They waited half an hour at the gate.", "half an hour", "DURATION", "PT30M"),
    ("A 30-day truce was agreed.", "30-day", "DURATION", "P30D"),
    ("The families had been on the road for weeks.", "weeks", "DURATION", "PXW"),
    ("The camp has grown over the past two years.", "the past two years", "DURATION", "P2Y"),
    ("The envoy stayed for a few days.", "a few days", "DURATION", "PXD"),
    ("The talks have stalled in recent months.", "recent months", "DURATION", "PXM"),
    ("In the nine months to March the ministry spent it all.", "the nine months", "DURATION", "P9M"),
    ("They gather every Friday in the square.", "every Friday", "SET", "XXXX-WXX-5"),
    ("The paper appears daily in the capital.", "daily", "SET", "P1D"),
    ("Farmers lose 40 tonnes a year to the drought.", "a year", "SET", "P1Y"),
    ("The council meets every two weeks.", "every two weeks", "SET", "P2W"),
    ("The families march each July.", "each July", "SET", "XXXX-07"),
    ("The rebels now hold the bridge.", "now", "DATE", "PRESENT_REF"),
    ("The minister recently resigned.", "recently", "DATE", "PAST_REF"),
    ("The talks will resume soon.", "soon", "DATE", "FUTURE_REF"),
    ("The bank reported a loss for the first quarter.", "the first quarter", "DATE", "2023-Q1"),
    ("Output fell in the third quarter of 2019.", "the third quarter of 2019", "DATE", "2019-Q3"),
    ("First-quarter sales rose; a year earlier they had fallen.", "a year earlier", "DATE", "2022-Q1"),
    ("The ministry spent less in fiscal 2019.", "fiscal 2019", "DATE", "2019"),
    ("The law was passed earlier this year.", "earlier this year", "DATE", "2023"),
    ("The bridge fell at the end of March.", "the end of March", "DATE", "2023-03"),
    ("The bridge fell in mid-October.", "mid-October", "DATE", "2022-10"),
    ("The guards left two weeks ago.", "two weeks ago", "DATE", "2023-W22"),
    ("The bridge was blown up on 3-MAY-2021.", "3-MAY-2021", "DATE", "2021-05-03"),
    ("Rebels burned the camp a week after the truce.", "a week", "DURATION", "P1W"),
    ("The guards left a decade ago.", "a decade ago", "DATE", "2013"),
    ("Voting starts in the week of July 3.", "the week of July 3", "DATE", "2023-W27"),
    ("The curfew was lifted in Easter week.", "Easter week", "DATE", "2023-W14"),
    ("Pilots condemned the July 3 Embassy bombings.", "July 3", "DATE", "2023-07-03"),
    ("The bank was robbed last Oct. 23.", "last Oct. 23", "DATE", "2022-10-23"),
    ("The mayor could not be reached on Monday.", "Monday", "DATE", "2023-06-12"),
    ("None of the guards could be found on Monday.", "Monday", "DATE", "2023-06-12"),
    ("The trial was adjourned until Monday.", "Monday", "DATE", "2023-06-19"),
    ("The truce had been due to expire on Monday.", "Monday", "DATE", "2023-06-12"),
    ("The July festival drew nobody from abroad.", "July", "DATE", "2023-07"),
    ("He fled in June 1998 and returned later that year.", "later that year", "DATE", "1998"),
    ("In 1995 he fled; he came back on 3 June 1998 and died later that year.", "later that year", "DATE", "1998"),
    ("The map was drawn in the 19th century.", "the 19th century", "DATE", "18"),
    ("The party ruled through the nineties.", "the nineties", "DATE", "199"),
    ("He was born in nineteen forty-six.", "nineteen forty-six", "DATE", "1946"),
    ("The guns fell silent at 6 a.m. on Sunday.", "6 a.m. on Sunday", "TIME", "2023-06-11T06:00"),
    ("The plant was hit on Tuesday night.", "Tuesday night", "TIME", "2023-06-13TNI"),
    ("The court will sit tomorrow morning.", "tomorrow morning", "TIME", "2023-06-15TMO"),
    ("The coup of 1989 failed, but that year the king fled.", "that year", "DATE", "1989"),
    ("The palace was stormed on Christmas Eve 1989.", "Christmas Eve 1989", "DATE", "1989-12-24"),
    ("The talks will take place over the weekend.", "the weekend", "DATE", "2023-W24-WE"),
)

NONE = (
    "The minister, 45 years old, was shot by a 19-year-old student.",
    "A second group crossed the river, and a quarter of the men drowned.",
    "Half of the village burned down in the second half of the match.",
    "The night of the long knives is a book.",
)


def read(text: str) -> list[tuple[str, str, str]]:
    found = find_expressions(annotate(Report.of(text, PUBLISHED)))
    return [(e.match[0], e.reading.kind, e.reading.value) for e in found]


@pytest.mark.parametrize(("sentence", "words", "kind", "value"), PROBES)
def test_expression(sentence: str, words: str, kind: str, value: str) -> None:
    assert (words, kind, value) in read(sentence)


@pytest.mark.parametrize("sentence", NONE)
def test_no_time(sentence: str) -> None:
    assert read(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The pact was signed on 31 February.",
        "The pact was signed on the 45th of May 2020.",
        "The pact was signed on 32/13/2020.",
        "It will be signed in February 99999.",
    ],
)
def test_dates_that_no_calendar_has_get_no_value(sentence: str) -> None:
    assert all(value in ("", "2023-02", "2024-02") for _, _, value in read(sentence))


def test_a_billion_years_are_no_date() -> None:
    assert all(
        kind != "DATE" for _, kind, _ in read("The rock is 1,000,000,000 years old; it fell 1000000000 days ago.")
    )
