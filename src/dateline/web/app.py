"""The application: every address, as a page and as JSON."""

from __future__ import annotations

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, Response
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware

from dateline import __version__
from dateline.archive import Archive
from dateline.errors import DatelineError, QuestionError
from dateline.web import built, pages
from dateline.web.security import Guard


def create_app(archive: Archive, *, token: str | None = None) -> FastAPI:
    """Make the application over an open archive.

    Args:
        archive: what is shown; the caller closes it.
        token: what everybody has to show who asks; without one, only this machine is answered.

    Raises:
        ServingError: the pages were not built into this install.
    """
    app = FastAPI(title="Dateline", version=__version__, docs_url=None, redoc_url=None)
    app.state.archive, app.state.page = archive, built.page()
    app.include_router(pages.router)
    app.mount("/static", GZipMiddleware(StaticFiles(directory=built.FOLDER)))
    app.add_middleware(Guard, token=token)
    app.add_exception_handler(DatelineError, told)
    app.add_exception_handler(HTTPException, lost)
    return app


def told(_: Request, error: Exception) -> Response:
    """Answer with the sentence that an error is."""
    return JSONResponse({"error": str(error)}, 400 if isinstance(error, QuestionError) else 404)


def lost(request: Request, error: Exception) -> Response:
    """Answer where there is nothing: with the page that says so, or with its sentence."""
    status = error.status_code if isinstance(error, HTTPException) else 500
    if request.method == "GET" and "." not in request.url.path.rsplit("/", 1)[-1]:
        return pages.shell(request, status)
    return JSONResponse({"error": f"there is nothing at {request.url.path}: see /api for what there is."}, status)
