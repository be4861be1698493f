"""JSON on standard output."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable

import typer

_STEERING = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


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
