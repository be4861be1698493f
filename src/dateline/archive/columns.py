"""The columns of what an archive lists, for rows, tables and data frames."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.archive.results import Columns
from dateline.archive.story import Actor, Claim, Count, Found, Person, Setting, Story

EVENTS: Columns[Story] = {
    "id": lambda story: story.id,
    "start": lambda story: story.start,
    "end": lambda story: story.end,
    "ongoing": lambda story: story.ongoing,
    "date_basis": lambda story: story.date_basis,
    "type": lambda story: story.type,
    "mode": lambda story: story.mode,
    "context": lambda story: list(story.context),
    "status": lambda story: story.status,
    "actors": lambda story: [actor.name for actor in story.actors],
    "actor_countries": lambda story: countries(story.actors),
    "recipients": lambda story: [actor.name for actor in story.recipients],
    "recipient_countries": lambda story: countries(story.recipients),
    "places": lambda story: [place.name for place in story.places],
    "country": lambda story: next((place.country for place in story.places if place.country), None),
    "admin1": lambda story: next((place.admin1 for place in story.places), None),
    "geonames": lambda story: next((place.geonames for place in story.places), None),
    "latitude": lambda story: next((place.latitude for place in story.places), None),
    "longitude": lambda story: next((place.longitude for place in story.places), None),
    "counts": lambda story: [number(count) for count in story.counts],
    "reports": lambda story: story.corroboration.reports,
    "independent": lambda story: story.corroboration.independent,
    "publishers": lambda story: story.corroboration.publishers,
    "named": lambda story: story.corroboration.named,
    "organizations": lambda story: story.corroboration.organizations,
    "anonymous": lambda story: story.corroboration.anonymous,
    "others": lambda story: story.corroboration.others,
    "deniers": lambda story: story.corroboration.deniers,
    "differ_on": lambda story: [difference.aspect for difference in story.contradictions],
    "sentence": lambda story: story.tellings[0].trigger.sentence.text,
}
CLAIMS: Columns[Claim] = {
    "id": lambda claim: claim.id,
    "report": lambda claim: claim.report,
    "published": lambda claim: claim.published,
    "source": lambda claim: claim.actor.name if claim.actor else claim.speaker.text if claim.speaker else None,
    "kind": lambda claim: claim.kind,
    "country": lambda claim: claim.actor.country if claim.actor else None,
    "anonymity": lambda claim: claim.anonymity,
    "stance": lambda claim: claim.stance,
    "quotation": lambda claim: claim.quotation,
    "content": lambda claim: " … ".join(span.text for span in claim.content),
    "via": lambda claim: claim.via,
    "events": lambda claim: list(claim.stories),
}
PEOPLE: Columns[Person] = {
    "id": lambda person: person.actor.id,
    "name": lambda person: person.actor.name,
    "kind": lambda person: person.actor.kind,
    "country": lambda person: person.actor.country,
    "sectors": lambda person: list(person.actor.sectors),
    "acts": lambda person: person.acts,
    "undergoes": lambda person: person.undergoes,
    "says": lambda person: person.says,
}
PLACES: Columns[Setting] = {
    "id": lambda setting: setting.place.id,
    "name": lambda setting: setting.place.name,
    "kind": lambda setting: setting.place.kind,
    "country": lambda setting: setting.place.country,
    "admin1": lambda setting: setting.place.admin1,
    "geonames": lambda setting: setting.place.geonames,
    "latitude": lambda setting: setting.place.latitude,
    "longitude": lambda setting: setting.place.longitude,
    "events": lambda setting: setting.events,
}
FOUND: Columns[Found] = {
    "id": lambda found: found.report.id,
    "published": lambda found: found.report.report.published,
    "publisher": lambda found: found.report.report.publisher,
    "title": lambda found: found.report.report.title,
    "url": lambda found: found.report.report.url,
    "copy_of": lambda found: found.report.copy_of,
    "excerpt": lambda found: found.excerpt,
}


def countries(actors: Iterable[Actor]) -> list[str]:
    """Give the countries of actors, each once."""
    return list(dict.fromkeys(actor.country for actor in actors if actor.country))


def number(count: Count) -> str:
    """Write a count: what, and its bounds, the same where they are one: ``dead 12``, ``injured 24-``."""
    return bounds(count.what, count.low, count.high)


def bounds(what: str, least: int | None, most: int | None) -> str:
    """Write what was counted with its bounds.

    >>> bounds("dead", 12, 12), bounds("injured", 24, None)
    ('dead 12', 'injured 24-')
    """
    low, high = ("" if bound is None else str(bound) for bound in (least, most))
    return f"{what} {low if low == high else f'{low}-{high}'}"
