"""The addresses: one page for all that people open, and the data it shows."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse, Response
from pydantic import BaseModel

from dateline.archive import Archive
from dateline.archive.choices import Choices
from dateline.web.exploring import explore
from dateline.web.models import Explored
from dateline.web.query import choices_of

router = APIRouter()

PAGES = (
    "/", "/explore", "/events/{id}", "/reports/{id}", "/claims", "/people", "/people/{id}", "/places", "/search",
    "/paste", "/api",
)  # fmt: skip
"""What people open: the page itself reads the address, and asks for ``.json`` of it."""


def shell(request: Request, status: int = 200) -> HTMLResponse:
    """Give the one page, which shows what its address says."""
    return HTMLResponse(request.app.state.page, status, {"cache-control": "no-cache"})


for path in PAGES:
    router.add_api_route(path, shell, include_in_schema=False)


def opened(request: Request) -> Archive:
    """Give the archive that is served."""
    archive: Archive = request.app.state.archive
    return archive


def wanted(request: Request) -> Choices:
    """Give what the query of a request asks for."""
    query = request.query_params
    return choices_of({name: query.getlist(name) for name in query})


InArchive = Annotated[Archive, Depends(opened)]
Wanted = Annotated[Choices, Depends(wanted)]


def as_json(model: BaseModel) -> Response:
    """Answer with a model, which is not checked again."""
    return Response(model.model_dump_json(), media_type="application/json", headers={"cache-control": "no-store"})


@router.get("/explore.json", response_model=Explored)
def explored(archive: InArchive, wanted: Wanted) -> Response:
    """Give the events that fit the filters, and what may be chosen next."""
    return as_json(explore(archive, wanted))
