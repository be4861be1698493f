"""The command line: one module a group of commands, registered here."""

from __future__ import annotations

from dateline.cli.add import add
from dateline.cli.asking import events, people, places, search, show, timeline
from dateline.cli.export import export
from dateline.cli.gazetteer import gazetteer
from dateline.cli.ledger import claims, who, why
from dateline.cli.link import link
from dateline.cli.program import program
from dateline.cli.read import read, schema
from dateline.cli.serve import serve
from dateline.cli.sql import sql

__all__ = ["app", "main"]

app = program((
    read, claims, who, why, add, serve, events, timeline, show, people, places, search, sql, export, schema
))  # fmt: skip
app.add_typer(link, name="link")
app.add_typer(gazetteer, name="gazetteer")


def main() -> None:
    """Run the command line."""
    app(prog_name="dateline")
