"""From rows to stories: everything that hangs on a story is fetched for many stories at once."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeVar

from pydantic import TypeAdapter
from sqlalchemy import Connection, Table, select

from dateline.account import Account
from dateline.archive import correcting, fulltext, schema
from dateline.archive.filing import PARTED, unpack
from dateline.archive.rows import AnyRow, in_batches, rows_with
from dateline.archive.story import (
    Actor,
    Claim,
    Count,
    Dossier,
    Found,
    Kept,
    Mention,
    Person,
    Place,
    Setting,
    StoredReport,
    Story,
    Telling,
)
from dateline.linking import Corroboration, Difference
from dateline.report import Report, Span

T = TypeVar("T")
_DIFFERENCES = TypeAdapter(tuple[Difference, ...])


def load_stories(connection: Connection, ids: Iterable[str]) -> Iterator[Story]:
    """Load stories, in the order of their ids as given."""
    for batch in in_batches(ids):
        found = Stories(connection, batch)
        yield from (found.story(id) for id in batch)


class Stories:
    """Some stories with all that hangs on them."""

    def __init__(self, connection: Connection, ids: Sequence[str]) -> None:
        self._connection, self._ids = connection, ids
        self._stories = {row.id: row for row in rows_with(connection, schema.stories.c.id, ids)}
        self._tellings = self._hanging(schema.tellings, "report", "position")
        self._mentions = self._hanging(schema.mentions, "start", "end", by="telling")
        self._counts = self._hanging(schema.counts, "position", by="telling")
        self._parties = self._hanging(schema.parties, "role", "position", by="telling")
        self._settings = self._hanging(schema.settings, "position", by="telling")
        self._support = self._hanging(schema.support, "claim", by="telling")
        reports = {row.report for rows in self._tellings.values() for row in rows}
        published = rows_with(connection, schema.reports.c.id, reports, schema.reports.c.id, schema.reports.c.published)
        self._published = {row.id: row.published for row in published}
        claims = sorted({row.claim for rows in self._support.values() for row in rows})
        self._claims = {claim.id: claim for claim in load_claims(connection, claims)}
        self._actors = load_actors(connection, {row.actor for rows in self._parties.values() for row in rows})
        self._places = load_places(connection, {row.place for rows in self._settings.values() for row in rows})

    def _hanging(self, table: Table, *order: str, by: str = "story") -> dict[str, list[AnyRow]]:
        rows: dict[str, list[AnyRow]] = defaultdict(list)
        for row in rows_with(self._connection, table.c.story, self._ids):
            rows[row._mapping[by]].append(row)
        for some in rows.values():
            some.sort(key=lambda row: [row._mapping[column] for column in order])
        return rows

    def story(self, id: str) -> Story:
        """Put one story together."""
        row = self._stories[id]
        tellings = sorted(self._tellings[id], key=self._publication)
        claims = dict.fromkeys(support.claim for telling in tellings for support in self._support[telling.id])
        return Story(
            id=id, type=row.type, mode=row.mode, context=codes(row.context), status=row.status,
            start=row.start, end=row.end, ongoing=row.ongoing, date_basis=row.date_basis,
            actors=self._side(tellings, "actor"), recipients=self._side(tellings, "recipient"),
            places=most_told((s.place for t in tellings for s in self._settings[t.id]), self._places),
            counts=tuple(count_of(count, t.report) for t in tellings for count in self._counts[t.id]),
            tellings=tuple(self._telling(telling) for telling in tellings),
            claims=tuple(self._claims[claim] for claim in claims),
            corroboration=Corroboration(**{field: row._mapping[field] for field in Corroboration.model_fields}),
            contradictions=_DIFFERENCES.validate_json(row.contradictions),
        )  # fmt: skip

    def _publication(self, row: AnyRow) -> tuple[bool, Any, str, int]:
        published = self._published[row.report]
        return published is None, published, row.report, row.position

    def _side(self, tellings: list[AnyRow], role: str) -> tuple[Actor, ...]:
        parties = (party for telling in tellings for party in self._parties[telling.id] if party.role == role)
        return most_told((party.actor for party in parties), self._actors)

    def _telling(self, row: AnyRow) -> Telling:
        mentions = [(m.trigger, mention_of(m)) for m in self._mentions[row.id]]
        return Telling(
            id=row.id, report=row.report, published=self._published[row.report], event=row.event,
            type=row.type, mode=row.mode, status=row.status,
            start=row.start, end=row.end, date_basis=row.date_basis,
            merged_with=row.merged_with, score=row.score, reason=row.reason,
            trigger=next(mention for trigger, mention in mentions if trigger),
            mentions=tuple(mention for _, mention in mentions),
        )  # fmt: skip


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
        row.sentence_number,
    )


def count_of(row: AnyRow, report: str) -> Count:
    """Make a count of its row."""
    span = Span(start=row.start, end=row.end, text=row.text)
    return Count(report, span, row.what, row.low, row.high, row.approximate, codes(row.claims))


def load_actors(connection: Connection, ids: Iterable[str]) -> dict[str, Actor]:
    """Load actors by their ids."""
    return load(connection, schema.actors, ids, actor_of)


def load_places(connection: Connection, ids: Iterable[str]) -> dict[str, Place]:
    """Load places by their ids."""
    return load(connection, schema.places, ids, place_of)


def load(connection: Connection, table: Table, ids: Iterable[str], make: Callable[[AnyRow], T]) -> dict[str, T]:
    """Load what has some ids from a table."""
    return {row.id: make(row) for row in rows_with(connection, table.c.id, sorted(ids))}


def actor_of(row: AnyRow) -> Actor:
    """Make an actor of its row."""
    return Actor(row.id, row.name, row.kind, row.country, codes(row.sectors))


def place_of(row: AnyRow) -> Place:
    """Make a place of its row."""
    return Place(
        row.id, row.name, row.kind, row.country, row.latitude, row.longitude, row.precision, row.geonames, row.admin1
    )  # fmt: skip


def load_claims(connection: Connection, ids: Iterable[str]) -> Iterator[Claim]:
    """Load claims, in the order of their ids as given."""
    for batch in in_batches(ids):
        rows = {row.id: row for row in rows_with(connection, schema.claims.c.id, batch)}
        actors = load_actors(connection, {row.actor for row in rows.values() if row.actor})
        stories: dict[str, set[str]] = defaultdict(set)
        for row in rows_with(connection, schema.support.c.claim, batch):
            stories[row.claim].add(row.story)
        for id in batch:
            yield claim_of(rows[id], actors.get(rows[id].actor), tuple(sorted(stories[id])))


def load_people(connection: Connection, rows: Sequence[AnyRow]) -> Iterator[Person]:
    """Load people from rows of an actor's id with how often they act, undergo and speak."""
    known = load_actors(connection, [row.who for row in rows])
    yield from (Person(known[row.who], row.actor, row.recipient, row.speaker) for row in rows)


