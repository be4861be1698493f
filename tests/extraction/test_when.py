"""Time expressions in sentences, read against a report of Wednesday, 14 June 2023."""

from __future__ import annotations

import datetime

import pytest

from dateline.account import Time
from dateline.extraction.when import find_times
from dateline.language.annotate import annotate
from dateline.report import Report

PUBLISHED = datetime.date(2023, 6, 14)

PROBES = (
    # sentence, words, start, end (an empty string is an open or unknown end)
    ("The two ministers signed the pact on 12 May 2019.", "12 May 2019", "2019-05-12", "2019-05-12"),
    ("The two ministers signed the pact on May 12, 2019.", "May 12, 2019", "2019-05-12", "2019-05-12"),
    ("The pact was signed on the 12th of May 2019.", "12th of May 2019", "2019-05-12", "2019-05-12"),
    ("The pact was signed on Sunday, 12 May 2019.", "Sunday, 12 May 2019", "2019-05-12", "2019-05-12"),
    ("The pact was signed on Sunday, May 12th, 2019.", "Sunday, May 12th, 2019", "2019-05-12", "2019-05-12"),
    ("The pact was signed on 2019-05-12 in Geneva.", "2019-05-12", "2019-05-12", "2019-05-12"),
    ("The pact was signed on 25/12/2019 in Geneva.", "25/12/2019", "2019-12-25", "2019-12-25"),
    ("The pact was signed on Sept. 3, 2020.", "Sept. 3, 2020", "2020-09-03", "2020-09-03"),
    ("Talks were held on 5-7 March 2021 in Doha.", "5-7 March 2021", "2021-03-05", "2021-03-07"),
    ("Talks ran from 28 February to 3 March 2021.", "28 February to 3 March 2021", "2021-02-28", "2021-03-03"),
    ("The army attacked the town on 2 June.", "2 June", "2023-06-02", "2023-06-02"),
    ("The army attacked the town on June 2.", "June 2", "2023-06-02", "2023-06-02"),
    ("The army attacked the town on 20 November.", "20 November", "2022-11-20", "2022-11-20"),
    ("The two leaders will meet on 20 November.", "20 November", "2023-11-20", "2023-11-20"),
    ("The rebels took the town on Monday.", "Monday", "2023-06-12", "2023-06-12"),
    ("The rebels took the town on Wednesday.", "Wednesday", "2023-06-14", "2023-06-14"),
    ("The two leaders will meet on Monday.", "Monday", "2023-06-19", "2023-06-19"),
    ("Talks are due to start on Friday.", "Friday", "2023-06-16", "2023-06-16"),
    ("The march has been planned for Saturday.", "Saturday", "2023-06-17", "2023-06-17"),
    ("Troops will leave, the minister said on Tuesday.", "Tuesday", "2023-06-13", "2023-06-13"),
    ("Police arrested three men last Friday.", "last Friday", "2023-06-09", "2023-06-09"),
    ("The court will rule next Thursday.", "next Thursday", "2023-06-15", "2023-06-15"),
    ("The shelling began on Tuesday night.", "Tuesday night", "2023-06-13", "2023-06-13"),
    ("The army must leave by Sunday.", "Sunday", "", "2023-06-18"),
    ("The truce will last until Friday.", "Friday", "", "2023-06-16"),
    ("The town has been under siege since Monday.", "Monday", "2023-06-12", "2023-06-14"),
    ("The town has been under siege since March.", "March", "2023-03-01", "2023-06-14"),
    ("They have lived in the camp since 2011.", "2011", "2011-01-01", "2023-06-14"),
    ("The president arrived today.", "today", "2023-06-14", "2023-06-14"),
    ("The president arrived yesterday afternoon.", "yesterday afternoon", "2023-06-13", "2023-06-13"),
    ("The president will arrive tomorrow.", "tomorrow", "2023-06-15", "2023-06-15"),
    ("Rockets hit the port last night.", "last night", "2023-06-13", "2023-06-13"),
    ("Rockets struck the port overnight, officials said.", "overnight", "2023-06-13", "2023-06-14"),
    ("Rockets hit the port this morning.", "this morning", "2023-06-14", "2023-06-14"),
    ("Rockets hit the port the day before yesterday.", "the day before yesterday", "2023-06-12", "2023-06-12"),
    ("Protests broke out three days ago.", "three days ago", "2023-06-11", "2023-06-11"),
    ("Protests broke out two weeks ago.", "two weeks ago", "2023-05-31", "2023-05-31"),
    ("Protests broke out two months ago.", "two months ago", "2023-04-01", "2023-04-30"),
    ("The war began ten years ago.", "ten years ago", "2013-01-01", "2013-12-31"),
    ("The envoy resigned last week.", "last week", "2023-06-05", "2023-06-11"),
    ("The envoy resigned last month.", "last month", "2023-05-01", "2023-05-31"),
    ("The envoy resigned last year.", "last year", "2022-01-01", "2022-12-31"),
    ("The court will decide next week.", "next week", "2023-06-19", "2023-06-25"),
    ("The court will decide next month.", "next month", "2023-07-01", "2023-07-31"),
    ("The court will decide next year.", "next year", "2024-01-01", "2024-12-31"),
    ("The talks collapsed earlier this month.", "earlier this month", "2023-06-01", "2023-06-14"),
    ("The bill will be voted on later this month.", "later this month", "2023-06-14", "2023-06-30"),
    ("The army seized power in February 2021.", "February 2021", "2021-02-01", "2021-02-28"),
    ("The army seized power in early February 2021.", "early February 2021", "2021-02-01", "2021-02-10"),
    ("The army seized power in mid-February 2021.", "mid-February 2021", "2021-02-11", "2021-02-20"),
    ("The army seized power in late 2020.", "late 2020", "2020-10-01", "2020-12-31"),
    ("The army seized power in October.", "October", "2022-10-01", "2022-10-31"),
    ("The army seized power at the end of 2020.", "the end of 2020", "2020-12-31", "2020-12-31"),
    ("The drought struck in the summer of 2016.", "the summer of 2016", "2016-06-01", "2016-08-31"),
    ("The offensive began last autumn.", "last autumn", "2022-09-01", "2022-11-30"),
    ("The party ruled through the 1990s.", "the 1990s", "1990-01-01", "1999-12-31"),
    ("The party fell in the late 1990s.", "the late 1990s", "1997-01-01", "1999-12-31"),
    ("He governed from 2004 to 2009.", "from 2004 to 2009", "2004-01-01", "2009-12-31"),
    ("Between March and May 2022 the city was shelled.", "Between March and May 2022", "2022-03-01", "2022-05-31"),
    ("The market collapsed in the first half of 2020.", "the first half of 2020", "2020-01-01", "2020-06-30"),
    ("The strike began on Christmas Day.", "Christmas Day", "2022-12-25", "2022-12-25"),
    ("The strike began on Easter Monday.", "Easter Monday", "2023-04-10", "2023-04-10"),
    ("The accord was signed on Good Friday 1998.", "Good Friday 1998", "1998-04-10", "1998-04-10"),
    ("Clashes broke out over the weekend.", "the weekend", "2023-06-10", "2023-06-11"),
    ("The camp was cleared in the past three weeks.", "the past three weeks", "2023-05-24", "2023-06-14"),
    ("He was elected in 1999.", "1999", "1999-01-01", "1999-12-31"),
    ("The ship was hit on Monday. Two days later it sank.", "Two days later", "2023-06-14", "2023-06-14"),
    ("The ship was hit on 3 May. The next day it sank.", "The next day", "2023-05-04", "2023-05-04"),
    ("The ship was hit on 3 May. Since then nobody has sailed.", "Since then", "2023-05-03", "2023-06-14"),
    ("They must hand over the city by noon on Friday.", "by noon on Friday", "", "2023-06-16"),
    ("The court sat in May and was closed in July.", "May", "2023-05-01", "2023-05-31"),
)  # fmt: skip

