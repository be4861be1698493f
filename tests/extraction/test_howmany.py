"""Counts of people in sentences."""

from __future__ import annotations

import datetime

import pytest

from dateline.account import Count
from dateline.extraction.howmany import find_counts
from dateline.extraction.numerals import numbers_in
from dateline.extraction.when import find_times
from dateline.language.annotate import annotate
from dateline.report import Report

PROBES = (
    # sentence, words in the span, what, low, high, approximate
    ("The blast killed 12 people in the market.", "12", "dead", 12, 12, False),
    ("The blast killed twelve people in the market.", "twelve", "dead", 12, 12, False),
    ("The blast killed twenty-five people in the market.", "twenty-five", "dead", 25, 25, False),
    ("The raid killed 12 and wounded 40 on Monday.", "40", "injured", 40, 40, False),
    ("A bomb exploded near a mosque, killing 12 and wounding 40.", "12", "dead", 12, 12, False),
    ("A bomb exploded near a mosque, killing 12 and wounding 40.", "40", "injured", 40, 40, False),
    ("More than 100 people were killed in the storm.", "More than 100", "dead", 100, None, False),
    ("At least 30 people were injured in the crush.", "At least 30", "injured", 30, None, False),
    ("Up to 50 people were killed in the attack.", "Up to 50", "dead", None, 50, False),
    ("As many as 70 people were killed in the attack.", "As many as 70", "dead", None, 70, False),
    ("No more than 70 people were killed.", "No more than 70", "dead", None, 70, False),
    ("Nearly 300 people were killed in the quake.", "Nearly 300", "dead", 300, 300, True),
    ("About 300 people were wounded in the clashes.", "About 300", "injured", 300, 300, True),
    ("An estimated 4,000 people were killed in the siege.", "An estimated 4,000", "dead", 4000, 4000, True),
    ("Between 5 and 7 people were killed.", "5 and 7", "dead", 5, 7, False),
    ("The group has 6,000 to 9,000 fighters in the hills.", "6,000 to 9,000", "troops", 6000, 9000, False),
    ("Dozens of people were killed in the attack.", "Dozens", "dead", 24, None, True),
    ("Hundreds of people were wounded.", "Hundreds", "injured", 200, None, True),
    ("Thousands of people fled the fighting.", "Thousands", "displaced", 2000, None, True),
    ("Tens of thousands of people fled the fighting.", "Tens of thousands", "displaced", 20000, None, True),
    ("Hundreds of thousands of people fled the war.", "Hundreds of thousands", "displaced", 200000, None, True),
    ("Judges heard 200 militants from a prison in the north.", "200", "captured", 200, 200, False),
    ("Tens of thousands of fighters from detention centres wait.", "Tens of thousands", "captured", 20000, None, True),
    ("The envoys spoke of 300 labourers in jails abroad.", "300", "arrested", 300, 300, False),
    ("Some 40 guards from the prison joined.", "Some 40", "other", 40, 40, True),
    ("Scores of people were arrested.", "Scores", "arrested", 40, None, True),
    ("A dozen people were killed.", "A dozen", "dead", 12, 12, False),
    ("Two dozen people were killed.", "Two dozen", "dead", 24, 24, False),
    ("Several hundred people were arrested in the capital.", "Several hundred", "arrested", 200, None, True),
    ("Half a million people fled the fighting.", "Half a million", "displaced", 500000, 500000, False),
    ("Over two million people fled the fighting.", "two million", "displaced", 2000000, None, False),
    ("Some 1.5 million people fled the fighting.", "Some 1.5 million", "displaced", 1500000, 1500000, True),
    ("No one was hurt in the fire.", "No one", "injured", 0, 0, False),
    ("Nobody was killed in the fire.", "Nobody", "dead", 0, 0, False),
    ("No casualties were reported.", "No casualties", "other", 0, 0, False),
    ("The death toll rose to 45 on Sunday.", "45", "dead", 45, 45, False),
    ("Three soldiers and two civilians were killed.", "Three", "dead", 3, 3, False),
    ("Three soldiers and two civilians were killed.", "two", "dead", 2, 2, False),
    ("Police detained 30 protesters in the square.", "30", "arrested", 30, 30, False),
    ("Police arrested more than 200 demonstrators.", "more than 200", "arrested", 200, None, False),
    ("Some 5,000 families fled the valley.", "Some 5,000", "displaced", 5000, 5000, True),
    ("The gunmen abducted 80 girls from the school.", "80", "captured", 80, 80, False),
    ("Eleven miners are missing after the flood.", "Eleven", "missing", 11, 11, False),
    ("Germany will send 600 soldiers to the country.", "600", "troops", 600, 600, False),
    ("The five women were freed from the prison.", "five", "other", 5, 5, False),
    ("The prime minister met three journalists.", "three", "other", 3, 3, False),
    ("The attack left 14 people dead.", "14", "dead", 14, 14, False),
    ("Nine people were shot dead at the border.", "Nine", "dead", 9, 9, False),
    ("The court jailed six activists.", "six", "arrested", 6, 6, False),
    ("One man was killed in the crash.", "One", "dead", 1, 1, False),
    ("The fire killed 107 or more people.", "107", "dead", 107, None, False),
    ("The murder of 77 people shook the country.", "77", "dead", 77, 77, False),
    ("People killed in the raid number 40, and 12 people died later.", "12", "dead", 12, 12, False),
    ("The protest drew 2,000 people to the square.", "2,000", "other", 2000, 2000, False),
    ("The government deported 300 migrants on Tuesday.", "300", "displaced", 300, 300, False),
    ("Five refugees were killed by a shell.", "Five", "dead", 5, 5, False),
    ("Four people drowned when the boat sank.", "Four", "dead", 4, 4, False),
    ("The blast killed seven and wounded 12 others.", "12", "injured", 12, 12, False),
    ("Of the 40 hostages, 12 were freed and 3 killed.", "3", "dead", 3, 3, False),
    ("Two-thirds of the town's 9,000 residents fled.", "Two-thirds of the town's 9,000", "displaced", 6000, 6000, True),
    ("Half of the 400 refugees were resettled.", "Half of the 400", "displaced", 200, 200, True),
    ("Not a single person was injured.", "Not a single", "injured", 0, 0, False),
    ("None of the 12 passengers was injured.", "None", "injured", 0, 0, False),
    ("Two men were found in the car; both were pronounced dead.", "both", "dead", 2, 2, False),
    ("Twenty people were killed in Kabul and 30 in Herat.", "30", "dead", 30, 30, False),
    ("Nine villagers were wounded in Gao, and 14 near Kidal.", "14", "injured", 14, 14, False),
)  # fmt: skip

