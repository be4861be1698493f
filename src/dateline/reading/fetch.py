"""Fetching what a URL names, from the public internet only, for a bounded time and size."""

from __future__ import annotations

import http.client
import io
import socket
import ssl
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial
from typing import Any
from urllib.parse import quote, urlsplit

from dateline import __version__
from dateline.errors import ReadingError
from dateline.reading.addresses import LocalAddressError, connect
from dateline.reading.inputs import Input, is_url, suffix_of
from dateline.reading.limits import megabytes

_ANSWER_SECONDS = 10.0
_WHOLE_SECONDS = 60.0
_MOST_BYTES = 100_000_000
_HEADERS = {"User-Agent": f"Dateline/{__version__} (reader of news reports)", "Accept-Encoding": "identity"}


@contextmanager
def fetched(url: str, *, allow_local: bool) -> Iterator[Input]:
    """Fetch what a URL names, as an input that is streamed.

    Args:
        url: an address that begins with ``http://`` or ``https://``.
        allow_local: whether private and local hosts may be asked.

    Raises:
        ReadingError: it cannot be fetched, or not in time, or its host is private or local.
    """
    if not is_url(url):
        raise ReadingError(f"{url} is no address on the web: it must begin with http:// or https://.")
    visit = Visit(url, allow_local)
    try:
        with visit.opened() as response:
            stream = io.BufferedReader(Body(response, visit))
            given = Input.of(stream, url, suffix_of(urlsplit(response.geturl()).path))
            kind, charset = response.headers.get_content_type(), response.headers.get_content_charset()
            yield replace(given, url=response.geturl(), kind=kind, charset=charset)
    finally:
        visit.clock.cancel()


class Visit:
    """One fetch: the connections it makes, redirects included, and the time it may take."""

    def __init__(self, url: str, allow_local: bool) -> None:
        self.url, self.allow_local = url, allow_local
        self.link: socket.socket | None = None
        self.late = False
        self.clock = threading.Timer(_WHOLE_SECONDS, self.end)
        self.clock.daemon = True

    def opened(self) -> Any:
        """Send the request and give the answer.

        Raises:
            ReadingError: there is none that can be used.
        """
        self.clock.start()
        opener = urllib.request.OpenerDirector()
        for handler in (
            Plain(self), Secure(self), urllib.request.HTTPErrorProcessor(),
            urllib.request.HTTPRedirectHandler(), urllib.request.HTTPDefaultErrorHandler(),
        ):  # fmt: skip
            opener.add_handler(handler)
        try:
            asked = urllib.request.Request(quote(self.url, safe="%/:=&?~#+!$,;'@()*[]"), headers=_HEADERS)
            answer = opener.open(asked, timeout=_ANSWER_SECONDS)
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise self.failure(error) from None
        if answer is None:
            raise ReadingError(f"{self.url} cannot be fetched: it leads to what is no address on the web.")
        return answer

    def end(self) -> None:
        """Break the connection off, as the time is over."""
        self.late = True
        if self.link is not None:
            with suppress(OSError):
                self.link.shutdown(socket.SHUT_RDWR)

    def failure(self, error: Exception) -> ReadingError:
        """Make the error that says why a fetch failed."""
        return ReadingError(f"{self.url} cannot be fetched: {self.why(error)}.")

    def why(self, error: Exception) -> str:
        """Say why a fetch failed and what to do."""
        if isinstance(error, urllib.error.HTTPError):
            error.close()
            return f"its server answers {error.code} {' '.join(error.reason.split())}".rstrip(".: ")
        cause = error.reason if isinstance(error, urllib.error.URLError) else error
        if self.late:
            return f"it takes more than {_WHOLE_SECONDS:.0f} seconds"
        if isinstance(cause, LocalAddressError):
            return f"{cause}, which is asked with --allow-local only"
        if isinstance(cause, TimeoutError):
            return f"its server does not answer within {_ANSWER_SECONDS:.0f} seconds"
        if isinstance(cause, socket.gaierror):
            return "its host is not known"
        if isinstance(cause, ssl.SSLCertVerificationError):
            return f"its certificate is not valid ({cause.verify_message})"
        if isinstance(cause, OSError) and cause.strerror:
            return cause.strerror
        return " ".join(str(cause).split()).rstrip(".") or type(cause).__name__


class Body(io.RawIOBase):
    """What a server sends, within bounds."""

    def __init__(self, response: http.client.HTTPResponse, visit: Visit) -> None:
        self.response, self.visit, self.received = response, visit, 0

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill a buffer with what comes next; give the number of bytes.

        Raises:
            ReadingError: the connection breaks, or too much comes or takes too long.
        """
        try:
            data = self.response.read1(len(buffer))
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise self.visit.failure(error) from None
        if self.visit.late or (not data and self.response.length):
            raise self.visit.failure(http.client.HTTPException("its server broke off"))
        self.received += len(data)
        if self.received > _MOST_BYTES:
            raise ReadingError(
                f"{self.visit.url} has more than {megabytes(_MOST_BYTES)}: store it as a file and give that."
            )
        buffer[: len(data)] = data
        return len(data)


class Connection(http.client.HTTPConnection):
    """A connection for a visit, to a checked address."""

    def __init__(self, host: str, *, visit: Visit, timeout: float) -> None:
        super().__init__(host, timeout=timeout)
        self.visit = visit

    def connect(self) -> None:
        """Connect to the host."""
        self.sock = connect(self.host, self.port, _ANSWER_SECONDS, allow_local=self.visit.allow_local)
        self.visit.link = self.sock


class SecureConnection(Connection):
    """The same with TLS."""

    default_port = http.client.HTTPS_PORT

    def connect(self) -> None:
        """Connect to the host and check its certificate."""
        super().connect()
        self.sock = ssl.create_default_context().wrap_socket(self.sock, server_hostname=self.host)
        self.visit.link = self.sock


class Plain(urllib.request.HTTPHandler):
    """Opens ``http://`` for a visit."""

    def __init__(self, visit: Visit) -> None:
        super().__init__()
        self.visit = visit

    def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        """Send a request."""
        return self.do_open(partial(Connection, visit=self.visit), req)


class Secure(urllib.request.HTTPSHandler):
    """Opens ``https://`` for a visit."""

    def __init__(self, visit: Visit) -> None:
        super().__init__()
        self.visit = visit

    def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        """Send a request."""
        return self.do_open(partial(SecureConnection, visit=self.visit), req)
