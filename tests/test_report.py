"""A report and what identifies it."""

from __future__ import annotations

import datetime

from dateline.report import Report

DAY = datetime.date(2024, 5, 6)


def test_the_same_report_has_the_same_id() -> None:
    first = Report.of("Talks began.", DAY, publisher="The Herald", title="Talks")
    again = Report.of("Talks began.", DAY, publisher="The Herald", language="en")
    assert first.id == again.id
    assert len(first.id) == 16


def test_one_text_of_two_publishers_is_two_reports() -> None:
    ids = {
        Report.of("Talks began.", DAY, publisher="The Herald").id,
        Report.of("Talks began.", DAY, publisher="The Mail").id,
        Report.of("Talks began.", None, publisher="The Herald").id,
        Report.of("Talks began.", DAY, publisher="The Herald", url="https://herald.example/talks").id,
        Report.of("Talks began!", DAY, publisher="The Herald").id,
    }
    assert len(ids) == 5
