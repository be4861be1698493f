"""Who may ask: hosts, tokens, and what a page may load and run."""

from __future__ import annotations

import hmac
import ipaddress
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qsl, urlencode, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""Nothing from elsewhere, no inline script, no inline style."""

HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
_COOKIE = "dateline"
_NO_TOKEN = (
    "This explorer needs a token: open the address that 'dateline serve' printed, which ends in ?token=..., or send "
    "it as 'Authorization: Bearer ...'.\n"
)


def is_loopback(host: str) -> bool:
    """Say whether a host is this machine alone.

    >>> is_loopback("127.0.0.1"), is_loopback("::1"), is_loopback("localhost"), is_loopback("0.0.0.0")
    (True, True, True, False)
    """
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.casefold() == "localhost"


class Guard:
    """Lets in who may ask, and adds the headers that hold a page back.

    Args:
        token: what everybody has to show; without one, only requests under a name of this machine are
            answered, so that no page elsewhere can reach the archive through a name of its own (DNS rebinding).
    """

    def __init__(self, app: ASGIApp, token: str | None = None) -> None:
        self._app, self._token = app, token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        refusal = self._refusal(scope)
        await (refusal or self._app)(scope, receive, with_headers)

    def _refusal(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        if self._token is None:
            if is_loopback(asked_host(headers)):
                return None
            return PlainTextResponse("Open this page under http://127.0.0.1 on this machine.\n", 421)
        if self._may(shown(headers)):
            return None
        return self._entry(scope)

    def _may(self, token: str) -> bool:
        return self._token is not None and hmac.compare_digest(token.encode(), self._token.encode())

    def _entry(self, scope: Scope) -> Response:
        """Let in who has the token in the address, which is then taken off."""
        query = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        given = next((value for name, value in query if name == "token"), "")
        if not self._may(given) or scope["method"] not in ("GET", "HEAD"):
            return PlainTextResponse(_NO_TOKEN, 401, {"www-authenticate": "Bearer"})
        rest = urlencode([(name, value) for name, value in query if name != "token"])
        path = "/" + scope["path"].lstrip("/\\")
        entry = RedirectResponse(path + (f"?{rest}" if rest else ""), 303)
        entry.set_cookie(_COOKIE, given, httponly=True, samesite="strict")
        return entry


def asked_host(headers: Headers) -> str:
    """Give the name under which a request came, without its port; empty where it is none."""
    try:
        return urlsplit(f"//{headers.get('host', '')}").hostname or ""
    except ValueError:
        return ""


def shown(headers: Headers) -> str:
    """Give the token that a request shows, in a header or a cookie."""
    scheme, _, given = headers.get("authorization", "").partition(" ")
    if scheme.casefold() == "bearer":
        return given.strip()
    try:
        cookie = SimpleCookie(headers.get("cookie", "")).get(_COOKIE)
    except CookieError:
        return ""
    return cookie.value if cookie else ""
