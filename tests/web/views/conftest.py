"""The explorer as it is served, in a browser that tells of errors and of requests that leave the machine."""

from __future__ import annotations

import datetime
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import cycle
from typing import Any
from urllib.parse import urlsplit

import pytest
import uvicorn
from playwright.sync_api import Browser, Page

from benchmarks.invented import account_of, known_place, reports
from dateline.account import Account, Event, Place
from dateline.archive import Archive
from dateline.archive.filing import filed
from dateline.web import create_app

STATUSES = ("actual", "actual", "actual", "future", "hypothetical", "negated")
PLACES = ("Aleppo", "Ankara", "Syria", "Donbas")

Look = Callable[..., Page]


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where an explorer is that shows every kind of event, date and place."""
    with Archive(tmp_path_factory.mktemp("views") / "news.db", create=True) as archive:
        archive.add([filed(account, "here.txt") for account in accounts(60)])
        with serving(archive) as address:
            yield address


@pytest.fixture(scope="session")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where an explorer is that shows more events of a few weeks than can be drawn apart."""
    with Archive(tmp_path_factory.mktemp("views") / "crowded.db", create=True) as archive:
        archive.add([filed(squeezed(account), "here.txt") for account in accounts(900)])
        with serving(archive) as address:
            yield address


@pytest.fixture
def look(browser: Browser) -> Iterator[Look]:
    """Open a page, and find afterwards that it had no error and asked nobody else."""
    errors: list[str] = []
    asked: set[str | None] = set()
    opened: list[Page] = []

    def open_page(url: str, width: int = 1440, height: int = 900, scheme: Any = "light") -> Page:
        page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
        opened.append(page)
        page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("request", lambda request: asked.add(urlsplit(request.url).hostname))
        page.goto(url)
        page.wait_for_selector(".stage:not([aria-busy]) .head")
        return page

    yield open_page
    for page in opened:
        page.close()
    assert errors == []
    assert asked <= {"127.0.0.1"}


@contextmanager
def serving(archive: Archive) -> Iterator[str]:
    """Serve an archive on a free port of this machine."""
    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(create_app(archive), log_level="warning"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    yield f"http://127.0.0.1:{listener.getsockname()[1]}/"
    server.should_exit = True
    thread.join()


def accounts(events: int) -> Iterator[Account]:
    """Invent accounts whose events have every status, every kind of date and of place."""
    statuses, places, dates = cycle(STATUSES), cycle(PLACES), cycle(range(5))
    for report in reports(events, each=2):
        account = account_of(report)
        told = [
            event.model_copy(update={"status": next(statuses), **dated(event, next(dates))}) for event in account.events
        ]
        settings = [set_in(place, next(places)) for place in account.places]
        yield account.model_copy(update={"events": told, "places": settings})


def dated(event: Event, kind: int) -> dict[str, Any]:
    """Date an event by a day, several days, a month, from a day on, or not at all."""
    assert event.start
    first = event.start.replace(day=1)
    month = {"start": first, "end": (first + datetime.timedelta(days=31)).replace(day=1) - datetime.timedelta(days=1)}
    undated = {"start": None, "end": None, "date_basis": "none"}
    several = {"end": event.start + datetime.timedelta(days=40)}
    kinds: list[dict[str, Any]] = [{}, several, month, {"end": None, "ongoing": True}, undated]
    return kinds[kind]


def set_in(place: Place, name: str) -> Place:
    """Take a place for another."""
    return place.model_copy(update={"name": name, **known_place(name)})


def squeezed(account: Account) -> Account:
    """Put the events of an account into one spring."""

    def moved(event: Event) -> Event:
        if not event.start:
            return event
        day = datetime.date(2020, 3, 1) + datetime.timedelta(days=event.start.toordinal() % 60)
        return event.model_copy(update={"start": day, "end": day, "ongoing": False})

    return account.model_copy(update={"events": [moved(event) for event in account.events]})
