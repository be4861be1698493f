"""What commands print on standard output: pages for people, JSON for programs."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterable
from enum import StrEnum
from itertools import chain, islice
from typing import Annotated

import typer
from pydantic import BaseModel
from rich.console import Console, RenderableType

from dateline.account import Account

_STEERING = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


class Format(StrEnum):
    """How results are printed."""

    text = "text"
    json = "json"
    jsonl = "jsonl"


AsFormat = Annotated[
    Format,
    typer.Option("--format", help="text to read; json, one object (an array for several reports); jsonl, a line each."),
]


def write(
    accounts: Iterable[Account],
    page: Callable[[Account], RenderableType],
    data: Callable[[Account], BaseModel],
    as_format: Format,
    *,
    many: bool,
) -> None:
    """Print what is made of accounts, as they come.

    Args:
        page: lays an account out for people.
        data: gives what is printed of it as JSON.
        many: print one array where the format is JSON, even of one.
    """
    if as_format is Format.text:
        write_pages(page(account) for account in accounts)
        return
    values = (data(account).model_dump(mode="json") for account in accounts)
    if as_format is Format.jsonl:
        for value in values:
            typer.echo(as_json(value, None))
        return
    # One source may hold several reports, which the second of them tells.
    first = list(islice(values, 1 if many else 2))
    if many or len(first) > 1:
        write_array(chain(first, values))
    elif first:
        typer.echo(as_json(first[0], 2))


def write_pages(pages: Iterable[RenderableType]) -> None:
    """Print pages, an empty line between two."""
    console = Console(highlight=False)
    for i, page in enumerate(pages):
        if i:
            console.print()
        console.print(page)


def write_array(parts: Iterable[object]) -> None:
    """Print values as one JSON array, each as soon as it is there."""
    separator = "["
    for part in parts:
        typer.echo(separator)
        typer.echo(as_json(part, 2), nl=False)
        separator = ","
    typer.echo("[]" if separator == "[" else "\n]")


def as_json(value: object, indent: int | None) -> str:
    """Write a value as JSON, in ASCII where standard output is not UTF-8.

    Characters that steer a terminal or turn the direction of text are escaped: they stand only
    in strings, where the escape means the same.
    """
    encoding = (getattr(sys.stdout, "encoding", None) or "utf-8").lower().replace("-", "")
    text = json.dumps(value, indent=indent, ensure_ascii=encoding != "utf8")
    return _STEERING.sub(lambda found: f"\\u{ord(found.group()):04x}", text)
