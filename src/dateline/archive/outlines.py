"""Stories in outline: what a screen draws of thousands of them, without all that hangs on each."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import Connection, Table, and_, select

from dateline.account import DateBasis, EventType, Status
from dateline.archive import loading, schema
from dateline.archive.columns import bounds
from dateline.archive.filing import NO_DAY
from dateline.archive.rows import AnyRow, one_of, rows_with
from dateline.archive.story import Actor, Date, Place

T = TypeVar("T")


@dataclass(frozen=True)
class Outline:
    """A story in outline; the fields are those of ``Story``.

    Attributes:
        counts: what was counted and its bounds, such as ``dead 12``, each once.
        differ_on: the aspects on which tellings or sources differ.
        sentence: the words of the first telling.
        day: the day that it is put in order by: of what happened, else of publication.
        report: the id of the report of the first telling.
    """

    id: str
    type: EventType
    mode: str | None
    context: tuple[str, ...]
    status: Status
    start: Date | None
    end: Date | None
    ongoing: bool
    date_basis: DateBasis
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    places: tuple[Place, ...]
    counts: tuple[str, ...]
    reports: int
    independent: int
    named: int
    anonymous: int
    deniers: int
    differ_on: tuple[str, ...]
    sentence: str
    report: str
    day: Date | None


def load_outlines(connection: Connection, ids: Sequence[str]) -> list[Outline]:
    """Load stories in outline, in the order of their ids as given."""
    found = _Outlines(connection, ids)
    return [found.outline(id) for id in ids]


class _Outlines:
    """Some stories with what their outlines need."""

    def __init__(self, connection: Connection, ids: Sequence[str]) -> None:
        self._connection, self._ids = connection, ids
        self._stories = {row.id: row for row in rows_with(connection, schema.stories.c.id, ids)}
        self._parties = self._hanging(schema.parties, "actor", "role")
        self._settings = self._hanging(schema.settings, "place")
        self._counts = self._hanging(schema.counts, "what", "low", "high")
        actors = {row.actor for rows in self._parties.values() for row in rows}
        places = {row.place for rows in self._settings.values() for row in rows}
        self._actors = loading.load_actors(connection, actors)
        self._places = loading.load_places(connection, places)
        self._sentences = sentences(connection, ids)

    def _hanging(self, table: Table, *columns: str) -> dict[str, list[AnyRow]]:
        """Give the rows of a table by story, those of each telling in their order."""
        rows: dict[str, list[AnyRow]] = defaultdict(list)
        wanted = (table.c.story, *(table.c[column] for column in columns))
        query = select(*wanted).where(one_of(self._connection, table.c.story, self._ids))
        for row in self._connection.execute(query.order_by(table.c.telling, table.c.position)):
            rows[row.story].append(row)
        return rows

    def outline(self, id: str) -> Outline:
        """Put one outline together."""
        row = self._stories[id]
        return Outline(
            id=id, type=row.type, mode=row.mode, context=loading.codes(row.context), status=row.status,
            start=row.start, end=row.end, ongoing=row.ongoing, date_basis=row.date_basis,
            actors=self._side(id, "actor"), recipients=self._side(id, "recipient"),
            places=loading.most_told((setting.place for setting in self._settings.get(id, ())), self._places),
            counts=tuple(dict.fromkeys(bounds(c.what, c.low, c.high) for c in self._counts.get(id, ()))),
            reports=row.reports, independent=row.independent, named=row.named, anonymous=row.anonymous,
            deniers=row.deniers, differ_on=aspects(row.contradictions),
            sentence=self._sentences.get(id, ""), report=id.partition(":")[0],
            day=None if row.day == NO_DAY else row.day,
        )  # fmt: skip

    def _side(self, id: str, role: str) -> tuple[Actor, ...]:
        parties = self._parties.get(id, ())
        return loading.most_told((party.actor for party in parties if party.role == role), self._actors)


def aspects(contradictions: str) -> tuple[str, ...]:
    """Name what tellings differ on, each once."""
    if contradictions == "[]":
        return ()
    return tuple(dict.fromkeys(difference["aspect"] for difference in json.loads(contradictions)))


def sentences(connection: Connection, ids: Sequence[str]) -> dict[str, str]:
    """Give the sentence of the first telling of each story, whose id is the story's."""
    mentions = schema.mentions.c
    query = select(mentions.telling, mentions.sentence)
    rows = connection.execute(query.where(and_(one_of(connection, mentions.telling, ids), mentions.trigger)))
    return {row.telling: row.sentence for row in rows}
