"""FollowTheMoney entities, a JSON object a line, as Aleph and OpenSanctions take them.

Everybody of the archive, every report as an ``Article`` without its text, and every story as an
``Event`` that joins them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from dateline.account import EntityKind
from dateline.archive import Archive
from dateline.archive.story import Actor
from dateline.export.dates import iso
from dateline.export.jsons import json_lines
from dateline.export.told import Heading, Told, headings, names, told
from dateline.knowledge.tables import read_table

SCHEMATA: dict[EntityKind, str] = {
    "person": "Person",
    "organization": "Organization",
    "force": "Organization",
    "country": "LegalEntity",
    "group": "LegalEntity",
}
"""The schema of each kind of entity."""


def lines(archive: Archive) -> Iterator[str]:
    """Write an archive's actors, reports and stories."""
    yield from json_lines(party(actor) for actor in archive.actors())
    yield from json_lines(article(report) for report in headings(archive).values())
    yield from json_lines(event(each) for each in told(archive))


def entity(schema: str, id: str, **properties: list[str | None]) -> dict[str, Any]:
    """Make an entity; what is not known is left out."""
    known = {name: [value for value in values if value] for name, values in properties.items()}
    return {"id": id, "schema": schema, "properties": {name: values for name, values in known.items() if values}}


def party(actor: Actor) -> dict[str, Any]:
    """Make the entity of an actor."""
    return entity(
        SCHEMATA[actor.kind], party_id(actor),
        name=[actor.name], country=[iso_two(actor.country)], keywords=list(actor.sectors),
    )  # fmt: skip


def party_id(actor: Actor) -> str:
    """Give an actor's id among all entities."""
    return f"actor-{actor.id}"


def article(report: Heading) -> dict[str, Any]:
    """Make the entity of a report."""
    return entity(
        "Article", f"report-{report.id}",
        title=[report.title], sourceUrl=[report.url], publisher=[report.publisher],
        publishedAt=[iso(report.published)],
    )  # fmt: skip


def event(told: Told) -> dict[str, Any]:
    """Make the entity of a story."""
    story, place = told.story, told.place
    return entity(
        "Event", f"event-{story.id}",
        name=[told.title], summary=[told.sentence], keywords=[story.type, story.mode, story.status, *story.context],
        startDate=[iso(story.start)], endDate=[iso(story.end)],
        location=[names(story.places)], country=[iso_two(place.country) if place else None],
        involved=[party_id(actor) for actor in dict.fromkeys((*story.actors, *story.recipients))],
        proof=[f"report-{report.id}" for report in told.reports],
        sourceUrl=[report.url for report in told.reports], publisher=list(told.publishers),
    )  # fmt: skip


def iso_two(code: str | None) -> str | None:
    """Give the code that FollowTheMoney has for a country: two small letters, and ``eu`` for the European Union."""
    return iso_codes().get(code or "")


@cache
def iso_codes() -> dict[str, str]:
    """Load FollowTheMoney's codes of the countries that have one."""
    known = {
        row["code"]: row["alpha2"].lower()
        for row in read_table("countries")
        if row["alpha2"] and row["kind"] != "former"
    }
    return known | {"EUR": "eu"}
