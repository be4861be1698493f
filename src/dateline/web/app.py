"""The application: every address, as a page and as data."""

from __future__ import annotations

import secrets

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware

from dateline import __version__
from dateline.archive import Archive
from dateline.errors import ArchiveError, DatelineError
from dateline.web import answers, built, exporting, pages, reviewing
from dateline.web.exploring import Rows
from dateline.web.keeping import Answers, prepared
from dateline.web.security import Guard

_DATA = (".json", ".csv")
_FILES = ("/static/", "/export/")


def create_app(archive: Archive, *, token: str | None = None, may_review: bool = True) -> FastAPI:
    """Make the application over an open archive.

    Args:
        archive: what is shown; the caller closes it.
        token: what everybody has to show who asks; without one, only this machine is answered.
        may_review: whether the archive is open for writing, so that merges and corrections can be made.

    Raises:
        ServingError: the pages were not built into this install.
    """
    app = FastAPI(title="Dateline", version=__version__, docs_url=None, redoc_url=None, lifespan=prepared)
    app.state.archive, app.state.page, app.state.may_review = archive, built.page(), may_review
    app.state.rows = Rows(archive)
    app.state.answers = Answers(app.state.rows)
    app.state.token = secrets.token_urlsafe(24)
    for part in (answers, reviewing, exporting, pages):
        app.include_router(part.router)
    app.mount("/static", GZipMiddleware(StaticFiles(directory=built.FOLDER)))
    app.add_middleware(Guard, token=token)
    app.add_exception_handler(DatelineError, told)
    app.add_exception_handler(RequestValidationError, malformed)
    app.add_exception_handler(HTTPException, refused)
    return app


def told(request: Request, error: Exception) -> Response:
    """Answer with the sentence that an error is."""
    missing = isinstance(error, ArchiveError) and request.method == "GET"
    return JSONResponse({"error": str(error)}, 404 if missing else 400)


def malformed(_: Request, error: Exception) -> Response:
    """Answer to a request that lacks something, or has it wrong."""
    found = error.errors() if isinstance(error, RequestValidationError) else []
    what = "; ".join(f"{'.'.join(map(str, each['loc'][1:]))}: {each['msg']}" for each in found)
    return JSONResponse({"error": f"the request cannot be understood ({what}): see /api for what it takes."}, 400)


def refused(request: Request, error: Exception) -> Response:
    """Answer where there is nothing, or nothing may be done: with the page that says so, or with a sentence."""
    status, said = (error.status_code, error.detail) if isinstance(error, HTTPException) else (500, "")
    if status == 404:
        if request.method == "GET" and not request.url.path.endswith(_DATA) and not request.url.path.startswith(_FILES):
            return pages.shell(request, status)
        said = f"there is nothing at {request.url.path}: see /api for what there is."
    return JSONResponse({"error": said}, status)
