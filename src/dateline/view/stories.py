"""Stories of an archive in the order of their days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from dateline.view.timeline import act, dated
from dateline.view.wording import clean, day, how_many, shorten

if TYPE_CHECKING:
    from dateline.archive.story import Actor, Place, Story
    from dateline.linking import Corroboration, Difference

_QUOTED = 160


def stories_table(stories: Iterable[Story], *, quoted: bool) -> Table:
    """Lay stories out: their dates, who did what to whom, and how much stands behind it.

    Args:
        stories: the stories, in their order.
        quoted: with a sentence of each, and a date that several share once.
    """
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(width=19)
    table.add_column(ratio=1)
    shown = ""
    for story in stories:
        date = story_date(story)
        body = Text("\n").join([story_deed(story), *facts(story), *([sentence(story)] if quoted else [])])
        table.add_row(Text() if quoted and date.plain == shown else date, Padding(body, (0, 0, 1, 0)))
        shown = date.plain
    return table


def story_date(story: Story) -> Text:
    """Write when it was; where that is not known, when it was told first, by which it is put in order."""
    date, told = dated(story), story.tellings[0].published
    if not (story.start or story.end) and told:
        date.append(f"\ntold {day(told)}", "not bold dim")
    return date


def story_deed(story: Story) -> Text:
    """Write who did what to whom."""
    return act(called(story.actors), story, called(story.recipients))


def called(named: Iterable[Actor | Place]) -> str:
    """Write names in a row."""
    return ", ".join(clean(one.name) for one in named)


def facts(story: Story) -> Iterator[Text]:
    """Write where it was and how many it touched, and what stands behind it with the id."""
    parts = [f"in {called(story.places)}"] if story.places else []
    parts += dict.fromkeys(map(how_many, story.counts))
    if parts:
        yield Text(" · ".join(parts), "cyan")
    differ = f" · {differing(story.contradictions)}" if story.contradictions else ""
    yield Text.assemble((f"{standing(story.corroboration)}{differ}", "blue"), (f"  {clean(story.id)}", "dim"))


def standing(behind: Corroboration) -> str:
    """Write how much stands behind a story: reports, and sources by kind."""
    parts = [many(behind.reports, "report")]
    if behind.reports > 1:
        parts.append(f"{behind.independent} independent")
    kinds = {
        "named source": behind.named, "body": behind.organizations, "anonymous source": behind.anonymous,
        "other source": behind.others,
    }  # fmt: skip
    parts += [many(number, kind) for kind, number in kinds.items() if number]
    return ", ".join(parts) + (f"; denied by {behind.deniers}" if behind.deniers else "")


def many(number: int, what: str) -> str:
    """Write a number of things.

    >>> many(1, "body"), many(2, "body"), many(3, "report")
    ('1 body', '2 bodies', '3 reports')
    """
    plural = f"{what[:-1]}ies" if what.endswith("y") else f"{what}s"
    return f"{number} {what if number == 1 else plural}"


def differing(contradictions: Iterable[Difference]) -> str:
    """Write what tellings differ on."""
    return f"differ on {', '.join(dict.fromkeys(difference.aspect for difference in contradictions))}"


def sentence(story: Story) -> Text:
    """Quote the sentence that told of it first."""
    return Text(f"“{shorten(story.tellings[0].trigger.sentence.text, _QUOTED)}”", "dim")
