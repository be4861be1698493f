"""Runs the benchmarks whose data is here and compares them with the floors of ``floors.toml``.

    python -m benchmarks.floors [--root FOLDER] [--only NAME ...] [--raise]

Each set of data has a hash: where the data is another, its floors say nothing and it is passed
over. The exit status is 1 if a figure fell below its floor. ``--raise`` lifts floors to what was
measured, rounded down to three decimals; it lowers none.
"""

from __future__ import annotations

import argparse
import hashlib
import math
import os
import re
import sys
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks import accounts, attribution, counts, factuality, language, linking, people, places, re3d, times
from benchmarks.table import Table

FILE = Path(__file__).parent / "floors.toml"
ROOT = Path(os.environ.get("DATELINE_SHARED") or Path(__file__).parents[2] / "shared")
"""Where the data lies: ``DATELINE_SHARED``, or ``shared`` beside the repository."""

REPOSITORY = FILE.parents[1]

ROOM = {"accounts": 0.03, "linking": 0.03}
ROOM_ELSEWHERE = 0.003
"""How far below what is measured a raised floor stays: int8 products differ a little from processor to
processor, and on ten short reports one span more or less shows."""

_SLACK = 1e-9


@dataclass(frozen=True)
class Set:
    """One set of data with its floors.

    Attributes:
        name: its name in ``floors.toml``.
        benchmark: the benchmark that measures it.
        data: its path below the root, or in the repository.
        sha256: the hash of the data that the floors are for.
        floors: for each figure the least it may be.
    """

    name: str
    benchmark: str
    data: str
    sha256: str
    floors: dict[str, float]


def measure_accounts(data: Path, root: Path) -> Table:
    """Score accounts with the scorer that lies under the root."""
    return accounts.measure(data, root / "tools" / "score_accounts.py")[0]


BENCHMARKS: dict[str, Callable[[Path, Path], Table]] = {
    "language": lambda data, _: language.measure(data),
    "accounts": measure_accounts,
    "attribution": lambda data, _: attribution.measure(data),
    "times": lambda data, _: times.measure(data),
    "counts": lambda data, _: counts.measure(data),
    "places": lambda data, _: places.measure(data),
    "factuality": lambda data, _: factuality.measure(data),
    "linking": lambda data, _: linking.measure_both(data),
    "people": lambda data, _: people.measure(data),
    "re3d": lambda data, _: re3d.measure(data),
}


def read_sets(path: Path = FILE) -> dict[str, Set]:
    """Read the sets of a floors file, by name."""
    sections = tomllib.loads(path.read_text(encoding="utf-8"))
    return {name: Set(name, **section) for name, section in sections.items()}


def hash_of(path: Path) -> str:
    """Give the sha256 of a file, or of a folder: of the sorted names and hashes of its files."""
    if path.is_file():
        return hashlib.sha256(path.read_bytes()).hexdigest()
    files = sorted((p.relative_to(path).as_posix(), p) for p in path.rglob("*") if p.is_file())
    lines = (f"{hashlib.sha256(p.read_bytes()).hexdigest()}  {name}\n" for name, p in files)
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def place_of(wanted: Set, root: Path) -> Path:
    """Give where a set lies: in the repository, if that has it."""
    here = REPOSITORY / wanted.data
    return here if here.exists() else root / wanted.data


def why_not(wanted: Set, root: Path) -> str | None:
    """Say why a set cannot be measured here, or ``None`` if it can."""
    path = place_of(wanted, root)
    if not path.exists():
        return f"{wanted.data} is not below {root.name}/"
    return None if hash_of(path) == wanted.sha256 else f"{wanted.data} is not the data that the floors are for"


def measure(wanted: Set, root: Path) -> dict[str, float]:
    """Measure a set, giving its figures by name."""
    return BENCHMARKS[wanted.benchmark](place_of(wanted, root), root).values()


def falls(wanted: Set, figures: dict[str, float]) -> list[str]:
    """Say which figures are below their floor, or no longer measured."""
    below = []
    for name, floor in wanted.floors.items():
        if name not in figures:
            below.append(f"{wanted.name}: {name} is not measured")
        elif figures[name] < floor - _SLACK:
            below.append(f"{wanted.name}: {name} is {figures[name]:.4f}, below its floor of {floor}")
    return below


def compared(wanted: Set, figures: dict[str, float]) -> str:
    """Lay the floors of a set and the figures out side by side."""
    width = max(map(len, wanted.floors), default=0)
    lines = [f"{n:{width}}  {figures.get(n, math.nan):.4f}  floor {f:.3f}" for n, f in wanted.floors.items()]
    return "\n".join([f"{wanted.benchmark}  {wanted.name}", *lines])


def rounded_down(figure: float) -> float:
    """Round a figure down to three decimals."""
    return math.floor(figure * 1000 + _SLACK) / 1000


def raised(toml: str, wanted: Set, figures: dict[str, float]) -> str:
    """Lift the floors of one set in the text of a floors file; comments and order stay.

    Raises:
        ValueError: a floor would have to be lowered.
    """
    if below := falls(wanted, figures):
        raise ValueError(f"a floor is never lowered: {'; '.join(below)}")
    head, mark, rest = toml.partition(f"[{wanted.name}.floors]\n")
    if not mark:
        return toml
    body, bracket, tail = rest.partition("\n[")
    room = ROOM.get(wanted.benchmark, ROOM_ELSEWHERE)
    for name, floor in wanted.floors.items():
        lifted = max(floor, rounded_down(figures[name] - room))
        line = re.compile(rf'^("?{re.escape(name)}"?\s*=\s*)[\d.]+', re.M)
        body = line.sub(lambda match, lifted=lifted: f"{match[1]}{lifted:.3f}", body)  # type: ignore[misc]
    return head + mark + body + bracket + tail


def chosen(only: list[str] | None) -> list[Set]:
    """Give the sets of those names, or all.

    Raises:
        SystemExit: there is no such set.
    """
    sets = read_sets()
    if unknown := set(only or ()) - set(sets):
        raise SystemExit(f"no set is called {', '.join(sorted(unknown))}; there are {', '.join(sets)}")
    return [sets[name] for name in only or sets]


def run(sets: list[Set], root: Path, lift: bool) -> list[str]:
    """Measure sets, print them, and raise their floors if that is wanted.

    Returns:
        What fell below its floor.
    """
    below: list[str] = []
    for wanted in sets:
        if reason := why_not(wanted, root):
            print(f"{wanted.benchmark}  {wanted.name}\npassed over: {reason}\n")
            continue
        figures = measure(wanted, root)
        print(compared(wanted, figures), end="\n\n", flush=True)
        found = falls(wanted, figures)
        below += found
        if lift and not found:
            FILE.write_text(raised(FILE.read_text(encoding="utf-8"), wanted, figures), encoding="utf-8")
    return below


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=Path, default=ROOT, help="where the data lies (default: ../shared)")
    parser.add_argument("--only", nargs="+", metavar="NAME", help="only the sets of these names")
    parser.add_argument("--raise", dest="lift", action="store_true", help="raise floors to what is measured")
    options = parser.parse_args()
    below = run(chosen(options.only), options.root, options.lift)
    print("\n".join(below) if below else "No figure is below its floor.")
    sys.exit(1 if below else 0)


if __name__ == "__main__":
    main()
