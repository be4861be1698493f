"""The commands that ask an archive: ``dateline events``, ``timeline``, ``show``, ``people``, ``places``, ``search``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dateline.cli.arguments import InArchive
from dateline.cli.filters import with_filters
from dateline.cli.messages import error_console, tell
from dateline.cli.printing import AsFormat, Format, as_json, write_pages
from dateline.cli.rows import AsRows, Rows, write_rows

if TYPE_CHECKING:
    from rich.console import RenderableType

    from dateline.archive.results import Results

_CLAIM = ("published", "source", "kind", "stance", "content", "id")
_PERSON = ("name", "kind", "country", "sectors", "acts", "undergoes", "says")
_PLACE = ("name", "kind", "country", "latitude", "longitude", "events")
_FOUND = ("published", "publisher", "title", "excerpt", "id")

EventId = Annotated[
    str, typer.Argument(metavar="ID", help="The id of an event or of one of its tellings, or the beginning of one.")
]
Words = Annotated[str, typer.Argument(metavar="WORDS", help="Words that a report must have, in any form.")]


@with_filters
def events(archive: InArchive = "news.db", as_rows: AsRows = Rows.table, *, asked: Any) -> None:
    """List the events of an archive, the latest first.

    Example: dateline events --actor RUS --country Syria --from 2023-09 --corroboration 2

    Example: dateline events --place Geneva --within 50 --format csv > events.csv
    """
    from dateline.archive import Archive
    from dateline.view.stories import stories_table

    with Archive(archive) as opened:
        results = opened.events(newest=True, **asked)
        listed(results, asked, as_rows, results.columns, lambda stories: stories_table(stories, quoted=False))


@with_filters
def timeline(archive: InArchive = "news.db", as_rows: AsRows = Rows.table, *, asked: Any) -> None:
    """Tell the events of an archive day by day, the earliest first, each with its words.

    Example: dateline timeline --place Idlib --within 100 --from 2023-09 --to 2023-10
    """
    from dateline.archive import Archive
    from dateline.view.stories import stories_table

    with Archive(archive) as opened:
        results = opened.events(**asked)
        listed(results, asked, as_rows, results.columns, lambda stories: stories_table(stories, quoted=True))


@with_filters
def people(archive: InArchive = "news.db", as_rows: AsRows = Rows.table, *, asked: Any) -> None:
    """List who takes part in the events of an archive that fit, or speaks of them, those of most first.

    Example: dateline people --country Syria --from 2023
    """
    from dateline.archive import Archive

    with Archive(archive) as opened:
        listed(opened.people(**asked), asked, as_rows, _PERSON)


@with_filters
def places(archive: InArchive = "news.db", as_rows: AsRows = Rows.table, *, asked: Any) -> None:
    """List where the events of an archive that fit are set, the places of most first.

    Example: dateline places --type ASSAULT --from 2023-09
    """
    from dateline.archive import Archive

    with Archive(archive) as opened:
        listed(opened.places(**asked), asked, as_rows, _PLACE)


@with_filters
def search(words: Words, archive: InArchive = "news.db", as_rows: AsRows = Rows.table, *, asked: Any) -> None:
    """Search the reports of an archive for words, those first that are most about them.

    The filters --from and --to are for the day of publication, the others for events that a report tells.

    Example: dateline search "prisoner exchange" --country Ukraine
    """
    from dateline.archive import Archive

    with Archive(archive) as opened:
        listed(opened.search(words, **asked), asked, as_rows, _FOUND)


def show(id: EventId, archive: InArchive = "news.db", as_format: AsFormat = Format.text) -> None:
    """Show an event: each mention in its sentence, who says so, what they differ on, why it was coded and merged.

    Example: dateline show 3f9a2c1b7d8e4f10:e3 --archive news.db
    """
    from dateline.archive import Archive
    from dateline.view.dossier import dossier_json, dossier_page

    with Archive(archive) as opened:
        dossier = opened.dossier(id)
    if as_format is Format.text:
        write_pages([dossier_page(dossier)])
    else:
        typer.echo(as_json(dossier_json(dossier), 2 if as_format is Format.json else None))


def list_claims(archive: str, asked: Any, as_rows: Rows) -> None:
    """List the claims of an archive, the latest first."""
    from dateline.archive import Archive

    with Archive(archive) as opened:
        listed(opened.claims(newest=True, **asked), asked, as_rows, _CLAIM)


def listed(
    results: Results[Any],
    asked: Any,
    as_rows: Rows,
    shown: Sequence[str],
    page: Callable[[list[Any]], RenderableType] | None = None,
) -> None:
    """Print a page of results, and on standard error how many more there are.

    Args:
        results: the page.
        asked: what was asked, with the size and place of the page.
        as_rows: how they are printed; JSON and CSV have all columns.
        shown: the columns of a table.
        page: lays results out for people in the place of a table.
    """
    found = list(results)
    if as_rows is Rows.table and page and found:
        write_pages([page(found)])
    elif found or as_rows is not Rows.table:
        names = shown if as_rows is Rows.table else results.columns
        write_rows(as_rows, names, ([row[name] for name in names] for row in map(results.row, found)))
    last = asked["offset"] + len(found)
    if not found:
        tell(error_console(), "note", "nothing fits" + (" any more." if asked["offset"] else "."))
    elif len(found) == asked["limit"] and (total := results.total()) > last:
        tell(error_console(), "note", f"{len(found):,} of {total:,}; the next come with --offset {last}.")
