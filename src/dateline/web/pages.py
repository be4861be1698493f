"""The addresses that people open: one page, which reads its address and asks for the data there."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

router = APIRouter()

PAGES = (
    "/", "/explore", "/events/{id}", "/reports/{id}", "/claims", "/people", "/people/{id}", "/places", "/search",
    "/paste", "/api",
)  # fmt: skip


def shell(request: Request, status: int = 200) -> HTMLResponse:
    """Give the one page, which shows what its address says."""
    return HTMLResponse(request.app.state.page, status, {"cache-control": "no-cache"})


def page(request: Request) -> HTMLResponse:
    """Give the one page."""
    return shell(request)


for path in PAGES:
    router.add_api_route(path, page, methods=["GET"], include_in_schema=False)
