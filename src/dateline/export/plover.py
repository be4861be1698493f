"""PLOVER JSON, an event a line, as the PLOVER manual of 2021 lays it out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dateline import __version__
from dateline.archive import Archive
from dateline.archive.story import Actor, Story
from dateline.export.dates import iso
from dateline.export.jsons import json_lines
from dateline.export.told import Told, told
from dateline.knowledge.plover import scale

AUXILIARY = {"future": "future", "hypothetical": "hypothetical", "negated": "negation"}
"""The auxiliary mode that stands for each status but ``actual``."""


def lines(archive: Archive) -> Iterator[str]:
    """Write an archive's stories."""
    return json_lines(event(each) for each in told(archive))


def event(told: Told) -> dict[str, Any]:
    """Make an event of a story; fields that are not required are left out where nothing is known."""
    story = told.story
    scores = scale(story.type, story.mode, story.context)
    first, added = story.tellings[0], min(report.added for report in told.reports)
    found = {
        "id": story.id,
        "date": iso(story.start),
        "enddate": iso(story.end),
        "actor": [party(actor) for actor in story.actors],
        "recipient": [party(actor) for actor in story.recipients],
        "event": [story.type],
        "mode": modes(story),
        "context": list(story.context),
        "quad_code": scores.quad.upper(),
        "event_scale": scores.intensity,
        "event_loc": place(told),
        "event_text": [first.trigger.span.text],
        "size": size(told),
        "text": told.sentence,
        "text_info": {"start": first.trigger.span.start, "end": first.trigger.span.end},
        "link": next((report.url for report in told.reports if report.url), None),
        "cite_info": told.publishers,
        "coder": f"dateline {__version__}",
        "coded_date": added.date().isoformat(),
        "coded_time": added.time().isoformat("seconds"),
    }
    required = ("date", "actor")
    return {field: value for field, value in found.items() if field in required or value not in (None, [], {})}


def modes(story: Story) -> list[str]:
    """Give the mode and the auxiliary mode."""
    return [mode for mode in (story.mode, AUXILIARY.get(story.status)) if mode]


def party(actor: Actor) -> dict[str, Any]:
    """Describe an actor or recipient."""
    return {"name": actor.name, "code": actor.country, "sector": list(actor.sectors)}


def place(told: Told) -> dict[str, Any]:
    """Describe the place; empty where none is known."""
    found, point = told.place, told.point or (None, None)
    if found is None:
        return {}
    return {"name": found.name, "country": found.country, "lat": point[0], "lon": point[1]}


def size(told: Told) -> dict[str, int]:
    """Give the numbers of people killed, hurt and arrested that are known, each at least."""
    least = {"dead": told.least("dead"), "injured": told.least("injured"), "arrested": told.least("arrested")}
    return {fate: number for fate, number in least.items() if number is not None}
