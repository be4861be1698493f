"""Events as a dated timeline."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from dateline.account import Account, Event
from dateline.view.wording import around, clean, how_many, names, speakers, when

if TYPE_CHECKING:
    from dateline.archive.story import Story

_QUOTED = 130
_STATUS = {
    "future": "planned or expected",
    "hypothetical": "demanded or supposed",
    "negated": "said not to have happened",
}
_BASIS = {"event": "reckoned from another date", "published": "the day of publication"}
_COLOURS = {
    "AGREE": "green", "CONSULT": "green", "SUPPORT": "green", "CONCEDE": "green",
    "COOPERATE": "green", "AID": "green", "RETREAT": "green",
    "REQUEST": "yellow", "ACCUSE": "yellow", "REJECT": "yellow", "THREATEN": "yellow",
}  # fmt: skip


def ordered(account: Account) -> list[Event]:
    """Put events in order: dated ones by date, then the others as the text has them."""
    return sorted(account.events, key=place_in_time)


def place_in_time(event: Event) -> tuple[bool, datetime.date, datetime.date, int]:
    """Give the key that sorts events in time."""
    start = event.start or event.end
    known = start is not None
    first = start or datetime.date.max
    return not known, first, event.end or datetime.date.max, event.trigger.start


def timeline(account: Account) -> Table:
    """Lay events out: their date and id, then who did what to whom."""
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(width=19)
    table.add_column()
    table.add_column(ratio=1)
    called = names(account)
    sources = sources_by_event(account)
    shown = ""
    for event in ordered(account):
        date = dated(event)
        body = Text("\n").join(
            line
            for line in (
                deed(event, called),
                circumstances(account, event, called),
                rests_on(account, event),
                said_by(sources.get(event.id, {})),
            )
            if line
        )
        identifier = Text(clean(event.id), "dim")
        table.add_row(Text() if date.plain == shown else date, identifier, Padding(body, (0, 0, 1, 0)))
        shown = date.plain
    return table


def dated(event: Event | Story) -> Text:
    """Write an event's date and, where the text does not give it, where it is from."""
    text = Text(when(event), "bold" if event.start or event.end else "dim italic")
    basis = _BASIS.get(event.date_basis)
    if basis and (event.start or event.end):
        text.append(f"\n{basis}", "not bold dim")
    return text


def deed(event: Event, called: dict[str, str]) -> Text:
    """Write who did what to whom: ``actor → TYPE (mode) → recipient``."""
    return act(who(event.actors, called), event, who(event.recipients, called))


def act(actors: str, done: Event | Story, recipients: str) -> Text:
    """Write who did what to whom, by names safe to print."""
    text = Text()
    text.append(actors or "somebody not named", "bold" if actors else "dim italic")
    text.append(" → ", "dim")
    text.append(done.type, f"bold {_COLOURS.get(done.type, 'red')}")
    if done.mode:
        text.append(f" ({clean(done.mode)})")
    if recipients:
        text.append(" → ", "dim")
        text.append(recipients, "bold")
    if done.status in _STATUS:
        text.append(f"  [{_STATUS[done.status]}]", "italic magenta")
    return text


def who(ids: list[str], called: dict[str, str]) -> str:
    """Write the names of several entities or places."""
    return ", ".join(called.get(i, clean(i)) for i in ids)


def circumstances(account: Account, event: Event, called: dict[str, str]) -> Text | None:
    """Write where an event was and how many it touched; ``None`` where neither is known."""
    counts = {count.id: how_many(count) for count in account.counts}
    parts = [f"in {who(event.places, called)}"] if event.places else []
    parts += [counts[i] for i in event.counts if i in counts]
    return Text(" · ".join(parts), "cyan") if parts else None


def rests_on(account: Account, event: Event) -> Text:
    """Quote the words that an event rests on."""
    before, words, after = around(account.report.text, event.trigger, _QUOTED)
    return Text.assemble(("“" + before, "dim"), (words, "underline"), (after + "”", "dim"))


def said_by(sources: dict[str, list[str]]) -> Text | None:
    """Write who says or denies an event; ``None`` where it is the report's own word."""
    parts = [f"{verb} {', '.join(who)}" for verb, who in sources.items()]
    return Text("; ".join(parts), "blue") if parts else None


def sources_by_event(account: Account) -> dict[str, dict[str, list[str]]]:
    """Give for each event who says it and who denies it, each once."""
    named = speakers(account)
    found: dict[str, dict[str, list[str]]] = {}
    for claim in account.claims:
        verb = "denied by" if claim.stance == "denies" else "according to"
        for event in claim.events:
            sources = found.setdefault(event, {}).setdefault(verb, [])
            if named[claim.id] not in sources:
                sources.append(named[claim.id])
    return found
