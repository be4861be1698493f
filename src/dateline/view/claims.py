"""Claims by their sources: who says so."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from dateline.account import Account, Claim
from dateline.ledger import by_source
from dateline.ledger.claims import Speaker
from dateline.report import Span
from dateline.view.wording import OWN_VOICE, UNNAMED, clean, country_name, shorten, speakers

_CONTENT = 240
_CUE = 12
_MARKS = ' ,"“”'
_KIND = {
    "named": "a named person",
    "organization": "a body or its spokesperson",
    "anonymous": "not named",
    "media": "news media",
    "document": "a document",
    "public": "members of the public",
}


def claims(account: Account) -> RenderableType:
    """Lay out the claims under their sources, and last what the report says in its own voice."""
    told_by = speakers(account)
    ledger = by_source(account)
    parts: list[RenderableType] = []
    for speaker in ledger.sources:
        parts += [heading(speaker), said(speaker.claims, told_by), Text()]
    if ledger.own_voice:
        every = len(ledger.own_voice) == len(account.events)
        events = "everything above" if every else ids(ledger.own_voice)
        return Group(*parts, Text.assemble((OWN_VOICE, "bold"), ("  nobody is quoted for ", "dim"), events))
    return Group(*parts[:-1])


def heading(speaker: Speaker) -> Text:
    """Name a source and say what kind it is, and whose."""
    text = Text.assemble((clean(speaker.name or UNNAMED), "bold"), (f"  {kind(speaker.kind)}", "dim"))
    if speaker.anonymity:
        text.append(f" ({'; '.join(map(clean, speaker.anonymity))})", "dim")
    if country := country_name(speaker.country):
        text.append(f" · {clean(country)}", "dim")
    return text


def kind(source: str) -> str:
    """Write what kind a source is of."""
    return _KIND[source]


def said(found: list[Claim], told_by: dict[str, str]) -> Padding:
    """Lay out claims: id, stance, cue, words, and below these how they are given and what they speak of."""
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column()
    table.add_column(width=9)
    table.add_column(width=_CUE)
    table.add_column(ratio=1)
    for claim in found:
        cue = Text(clean(claim.cue.text), "italic") if claim.cue else Text()
        table.add_row(
            Text(clean(claim.id), "dim"), Text(claim.stance, "bold blue"), cue, words(claim, told_by, claim.events)
        )
    return Padding(table, (0, 0, 0, 2))


def words(claim: Claim, told_by: dict[str, str], events: list[str]) -> Text:
    """Write what a claim says, how it is quoted, through whom it came, and events it speaks of."""
    notes: list[str] = [claim.quotation] if claim.content else []
    if claim.via in told_by:
        notes.append(f"as told by {told_by[claim.via]} in {clean(claim.via)}")
    if events:
        notes.append(f"→ {ids(events)}")
    text = Text(content(claim.content, claim.quotation == "direct"))
    return text.append(("  " if text else "") + " · ".join(notes), "dim")


def content(spans: list[Span], direct: bool) -> str:
    """Write the words of a claim, an ellipsis between its parts; direct speech in quotation marks."""
    said = " … ".join(clean(span.text) for span in spans)
    if direct:
        return f"“{shorten(said.strip(_MARKS), _CONTENT)}”"
    return shorten(said, _CONTENT)


def ids(found: list[str]) -> str:
    """Write ids in a row."""
    return ", ".join(map(clean, found))
