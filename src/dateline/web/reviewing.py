"""What whoever reviews may change: merges, splits, corrections. Nothing else is ever written."""

from __future__ import annotations

import getpass
import hmac
from typing import Annotated, get_args
from urllib.parse import urlsplit

from fastapi import APIRouter, Depends, HTTPException, Request

from dateline import __version__
from dateline.account import EventType, Status
from dateline.archive import choices
from dateline.archive.correcting import FIELDS
from dateline.archive.database import name_of
from dateline.export.formats import FORMATS
from dateline.knowledge.plover import modes
from dateline.web.asked import InArchive
from dateline.web.models import Correct, Merge, Reviewed, Session, Split

router = APIRouter()

TOKEN = "x-dateline-token"
"""The header that a review action shows its token in; no form or page elsewhere can set it."""


def same_origin(request: Request) -> None:
    """Let only a page of this server change anything.

    Raises:
        HTTPException: the request comes from elsewhere.
    """
    origin = request.headers.get("origin")
    elsewhere = origin is not None and urlsplit(origin).netloc != request.headers.get("host")
    if elsewhere or not hmac.compare_digest(request.headers.get(TOKEN, "").encode(), request.app.state.token.encode()):
        raise HTTPException(403, "only a page of this explorer may do this: open the event here and try again.")


def reviewer(request: Request) -> None:
    """Let review only where the archive may be written.

    Raises:
        HTTPException: it may not.
    """
    same_origin(request)
    if not request.app.state.may_review:
        raise HTTPException(403, "this archive may not be written: start 'dateline serve' with permission to write it.")


SameOrigin = Annotated[None, Depends(same_origin)]
Reviewer = Annotated[None, Depends(reviewer)]


@router.get("/session.json")
def session(request: Request, archive: InArchive) -> Session:
    """Give what the page has to know of the archive, and the token of the review actions."""
    with archive.reading() as connection:
        reports, events = choices.reports(connection), choices.count(connection, {})
    values = {"type": get_args(EventType), "status": get_args(Status), "mode": modes()}
    return Session(
        archive=name_of(archive.where), version=__version__, reports=reports, events=events,
        may_review=request.app.state.may_review, token=request.app.state.token, you=name_of_user(),
        fields={field: values.get(field, ()) for field in FIELDS}, formats=tuple(FORMATS),
    )  # fmt: skip


def name_of_user() -> str:
    """Give the name of whoever started the program, if the machine knows it."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return ""


@router.post("/events/{id}/merge")
def merge(archive: InArchive, id: str, asked: Merge, _: Reviewer) -> Reviewed:
    """Make one event of this and others."""
    return Reviewed(event=archive.join([id, *asked.others]))


@router.post("/events/{id}/split")
def split(archive: InArchive, id: str, asked: Split, _: Reviewer) -> Reviewed:
    """Take tellings out of this event; the answer is the event that they become."""
    return Reviewed(event=archive.split(asked.tellings))


@router.post("/events/{id}/correct")
def correct(archive: InArchive, id: str, asked: Correct, _: Reviewer) -> Reviewed:
    """Put a field of this event right; the raw value is kept."""
    return Reviewed(event=archive.correct(id, asked.field, asked.value or None, who=asked.who, reason=asked.reason))
