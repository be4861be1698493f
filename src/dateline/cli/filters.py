"""The filters that every command has which asks an archive."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from typing import Annotated, Any

import typer


def asked(
    type: Annotated[str | None, typer.Option("--type", help="Type of the event, such as ASSAULT.")] = None,
    actor: Annotated[str | None, typer.Option("--actor", help="Who did it: a country code, a name or an id.")] = None,
    recipient: Annotated[
        str | None, typer.Option("--recipient", help="To whom: a country code, a name or an id.")
    ] = None,
    country: Annotated[str | None, typer.Option("--country", help="Where it happened: a country.")] = None,
    place: Annotated[
        str | None,
        typer.Option("--place", help="Where it happened: a place; with --within also LATITUDE,LONGITUDE."),
    ] = None,
    within: Annotated[float | None, typer.Option("--within", metavar="KM", help="Kilometres from the place.")] = None,
    since: Annotated[
        str | None, typer.Option("--from", metavar="DATE", help="From this day, month or year on: 2023-09-17, 2023-09.")
    ] = None,
    until: Annotated[
        str | None, typer.Option("--to", metavar="DATE", help="Up to this day, month or year, and in it.")
    ] = None,
    status: Annotated[str | None, typer.Option("--status", help="actual, future, hypothetical or negated.")] = None,
    source: Annotated[
        str | None,
        typer.Option("--source", help="Kind of a source: named, organization, anonymous, media, document, public."),
    ] = None,
    corroboration: Annotated[
        int | None, typer.Option("--corroboration", min=1, help="At least so many independent reports.")
    ] = None,
    text: Annotated[str | None, typer.Option("--text", help="Words that are all in one sentence.")] = None,
    limit: Annotated[int, typer.Option("--limit", min=1, help="At most so many.")] = 25,
    offset: Annotated[int, typer.Option("--offset", min=0, help="Pass over so many first.")] = 0,
) -> Any:
    """Put together what is asked, as ``Archive`` takes it; what is not asked is left out."""
    return {name: value for name, value in locals().items() if value is not None}


def with_filters(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the filters as options; it takes them together, as ``asked``."""
    own = [p for p in inspect.signature(command, eval_str=True).parameters.values() if p.name != "asked"]
    filters = list(inspect.signature(asked, eval_str=True).parameters.values())

    @functools.wraps(command)
    def run(**options: Any) -> None:
        command(asked=asked(**{p.name: options.pop(p.name) for p in filters}), **options)

    parameters = [p.replace(kind=inspect.Parameter.KEYWORD_ONLY) for p in (*own, *filters)]
    run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    run.__annotations__ = {p.name: p.annotation for p in parameters}
    return run
