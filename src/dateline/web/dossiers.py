"""One event, one report, one person: everything that is told of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection

from dateline.account import Reason
from dateline.archive import Archive, Filters, choices
from dateline.archive.loading import load_claims
from dateline.archive.outlines import load_outlines
from dateline.archive.story import Claim, Count, Dossier, Kept, Mention
from dateline.archive.story import Telling as ToldOnce
from dateline.errors import ArchiveError
from dateline.web.exploring import row_of
from dateline.web.listing import heading, headings, members, said
from dateline.web.models import (
    Corrected,
    Counted,
    EventPage,
    Mentioned,
    PersonPage,
    ReportPage,
    Row,
    Telling,
)

_MOST = 200


def event_page(archive: Archive, id: str) -> EventPage:
    """Give everything told of an event, by its id or that of any of its tellings.

    Raises:
        ArchiveError: there is no such event.
    """
    dossier = archive.dossier(id)
    with archive.reading() as connection:
        [outline] = load_outlines(connection, [dossier.story.id])
    return EventPage(
        event=row_of(outline), tellings=tuple(telling(dossier, one) for one in dossier.story.tellings),
        claims=tuple(map(said, dossier.story.claims)), counts=tuple(map(counted, dossier.story.counts)),
        corroboration=dossier.story.corroboration, contradictions=dossier.story.contradictions,
        corrections=tuple(
            Corrected(field=c.field, raw=c.raw, value=c.value, who=c.who, made=c.made, reason=c.reason)
            for c in dossier.corrections
        ),
    )  # fmt: skip


def telling(dossier: Dossier, told: ToldOnce) -> Telling:
    """Give what one report tells of an event, with its reasons."""
    account = dossier.accounts[told.report]
    why = next((event.why for event in account.events if event.id == told.event), [])
    called = {each.id: each.name for each in account.entities} | {each.id: each.name for each in account.places}
    return Telling(
        id=told.id, event=told.event, report=heading(dossier.reports[told.report]), type=told.type, mode=told.mode,
        status=told.status, start=told.start, end=told.end, date_basis=told.date_basis,
        merged_with=told.merged_with, score=told.score, reason=told.reason,
        mentions=tuple(mentioned(mention, told.trigger) for mention in told.mentions),
        why=tuple(named(reason, called) for reason in why),
    )  # fmt: skip


def named(reason: Reason, called: Mapping[str, str]) -> Reason:
    """Give a reason with the name of whom or what it gives, not its id."""
    return reason.model_copy(update={"value": called.get(reason.value or "", reason.value)})


def mentioned(mention: Mention, trigger: Mention) -> Mentioned:
    """Give words that mention an event."""
    return Mentioned(span=mention.span, sentence=mention.sentence, trigger=mention == trigger)


def counted(count: Count) -> Counted:
    """Give a number of people."""
    return Counted(
        report=count.report, text=count.span.text, what=count.what, low=count.low, high=count.high,
        approximate=count.approximate, claims=count.claims,
    )  # fmt: skip


def report_page(archive: Archive, id: str) -> ReportPage:
    """Give a report with its account.

    Raises:
        ArchiveError: there is no such report.
    """
    return page_of(archive.report(id))


def page_of(kept: Kept) -> ReportPage:
    """Give the page of a report of the archive."""
    stored = kept.stored
    return ReportPage(
        id=stored.id, origin=stored.origin, added=stored.added, copy_of=stored.copy_of,
        account=kept.account, stories=kept.stories,
    )  # fmt: skip


def person_page(archive: Archive, id: str) -> PersonPage:
    """Give somebody's part in the events of the archive, the best told of them.

    Raises:
        ArchiveError: there is nobody of that id.
    """
    with archive.reading() as connection:
        found = members(connection, {id: (0, 0, 0)})
        if not found:
            raise ArchiveError(f"nobody in the archive has the id {id}: look under /people for who there is.")
        acting, undergoing = {"actor": [Filters(actor=id)]}, {"recipient": [Filters(recipient=id)]}
        claims = list(load_claims(connection, choices.claims_of(connection, id, _MOST)))
        tallies = {id: (choices.count(connection, acting), choices.count(connection, undergoing), stories_of(claims))}
        [person] = members(connection, tallies)
        return PersonPage(
            person=person, acts=rows(connection, acting), undergoes=rows(connection, undergoing),
            claims=list(map(said, claims)), reports=headings(connection, {claim.report for claim in claims}),
        )  # fmt: skip


def rows(connection: Connection, wanted: choices.Choices) -> list[Row]:
    """Give the best told of the events chosen."""
    return [row_of(outline) for outline in load_outlines(connection, choices.best_ids(connection, wanted, _MOST))]


def stories_of(claims: Iterable[Claim]) -> int:
    """Count the events that claims speak of."""
    return len({story for claim in claims for story in claim.stories})
