"""Files of every format that is read, made as people's programs make them, and a server to fetch from."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

ENGLISH = (
    "The ministers met in Geneva on Monday and agreed that the talks would go on for another week, "
    "a spokesman for the ministry said. They have not said where the next round will be held."
)
PAGE = f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Ministers meet by the lake | The Lake Herald</title>
<meta property="og:title" content="Ministers meet by the lake">
<meta property="og:site_name" content="The Lake Herald">
<meta property="article:published_time" content="2023-10-04T23:30:00+02:00">
<meta property="article:modified_time" content="2023-11-09T08:00:00+01:00">
</head><body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Ministers meet by the lake</h1><p>{ENGLISH}</p>
<p>“We are patient,” one of them told reporters as the delegations left.</p></article>
<footer>All rights reserved 2024</footer></body></html>"""
RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>The Lake Herald</title><link>https://herald.example/</link>
<item><title>Ministers &amp; envoys meet</title><link>https://herald.example/1</link><guid>herald-1</guid>
<pubDate>Wed, 04 Oct 2023 23:30:00 +0200</pubDate>
<description>&lt;p&gt;{ENGLISH}&lt;/p&gt;&lt;p&gt;More to &lt;b&gt;follow&lt;/b&gt;.&lt;/p&gt;</description></item>
<item><title>Nothing in it</title><link>https://herald.example/2</link></item>
</channel></rss>"""
ATOM = f"""<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour News</title>
<entry><id>tag:harbour,2023:1</id><title>Talks</title><link href="https://harbour.example/1"/>
<published>2023-10-04T08:00:00Z</published><updated>2023-10-09T08:00:00Z</updated>
<content type="text">{ENGLISH}</content></entry></feed>"""


def jsonl(*rows: dict[str, Any]) -> bytes:
    """Write rows as JSON Lines."""
    return "".join(json.dumps(row) + "\n" for row in rows).encode()


class Site:
    """A web server on this machine, with answers by path, that remembers what it was asked."""

    def __init__(self) -> None:
        self.answers: dict[str, tuple[int, dict[str, str], bytes]] = {}
        self.asked: list[dict[str, str]] = []
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self.handler())
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def put(self, path: str, body: str | bytes, kind: str = "text/html", status: int = 200, **headers: str) -> str:
        """Answer a path with a body; give its address."""
        data = body.encode() if isinstance(body, str) else body
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.answers[path] = (status, {"Content-Type": kind, "Content-Length": str(len(data)), **named}, data)
        return self.url + path

    def handler(self) -> type[BaseHTTPRequestHandler]:
        """Make the class that answers."""
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append(dict(self.headers))
                status, headers, body = site.answers.get(self.path, (404, {"Content-Length": "0"}, b""))
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        return Handler


@pytest.fixture
def site() -> Iterator[Site]:
    site = Site()
    thread = threading.Thread(target=site.server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield site
    site.server.shutdown()
    thread.join()
    site.server.server_close()
