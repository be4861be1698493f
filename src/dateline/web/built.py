"""The pages that npm builds from ``ui`` into the package."""

from __future__ import annotations

from pathlib import Path

from dateline.errors import ServingError

FOLDER = Path(__file__).parent / "built"


def page() -> str:
    """Give the one page that all addresses show.

    Raises:
        ServingError: it was not built into this install.
    """
    return read("index.html")


def shapes() -> str:
    """Give the shapes of countries, as TopoJSON.

    Raises:
        ServingError: they were not built into this install.
    """
    return read("countries-50m.json")


def read(name: str) -> str:
    """Read a file that was built.

    Raises:
        ServingError: it was not.
    """
    try:
        return (FOLDER / name).read_text(encoding="utf-8")
    except FileNotFoundError:
        raise ServingError(
            "the explorer's pages are not in this install, since npm was not there when it was made: install Node.js "
            "with npm and install dateline again, or run 'npm ci && npm run build' in src/dateline/web/ui."
        ) from None
