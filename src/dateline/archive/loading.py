"""From rows to stories: everything that hangs on a story is fetched for many stories at once."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Connection, Row, Select, Table, select

from dateline.archive import schema
from dateline.archive.story import (
    Actor,
    Claim,
    Contradiction,
    Corroboration,
    Count,
    Mention,
    Place,
    StoredReport,
    Story,
    Telling,
    Version,
)
from dateline.report import Report, Span

T = TypeVar("T")
AnyRow = Row[Any]
_AT_ONCE = 500
"""Stories fetched together; SQLite once allowed 999 parameters in a query."""


def in_batches(items: Iterable[T], size: int = _AT_ONCE) -> Iterator[list[T]]:
    """Part items into lists of at most ``size``."""
    left = iter(items)
    while batch := list(islice(left, size)):
        yield batch


def load_stories(connection: Connection, ids: Iterable[str]) -> Iterator[Story]:
    """Load stories, in the order of their ids as given."""
    for batch in in_batches(ids):
        found = Stories(connection, batch)
        yield from (found.story(id) for id in batch)


class Stories:
    """Some stories with all that hangs on them."""

    def __init__(self, connection: Connection, ids: Sequence[str]) -> None:
        self._connection, self._ids = connection, ids
        self._stories = {row.id: row for row in connection.execute(among(schema.stories, "id", ids))}
        tellings = among(schema.tellings, "story", ids)
        tellings = tellings.join_from(schema.tellings, schema.reports).add_columns(schema.reports.c.published)
        self._tellings = self._by("story", tellings.order_by("published", "report", "position"))
        self._mentions = self._by("telling", self._of(schema.mentions).order_by("start"))
        self._counts = self._by("story", self._of(schema.counts).order_by("telling", "position"))
        self._parties = self._by("story", self._of(schema.parties).order_by("position"))
        self._settings = self._by("story", self._of(schema.settings).order_by("position"))
        support = self._by("story", self._of(schema.support).order_by("claim"))
        claims = sorted({row.claim for rows in support.values() for row in rows})
        self._support = support
        self._claims = {claim.id: claim for claim in load_claims(connection, claims)}
        self._actors = load_actors(connection, {row.actor for rows in self._parties.values() for row in rows})
        self._places = load_places(connection, {row.place for rows in self._settings.values() for row in rows})

    def _of(self, table: Table) -> Select[Any]:
        return among(table, "story", self._ids)

    def _by(self, column: str, query: Select[Any]) -> dict[str, list[AnyRow]]:
        rows: dict[str, list[AnyRow]] = defaultdict(list)
        for row in self._connection.execute(query):
            rows[row._mapping[column]].append(row)
        return rows

    def story(self, id: str) -> Story:
        """Put one story together."""
        row = self._stories[id]
        tellings = tuple(self._telling(telling) for telling in self._tellings[id])
        report_of = {telling.id: telling.report for telling in tellings}
        return Story(
            id=id, type=row.type, mode=row.mode, context=codes(row.context), status=row.status,
            start=row.start, end=row.end, ongoing=row.ongoing, date_basis=row.date_basis,
            actors=self._side(id, "actor"), recipients=self._side(id, "recipient"),
            places=most_told((s.place for s in self._settings[id]), self._places),
            counts=tuple(count_of(count, report_of[count.telling]) for count in self._counts[id]),
            tellings=tellings,
            claims=tuple(self._claims[c] for c in dict.fromkeys(s.claim for s in self._support[id])),
            corroboration=Corroboration(
                row.reports, row.independent, row.publishers, row.named_sources, row.anonymous_sources
            ),
            contradictions=contradictions_of(row.contradictions),
        )  # fmt: skip

    def _side(self, id: str, role: str) -> tuple[Actor, ...]:
        return most_told((party.actor for party in self._parties[id] if party.role == role), self._actors)

    def _telling(self, row: AnyRow) -> Telling:
        mentions = [(m.trigger, mention_of(m)) for m in self._mentions[row.id]]
        return Telling(
            id=row.id, report=row.report, event=row.event, type=row.type, mode=row.mode, status=row.status,
            start=row.start, end=row.end, date_basis=row.date_basis, score=row.score, reason=row.reason,
            trigger=next(mention for trigger, mention in mentions if trigger),
            mentions=tuple(mention for _, mention in mentions),
        )  # fmt: skip


def among(table: Table, column: str, values: Iterable[str]) -> Select[Any]:
    """Select the rows of a table whose column has one of some values."""
    return select(table).where(table.c[column].in_(list(values)))


def most_told(ids: Iterable[str], known: dict[str, T]) -> tuple[T, ...]:
    """Give what the ids stand for, each once: what most tellings name first, then the first named."""
    return tuple(known[id] for id, _ in Counter(ids).most_common())


def codes(joined: str) -> tuple[str, ...]:
    """Part codes that a column keeps joined by spaces."""
    return tuple(joined.split())


def mention_of(row: AnyRow) -> Mention:
    """Make a mention of its row."""
    return Mention(
        Span(start=row.start, end=row.end, text=row.text),
        Span(start=row.sentence_start, end=row.sentence_end, text=row.sentence),
    )


def count_of(row: AnyRow, report: str) -> Count:
    """Make a count of its row."""
    span = Span(start=row.start, end=row.end, text=row.text)
    return Count(report, span, row.what, row.low, row.high, row.approximate, codes(row.claims))


def contradictions_of(packed: str) -> tuple[Contradiction, ...]:
    """Read contradictions from JSON: fields with their versions."""
    return tuple(
        Contradiction(field, tuple(Version(value, tuple(told), tuple(said)) for value, told, said in versions))
        for field, versions in json.loads(packed)
    )


def load_actors(connection: Connection, ids: Iterable[str]) -> dict[str, Actor]:
    """Load actors by their ids."""
    return load(connection, schema.actors, ids, actor_of)


def load_places(connection: Connection, ids: Iterable[str]) -> dict[str, Place]:
    """Load places by their ids."""
    return load(connection, schema.places, ids, place_of)


def load(connection: Connection, table: Table, ids: Iterable[str], make: Callable[[AnyRow], T]) -> dict[str, T]:
    """Load what has some ids from a table."""
    found: dict[str, T] = {}
    for batch in in_batches(sorted(ids)):
        found |= {row.id: make(row) for row in connection.execute(among(table, "id", batch))}
    return found


def actor_of(row: AnyRow) -> Actor:
    """Make an actor of its row."""
    return Actor(row.id, row.name, row.kind, row.country, codes(row.sectors))


def place_of(row: AnyRow) -> Place:
    """Make a place of its row."""
    return Place(row.id, row.name, row.kind, row.country, row.latitude, row.longitude, row.precision)


def load_claims(connection: Connection, ids: Iterable[str]) -> Iterator[Claim]:
    """Load claims, in the order of their ids as given."""
    for batch in in_batches(ids):
        rows = {row.id: row for row in connection.execute(among(schema.claims, "id", batch))}
        actors = load_actors(connection, {row.actor for row in rows.values() if row.actor})
        stories: dict[str, list[str]] = defaultdict(list)
        for row in connection.execute(among(schema.support, "claim", batch).order_by("telling")):
            stories[row.claim].append(row.story)
        for id in batch:
            yield claim_of(rows[id], actors.get(rows[id].actor), tuple(dict.fromkeys(stories[id])))


def claim_of(row: AnyRow, actor: Actor | None, stories: tuple[str, ...]) -> Claim:
    """Make a claim of its row."""
    content = tuple(Span(start=start, end=end, text=text) for start, end, text in json.loads(row.spans))
    return Claim(
        id=row.id, report=row.report, speaker=span_of(row.speaker_start, row.speaker_end, row.speaker), kind=row.kind,
        actor=actor, anonymity=row.anonymity, stance=row.stance, quotation=row.quotation,
        cue=span_of(row.cue_start, row.cue_end, row.cue), content=content, via=row.via, stories=stories,
    )  # fmt: skip


def span_of(start: int | None, end: int | None, text: str | None) -> Span | None:
    """Make a span of columns that may be empty."""
    return None if start is None or end is None or text is None else Span(start=start, end=end, text=text)


def report_of(row: AnyRow) -> StoredReport:
    """Make a stored report of its row."""
    report = Report(
        title=row.title, published=row.published, publisher=row.publisher, url=row.url,
        language=row.language, text=row.text, sha256=row.sha256,
    )  # fmt: skip
    return StoredReport(row.id, report, row.origin, row.added, row.copy_of)
