"""A story of an archive as a page: who tells it in which words, who says so, what differs, and why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from dateline.account import Event
from dateline.ledger import explain
from dateline.view.claims import content, kind
from dateline.view.parts import section
from dateline.view.stories import facts, story_date, story_deed
from dateline.view.why import marked, reasons
from dateline.view.wording import OWN_VOICE, UNNAMED, clean, day

if TYPE_CHECKING:
    from dateline.archive.story import Claim, Dossier, Telling
    from dateline.linking import Difference
    from dateline.linking.differences import Teller, Version


def dossier_page(dossier: Dossier) -> RenderableType:
    """Lay a story out."""
    story = dossier.story
    parts: list[RenderableType] = [Rule(story_deed(story), align="left", style="dim"), story_date(story), *facts(story)]
    parts += section("What tells of it", Group(*(telling(dossier, one) for one in story.tellings)))
    said = Text("\n").join(claim(one) for one in story.claims) if story.claims else f"{OWN_VOICE}: nobody is quoted"
    parts += section("Who says so", said)
    if story.contradictions:
        parts += section("What they differ on", Text("\n").join(map(difference, story.contradictions)))
    return Group(*parts, *section("Why it is coded so", Group(*why(dossier))))


def dossier_json(dossier: Dossier) -> dict[str, Any]:
    """Give a story as JSON: the event, its reports and, by telling, the reasons of its codes."""
    from pydantic import TypeAdapter

    from dateline.archive.story import Story

    return {
        "event": TypeAdapter(Story).dump_python(dossier.story, mode="json"),
        "reports": [
            {"id": id, **stored.report.model_dump(mode="json", exclude={"text"}), "copy_of": stored.copy_of}
            for id, stored in dossier.reports.items()
        ],
        "why": {
            one.id: [reason.model_dump(mode="json") for reason in event_of(dossier, one).why]
            for one in dossier.story.tellings
        },
    }


def event_of(dossier: Dossier, one: Telling) -> Event:
    """Give the event that a telling is in its report's account."""
    return next(event for event in dossier.accounts[one.report].events if event.id == one.event)


def telling(dossier: Dossier, one: Telling) -> RenderableType:
    """Lay out one telling: its report, its mentions in their sentences, and how it came in."""
    stored, event = dossier.reports[one.report], event_of(dossier, one)
    report = stored.report
    facts = [clean(report.publisher or "publisher not known"), day(report.published) if report.published else "no date"]
    if stored.copy_of:
        facts.append(f"copy of {clean(stored.copy_of)}")
    head = Text.assemble((clean(report.title or ""), "bold"), "  " if report.title else "", " · ".join(facts))
    head.append(f"  {clean(one.id)}", "dim")
    # Its own words alone are marked: those of its reasons stand further down.
    bare = event.model_copy(update={"why": []})
    lines = [marked(sentence, bare) for sentence in explain(dossier.accounts[one.report], bare).sentences]
    if one.merged_with and one.score is not None:
        merged = f"merged with {clean(one.merged_with)}, score {one.score:.2f}: {clean(one.reason or '')}"
        lines.append(Text(merged, "dim italic"))
    return Group(head, Padding(Group(*lines), (0, 0, 1, 4)))


def claim(one: Claim) -> Text:
    """Write who says what, and how sure of it."""
    name = one.actor.name if one.actor else one.speaker.text if one.speaker else UNNAMED
    text = Text.assemble((clean(name), "bold"), (f"  {kind(one.kind)}", "dim"), (f"  {one.stance}  ", "bold blue"))
    text.append(content(list(one.content), one.quotation == "direct"))
    return text.append(f"  {clean(one.id)}", "dim")


def difference(found: Difference) -> Text:
    """Write the versions of one aspect, each with who gives it."""
    aspect = f"{found.aspect} of {found.of}" if found.of else found.aspect
    return Text("\n").join([Text(aspect, "bold"), *map(version, found.versions)])


def version(one: Version) -> Text:
    """Write one version, and who gives it."""
    return Text.assemble(f"    {clean(one.value)}  ", (", ".join(dict.fromkeys(map(teller, one.tellers))), "dim"))


def teller(one: Teller) -> str:
    """Write who gives a version: whom a report quotes, or the report."""
    report = clean(one.publisher or one.telling)
    if one.voice is None:
        return report
    return f"{clean(one.voice.name or kind(one.voice.kind))} in {report}"


def why(dossier: Dossier) -> Iterator[RenderableType]:
    """Lay out the reasons of the codes, telling by telling."""
    for one in dossier.story.tellings:
        event = event_of(dossier, one)
        yield Text(clean(one.id), "dim")
        known = reasons(event, dossier.accounts[one.report]) if event.why else Text("no reasons are recorded", "dim")
        yield Padding(known, (0, 0, 1, 4))
