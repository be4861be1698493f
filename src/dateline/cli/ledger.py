"""The commands that arrange accounts: ``dateline claims``, ``dateline who``, ``dateline why``."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

import typer

from dateline.account import Account
from dateline.cli.arguments import Actors, Date, Force, Reports, reading_options
from dateline.cli.asking import list_claims
from dateline.cli.batch import Batch
from dateline.cli.filters import with_filters
from dateline.cli.printing import AsFormat, Format, write
from dateline.cli.rows import Rows
from dateline.cli.stored import stored_accounts


class AnyFormat(StrEnum):
    """How claims are printed, of reports or an archive."""

    text = "text"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"


class By(StrEnum):
    """What claims are arranged by."""

    source = "source"
    event = "event"


ReportsOrNone = Annotated[
    list[str] | None, typer.Argument(metavar="REPORT", help="Reports, or their accounts as JSON; not with --archive.")
]
AnArchive = Annotated[
    str | None,
    typer.Option("--archive", metavar="ARCHIVE", help="An archive: a file (news.db), or a postgresql:// address."),
]
AsAny = Annotated[
    AnyFormat, typer.Option("--format", help="text to read; json; jsonl, a line each; csv, of an archive only.")
]
ArrangedBy = Annotated[By, typer.Option("--by", help="Arrange claims by source or by event.")]
Report = Annotated[str, typer.Argument(metavar="REPORT", help="A report, or its account as JSON; - is standard input.")]
EventId = Annotated[str, typer.Argument(metavar="EVENT", help="The event's id, such as v3.")]


@with_filters
def claims(
    reports: ReportsOrNone = None,
    archive: AnArchive = None,
    by: ArrangedBy = By.source,
    as_format: AsAny = AnyFormat.text,
    date: Date = None,
    force: Force = False,
    actors: Actors = None,
    *,
    asked: Any,
) -> None:
    """Show who says what: the claims of each report, and what its sources disagree on; or those of an archive.

    The filters are for an archive: --source, --from, --to and --text ask for claims, the others for the events
    that claims speak of.

    Example: dateline claims report.txt

    Example: dateline claims reports/*.txt --by event --format json

    Example: dateline claims --archive news.db --source anonymous --place Geneva --from 2023-09
    """
    if archive is not None:
        if reports:
            raise typer.BadParameter("give reports or an archive, not both.", param_hint="--archive")
        list_claims(archive, asked, Rows.table if as_format is AnyFormat.text else Rows(as_format.value))
        return
    if not reports:
        raise typer.BadParameter("give reports, or --archive.", param_hint="REPORT")
    if as_format is AnyFormat.csv or asked.keys() - {"limit", "offset"}:
        raise typer.BadParameter("csv and filters are for an archive: give --archive.", param_hint="--archive")
    ledgers(reports, by, Format(as_format.value), Batch(reading_options(date=date, force=force), actors))


def ledgers(reports: list[str], by: By, as_format: Format, batch: Batch) -> None:
    """Show the claims of each report."""
    from dateline.ledger import by_event, by_source
    from dateline.view import event_page, source_page

    page, data = (source_page, by_source) if by is By.source else (event_page, by_event)
    write(batch.accounts(reports), page, data, as_format, many=len(reports) > 1)
    batch.leave()


def who(
    reports: Reports, as_format: AsFormat = Format.text, date: Date = None, force: Force = False, actors: Actors = None
) -> None:
    """Show the people and bodies of each report: what they did, what was done to them, what they said.

    Example: dateline who report.txt
    """
    from dateline.ledger import people
    from dateline.view import people_page

    batch = Batch(reading_options(date=date, force=force), actors)
    write(batch.accounts(reports), people_page, people, as_format, many=len(reports) > 1)
    batch.leave()


def why(
    report: Report,
    event: EventId,
    as_format: AsFormat = Format.text,
    date: Date = None,
    force: Force = False,
    actors: Actors = None,
) -> None:
    """Show why an event has its codes: what fired, on which words, with which score and version.

    Of an account made earlier it also says whether today's program still gives the same code.

    Example: dateline why report.txt v3

    Example: dateline why account.json v3
    """
    from dateline.ledger import explain
    from dateline.view import why_page

    batch = Batch(reading_options(date=date, force=force), actors)
    account = batch.one(report)
    chosen = next((e for e in account.events if e.id == event), None)
    if chosen is None:
        there_are = ", ".join(e.id for e in account.events)
        batch.fail(f"{report} has no event '{event}': " + (f"it has {there_are}." if there_are else "it has none."))
        raise typer.Exit(1)
    explained = explain(account, chosen, made_again(account, batch) if stored_accounts(report) else None)
    write([account], lambda account: why_page(explained, account), lambda _: explained, as_format, many=False)


def made_again(account: Account, batch: Batch) -> Account:
    """Make the account of an account's report with today's program."""
    from dateline.engine.one import account_of

    return account_of(account.report, batch.known)
