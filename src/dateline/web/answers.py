"""The data of every page, as JSON at its address and as CSV where it is a table."""

from __future__ import annotations

from threading import Lock

from fastapi import APIRouter
from fastapi.responses import Response

from dateline.archive.columns import EVENTS
from dateline.archive.selection import Selection
from dateline.errors import ReadingError
from dateline.web import dossiers, listing
from dateline.web.asked import FromAnswers, InArchive, Wanted, as_json
from dateline.web.models import (
    Claims,
    EventPage,
    Explored,
    Pasted,
    People,
    PersonPage,
    Places,
    ReportPage,
    Searched,
)
from dateline.web.reviewing import SameOrigin
from dateline.web.tables import as_csv, as_table

router = APIRouter()
_READING = Lock()


@router.get("/explore.json", response_model=Explored)
def explored(answers: FromAnswers, wanted: Wanted) -> Response:
    """Give the events that fit the filters, and what may be chosen next."""
    return as_json(answers.of(wanted))


@router.get("/explore.csv")
def explored_table(archive: InArchive, wanted: Wanted) -> Response:
    """Give all events that fit the filters, as a table."""
    return as_table("events", EVENTS, Selection(archive, wanted).stories())


@router.get("/events/{id}.json")
def event(archive: InArchive, id: str) -> EventPage:
    """Give everything told of an event, by its id or that of any of its tellings."""
    return dossiers.event_page(archive, id)


@router.get("/reports/{id}.json")
def report(archive: InArchive, id: str) -> ReportPage:
    """Give a report with its account."""
    return dossiers.report_page(archive, id)


@router.get("/claims.json")
def claims(archive: InArchive, wanted: Wanted) -> Claims:
    """Give the claims on the events that fit the filters."""
    return listing.claims(archive, wanted)


@router.get("/claims.csv")
def claims_table(archive: InArchive, wanted: Wanted) -> Response:
    """Give the claims on the events that fit the filters, as a table."""
    return as_csv("claims", listing.claims(archive, wanted).claims)


@router.get("/people.json")
def people(archive: InArchive, wanted: Wanted) -> People:
    """Give who takes part in the events that fit the filters."""
    return listing.people(archive, wanted)


@router.get("/people.csv")
def people_table(archive: InArchive, wanted: Wanted) -> Response:
    """Give who takes part in the events that fit the filters, as a table."""
    return as_csv("people", listing.people(archive, wanted).people)


@router.get("/people/{id}.json")
def person(archive: InArchive, id: str) -> PersonPage:
    """Give somebody's part in the events of the archive."""
    return dossiers.person_page(archive, id)


@router.get("/places.json")
def places(archive: InArchive, wanted: Wanted) -> Places:
    """Give where the events that fit the filters are set."""
    return listing.places(archive, wanted)


@router.get("/places.csv")
def places_table(archive: InArchive, wanted: Wanted) -> Response:
    """Give where the events that fit the filters are set, as a table."""
    return as_csv("places", listing.places(archive, wanted).places)


@router.get("/search.json")
def search(archive: InArchive, text: str = "") -> Searched:
    """Give the reports that have all of some words."""
    return listing.search(archive, text)


@router.get("/search.csv")
def search_table(archive: InArchive, text: str = "") -> Response:
    """Give the reports that have all of some words, as a table."""
    hits = listing.search(archive, text).found
    return as_csv("reports", [hit.report for hit in hits])


@router.post("/paste.json")
def paste(pasted: Pasted, _: SameOrigin) -> ReportPage:
    """Read one pasted report; nothing of it is stored."""
    # The language model takes seconds to load.
    from dateline.engine.one import account_of
    from dateline.reading import Options
    from dateline.reading.draft import Draft

    if not pasted.text.strip():
        raise ReadingError("there is no text to read: paste that of one report.")
    read = Draft("the pasted text", pasted.text.strip(), title=pasted.title).read(Options(published=pasted.published))
    with _READING:
        account = account_of(read.report)
    return ReportPage(
        id=read.report.id, origin="pasted", added=None, copy_of=None, account=account, stories={},
        warnings=read.warnings,
    )  # fmt: skip
