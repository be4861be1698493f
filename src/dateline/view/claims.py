"""Claims by their sources: who says so."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from dateline.account import Account, Claim, Event
from dateline.report import Span
from dateline.view.timeline import Numbered, source_name
from dateline.view.wording import clean, names, shorten

_CONTENT = 240
_MARKS = ' ,"“”'
_STANCE = {"declines": "refuses to comment"}
_KIND = {
    "named": "a named person",
    "organization": "a body or its spokesperson",
    "anonymous": "not named",
    "media": "news media",
    "document": "a document",
    "public": "members of the public",
}


def claims(account: Account, numbered: Numbered) -> RenderableType:
    """Lay out the claims under their sources, and last what the report says in its own voice."""
    parts: list[RenderableType] = []
    called = names(account)
    told_by = {claim.id: source_name(claim, called) for claim in account.claims}
    for name, group in by_source(account.claims, told_by).items():
        parts.append(heading(name, group))
        parts += [Padding(said(claim, numbered, told_by), (0, 0, 0, 2)) for claim in group]
        parts.append(Text())
    voice = own_voice(account, numbered)
    return Group(*parts, voice) if voice else Group(*parts[:-1])


def by_source(found: list[Claim], told_by: dict[str, str]) -> dict[str, list[Claim]]:
    """Put claims of one source together, in the order in which the sources first speak."""
    groups: dict[str, list[Claim]] = {}
    for claim in found:
        groups.setdefault(told_by[claim.id], []).append(claim)
    return groups


def heading(name: str, group: list[Claim]) -> Text:
    """Name a source and say what kind it is."""
    source = group[0].source
    text = Text.assemble((name, "bold"), (f"  {_KIND[source.kind]}", "dim"))
    reasons = dict.fromkeys(clean(c.source.anonymity) for c in group if c.source.anonymity)
    if reasons:
        text.append(f" ({'; '.join(reasons)})", "dim")
    return text


def said(claim: Claim, numbered: Numbered, told_by: dict[str, str]) -> Text:
    """Write one claim: its stance, its words, the events it speaks of."""
    text = Text(_STANCE.get(claim.stance, claim.stance), "bold blue")
    if claim.content:
        text.append("  " + content(claim.content, claim.quotation == "direct"))
    if claim.via in told_by:
        text.append(f"  as told by {told_by[claim.via]}", "dim")
    about = numbered.of(claim.events)
    if about:
        text.append(f"  → {about}", "dim")
    return text


def content(spans: list[Span], direct: bool) -> str:
    """Write the words of a claim, an ellipsis between its parts; direct speech in quotation marks."""
    words = " … ".join(clean(span.text) for span in spans)
    if direct:
        return f"“{shorten(words.strip(_MARKS), _CONTENT)}”"
    return shorten(words, _CONTENT)


def own_voice(account: Account, numbered: Numbered) -> Text | None:
    """Say which events nobody is quoted for; ``None`` where there are none."""
    claimed = {event for claim in account.claims for event in claim.events}
    own: list[Event] = [event for event in numbered.events if event.id not in claimed]
    if not own:
        return None
    told = "everything above" if len(own) == len(numbered.events) else numbered.of([event.id for event in own])
    return Text.assemble(("The report’s own voice", "bold"), ("  nobody is quoted for ", "dim"), told)
