"""The ledger of one report as a page: its claims by source or by event, and what sources disagree on."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from dateline.account import Account, Claim, Event
from dateline.view.claims import claims, kind, words
from dateline.view.disputes import disputes
from dateline.view.parts import header, section
from dateline.view.timeline import deed, ordered
from dateline.view.wording import OWN_VOICE, clean, names, speakers, when


def source_page(account: Account) -> RenderableType:
    """Lay a report's claims out under their sources."""
    body = claims(account) if account.claims else Text("nobody is quoted", "dim italic")
    return Group(*header(account.report), Text(), body, *disputed(account))


def event_page(account: Account) -> RenderableType:
    """Lay a report's events out in time, each with who stands behind it."""
    called, told_by = names(account), speakers(account)
    said: dict[str, list[Claim]] = {}
    for claim in account.claims:
        for identifier in claim.events:
            said.setdefault(identifier, []).append(claim)
    parts: list[RenderableType] = [Text("no event found", "dim italic")] if not account.events else []
    for event in ordered(account):
        parts += [title(event, called), voices(event, said.get(event.id, []), told_by), Text()]
    return Group(*header(account.report), Text(), *parts, *disputed(account))


def disputed(account: Account) -> Iterator[RenderableType]:
    """Give the section of disagreements, if there are any."""
    if found := disputes(account):
        yield from section("What they disagree on", found)


def title(event: Event, called: dict[str, str]) -> Text:
    """Write an event's id, date and deed."""
    text = Text.assemble((f"{clean(event.id)}  ", "dim"), (f"{when(event)}  ", "bold"))
    return text.append_text(deed(event, called)).append(f"  “{clean(event.trigger.text)}”", "dim")


def voices(event: Event, found: list[Claim], told_by: dict[str, str]) -> Padding:
    """Lay out who is quoted for an event: claim, stance, source, words."""
    if not found:
        return Padding(Text(OWN_VOICE, "dim italic"), (0, 0, 0, 4))
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column()
    table.add_column(width=9)
    table.add_column(ratio=2)
    table.add_column(ratio=5)
    for claim in found:
        source = Text.assemble((told_by[claim.id], "bold"), (f"\n{kind(claim.source.kind)}", "dim"))
        others = [other for other in claim.events if other != event.id]
        identifier, stance = Text(clean(claim.id), "dim"), Text(claim.stance, "bold blue")
        table.add_row(identifier, stance, source, words(claim, told_by, others))
    return Padding(table, (0, 0, 0, 4))