def load_settings(connection: Connection, rows: Sequence[AnyRow]) -> Iterator[Setting]:
    """Load places from rows of a place's id with the number of stories set there."""
    known = load_places(connection, [row.place for row in rows])
    yield from (Setting(known[row.place], row.events) for row in rows)


def load_found(connection: Connection, rows: Sequence[AnyRow], words: str) -> Iterator[Found]:
    """Load reports from rows of their numbers, with where they have some words."""
    numbers = [row.number for row in rows]
    excerpts: dict[int, str] = {}
    for batch in in_batches(numbers):
        query = fulltext.excerpts("report_words", words, batch, connection.dialect.name)
        excerpts.update((number, excerpt) for number, excerpt in connection.execute(query))
    known = {row.number: report_of(row) for row in rows_with(connection, schema.reports.c.number, numbers)}
    yield from (Found(known[number], excerpts[number]) for number in numbers)


def load_dossier(connection: Connection, telling: str) -> Dossier:
    """Load the story of a telling, with the reports that tell it."""
    id = connection.scalar(select(schema.tellings.c.story).where(schema.tellings.c.id == telling)) or telling
    [story] = load_stories(connection, [id])
    told = [telling.report for telling in story.tellings]
    reports = {row.id: report_of(row) for row in rows_with(connection, schema.reports.c.id, told)}
    accounts = {row.report: account_of(row) for row in rows_with(connection, schema.accounts.c.report, told)}
    corrections = correcting.of_tellings(connection, [telling.id for telling in story.tellings])
    return Dossier(story, {id: reports[id] for id in told}, {id: accounts[id] for id in told}, tuple(corrections))


def load_kept(connection: Connection, report: str) -> Kept | None:
    """Load a report with its account; ``None`` where there is none of that id."""
    row = next(rows_with(connection, schema.reports.c.id, [report]), None)
    if row is None:
        return None
    [account] = rows_with(connection, schema.accounts.c.report, [report])
    tellings = schema.tellings.c
    stories = {row.event: row.story for row in rows_with(connection, tellings.report, [report])}
    return Kept(report_of(row), account_of(account), stories)


def account_of(row: AnyRow) -> Account:
    """Read the account of its row."""
    return Account.model_validate_json(unpack(row.account))


def claim_of(row: AnyRow, actor: Actor | None, stories: tuple[str, ...]) -> Claim:
    """Make a claim of its row."""
    return Claim(
        id=row.id, report=row.report, published=row.day,
        speaker=span_of(row.speaker_start, row.speaker_end, row.speaker), kind=row.kind, actor=actor,
        anonymity=row.anonymity, stance=row.stance, quotation=row.quotation,
        cue=span_of(row.cue_start, row.cue_end, row.cue), content=tuple(contents(row)), via=row.via, stories=stories,
    )  # fmt: skip


def contents(row: AnyRow) -> Iterator[Span]:
    """Part the words of a claim, which its row keeps joined, into its spans."""
    at = 0
    for start, end in json.loads(row.spans):
        yield Span(start=start, end=end, text=row.content[at : at + end - start])
        at += end - start + len(PARTED)


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
