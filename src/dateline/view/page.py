"""The whole page of one account."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from dateline.account import Account
from dateline.view.actors import actors
from dateline.view.claims import claims
from dateline.view.disputes import disputes
from dateline.view.parts import header, section
from dateline.view.timeline import timeline
from dateline.view.wording import clean, how_many


def page(account: Account) -> RenderableType:
    """Lay an account out as a page: header, timeline, claims by source, people and bodies."""
    return Group(*header(account.report), *body(account))


def body(account: Account) -> Iterator[RenderableType]:
    """Give the sections of the page."""
    yield from section("What happened", timeline(account) if account.events else "no event found")
    yield from section("Who says so", claims(account) if account.claims else "nobody is quoted")
    if disputed := disputes(account):
        yield from section("What they disagree on", disputed)
    yield from section("Who they are", actors(account) if account.entities else "nobody found")
    if loose := other_counts(account):
        yield from section("Other numbers", loose)
    if account.order:
        yield from section("What came first", sequence(account))


def other_counts(account: Account) -> Text | None:
    """Write the counts that no event has, with their words; ``None`` where there are none."""
    told = {i for event in account.events for i in event.counts}
    loose = [f"{how_many(c)} (“{clean(c.span.text)}”)" for c in account.counts if c.id not in told]
    return Text(" · ".join(loose)) if loose else None


def sequence(account: Account) -> Text:
    """Write which event the text puts before which."""
    steps = (f"{clean(o.before)} before {clean(o.after)} (“{clean(o.span.text)}”)" for o in account.order)
    return Text(" · ".join(steps))
