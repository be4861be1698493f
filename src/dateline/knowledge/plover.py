"""PLOVER's quad classes and intensities, and the CAMEO code of each type and mode."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from dateline.knowledge.tables import Row, read_table


@dataclass(frozen=True)
class CameoEvent:
    """A CAMEO event code, which may begin with a nought; ``goldstein`` is from -10 to 10."""

    code: str
    label: str
    goldstein: float | None

    @property
    def root(self) -> str:
        """Give the first two digits."""
        return self.code[:2]

    @property
    def base(self) -> str:
        """Give the first three digits."""
        return self.code[:3]

    @property
    def quad_class(self) -> int:
        """Give the quad class of the root: CAMEO orders its roots by it."""
        return 1 + sum(int(self.root) > last for last in (5, 8, 13))


@dataclass(frozen=True)
class Scale:
    """What PLOVER says of a type and mode.

    Attributes:
        quad: the quad class, such as ``verbal conflict``.
        intensity: from -10 to 10; ``None`` for Dateline's extension.
        cameo: the most general CAMEO code that fits; ``None`` where CAMEO has none.
    """

    quad: str
    intensity: float | None
    cameo: CameoEvent | None


def scale(type: str, mode: str | None, contexts: Collection[str] = ()) -> Scale:
    """Look up a type and mode; a row for one of the contexts goes before the row for all.

    >>> scale("CONSULT", "visit").cameo.code, scale("AID", None, ["military"]).cameo.code
    ('042', '072')
    """
    rows = _scales()
    keys = [(type, mode or "", context) for context in (*contexts, "")] + [(type, "", "")]
    return next(rows[key] for key in keys if key in rows)


@cache
def modes() -> tuple[str, ...]:
    """Give all modes, by name."""
    return tuple(sorted({mode for _, mode, _ in _scales() if mode}))


@cache
def _scales() -> dict[tuple[str, str, str], Scale]:
    return {(row["type"], row["mode"], row["context"]): _scale(row) for row in read_table("plover")}


def _scale(row: Row) -> Scale:
    return Scale(row["quad"], number(row["intensity"]), cameo_events().get(row["cameo"]))


@cache
def cameo_events() -> dict[str, CameoEvent]:
    """Load the CAMEO event codes that PLOVER's types and modes come to."""
    rows = read_table("cameo_events")
    return {row["code"]: CameoEvent(row["code"], row["label"], number(row["goldstein"])) for row in rows}


def number(cell: str) -> float | None:
    """Read a number that may not be known."""
    return float(cell) if cell else None
