"""The archive itself: opened by path or URL, asked for reports, accounts, stories, claims, actors, places."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from types import TracebackType
from typing import Any, Self, TypeVar, Unpack

from sqlalchemy import Connection, Select, func, select

from dateline.account import Account
from dateline.archive import columns, database, failures, listing, loading, pinning, schema, writing
from dateline.archive.asked import Asked, filters_of
from dateline.archive.asking import story_ids
from dateline.archive.failures import Failure
from dateline.archive.filing import Filing
from dateline.archive.filters import Filters
from dateline.archive.migrations import make_ready
from dateline.archive.results import Columns, Results
from dateline.archive.rows import AnyRow
from dateline.archive.sql import Values, ask
from dateline.archive.story import Actor, Claim, Dossier, Found, Kept, Person, Setting, StoredReport, Story
from dateline.errors import ArchiveError

T = TypeVar("T")
_EVERYTHING = Filters()


class Archive:
    """An archive of reports, their accounts, and the stories that they tell.

    Every stream below reads from one snapshot: what is added meanwhile does not show in it.

    Args:
        where: the path of a SQLite file, or a ``postgresql://`` URL.
        create: make the archive if there is none.
        writing: open it for adding and linking, not only for asking.

    Raises:
        ArchiveError: there is no archive, or it is none that this program can use.
    """

    def __init__(self, where: str | os.PathLike[str], *, create: bool = False, writing: bool = False) -> None:
        self.where = where
        self.engine = make_ready(where, create=create, writing=writing or create)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections."""
        self.engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Open a transaction in which all queries see one state of the archive."""
        with database.plain_errors(self.where), self.engine.begin() as connection:
            yield connection

    def stories(self, filters: Filters = _EVERYTHING) -> Iterator[Story]:
        """Stream the stories that fit, in the order of their days."""
        with database.plain_errors(self.where), self.engine.begin() as connection:
            ids = connection.scalars(story_ids(connection, filters)).all()
            yield from loading.load_stories(connection, ids)

    def reports(self) -> Iterator[StoredReport]:
        """Stream all reports, the first published first."""
        for row in self._rows(select(schema.reports).order_by("published", "id")):
            yield loading.report_of(row)

    def accounts(self) -> Iterator[tuple[str, Account]]:
        """Stream the reports' ids with their accounts, the first published first."""
        query = select(schema.accounts).join(schema.reports).order_by(schema.reports.c.published, schema.reports.c.id)
        for row in self._rows(query):
            yield row.report, loading.account_of(row)

    def events(self, **asked: Unpack[Asked]) -> Results[Story]:
        """Give the stories that fit what is asked, in the order of their days.

        Raises:
            QuestionError: what is asked means nothing.
        """
        return self._results(filters_of(asked), columns.EVENTS, story_ids, of_ids(loading.load_stories))

    def claims(self, **asked: Unpack[Asked]) -> Results[Claim]:
        """Give the claims that fit what is asked, the first published first.

        Raises:
            QuestionError: what is asked means nothing.
        """
        return self._results(filters_of(asked), columns.CLAIMS, listing.claim_ids, of_ids(loading.load_claims))

    def people(self, **asked: Unpack[Asked]) -> Results[Person]:
        """Give who takes part in the stories that fit, or speaks of them, those of most first.

        Raises:
            QuestionError: what is asked means nothing.
        """
        return self._results(filters_of(asked), columns.PEOPLE, listing.people, loading.load_people)

    def places(self, **asked: Unpack[Asked]) -> Results[Setting]:
        """Give where the stories that fit are set, the places of most first.

        Raises:
            QuestionError: what is asked means nothing.
        """
        return self._results(filters_of(asked), columns.PLACES, listing.places, loading.load_settings)

    def search(self, words: str, **asked: Unpack[Asked]) -> Results[Found]:
        """Give the reports that have all of some words, those first that are most about them.

        Of what is asked, days are those of publication; the rest asks for stories that a report tells.

        Raises:
            QuestionError: what is asked means nothing.
        """
        query = partial(listing.report_numbers, words=words)
        return self._results(filters_of(asked), columns.FOUND, query, partial(loading.load_found, words=words))

    def dossier(self, id: str) -> Dossier:
        """Give a story, by its id or that of any of its tellings, with the reports that tell it.

        The beginning of an id does where it leaves no doubt.

        Raises:
            ArchiveError: there is no such story.
        """
        with database.plain_errors(self.where), self.engine.begin() as connection:
            return loading.load_dossier(connection, pinning.find(connection, id))

    def report(self, id: str) -> Kept:
        """Give a report with its account, and the stories that its events tell.

        Raises:
            ArchiveError: there is no such report.
        """
        with self.reading() as connection:
            kept = loading.load_kept(connection, id)
        if kept is None:
            raise ArchiveError(f"no report of the archive has the id {id}: it was never added, or taken out.")
        return kept

    def actors(self) -> Iterator[Actor]:
        """Stream everybody, by name."""
        for row in self._rows(select(schema.actors).order_by("folded", "id")):
            yield loading.actor_of(row)

    def known(self, ids: Iterable[str]) -> set[str]:
        """Say which of some reports, by their ids, are in the archive."""
        with database.plain_errors(self.where), self.engine.begin() as connection:
            return writing.known(connection, ids)

    def add(self, filings: Sequence[Filing]) -> list[str]:
        """Add reports, all or none of them, and link them with what is there.

        Returns:
            The ids of those that were not in the archive yet.

        Raises:
            ArchiveError: the archive could not take them; it is as it was.
        """
        with database.plain_errors(self.where), database.writing(self.engine) as connection:
            return writing.store(connection, filings)

    def split(self, ids: Sequence[str]) -> str:
        """Take tellings out of their story, as one of their own, for good; give its id.

        Raises:
            ArchiveError: there is no such telling, or nothing to part.
        """
        with database.plain_errors(self.where), database.writing(self.engine) as connection:
            return pinning.split(connection, ids)

    def join(self, ids: Sequence[str]) -> str:
        """Make one story of several, given by any of their tellings, for good; give its id.

        Raises:
            ArchiveError: there is no such telling, or they are of one story already.
        """
        with database.plain_errors(self.where), database.writing(self.engine) as connection:
            return pinning.join(connection, ids)

    def correct(self, id: str, field: str, value: str | None, *, who: str, reason: str = "") -> str:
        """Put a field of a story right, for good; give the story's id.

        Reports and accounts stay as they are, and so does the raw value, beside who put it right and when.

        Args:
            id: the story's, or that of any of its tellings.
            field: ``type``, ``mode``, ``status``, ``start`` or ``end``.
            value: what is right, days in ISO 8601; ``None`` for nothing known.
            who: who says so.
            reason: why.

        Raises:
            ArchiveError: there is no such story or field, or the value is none of it.
        """
        with database.plain_errors(self.where), database.writing(self.engine) as connection:
            return pinning.correct(connection, id, field, value, who=who, reason=reason)

    def remember(self, failed: Iterable[Failure]) -> None:
        """Write down what could not be added, for another try."""
        with database.plain_errors(self.where), database.writing(self.engine) as connection:
            failures.remember(connection, failed)

    def forget(self, ids: Iterable[str]) -> None:
        """Take failures off that are none any more, by their ids."""
        with database.plain_errors(self.where), database.writing(self.engine) as connection:
            failures.forget(connection, ids)

    def failures(self) -> list[Failure]:
        """Give what could not be added."""
        with database.plain_errors(self.where), self.engine.begin() as connection:
            return failures.remembered(connection)

    def query(self, sql: str) -> tuple[Values, Iterator[Values]]:
        """Ask in SQL; nothing can be changed by it.

        Returns:
            The names of the columns, and the rows as they come.

        Raises:
            ArchiveError: the database does not understand it, or it is no query.
        """
        with database.plain_errors(self.where):
            rows = ask(self.engine, sql)
            return next(rows), rows

    def _results(
        self,
        filters: Filters,
        columns: Columns[T],
        query: Callable[[Connection, Filters], Select[Any]],
        load: Callable[[Connection, Sequence[AnyRow]], Iterator[T]],
    ) -> Results[T]:
        """Answer by a query for ids and what is loaded of these."""

        def stream() -> Iterator[T]:
            with database.plain_errors(self.where), self.engine.begin() as connection:
                yield from load(connection, connection.execute(query(connection, filters)).all())

        def total() -> int:
            with database.plain_errors(self.where), self.engine.begin() as connection:
                every = query(connection, listing.unpaged(filters)).order_by(None).subquery()
                return connection.scalar(select(func.count()).select_from(every)) or 0

        return Results(stream, total, columns)

    def _rows(self, query: Select[Any]) -> Iterator[AnyRow]:
        with database.plain_errors(self.where), self.engine.begin() as connection:
            yield from connection.execution_options(yield_per=500).execute(query)


def of_ids(
    load: Callable[[Connection, list[str]], Iterator[T]],
) -> Callable[[Connection, Sequence[AnyRow]], Iterator[T]]:
    """Load by rows that hold nothing but an id."""
    return lambda connection, rows: load(connection, [row.id for row in rows])
