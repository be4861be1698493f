"""The plain-text reports of a folder."""

from __future__ import annotations

from pathlib import Path


def report_files(folder: Path) -> list[Path]:
    """List the plain-text reports of a folder.

    Raises:
        SystemExit: there is none.
    """
    files = sorted(folder.glob("*.txt"))
    if not files:
        raise SystemExit(f"there is no report (*.txt) in {folder}")
    return files
