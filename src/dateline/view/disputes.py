"""What the sources of a report disagree on."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from dateline.account import Account
from dateline.ledger import Disagreement, disagreements
from dateline.ledger.disagreements import Position
from dateline.view.timeline import deed
from dateline.view.wording import OWN_VOICE, clean, how_many, names, speakers


def disputes(account: Account) -> RenderableType | None:
    """Lay out the disagreements, each side's sources beside what they say; ``None`` where there are none."""
    found = disagreements(account)
    told = _Told(account)
    return Group(*map(told.dispute, found)) if found else None


class _Told:
    """The parts of an account that positions point at, by their ids."""

    def __init__(self, account: Account) -> None:
        self.events = {event.id: event for event in account.events}
        self.counts = {count.id: count for count in account.counts}
        self.called, self.told_by = names(account), speakers(account)

    def dispute(self, found: Disagreement) -> RenderableType:
        """Lay out one disagreement: the event, then each position with who holds it."""
        event = self.events[found.positions[0].event]
        title = Text.assemble((f"{clean(event.id)}  ", "dim"), deed(event, self.called))
        return Group(title, Padding(Text("\n").join(map(self.position, found.positions)), (0, 0, 0, 4)))

    def position(self, held: Position) -> Text:
        """Write one position and who holds it."""
        sources = [f"{self.told_by[claim]} ({clean(claim)})" for claim in held.claims]
        text = Text.assemble((", ".join(sources) or OWN_VOICE, "bold"), ": ")
        if held.count:
            count = self.counts[held.count]
            return text.append(f"{how_many(count)} (“{clean(count.span.text)}”)")
        verb = "it did not happen" if held.denied else "it happened"
        return text.append(f"{verb} (“{clean(self.events[held.event].trigger.text)}”, {clean(held.event)})")
