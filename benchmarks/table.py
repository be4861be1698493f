"""The one plain table that every benchmark prints, or the same as JSON."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.scoring import Found, Right


@dataclass(frozen=True)
class Figure:
    """One line of a table.

    Attributes:
        name: what was measured.
        value: the figure itself.
        details: what stands behind it, such as precision and recall.
        unit: of a value that is no share, such as ``words/s``.
    """

    name: str
    value: float
    details: dict[str, float] = field(default_factory=dict)
    unit: str = ""


@dataclass(frozen=True)
class Table:
    """What one benchmark has to say of one set of data."""

    benchmark: str
    data: str
    figures: list[Figure]

    def values(self) -> dict[str, float]:
        """Give the figures by their names."""
        return {figure.name: figure.value for figure in self.figures}

    def text(self) -> str:
        """Lay the table out for reading."""
        width = max((len(figure.name) for figure in self.figures), default=0)
        lines = [f"{figure.name:{width}}  {shown(figure)}".rstrip() for figure in self.figures]
        return "\n".join([f"{self.benchmark}  {self.data}", *lines])

    def json(self) -> str:
        """Give the table as a JSON object."""
        units: dict[str, dict[str, str]] = {f.name: {"unit": f.unit} if f.unit else {} for f in self.figures}
        figures = {f.name: {"value": f.value, **units[f.name], **f.details} for f in self.figures}
        return json.dumps({"benchmark": self.benchmark, "data": self.data, "figures": figures}, indent=1)


def shown(figure: Figure) -> str:
    """Write a figure with its unit and details: shares with four decimals, whole numbers as such."""
    details = "  ".join(f"{name} {number(value)}" for name, value in figure.details.items())
    value = f"{figure.value:,.4g} {figure.unit}" if figure.unit and figure.value < 1000 else number(figure.value)
    if figure.unit and figure.value >= 1000:
        value = f"{figure.value:,.0f} {figure.unit}"
    return f"{value:14}  {details}"


def number(value: float) -> str:
    """Write a count without decimals and a share with four."""
    return f"{value:,}" if isinstance(value, int) else f"{value:.4f}"


def f1(name: str, found: Found) -> Figure:
    """Make a line of an F1 with its precision, recall and counts."""
    return Figure(
        name,
        found.f1,
        {"precision": found.precision, "recall": found.recall, "gold": found.gold, "predicted": found.predicted},
    )


def accuracy(name: str, right: Right) -> Figure:
    """Make a line of an accuracy with the number of answers."""
    return Figure(name, right.accuracy, {"of": right.asked})


def arguments(description: str | None, data: str, default: Path | None = None) -> argparse.ArgumentParser:
    """Begin a benchmark's command line: ``--data`` and ``--json``."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=existing, required=default is None, default=default, help=data)
    parser.add_argument("--json", action="store_true", help="print JSON")
    return parser


def existing(path: str) -> Path:
    """Take a path that exists from the command line."""
    if not Path(path).exists():
        raise argparse.ArgumentTypeError(f"{path} does not exist")
    return Path(path)


def print_tables(tables: Sequence[Table], as_json: bool) -> None:
    """Print tables one after the other."""
    for table in tables:
        print(table.json() if as_json else table.text())
