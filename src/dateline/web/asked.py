"""What every address takes from a request."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Request
from fastapi.responses import Response

from dateline.archive import Archive
from dateline.archive.choices import Choices
from dateline.web.exploring import Rows
from dateline.web.keeping import Answers
from dateline.web.query import choices_of


def opened(request: Request) -> Archive:
    """Give the archive that is served."""
    archive: Archive = request.app.state.archive
    return archive


def wanted(request: Request) -> Choices:
    """Give what the query of a request asks for."""
    query = request.query_params
    return choices_of({name: query.getlist(name) for name in query})


def kept_rows(request: Request) -> Rows:
    """Give the rows that are kept of the archive."""
    rows: Rows = request.app.state.rows
    return rows


def kept_answers(request: Request) -> Answers:
    """Give the answers that are kept of the archive."""
    answers: Answers = request.app.state.answers
    return answers


InArchive = Annotated[Archive, Depends(opened)]
FromRows = Annotated[Rows, Depends(kept_rows)]
FromAnswers = Annotated[Answers, Depends(kept_answers)]
Wanted = Annotated[Choices, Depends(wanted)]


def as_json(content: bytes) -> Response:
    """Answer with JSON, which no browser keeps."""
    return Response(content, media_type="application/json", headers={"cache-control": "no-store"})