NO_TIMES = (
    "Prime Minister May said the vote was lost.",
    "Mr March told the court that he knew nothing.",
    "The guards shot 12 people near the bridge.",
    "The army sent 2,000 soldiers to the border.",
    "A Boeing 737 landed at the airport.",
    "The council adopted Resolution 1973 without a vote.",
    "The tunnel is 2010 metres long.",
    "The hall holds 1500 people.",
    "The party won 1,999 votes.",
    "The loan is worth $2015.",
)
IMPOSSIBLE = (
    "The deal was signed on 31 February.",
    "The deal was signed on 31 February 2020.",
    "The deal was signed on the 45th of May.",
    "It will happen in the year 99999.",
    "It cost " + "9" * 5000 + " in 0000-00-00.",
    "Nobody knows 2020-13-45 or 99/99/2020.",
)


def times(text: str, published: datetime.date | None = PUBLISHED) -> list[Time]:
    return [located.time for located in find_times(annotate(Report.of(text, published)))]


@pytest.mark.parametrize(("sentence", "words", "start", "end"), PROBES)
def test_interval(sentence: str, words: str, start: str, end: str) -> None:
    at = sentence.index(words)
    over = [t for t in times(sentence) if t.span.start < at + len(words) and at < t.span.end]
    assert len(over) == 1
    found = over[0]
    assert (str(found.start or ""), str(found.end or "")) == (start, end)


@pytest.mark.parametrize("sentence", NO_TIMES)
def test_no_time(sentence: str) -> None:
    assert times(sentence) == []


@pytest.mark.parametrize("sentence", IMPOSSIBLE)
def test_impossible_dates_are_unknown(sentence: str) -> None:
    assert all(t.start is None and t.end is None for t in times(sentence))


def test_relative_dates_are_unknown_without_a_publication_date() -> None:
    found = times("They met yesterday, on Monday and last week, and before that on 3 May 2020.", None)
    known = [(str(t.start), str(t.end)) for t in found if t.start]
    assert len(found) == 4
    assert known == [("2020-05-03", "2020-05-03")]


@pytest.mark.parametrize("published", [datetime.date.min, datetime.date.max, datetime.date(1000, 1, 1)])
def test_the_ends_of_the_calendar(published: datetime.date) -> None:
    text = (
        "They met yesterday and will meet tomorrow, next week, next Monday and at the weekend. They met last year, "
        "three decades ago, on 3 May, at Easter, last Sunday, on Friday of next week and in the past 90 years."
    )
    for time in times(text, published):
        assert time.start is None or time.end is None or time.start <= time.end


def test_ids_and_basis() -> None:
    found = times("It began on 1 May 2020. Two days later it ended. Yesterday it began again.")
    assert [t.id for t in found] == ["t1", "t2", "t3"]
    assert [t.basis for t in found] == ["explicit", "event", "published"]
