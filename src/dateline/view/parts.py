"""What pages have in common: a header, sections."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.rule import Rule
from rich.text import Text

from dateline.report import Report
from dateline.view.wording import clean, shorten

_OPENING = 64


def header(report: Report) -> Iterator[RenderableType]:
    """Give the title, or the report's first words, and what is known of its publication."""
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


def section(title: str, content: RenderableType) -> Iterator[RenderableType]:
    """Give a section: its title and its content, a note where there is nothing to tell."""
    yield Text()
    yield Text(title, "bold underline")
    yield Text(content, "dim italic") if isinstance(content, str) else content
