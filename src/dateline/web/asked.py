"""What every address takes from a request."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Request
from fastapi.responses import Response
from pydantic import BaseModel

from dateline.archive import Archive
from dateline.archive.choices import Choices
from dateline.web.exploring import Rows
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


InArchive = Annotated[Archive, Depends(opened)]
FromRows = Annotated[Rows, Depends(kept_rows)]
Wanted = Annotated[Choices, Depends(wanted)]


def as_json(model: BaseModel) -> Response:
    """Answer with a model, which is not checked again."""
    return Response(model.model_dump_json(), media_type="application/json", headers={"cache-control": "no-store"})
