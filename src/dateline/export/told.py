"""What every format starts from: a story with the headings of the reports that tell it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from dateline.account import What
from dateline.archive import Archive
from dateline.archive.story import Actor, Place, Story

_FINE = ("point", "city", "region", "country")
"""Precisions of places that lie somewhere, the finest first."""


@dataclass(frozen=True)
class Heading:
    """A report of the archive without its text; ``added`` is in UTC."""

    id: str
    title: str | None
    published: datetime.date | None
    publisher: str | None
    url: str | None
    language: str | None
    added: datetime.datetime


@dataclass(frozen=True)
class Told:
    """A story with the headings of its reports, the first published first."""

    story: Story
    reports: tuple[Heading, ...]

    @property
    def publishers(self) -> list[str]:
        """Name the publishers, each once."""
        return unique(report.publisher for report in self.reports)

    @property
    def sentence(self) -> str:
        """Give the sentence of the first report that tells it."""
        return one_line(self.story.tellings[0].trigger.sentence.text)

    @property
    def place(self) -> Place | None:
        """Give the finest of its places, of several the one most told."""
        known = [place for place in self.story.places if place.precision in _FINE]
        return min(known, key=lambda place: _FINE.index(place.precision), default=None)

    @property
    def point(self) -> tuple[float, float] | None:
        """Give latitude and longitude in degrees; ``None`` where no more than a country is known."""
        place = self.place
        if place is None or place.precision == "country" or place.latitude is None or place.longitude is None:
            return None
        return place.latitude, place.longitude

    @property
    def sides(self) -> tuple[Actor | None, Actor | None]:
        """Give the actor and recipient told most; of those who act on each other, the first two."""
        actors, recipients = self.story.actors, self.story.recipients
        second = recipients[0] if recipients else actors[1] if len(actors) > 1 else None
        return actors[0] if actors else None, second

    @property
    def title(self) -> str:
        """Say in a line who did what to whom."""
        story = self.story
        parts = [names(story.actors) or "somebody not named", what(story), names(story.recipients)]
        return " → ".join(part for part in parts if part)

    def least(self, fate: What) -> int | None:
        """Give how many people at least met a fate: what the most cautious source says.

        The numbers of one source may be parts of one another, so its highest counts.
        """
        lows: dict[tuple[str, ...], int] = {}
        for count in self.story.counts:
            if count.what == fate and count.low is not None:
                source = (count.report, *count.claims)
                lows[source] = max(count.low, lows.get(source, 0))
        return min(lows.values(), default=None)


def told(archive: Archive) -> Iterator[Told]:
    """Stream the stories of an archive with the headings of their reports.

    The headings stay in memory; they are read after the stream of stories has begun, so that no
    report that is added meanwhile is missed.
    """
    stories = archive.stories()
    first = next(stories, None)
    if first is None:
        return
    known = headings(archive)
    for story in chain([first], stories):
        yield Told(story, tuple(known[id] for id in unique(telling.report for telling in story.tellings)))


def headings(archive: Archive) -> Mapping[str, Heading]:
    """Load the headings of all reports, by id."""
    return {
        stored.id: Heading(
            stored.id, stored.report.title, stored.report.published, stored.report.publisher,
            stored.report.url, stored.report.language, stored.added,
        )
        for stored in archive.reports()
    }  # fmt: skip


def what(story: Story) -> str:
    """Name what was done: type, mode, and status unless it happened.

    A story of type ASSAULT, mode aerial and status negated is ``ASSAULT (aerial), negated``.
    """
    mode = f" ({story.mode})" if story.mode else ""
    return f"{story.type}{mode}" + ("" if story.status == "actual" else f", {story.status}")


def names(them: Iterable[Actor | Place], between: str = ", ") -> str:
    """Join the names of actors or places."""
    return between.join(each.name for each in them)


def unique(values: Iterable[str | None]) -> list[str]:
    """Keep what is known, each once, in order."""
    return list(dict.fromkeys(value for value in values if value))


def one_line(text: str) -> str:
    """Write a text on one line.

    >>> one_line("Talks\\tfailed.\\n")
    'Talks failed.'
    """
    return " ".join(text.split())
