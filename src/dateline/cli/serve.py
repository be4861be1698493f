"""The command ``dateline serve``."""

from __future__ import annotations

import secrets
import socket
from typing import Annotated

import typer

from dateline.cli.arguments import InArchive
from dateline.errors import ServingError

Host = Annotated[str, typer.Option("--host", help="The address to listen on; others than this machine need a token.")]
Port = Annotated[int, typer.Option("--port", min=0, max=65535, help="The port; 0 takes a free one.")]
Token = Annotated[
    str | None, typer.Option("--token", help="What everybody has to show; made up if --host is not this machine.")
]


def serve(archive: InArchive = "news.db", host: Host = "127.0.0.1", port: Port = 8000, token: Token = None) -> None:
    """Open the explorer: look at an archive in the browser, with no internet.

    Example: dateline serve --archive news.db
    """
    import uvicorn

    from dateline.web import create_app
    from dateline.web.opening import open_archive
    from dateline.web.security import is_loopback

    if token is None and not is_loopback(host):
        token = secrets.token_urlsafe(16)
    opened, may_review = open_archive(archive)
    with opened, listening(host, port) as listener:
        app = create_app(opened, token=token, may_review=may_review)
        typer.echo(f"The explorer is at {address(listener, token)} (Ctrl+C ends it).")
        uvicorn.Server(uvicorn.Config(app, log_level="warning")).run([listener])


def listening(host: str, port: int) -> socket.socket:
    """Listen on an address.

    Raises:
        ServingError: it is taken, or not this machine's.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        reason = error.strerror or error
        raise ServingError(f"{host}:{port} cannot be listened on ({reason}): give another --host or --port.") from None


def address(listener: socket.socket, token: str | None) -> str:
    """Give the address to open."""
    host, port = listener.getsockname()[:2]
    named = f"[{host}]" if ":" in host else host
    return f"http://{named}:{port}/" + (f"?token={token}" if token else "")
