"""Lists of what belongs to the events chosen: claims, people, places; and searching reports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sized

from sqlalchemy import Connection, func, select

from dateline.archive import Archive, Filters, choices, schema
from dateline.archive.choices import Choices
from dateline.archive.loading import load_actors, load_claims, load_places
from dateline.archive.rows import one_of
from dateline.archive.story import Claim, Found, StoredReport
from dateline.errors import QuestionError
from dateline.web.exploring import who
from dateline.web.models import Claims, Heading, Hit, Member, People, Places, Said, Searched, Spot

MOST = 2_000
"""How many claims, people or places are listed."""

_HITS = 100
_OPENING = 70
_HEADING = (
    *(schema.reports.c[name] for name in Heading.model_fields if name != "opening"),
    func.substr(schema.reports.c.text, 1, _OPENING).label("opening"),
)


def claims(archive: Archive, wanted: Choices) -> Claims:
    """Give the claims on the events chosen."""
    with archive.reading() as connection:
        found = list(load_claims(connection, choices.claim_ids(connection, wanted, MOST + 1)))
        kept = found[:MOST]
        reports = headings(connection, {claim.report for claim in kept})
    return Claims(left_out=more(found, "claims, the latest"), claims=list(map(said, kept)), reports=reports)


def said(claim: Claim) -> Said:
    """Give a claim."""
    return Said(
        id=claim.id, report=claim.report, published=claim.published,
        speaker=claim.speaker.text if claim.speaker else None, kind=claim.kind,
        actor=who(claim.actor) if claim.actor else None, anonymity=claim.anonymity, stance=claim.stance,
        quotation=claim.quotation, cue=claim.cue.text if claim.cue else None, content=claim.content,
        via=claim.via, events=claim.stories,
    )  # fmt: skip


def headings(connection: Connection, ids: Iterable[str]) -> dict[str, Heading]:
    """Give what heads reports, by their ids."""
    wanted = select(*_HEADING).where(one_of(connection, schema.reports.c.id, sorted(ids)))
    return {row.id: Heading(**row._mapping) for row in connection.execute(wanted)}


def heading(stored: StoredReport) -> Heading:
    """Give what heads a report."""
    report = stored.report
    return Heading(
        id=stored.id, title=report.title, opening=report.text[:_OPENING], published=report.published,
        publisher=report.publisher, url=report.url, copy_of=stored.copy_of,
    )  # fmt: skip


def people(archive: Archive, wanted: Choices) -> People:
    """Give who takes part in the events chosen, or speaks of them."""
    tallies: dict[str, list[int]] = {}
    with archive.reading() as connection:
        for at, role in enumerate(("actor", "recipient", "speaker")):
            for row in choices.tally(connection, wanted, role, MOST + 1):
                tallies.setdefault(row.value, [0, 0, 0])[at] = row.stories
        ranked = sorted(tallies, key=lambda id: (-sum(tallies[id]), id))
        found = members(connection, {id: tuple(tallies[id]) for id in ranked[:MOST]})
    return People(left_out=more(ranked, "people and bodies, those of most events"), people=found)


def members(connection: Connection, tallies: Mapping[str, tuple[int, ...]]) -> list[Member]:
    """Give people and bodies by id, those that there are, with how many events they act in, undergo and speak of."""
    known = load_actors(connection, tallies)
    return [
        Member(
            id=id, name=actor.name, kind=actor.kind, country=actor.country, sectors=actor.sectors,
            acts=acts, undergoes=undergoes, speaks=speaks,
        )
        for id, (acts, undergoes, speaks) in tallies.items()
        if (actor := known.get(id))
    ]  # fmt: skip


def places(archive: Archive, wanted: Choices) -> Places:
    """Give where the events chosen are set."""
    with archive.reading() as connection:
        found = choices.tally(connection, wanted, "place", MOST + 1)
        known = load_places(connection, [row.value for row in found[:MOST]])
    spots = [
        Spot(
            id=place.id, name=place.name, kind=place.kind, country=place.country, latitude=place.latitude,
            longitude=place.longitude, events=row.stories,
        )
        for row in found[:MOST]
        for place in [known[row.value]]
    ]  # fmt: skip
    return Places(left_out=more(found, "places, those of most events"), places=spots)


def more(found: Sized, what: str) -> str:
    """Say that there is more than is listed, if there is."""
    told = f"There are more: these are {MOST:,} {what} first. Choose facets to see others."
    return told if len(found) > MOST else ""


def search(archive: Archive, text: str) -> Searched:
    """Give the reports that have all of some words, those first that are most about them.

    Raises:
        QuestionError: there are no words.
    """
    if not any(letter.isalnum() for letter in text):
        raise QuestionError("there is no word to search for: give one or more after ?text=.")
    results = archive.search(text, limit=_HITS)
    found, total = [hit(each) for each in results], results.total()
    with archive.reading() as connection:
        events = choices.count(connection, {"text": [Filters(text=text)]})
    left_out = f"The {_HITS} of {total:,} reports that are most about these words." if total > _HITS else ""
    return Searched(text=text, total=total, left_out=left_out, found=found, events=events)


def hit(found: Found) -> Hit:
    """Give a report that was found."""
    return Hit(report=heading(found.report), excerpt=found.excerpt)
