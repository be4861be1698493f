"""Who is in a report as a page: what they are, what they did, what was done to them, what they said."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from dateline.account import Account, Claim, Event
from dateline.view.actors import KINDS, described
from dateline.view.claims import words
from dateline.view.parts import header, section
from dateline.view.timeline import deed, ordered
from dateline.view.wording import clean, names, speakers, when


def people_page(account: Account) -> RenderableType:
    """Lay out the people and bodies of a report by kind, each with their part in it."""
    called, part = names(account), _Part(account)
    sections: list[RenderableType] = []
    for kind, title in KINDS.items():
        found = [entity for entity in account.entities if entity.kind == kind]
        members: list[RenderableType] = []
        for entity in found:
            name = Text.assemble((called[entity.id], "bold"), ("  " + clean(entity.id) + "  ", "dim"))
            members.append(name.append_text(described(entity, called)))
            members += part.of(entity.id)
        if members:
            sections += section(title, Group(*members))
    return Group(*header(account.report), *(sections or section("Who they are", "nobody found")))


class _Part:
    """What each entity does, undergoes and says, by its id."""

    def __init__(self, account: Account) -> None:
        self.called, self.told_by = names(account), speakers(account)
        self.did: dict[str, list[Event]] = {}
        self.undergone: dict[str, list[Event]] = {}
        self.said: dict[str, list[Claim]] = {}
        for event in ordered(account):
            for actor in event.actors:
                self.did.setdefault(actor, []).append(event)
            for recipient in event.recipients:
                self.undergone.setdefault(recipient, []).append(event)
        for claim in account.claims:
            self.said.setdefault(claim.source.entity or "", []).append(claim)

    def of(self, entity: str) -> Iterator[RenderableType]:
        """Lay out the part of an entity; nothing where it has none."""
        table = Table.grid(padding=(0, 2, 0, 0), expand=True)
        table.add_column(width=9)
        table.add_column(ratio=1)
        for label, found in (("did", self.did), ("undergone", self.undergone)):
            for event in found.get(entity, []):
                table.add_row(Text(label, "dim"), self.deed(event))
                label = ""
        label = "said"
        for claim in self.said.get(entity, []):
            stance = Text.assemble((f"{clean(claim.id)} ", "dim"), (claim.stance, "bold blue"), "  ")
            table.add_row(Text(label, "dim"), stance.append_text(words(claim, self.told_by, claim.events)))
            label = ""
        if table.row_count:
            yield Padding(table, (0, 0, 0, 2))

    def deed(self, event: Event) -> Text:
        """Write an event: its id, who did what to whom, and when where that is known."""
        text = Text.assemble((f"{clean(event.id)} ", "dim")).append_text(deed(event, self.called))
        return text.append(f"  {when(event)}", "dim") if event.start or event.end else text