NO_COUNTS = (
    "The company paid $12 million for the land.",
    "The company paid 12 million euros for the land.",
    "Prices rose by 12 percent in a year.",
    "Prices rose by 12% in a year.",
    "The town lies 40 kilometres from the border.",
    "The 17-year-old singer won the prize.",
    "Her son, aged 12, won the prize.",
    "The pact was signed on 12 May 2019.",
    "Arsenal won 3-1 on Saturday.",
    "The bill passed by 101 votes to 6.",
    "Flight 370 vanished from the radar.",
    "A third of the land is under water.",
    "9" * 50_000 + " people were killed.",
    "Both sides agreed to a truce.",
    "Both the driver and his wife were killed.",
    "The ship fired 20 missiles at the port.",
    "It took three hours to reach the village.",
    "The three-member panel will report in two weeks.",
)


def counts(text: str) -> list[Count]:
    annotated = annotate(Report.of(text, datetime.date(2023, 6, 14)))
    return [located.count for located in find_counts(annotated, list(numbers_in(annotated, find_times(annotated))))]


@pytest.mark.parametrize(("sentence", "words", "what", "low", "high", "approximate"), PROBES)
def test_count(sentence: str, words: str, what: str, low: int | None, high: int | None, approximate: bool) -> None:
    at = sentence.index(words)
    over = [c for c in counts(sentence) if c.span.start < at + len(words) and at < c.span.end]
    assert [(c.what, c.low, c.high, c.approximate) for c in over] == [(what, low, high, approximate)]


@pytest.mark.parametrize("sentence", NO_COUNTS)
def test_no_count(sentence: str) -> None:
    assert counts(sentence) == []


def test_a_number_too_large_is_no_count() -> None:
    assert counts("The storm killed " + "9" * 5000 + " people.") == []


def test_ids() -> None:
    assert [c.id for c in counts("The raid killed three people and wounded 14 people.")] == ["n1", "n2"]
