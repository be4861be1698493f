"""TimelineJS's JSON: a slide a story.

A slide needs a date. A story whose date is not known stands where it was first reported, and its slide
says so; one that nobody dates stands in the title's text, so that it is not lost.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from html import escape
from typing import Any

from dateline.archive import Archive
from dateline.export.dates import Interval
from dateline.export.jsons import json_object
from dateline.export.told import Told, told


def lines(archive: Archive) -> Iterator[str]:
    """Write an archive's stories as one timeline."""
    undated: list[str] = []
    yield from json_object({}, "events", slides(archive, undated), lambda: title(undated))


def title(undated: list[str]) -> dict[str, Any]:
    """Make the title's slide of the stories that have no date; no field where there are none."""
    if not undated:
        return {}
    items = "".join(f"<li>{escape(each)}</li>" for each in undated)
    return {"title": {"text": {"headline": "Without a date", "text": f"<ul>{items}</ul>"}}}


def slides(archive: Archive, undated: list[str]) -> Iterator[dict[str, Any]]:
    """Make the slides; the titles of stories without any date are added to a list instead."""
    for each in told(archive):
        if moment := moment_of(each):
            yield {"unique_id": each.story.id, **moment, "group": each.story.type, "text": text(each)}
        else:
            undated.append(each.title)


def moment_of(told: Told) -> dict[str, Any]:
    """Give when a slide begins and ends, as exactly as it is known; empty where it is not."""
    interval = Interval(told.story.start, told.story.end)
    if interval.start is None:
        reported = next((report.published for report in told.reports if report.published), None)
        if reported is None:
            return {}
        shown = f"date not known; reported {reported.isoformat()}"
        return {"start_date": parts(reported), "display_date": shown}
    if interval.is_month:
        return {"start_date": {"year": interval.start.year, "month": interval.start.month}}
    if interval.end is None or interval.day:
        return {"start_date": parts(interval.start)}
    return {"start_date": parts(interval.start), "end_date": parts(interval.end)}


def parts(day: datetime.date) -> dict[str, int]:
    """Part a day into numbers."""
    return {"year": day.year, "month": day.month, "day": day.day}


def text(told: Told) -> dict[str, str]:
    """Give a slide's headline and text: the sentence, and who printed it. Both are HTML."""
    credits = ", ".join(told.publishers)
    said = f"<p>{escape(told.sentence)}</p>" + (f"<p>{escape(credits)}</p>" if credits else "")
    return {"headline": escape(told.title), "text": said}
