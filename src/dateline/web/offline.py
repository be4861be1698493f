"""The result as one file: the page, its script and sheet, and every answer that it would ask the server for."""

from __future__ import annotations

import base64
import hashlib
import json
from typing import Any

from dateline.archive.choices import Choices
from dateline.web import built, dossiers, listing
from dateline.web.exploring import Rows, explore

MOST = 2_000
"""How many events go into one file: with their reports, more would be slow to open and heavy to mail."""


def offline_page(rows: Rows, wanted: Choices) -> str:
    """Give the events chosen, with all that tells of them, as one page without a server."""
    archive, found = rows.archive, explore(rows, wanted, MOST)
    events = {row.id: dossiers.event_page(archive, row.id) for row in found.events}
    reports = {telling.report.id for page in events.values() for telling in page.tellings}
    answers: dict[str, Any] = {
        "/explore.json": found.model_dump(mode="json"),
        "/claims.json": listing.claims(archive, wanted).model_dump(mode="json"),
        **{f"/events/{id}.json": page.model_dump(mode="json") for id, page in events.items()},
        **{f"/reports/{id}.json": dossiers.report_page(archive, id).model_dump(mode="json") for id in sorted(reports)},
        "/shapes.json": json.loads(built.shapes()),
    }
    return composed(answers)


def composed(answers: dict[str, Any]) -> str:
    """Put page, script, sheet and answers together.

    The policy lets run what is in the file and nothing else; data cannot end the element it is in.
    """
    script, sheet = (built.read(name) for name in ("explorer.js", "explorer.css"))
    script = script.replace("</script", "<\\/script")
    data = json.dumps(answers, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    policy = f"default-src 'none'; script-src '{digest(script)}'; style-src '{digest(sheet)}'; img-src data:"
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>Dateline</title><style>{sheet}</style></head><body>"
        f'<div id="app"></div><script type="application/json" id="answers">{data}</script>'
        f'<script type="module">{script}</script></body></html>\n'
    )


def digest(text: str) -> str:
    """Give the hash by which a policy knows an inline script or sheet."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
