"""A part of an archive, asked as if it were all of it."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.account import Account
from dateline.archive import choices, loading, schema
from dateline.archive.choices import Choices
from dateline.archive.filters import Filters
from dateline.archive.rows import in_batches, rows_with
from dateline.archive.store import Archive
from dateline.archive.story import Actor, StoredReport, Story


class Selection(Archive):
    """The stories of an archive that are chosen, with the reports, accounts and actors that they need.

    Args:
        archive: the archive, which stays open and is not closed with this.
        wanted: what is chosen.
    """

    def __init__(self, archive: Archive, wanted: Choices) -> None:
        self.where, self.engine = archive.where, archive.engine
        with archive.reading() as connection:
            self.ids = choices.all_ids(connection, wanted)

    def close(self) -> None:
        """Leave the archive open: it is another's."""

    def stories(self, filters: Filters = Filters()) -> Iterator[Story]:  # noqa: B008
        """Stream the stories chosen, in the order of their days."""
        with self.reading() as connection:
            yield from loading.load_stories(connection, self.ids)

    def reports(self) -> Iterator[StoredReport]:
        """Stream the reports that tell them, the first published first."""
        wanted = self._reports()
        yield from (stored for stored in super().reports() if stored.id in wanted)

    def accounts(self) -> Iterator[tuple[str, Account]]:
        """Stream those reports' ids with their accounts, the first published first."""
        wanted = self._reports()
        yield from ((id, account) for id, account in super().accounts() if id in wanted)

    def actors(self) -> Iterator[Actor]:
        """Stream everybody who takes part in them, by name."""
        with self.reading() as connection:
            wanted = {
                row.actor
                for batch in in_batches(self.ids)
                for row in rows_with(connection, schema.parties.c.story, batch, schema.parties.c.actor)
            }
        yield from (actor for actor in super().actors() if actor.id in wanted)

    def _reports(self) -> set[str]:
        with self.reading() as connection:
            batches = in_batches(self.ids)
            tellings = schema.tellings.c
            return {r.report for ids in batches for r in rows_with(connection, tellings.story, ids, tellings.report)}
