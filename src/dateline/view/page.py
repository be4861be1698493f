"""The whole page of one account."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.text import Text

from dateline.account import Account
from dateline.view.actors import actors
from dateline.view.claims import claims
from dateline.view.timeline import Numbered, number_events, timeline
from dateline.view.wording import clean, how_many, shorten

_OPENING = 64


def page(account: Account) -> RenderableType:
    """Lay an account out as a page: header, timeline, claims by source, people and bodies."""
    numbered = number_events(account)
    return Group(*header(account), *body(account, numbered))


def header(account: Account) -> Iterator[RenderableType]:
    """Give the title, or the report's first words, and what is known of its publication."""
    report = account.report
    title = clean(report.title) if report.title else f"“{shorten(report.text, _OPENING)}”"
    yield Rule(Text(title, "bold"), align="left", style="dim")
    date = report.published
    facts = [
        f"published {date:%A}, {date.day} {date:%B} {date.year}" if date else "publication date not known",
        clean(report.publisher) if report.publisher else "publisher not known",
    ]
    if report.url:
        facts.append(clean(report.url))
    yield Text(" · ".join(facts), "dim")


def body(account: Account, numbered: Numbered) -> Iterator[RenderableType]:
    """Give the sections of the page."""
    yield from section("What happened", timeline(account, numbered) if account.events else "no event found")
    yield from section("Who says so", claims(account, numbered) if account.claims else "nobody is quoted")
    yield from section("Who they are", actors(account) if account.entities else "nobody found")
    if loose := other_counts(account):
        yield from section("Other numbers", loose)
    if account.order:
        yield from section("What came first", sequence(account, numbered))


def section(title: str, content: RenderableType) -> Iterator[RenderableType]:
    """Give a section: its title and its content, a note where there is nothing to tell."""
    yield Text()
    yield Text(title, "bold underline")
    yield Text(content, "dim italic") if isinstance(content, str) else content


def other_counts(account: Account) -> Text | None:
    """Write the counts that no event has, with their words; ``None`` where there are none."""
    told = {i for event in account.events for i in event.counts}
    loose = [f"{how_many(c)} (“{clean(c.span.text)}”)" for c in account.counts if c.id not in told]
    return Text(" · ".join(loose)) if loose else None


def sequence(account: Account, numbered: Numbered) -> Text:
    """Write which event the text puts before which."""
    steps = (
        f"{numbered.of([o.before])} before {numbered.of([o.after])} (“{clean(o.span.text)}”)" for o in account.order
    )
    return Text(" · ".join(steps))
